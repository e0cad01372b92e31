"""The twin of the home page: what is published, and where."""

from __future__ import annotations

from typing import Any

from hustings.measures.seats import national_tally
from hustings.publication.file import Files
from hustings.publication.plan import Piece
from hustings.publication.section import Section
from hustings.publication.twin.document import document
from hustings.publication.url import inside
from hustings.publication.view import View
from hustings.telling import seats


def twins(view: View, piece: Piece) -> Files:
    """The sections with their tallies, as JSON."""
    body = {"sections": [_section(view, one) for one in view.sections]}
    yield inside(piece.folder, "index.json"), document(view, piece, body)


def _section(view: View, section: Section) -> dict[str, Any]:
    polls = section.polls(view.record)
    tally = national_tally(view.record, section.election) if section.is_general else None
    return {
        "name": section.name,
        "url": view.canonical(section.folder),
        "elections": list(section.elections),
        "count": len(polls),
        "declared": sum(one.is_declared or one.winner is not None for one in polls),
        "seats": seats.as_object(view.record, tally) if tally else None,
    }
