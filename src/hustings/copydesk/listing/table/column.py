"""Columns: what the head of a table says that the figures below it are, and the rows read by it.

A row is read cell by cell: who or which seat the row is of, what the column is of, and the figure, as if the row said
"Kensington: majority 20". Columns are parted by tabs or strokes, or by blanks, two or more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any

import msgspec
from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.copydesk.fold import CELL
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.listing.table.heading import OF_SEAT, PARTED, Column, below, extent, headed, is_head
from hustings.copydesk.token import Tag, Token, Tokens
from hustings.figures.numeral import Numeral, Unit

_COUNTS = frozenset({Kind.VOTES, Kind.MAJORITY, Kind.ELECTORATE})
_MOST_PERCENT = 100
#: Further from where a line begins or ends nothing is of a row.
_MOST_LINE = 800
#: The words by which a row says itself what it gives.
_OWN = frozenset({Tag.MAJORITY, Tag.TURNOUT, Tag.ELECTORATE, Tag.REJECTED, Tag.SWING, Tag.TOTAL, Tag.SHARE, Tag.VOTES})


class Part(msgspec.Struct, frozen=True, gc=False):
    """A part of a row to be read by itself, the kind that a column gives its figure, and the year of the poll that a
    row of seats is of: 0 for that of the text."""

    tokens: Tokens
    kind: Kind | None = None
    year: int | None = None


class Columns(msgspec.Struct, frozen=True, gc=False):
    """The columns of the table that is being read; none outside one. `is_blank` says that blanks part them, `is_head`
    that a row of heads was the last that was read."""

    columns: tuple[Column, ...] = ()
    is_blank: bool = False
    is_head: bool = False

    def after(self, tokens: Tokens, line: str) -> Columns:
        """The columns that hold from this line on, and in it."""
        if not tokens or not PARTED.search(line):
            return self if self.columns and not line.strip(f" {CELL}:-=_") else Columns()
        if not is_head(line) or not (found := headed(line, tokens)):
            return replace(self, is_head=False) if self.is_head else self
        return Columns(below(self.columns, found) if self.is_head else found, CELL not in line, True)

    def parts(self, tokens: Tokens, line: str, start: int) -> list[Part]:
        """A row of the table, cell by cell; the sentence as it stands where it is none or says itself what it gives."""
        if not self.columns or tokens.tags.isdisjoint(NUMBERS):
            return [Part(tokens)]
        if is_head(line):
            return []  # "2017 votes" heads a column: no figure
        cells = _cells(line, start)
        if len(cells) < 2:
            return [Part(tokens)]
        inside = [[one for one in tokens if first <= one.start < last] for first, last in cells]
        shift = self._shift(inside)
        inside = [self._counted(cell, at - shift) for at, cell in enumerate(inside)]
        return list(self._read(inside, shift)) or [Part(tokens)]

    def _counted(self, cell: list[Token], at: int) -> list[Token]:
        """A cell with a count that looks like a year ("2017" votes) made a count."""
        kind = self.columns[at].kind if 0 <= at < len(self.columns) else None
        if kind in _COUNTS and len(cell) == 1 and cell[0].tag is Tag.YEAR:
            return [replace(cell[0], tag=Tag.COUNT)]
        return cell

    def _shift(self, cells: Sequence[list[Token]]) -> int:
        """How many columns the figures stand to the right of the head's: some tables head no column of names, and
        rows may begin with a cell that is empty, a party's colour once."""
        is_longer = len(cells) > len(self.columns) and not cells[0] and self.columns[0] != Column(is_read=False)
        if not self.is_blank and not is_longer:
            return 0
        figure = next((at for at, cell in enumerate(cells) if _is_figure(cell)), 0)
        return figure - next((at for at, one in enumerate(self.columns) if one != Column()), 0)

    def _read(self, cells: Sequence[list[Token]], shift: int) -> Iterator[Part]:
        words = [token for cell in cells if not _is_figure(cell) for token in cell]
        is_own = any(one.tag in _OWN for one in cells[0])
        if not is_own and any(one.tag in _OWN for one in words):
            return
        yield Part(Tokens([*words]))
        for at, cell in enumerate(cells):
            if not _is_figure(cell):
                continue
            column = self.columns[at - shift] if 0 <= at - shift < len(self.columns) else Column()
            if is_own:
                yield Part(Tokens(_named(column, cell, cells[0])))
            elif column.is_read:
                yield Part(Tokens(_said(column, cell, cells[:at], words)), column.kind)


def _cells(line: str, start: int) -> list[tuple[int, int]]:
    """Where the cells of a row begin and end, in the text that the line begins in at `start`."""
    first, last = extent(line)
    parts = ((one.start(), one.end()) for one in PARTED.finditer(line, first, last))
    edges = [(first, first), *parts, (last, last)]
    return [(start + left[1], start + right[0]) for left, right in pairwise(edges)]


