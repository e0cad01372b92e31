"""Columns: what the head of a table says that the figures below it are, and the rows read by it.

A row is read cell by cell: who or which seat the row is of, what the column is of, and the figure, as if the row said
"Kensington: majority 20". Columns are parted by tabs or strokes, or by blanks, two or more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any

import msgspec
from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.copydesk.fold import CELL
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import Tag, Token, Tokens
from hustings.figures.numeral import Numeral, Unit

_PARTED = re.compile(rf"{CELL}|(?<=\S) {{2,}}(?=\S)")
_PERCENT = re.compile(r"%|\bper ?cent\b|\bpc\b|\bpercentage\b|\bshare\b")
_CHANGE = re.compile(r"\+ ?/? ?-|\xb1|\bch(?:an)?ge?\b|\bch\b|\bchng\b|\bdiff(?:erence)?\b")
_NET = re.compile(r"\bnet\b")
_COUNTED = re.compile(r"\bvotes?\b|\bpolled\b|\bpoll\b")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_OTHER = re.compile(
    r"\bgain(?:s|ed)?\b|\bloss(?:es)?\b|\blost\b|\bswing\b|\bneeded\b|\brank\b|\bpos\b|\bposition\b|\bplace\b|^#?$|\bno\.?$"
)
#: What stands for a measure in a row that is read by its head.
_MEASURES = {
    "majority": re.compile(r"\bmaj(?:ority|\.)?(?!\w)|\blead\b|\bmargin\b"),
    "turnout": re.compile(r"\bturn-?out\b|\bt/o\b"),
    "electorate": re.compile(r"\belectorate\b|\belectors\b|\bregistered\b"),
    "seats": re.compile(r"\bseats?\b|\bmps\b|\bmembers\b"),
}
_OF_SEAT = {"majority": Tag.MAJORITY, "turnout": Tag.TURNOUT, "electorate": Tag.ELECTORATE}
_KINDS = {"majority": Kind.MAJORITY, "turnout": Kind.TURNOUT, "electorate": Kind.ELECTORATE, "seats": Kind.SEATS}
_CHANGES = {Kind.MAJORITY: Kind.MAJORITY_CHANGE, Kind.TURNOUT: Kind.TURNOUT_CHANGE, Kind.SEATS: Kind.SEATS_CHANGE}
_COUNTS = frozenset({Kind.VOTES, Kind.MAJORITY, Kind.ELECTORATE})
#: A head of more words than these in a cell is a sentence, and a table of more columns than these is no result.
_MOST_WORDS, _MOST_CELLS = 6, 14
_MOST_PERCENT = 100
#: Further from where a line begins or ends nothing is of a row.
_MOST_LINE = 800
#: The words by which a row says itself what it gives.
_OWN = frozenset({Tag.MAJORITY, Tag.TURNOUT, Tag.ELECTORATE, Tag.REJECTED, Tag.SWING, Tag.TOTAL, Tag.SHARE, Tag.VOTES})


class Column(msgspec.Struct, frozen=True, gc=False):
    """What a column gives: the kind (`None`: not known), the word for it where a row needs one, a year, the unit, or
    whose figures are in it: those of a party that heads it."""

    kind: Kind | None = None
    word: str | None = None
    year: str | None = None
    is_percent: bool = False
    is_read: bool = True
    party: Token | None = None

    @property
    def is_of_seat(self) -> bool:
        """Whether its figures are of the seat and not of who stood in it."""
        return self.word in _OF_SEAT


class Part(msgspec.Struct, frozen=True, gc=False):
    """A part of a row to be read by itself, and the kind that a column gives its figure."""

    tokens: Tokens
    kind: Kind | None = None


class Columns(msgspec.Struct, frozen=True, gc=False):
    """The columns of the table that is being read; none outside one."""

    columns: tuple[Column, ...] = ()
    is_blank: bool = False

    def after(self, tokens: Tokens, line: str) -> Columns:
        """The columns that hold from this line on, and in it."""
        if not tokens or not _PARTED.search(line):
            return self if self.columns and not line.strip(f" {CELL}:-=_") else Columns()
        return (_headed(line, tokens) or self) if _is_head(line) else self

    def parts(self, tokens: Tokens, line: str, start: int) -> list[Part]:
        """A row of the table, cell by cell; the sentence as it stands where it is none or says itself what it gives."""
        if not self.columns or tokens.tags.isdisjoint(NUMBERS):
            return [Part(tokens)]
        if _is_head(line):
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
        """How many columns the figures stand to the right of the head's: some tables head no column of names."""
        if not self.is_blank:
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


