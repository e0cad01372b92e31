"""The twins of the records of an election."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from hustings.publication.file import Files
from hustings.publication.model.extreme import Extreme, book
from hustings.publication.plan import Piece
from hustings.publication.twin.document import document, sources_of
from hustings.publication.url import inside
from hustings.publication.view import View
from hustings.telling import csv_text, table
from hustings.telling.table import Cell, Row, nine

COLUMNS = "record,place,poll_id,gss,constituency,region,nation,value,is_record_within_coverage".split(",")


def twins(view: View, piece: Piece) -> Files:
    """The records as JSON and CSV; shares are parts of 1 with nine decimals, counts whole numbers."""
    found = book(view, view.section(piece.section))
    rows = [row for one in found.extremes for row in _rows(one)]
    body = {
        "coverage": list(found.elections),
        "records": [
            {"record": one.name, "holder": {"poll_id": one.holder.poll.id, "value": _value(one.holder.value)}}
            for one in found.extremes
        ],
        "rows": [{name: table.flag(name, row[name]) for name in COLUMNS} for row in rows],
    }
    polls = [held.poll for one in found.extremes for held in (*one.rows, one.holder)]
    yield inside(piece.folder, "index.json"), document(view, piece, body, sources_of(view, polls))
    yield inside(piece.folder, "index.csv"), csv_text.as_csv(rows, COLUMNS)


def _rows(one: Extreme) -> Iterator[Row]:
    for place, held in enumerate(one.rows, start=1):
        yield {
            "record": one.name,
            "place": place,
            **table.place_of(held.poll),
            "value": _value(held.value),
            "is_record_within_coverage": table.yes(held.value == one.holder.value),
        }


def _value(value: Fraction | int) -> Cell:
    return nine(value) if isinstance(value, Fraction) else value
