"""The twins of a constituency across elections: every poll of its name, boundary set by boundary set."""

from __future__ import annotations

from hustings.publication.file import Files
from hustings.publication.plan import Piece
from hustings.publication.twin.document import document, sources_of
from hustings.publication.twin.row import as_csv, of_polls
from hustings.publication.url import inside
from hustings.publication.view import View
from hustings.telling import table
from hustings.telling.result import area_object, areas


def twins(view: View, piece: Piece) -> Files:
    """The constituency as JSON and CSV: the columns of `hustings export polls`, the latest first."""
    record = view.record
    found = areas(record, record.constituencies_called(piece.subject))
    polls = [one.poll for area in found for one in area.results]
    body = {"name": found[0].place.name, "areas": [area_object(one) for one in found]}
    yield inside(piece.folder, "index.json"), document(view, piece, body, sources_of(view, polls))
    yield inside(piece.folder, "index.csv"), as_csv(of_polls(record, polls), table.POLLS)