def _is_head(line: str) -> bool:
    """Whether a row has no figure in it: years may be."""
    return not _DIGIT.search(_YEAR.sub("", line))


def _headed(line: str, tokens: Tokens) -> Columns | None:
    """The columns that a row of heads gives; `None` where no head is of a measure, or it is prose."""
    cells = [one.strip(" *_\"'") for one in _PARTED.split(line.strip(f" {CELL}" if _is_ruled(line) else " "))]
    if len(cells) > _MOST_CELLS or any(len(one.split()) > _MOST_WORDS for one in cells):
        return None
    if len(tokens) and Tag.PLACE in tokens.tags:
        return None
    found: list[Column] = []
    for cell in cells:
        found.append(_column(cell, found[-1] if found else Column()))
    found = _of_parties(found, cells, tokens, is_blank=CELL not in line)
    is_told = any(one.kind or one.year or one.party for one in found)
    return Columns(tuple(found), CELL not in line) if is_told else None


#: Fewer parties in a head are no columns of theirs.
_FEWEST_PARTIES = 2


def _of_parties(columns: list[Column], cells: Sequence[str], tokens: Tokens, *, is_blank: bool) -> list[Column]:
    """The columns, those that parties head told so: "Year | Con | Lab | LD", "Seat | SNP | Lab"."""
    parties = {one.words: one for one in tokens if one.tag is Tag.ACTOR and not one.value.is_person}
    is_headed = [columns[at] == Column() and cell in parties for at, cell in enumerate(cells)]
    if sum(is_headed) < _FEWEST_PARTIES or (is_headed[0] and not is_blank):
        return columns
    return [Column(party=parties[cells[at]]) if own else columns[at] for at, own in enumerate(is_headed)]


def _column(head: str, before: Column) -> Column:
    """What one head says; `before` is the column on its left, which "+/-" is the change of."""
    year = _YEAR.search(head)
    when = year[0] if year else None
    is_change, is_percent = _CHANGE.search(head) is not None, _PERCENT.search(head) is not None
    word = next((name for name, pattern in _MEASURES.items() if pattern.search(head)), None)
    if _OTHER.search(head) and word is None:
        return Column(is_read=False)
    if word is not None:
        kind = _CHANGES.get(_KINDS[word], _KINDS[word]) if is_change else _KINDS[word]
        return Column(kind, word, when, is_percent or word == "turnout")
    if _NET.search(head) or (is_change and before.word == "seats" and not is_percent):
        return Column(Kind.SEATS_CHANGE, "seats", when)
    if is_change:
        changed = _CHANGES.get(before.kind) if before.kind in (Kind.MAJORITY, Kind.TURNOUT) else Kind.SHARE_CHANGE
        return Column(changed, before.word if before.is_of_seat else None, None, is_percent=True)
    if is_percent:
        return Column(Kind.SHARE, None, when, is_percent=True)
    if _COUNTED.search(head):
        return Column(Kind.VOTES, None, when)
    return Column(None, None, when) if when else Column()


def _is_ruled(line: str) -> bool:
    """Whether a row stands between strokes; one that begins with a tab has an empty cell there."""
    bare = line.strip(" ")
    return bare.startswith(CELL) and bare.endswith(CELL)


def _cells(line: str, start: int) -> list[tuple[int, int]]:
    """Where the cells of a row begin and end, in the text that the line begins in at `start`."""
    body = line.rstrip(f" {CELL}") if _is_ruled(line) else line.rstrip()
    first = len(line) - len(line.lstrip(f" {CELL}" if _is_ruled(line) else " "))
    edges = [
        (first, first),
        *((one.start(), one.end()) for one in _PARTED.finditer(body, first)),
        (len(body), len(body)),
    ]
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
        told = [beside(figure, column.word or "", _OF_SEAT[column.word or ""]), beside(figure, ":", Tag.COLON)]
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
