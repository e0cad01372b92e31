"""CSV: rows of a table as text that spreadsheets open and cannot be made to run (RFC 4180, in UTF-8)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from hustings.figures.spreadsheet import safe
from hustings.telling.table import Cell, Row


def as_csv(rows: Iterable[Row], columns: Sequence[str]) -> bytes:
    """CSV in UTF-8 with a header; cells that would run as a formula begin with an apostrophe."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([safe(row[name]) for name in columns])
    return text.getvalue().encode()


def line(cells: Iterable[Cell]) -> bytes:
    """One line of it.

    >>> line(["Ilford North", "=1+1", -5])
    b"Ilford North,'=1+1,-5\\n"
    """
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow([safe(one) for one in cells])
    return text.getvalue().encode()
