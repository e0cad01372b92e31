"""The twins of the corrections: before, after, when, why, and the source."""

from __future__ import annotations

from hustings.publication.file import Files
from hustings.publication.model.corrected import Corrected, corrections
from hustings.publication.plan import Piece
from hustings.publication.twin.document import document
from hustings.publication.url import inside
from hustings.publication.view import View
from hustings.telling import csv_text
from hustings.telling.table import Row

COLUMNS = "poll_id,constituency,subject,field,before,after,effective_at,reason,source".split(",")


def twins(view: View, piece: Piece) -> Files:
    """The corrections of a section, the latest first, as JSON and CSV."""
    found = corrections(view, view.section(piece.section).polls(view.record))
    rows = [row_of(one) for one in found]
    sources = {one.source.id: one.source for one in found if one.source}
    body = {"count": len(rows), "corrections": rows}
    yield inside(piece.folder, "index.json"), document(view, piece, body, sources.values())
    yield inside(piece.folder, "index.csv"), csv_text.as_csv(rows, COLUMNS)


def row_of(one: Corrected) -> Row:
    """A correction as a row; `subject` is the candidate it is about, empty for the poll itself."""
    return {
        "poll_id": one.poll.id,
        "constituency": one.poll.constituency.name,
        "subject": one.change.subject,
        "field": one.change.field,
        "before": one.change.before,
        "after": one.change.after,
        "effective_at": one.change.effective_at,
        "reason": one.reason,
        "source": one.source.title if one.source else one.change.source,
    }
