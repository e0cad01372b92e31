"""The twins of a party at an election: its row of the national tally, its candidacies, and those as CSV."""

from __future__ import annotations

from typing import Any

from hustings.figures.rounding import format_percent
from hustings.measures.seats import national_tally
from hustings.publication.file import Files
from hustings.publication.model.name import party_name
from hustings.publication.plan import Piece
from hustings.publication.twin.document import document, sources_of
from hustings.publication.twin.polls import polls_of
from hustings.publication.twin.row import as_csv, of_party
from hustings.publication.url import inside
from hustings.publication.view import View
from hustings.telling import table


def twins(view: View, piece: Piece) -> Files:
    """The party as JSON and CSV: the columns of `hustings export candidacies`."""
    polls = polls_of(view, piece)
    rows = list(of_party(view.record, polls, piece.subject))
    section = view.section(piece.section)
    body = {
        "party": party_name(view, piece.subject),
        "key": piece.subject,
        "election": section.election,
        "national": _national(view, piece),
        "candidacies": [one.json for one in rows],
    }
    yield inside(piece.folder, "index.json"), document(view, piece, body, sources_of(view, polls))
    yield inside(piece.folder, "index.csv"), as_csv(rows, table.CANDIDACIES)


def _national(view: View, piece: Piece) -> dict[str, Any] | None:
    """Its row of the tally. The exact share, which every vote anywhere changes, stands with the election's."""
    tally = national_tally(view.record, view.section(piece.section).election)
    row = tally.row(piece.subject) if tally else None
    if row is None:
        return None
    printed = format_percent(row.vote_share) if row.vote_share is not None else None
    return {"seats": row.seats, "change": row.change, "votes": row.votes, "printed": {"vote_share": printed}}
