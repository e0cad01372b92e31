"""Cells of a table that a spreadsheet opens: text that it would run as a formula begins with an apostrophe instead.

Names and descriptions come from whoever stands for election. The rule is that of OWASP's "CSV injection": a cell that
begins with `=`, `+`, `-`, `@`, a tab or a carriage return is a formula to a spreadsheet; a negative number is not.
"""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")


def safe(cell: T) -> T | str:
    """The cell as it can be opened anywhere.

    >>> safe("=1+1"), safe("-0.054"), safe("Ynys Môn"), safe(None)
    ("'=1+1", '-0.054', 'Ynys Môn', None)
    """
    if not isinstance(cell, str) or cell[:1] not in tuple("=+-@\t\r"):
        return cell
    is_number = cell.lstrip("-").replace(".", "", 1).isdigit()
    return cell if is_number else f"'{cell}"
