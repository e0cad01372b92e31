"""Table: the cells of an HTML table that take up several rows, given in each, so that a column stays one column."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: A cell over more columns or rows than these is no cell of a table of results.
_MOST_COLUMNS, _MOST_ROWS = 20, 40
#: A longer cell lays a page out: it is not said twice.
_MOST_SAID = 60
_FIGURE = re.compile(r"\d")
_YEAR = re.compile(r"\s*(?:19|20)\d\d\s*")


def columns_of(cell: HtmlElement) -> int:
    """How many columns of a table a cell takes up, as it says itself."""
    return _span(cell, "colspan", _MOST_COLUMNS)


def _span(cell: HtmlElement, name: str, most: int) -> int:
    printed = cell.get(name) or ""
    return min(int(printed), most) if printed.isascii() and printed.isdigit() and int(printed) else 1


def spread(root: HtmlElement) -> None:
    """Give each cell that takes up several rows in every one of them: what it says, if that is a year or no figure."""
    for table in root.iter("table"):
        if table.find(".//*[@rowspan]") is not None:
            _spread(table)


def _spread(table: HtmlElement) -> None:
    held: _Held = {}
    for row in table.xpath("./tr|./thead/tr|./tbody/tr|./tfoot/tr"):
        held = _filled(row, held)


#: By column: a cell of a row above, and in how many rows it still stands.
_Held = dict[int, tuple[Any, int]]


def _filled(row: HtmlElement, held: _Held) -> _Held:
    """Put into a row the cells that are held from above; those held for the row below."""
    following: _Held = {}
    column = 0
    for cell in [*row.iterchildren("td", "th"), None]:
        while column in held:
            above, left = held[column]
            _put(row, cell, above)
            following |= {column: (above, left - 1)} if left > 1 else {}
            column += columns_of(above)
        if cell is not None:
            rows = _span(cell, "rowspan", _MOST_ROWS)
            following |= {column: (cell, rows - 1)} if rows > 1 else {}
            column += columns_of(cell)
    return following


def _put(row: HtmlElement, before: HtmlElement | None, above: HtmlElement) -> None:
    said = above.text_content()
    is_said = len(said) <= _MOST_SAID and (not _FIGURE.search(said) or _YEAR.fullmatch(said) is not None)
    cell = deepcopy(above)
    cell.tail = None
    if not is_said:
        cell[:], cell.text = [], None
    if before is None:
        row.append(cell)
    else:
        before.addprevious(cell)
