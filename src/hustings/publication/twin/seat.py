"""A seat's twins: the object of `hustings glance` with its comparisons, and its candidacies as CSV."""

from __future__ import annotations

from hustings.publication.file import Files
from hustings.publication.plan import Piece
from hustings.publication.twin.document import document
from hustings.publication.twin.row import as_csv, candidacy_rows
from hustings.publication.url import inside
from hustings.publication.view import View
from hustings.telling import table
from hustings.telling.result import result_object, result_of


def twins(view: View, piece: Piece) -> Files:
    """The seat as JSON and CSV."""
    poll = view.record.poll(piece.subject)
    yield inside(piece.folder, "index.json"), document(view, piece, result_object(result_of(view.record, poll)))
    yield inside(piece.folder, "index.csv"), as_csv(candidacy_rows(view.record, poll), table.CANDIDACIES)
