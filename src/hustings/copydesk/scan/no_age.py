"""No ages: numbers set like ages after the name of a seat or after a time, which have none — "Gower (27), Derby North
(41)", "UKIP lost 337 deposits; last time, 79"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from hustings.copydesk.token import Tag, Token
from hustings.figures.numeral import Numeral

#: Fewer seats than these, each with a number between commas, are no list.
_FEWEST_LISTED = 2
_NUMBERED = frozenset({Tag.EXEMPT, Tag.COUNT, Tag.PERCENT})


def without_ages(tokens: list[Token], places: Sequence[int]) -> list[Token]:
    """The tokens, what looks like the age of a seat made a count. `places` says where seats are named."""
    if not any(one.value == "age" for one in tokens):
        return tokens
    made = list(tokens)
    for at in (*_of_seats(tokens, places), *_after_times(tokens)):
        one = tokens[at]
        if one.value == "age" and one.words.isdigit():
            made[at] = replace(one, tag=Tag.COUNT, value=Numeral(one.start, one.end, Decimal(one.words)))
    return made


def _after_times(tokens: Sequence[Token]) -> Iterator[int]:
    """Where a number stands right after "last time,"."""
    times = (at for at, one in enumerate(tokens[:-2]) if one.tag is Tag.PREVIOUS and one.words in _TIMES)
    yield from (at + 2 for at in times if tokens[at + 1].tag is Tag.COMMA)


_TIMES = frozenset({"last time", "last time out", "last time round", "last time around", "previously"})


def _of_seats(tokens: Sequence[Token], places: Sequence[int]) -> Iterator[int]:
    """Where the numbers right after seats stand: in brackets, or between commas where several seats have one so."""
    listed = []
    for place in places:
        at = place + 1 + (place + 1 < len(tokens) and tokens[place + 1].tag is Tag.YEAR)
        if at + 1 >= len(tokens) or tokens[at + 1].tag not in _NUMBERED:
            continue
        if tokens[at].tag is Tag.OPEN:
            yield at + 1
        elif tokens[at].tag in (Tag.COMMA, Tag.DASH):
            listed.append(at + 1)
    if len(listed) >= _FEWEST_LISTED:
        yield from listed