def _is_figure(cell: Sequence[Token]) -> bool:
    """A cell with a figure and nothing else that says anything."""
    numbers = [one for one in cell if one.tag in NUMBERS]
    return len(numbers) == 1 and not any(one.tag in (Tag.ACTOR, Tag.PLACE, Tag.WORD, Tag.REGION) for one in cell)


def _said(column: Column, cell: Sequence[Token], before: Sequence[list[Token]], words: Sequence[Token]) -> list[Token]:
    """The tokens of one figure of a row with those that it needs: when, who or where, what."""
    figure = next(one for one in cell if one.tag in NUMBERS)
    found: list[Token] = []
    if (year := column.year or next((one.words for one in words if one.tag is Tag.YEAR), None)) is not None:
        found += [beside(figure, year, Tag.YEAR), beside(figure, ":", Tag.COLON)]
    places = [one for one in words if one.tag in (Tag.PLACE, Tag.REGION)][:1]
    if column.is_of_seat:
        told = [beside(figure, column.word or "", OF_SEAT[column.word or ""]), beside(figure, ":", Tag.COLON)]
        who = [one for one in words if one.tag is Tag.ACTOR][:1] if not places else []
        return [*found, *places, *who, *told, _in_unit(figure, column)]
    nearest = [one for part in reversed(before) for one in reversed(part) if one.tag is Tag.ACTOR]
    who = (nearest or [one for one in words if one.tag is Tag.ACTOR])[:1]
    who = who if column.party is None else [column.party]
    told = [*found, *(_at(one, figure) for one in (*places, *who)), *([beside(figure, CELL, Tag.COMMA)] if who else [])]
    seats = [beside(figure, "seats", Tag.SEATS)] if column.word == "seats" else []
    return [*told, *_moved(figure, column), _in_unit(figure, column), *seats]


def _moved(figure: Token, column: Column) -> list[Token]:
    """ "Up" or "down" before a change that a column gives: of seats, or without a sign."""
    sign = figure.value.sign if isinstance(figure.value, Numeral) else ""
    if column.kind is Kind.SEATS_CHANGE or (column.kind is Kind.SHARE_CHANGE and not sign):
        return [beside(figure, "down", Tag.DOWN) if sign == "-" else beside(figure, "up", Tag.UP)]
    return []


def _named(column: Column, cell: Sequence[Token], label: Sequence[Token]) -> list[Token]:
    """The tokens of a figure in a row that says itself of what it is: when, what."""
    figure = next(one for one in cell if one.tag in NUMBERS)
    found = [beside(figure, column.year, Tag.YEAR), beside(figure, ":", Tag.COLON)] if column.year else []
    is_count = figure.tag is Tag.COUNT and not column.is_percent and figure.value.value > _MOST_PERCENT
    if is_count and any(one.tag is Tag.TURNOUT for one in label):
        label = [beside(figure, "votes cast", Tag.VOTES)]  # "Turnout, 52,245, 65.1": those who voted, and their share
    return [*found, *label, beside(figure, ":", Tag.COLON), _in_unit(figure, column)]


def _at(token: Token, figure: Token) -> Token:
    return token if token.start < figure.start else replace(token, start=figure.start, end=figure.start)


def beside(figure: Token, words: str, tag: Tag, value: Any = None) -> Token:
    """A token set beside the figure that it is of: it takes no room there."""
    value = Numeral(figure.start, figure.start, Decimal(words)) if tag is Tag.YEAR else value
    return Token(figure.start, figure.start, words, tag, value)


def _in_unit(figure: Token, column: Column) -> Token:
    """The figure in its column's unit, where it has none of its own; a small one under a party, with decimals, is its
    share."""
    is_share = column.party is not None and isinstance(figure.value, Numeral) and figure.value.decimals > 0
    return in_percent(figure) if column.is_percent or is_share else figure


def in_percent(figure: Token) -> Token:
    """A figure without a unit in per cent, where it is not too large for a share."""
    if figure.tag is not Tag.COUNT or not isinstance(figure.value, Numeral) or figure.value.value > _MOST_PERCENT:
        return figure
    return replace(figure, tag=Tag.PERCENT, value=replace(figure.value, unit=Unit.PERCENT))


def line_at(folded: str, start: int) -> tuple[str, int]:
    """The line of a folded text that a place is in, and where it begins; "" for one too long to be a table's row."""
    least, most = max(0, start - _MOST_LINE), start + _MOST_LINE
    first, last = folded.rfind("\n", least, start) + 1, folded.find("\n", start, most)
    if (not first and least) or (last < 0 and most < len(folded)):
        return "", start
    return folded[first : last if last >= 0 else None], first
