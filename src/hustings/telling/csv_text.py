"""CSV: rows of a table as text that spreadsheets open and cannot be made to run."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from hustings.telling.table import Cell, Row


def as_csv(rows: Sequence[Row], columns: Sequence[str]) -> bytes:
    """CSV in UTF-8 with a header (RFC 4180); cells that would run as a formula begin with an apostrophe."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_safe(row[name]) for name in columns])
    return text.getvalue().encode()


def _safe(cell: Cell) -> Cell:
    is_number = isinstance(cell, str) and cell.lstrip("-").replace(".", "", 1).isdigit()
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in "=+-@\t\r" and cell and not is_number else cell
