"""Headings: what the head of each column of a table says that the figures below it are, in one row of heads or two."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.copydesk.fold import CELL
from hustings.copydesk.token import Tag, Token, Tokens

#: What parts one cell from the next: a stroke or a tab, the blanks that pad the cells with it; else two blanks or more.
PARTED = re.compile(rf" *{CELL} *|(?<=\S) {{2,}}(?=\S)")
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
OF_SEAT = {"majority": Tag.MAJORITY, "turnout": Tag.TURNOUT, "electorate": Tag.ELECTORATE}
_KINDS = {"majority": Kind.MAJORITY, "turnout": Kind.TURNOUT, "electorate": Kind.ELECTORATE, "seats": Kind.SEATS}
_CHANGES = {Kind.MAJORITY: Kind.MAJORITY_CHANGE, Kind.TURNOUT: Kind.TURNOUT_CHANGE, Kind.SEATS: Kind.SEATS_CHANGE}
#: A head of more words than these in a cell is a sentence, and a table of more columns than these is no result.
_MOST_WORDS, _MOST_CELLS = 6, 14


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
        return self.word in OF_SEAT


def is_head(line: str) -> bool:
    """Whether a row has no figure in it: years may be."""
    return not _DIGIT.search(_YEAR.sub("", line))


def headed(line: str, tokens: Tokens) -> tuple[Column, ...]:
    """The columns that a row of heads gives, one for each cell; none where no head is of a measure, or it is prose."""
    first, last = extent(line)
    cells = [one.strip(" *_\"'") for one in PARTED.split(line[first:last])]
    if len(cells) > _MOST_CELLS or any(len(one.split()) > _MOST_WORDS for one in cells):
        return ()
    if len(tokens) and Tag.PLACE in tokens.tags:
        return ()
    found: list[Column] = []
    for cell in cells:
        found.append(_column(cell, found[-1] if found else Column()))
    found = _of_parties(found, cells, tokens, is_blank=CELL not in line)
    return tuple(found) if any(one.kind or one.year or one.party for one in found) else ()


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
        return Column(word=head or None, is_read=False)
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


def extent(line: str) -> tuple[int, int]:
    """Where the cells of a row begin and end in its line: within the strokes, where it stands between two.

    One that begins with a tab and ends with none has an empty cell there.
    """
    first, last = len(line) - len(line.lstrip(" ")), len(line.rstrip())
    is_ruled = last - first > 1 and line[first] == line[last - 1] == CELL
    return (first + 1, last - 1) if is_ruled else (first, last)


def below(upper: Sequence[Column], lower: Sequence[Column]) -> tuple[Column, ...]:
    """The columns of a row of heads right below another: each of the year, or the measure, that stands over several."""
    years = [one.year for one in upper if one.year and one.kind is None]
    if len(years) > 1 and not any(one.year for one in lower):
        return _of_years(years, lower)
    return tuple(lower if len(upper) > len(lower) else (_measured(one, upper, at) for at, one in enumerate(lower)))


def _of_years(years: Sequence[str], lower: Sequence[Column]) -> tuple[Column, ...]:
    """ "Votes | % | Votes | %" below "2017 | 2015": so many of each year. Where they are not the same again for each,
    nobody knows which year's a column is, and none with a measure is read."""
    measured = [at for at, one in enumerate(lower) if one.kind is not None]
    each = len(measured) // len(years)
    is_shared = all(lower[at] == lower[measured[n % each]] for n, at in enumerate(measured)) if each else False
    if not is_shared or len(measured) % len(years):
        return tuple(replace(one, is_read=one.kind is None) for one in lower)
    year = {at: years[n // each] for n, at in enumerate(measured)}
    return tuple(replace(one, year=year.get(at)) for at, one in enumerate(lower))


#: What the second of two columns under one head has for its own.
_BLANK = Column(is_read=False)


def _measured(column: Column, upper: Sequence[Column], at: int) -> Column:
    """A column that only a year heads, of the measure that stands over it or over it and those on its left."""
    if column.kind is not None or column.year is None:
        return column
    over = next((one for one in reversed(upper[: at + 1]) if one != _BLANK), Column())
    return column if over.year else replace(over, year=column.year)
