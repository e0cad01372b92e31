"""Series: figures of one measure, each with its year: "1,252 in 2010, 7,967 in 2015 and by 14,689 in 2017", "the 2010
majority was 1,252, the 2015 one 7,967"; or each with its seat: "a swing of 9 per cent in X and in Y 8 per cent"."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import SILENT, Tag, Tokens, places_of

#: What is told year by year.
_TOLD = frozenset({Kind.MAJORITY, Kind.TURNOUT, Kind.SHARE, Kind.VOTES, Kind.SWING})
#: What may stand between one figure and the next, their years left out.
_BETWEEN = frozenset(
    {Tag.COMMA, Tag.AND, Tag.BY, Tag.IN, Tag.YEAR, Tag.FILL, Tag.HEDGE, Tag.VOTES, Tag.OPEN, Tag.CLOSE}
)
#: "The 2010 majority was 9, the 2015 one was 8".
_STANDS_FOR = frozenset({"then", "one", "was"})


def followers(tokens: Tokens) -> dict[int, int]:
    """The figures that go on a series, each with the one before it: both with a year, or "the time before" with the
    second, nobody and no verb between; or both with a seat, where it is of swings."""
    if tokens.row.count(Tag.YEAR) + tokens.row.count(Tag.PREVIOUS) < 2:
        return _by_seat(tokens)
    found = {}
    for first, second in pairwise(places_of(tokens, NUMBERS)):
        between = tokens[first + 1 : second]
        is_plain = all(one.tag in _BETWEEN or one.words in _STANDS_FOR for one in between)
        is_alike = tokens[first].tag is tokens[second].tag and any(one.tag is Tag.YEAR for one in between)
        if is_plain and is_alike and _is_dated(tokens, first) and _is_dated_on(tokens, second):
            found[second] = first
    return found


def _by_seat(tokens: Tokens) -> dict[int, int]:
    """ "The swing in X was 28.5 per cent and in Y 16.4": the figures that follow another seat, and the one before."""
    if tokens.row.count(Tag.PLACE) < 2 or not {Tag.SWING, Tag.MAJORITY, Tag.TURNOUT} & tokens.tags:
        return {}
    pairs = pairwise(places_of(tokens, NUMBERS))
    return {
        second: first
        for first, second in pairs
        if tokens[first].tag is tokens[second].tag and _is_of_next_seat(tokens, first, second)
    }


def _is_of_next_seat(tokens: Tokens, first: int, second: int) -> bool:
    """ "9 per cent, and in Y 8", "9 per cent in X and 8 in Y"."""
    between = tokens.row[first + 1 : second].translate(None, _BY_SEAT)
    return between in _THEN_IN or (between in _IN_AND and tokens.row[second + 1 : second + 3] == _IN_PLACE)


_BY_SEAT = SILENT + bytes((Tag.BE, Tag.VOTES))
_IN_PLACE = bytes((Tag.IN, Tag.PLACE))
_THEN_IN = tuple(bytes((one,)) + _IN_PLACE for one in (Tag.AND, Tag.COMMA))
_IN_AND = tuple(_IN_PLACE + bytes((one,)) for one in (Tag.AND, Tag.COMMA))


def _is_dated(tokens: Tokens, index: int) -> bool:
    """Whether a year stands right after a figure, "9 in 2015", or right before it, "in 2015, 9", "in 2015 it was 9"."""
    after, before = tokens.row[index + 1 : index + 4], tokens.row[max(0, index - 4) : index]
    return Tag.YEAR in after or Tag.YEAR in before


def _is_dated_on(tokens: Tokens, index: int) -> bool:
    """Whether a year stands beside a figure, or right after it "the time before", "at the election before that"."""
    after = tokens.row[index + 1 : index + 4].translate(None, _TO_TIME)
    return after[:1] == bytes((Tag.PREVIOUS,)) or _is_dated(tokens, index)


_TO_TIME = bytes((Tag.FILL, Tag.IN, Tag.ON, Tag.VOTES))


def gone_on(found: list[Hit], index: int, before: int | None, kinds: Mapping[int, Kind]) -> list[Hit]:
    """The rules that fit a figure; where they only guess, that of the figure `before` it in its series."""
    kind = kinds.get(before) if before is not None else None
    if kind not in _TOLD or any(hit.strength > 2 for hit in found):
        return found
    return [Hit(index, kind, 3, "", index)]
