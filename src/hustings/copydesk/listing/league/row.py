"""Rows: seats of a list, each with its figure — "Kensington (Lab) 20", "Kensington 2017 – 20", "20 in Kensington"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import Tag, Token, Tokens, places_of

_FIGURES = frozenset({Tag.COUNT, Tag.PERCENT})
_MARKS = frozenset({Tag.COMMA, Tag.DASH, Tag.OPEN, Tag.CLOSE, Tag.COLON, Tag.SLASH})
#: What may stand between a seat and its figure: the party or the member, the year, who had held it, "with", "just".
_TO_FIGURE = _MARKS | {Tag.ACTOR, Tag.YEAR, Tag.WORD, Tag.HOLD, Tag.GAIN, Tag.UP, Tag.FROM, Tag.AND, Tag.WITH, Tag.ON}
_TO_FIGURE |= {Tag.BY, Tag.HEDGE, Tag.FILL, Tag.WIN, Tag.EXEMPT, Tag.NOW}
#: What may stand between a figure and its seat: "20 votes in X", "20: X".
_TO_PLACE = _MARKS | {Tag.IN, Tag.VOTES, Tag.FILL}
_PLACES, _YEARS = frozenset({Tag.PLACE}), frozenset({Tag.YEAR})
_IN_ROW = NUMBERS | _TO_FIGURE | _TO_PLACE | {Tag.PLACE}
_MOST_WORDS, _MOST_BETWEEN, _MOST_ROW, _MOST_BEFORE = 2, 10, 14, 3


class Row(msgspec.Struct, frozen=True, gc=False):
    """A seat of a list, its figures (a count, a percentage, or both), its year where the row gives one, and where in
    its sentence it begins."""

    place: Token
    figures: tuple[Token, ...]
    year: str | None
    first: int


def rows_in(tokens: Tokens) -> list[Row]:
    """The rows in a sentence, from left to right."""
    places = list(places_of(tokens, _PLACES))
    figures = list(places_of(tokens, _FIGURES))
    if figures[-1:] < places[-1:]:
        return _figure_first(tokens, places)
    ends = [*places[1:], len(tokens)]
    found = (_place_first(tokens, at, end) for at, end in zip(places, ends, strict=True))
    return [one for one in found if one is not None]


def is_of_rows(tokens: Tokens) -> bool:
    """Whether a sentence has nothing that a row has not."""
    return len(tokens) <= _MOST_ROW * max(1, tokens.row.count(Tag.PLACE)) and tokens.tags <= _IN_ROW


def opens_row(before: Sequence[Token]) -> bool:
    """Whether what stands before the first row is no more than its number, "in", or a word or two before a colon."""
    return len(before) <= _MOST_BEFORE and all(one.tag in _TO_FIGURE | _TO_PLACE | _FIGURES for one in before)


def _place_first(tokens: Tokens, place: int, end: int) -> Row | None:
    """The row of the seat at `place`, its figure before `end`, where the next seat stands."""
    at = next((at for at in range(place + 1, min(end, place + _MOST_BETWEEN)) if tokens[at].tag in NUMBERS), None)
    if at is None or tokens[at].tag not in _FIGURES or not _leads_to(tokens[place + 1 : at]):
        return None
    figures = [tokens[at], *_beside(tokens, at, end)]
    after = tokens[at + 1 : min(end, at + 4)]
    if any(one.tag is Tag.COUNT and two.tag is Tag.ACTOR for one, two in pairwise(after)) or _is_of_people(tokens, at):
        return None
    return Row(tokens[place], tuple(figures), _year(tokens[place + 1 : at]), place)


def _leads_to(between: Sequence[Token]) -> bool:
    words = sum(one.tag in (Tag.WORD, Tag.FILL) for one in between)
    return words <= _MOST_WORDS and all(one.tag in _TO_FIGURE for one in between)


def _is_of_people(tokens: Tokens, at: int) -> bool:
    """ "X: Lab 9,639, Con 8,319": the votes of one after another."""
    if tokens[at - 1].tag is not Tag.ACTOR:
        return False
    after = tokens.row[at + 1 :].translate(None, _UNSAID)
    return after[:1] == bytes((Tag.ACTOR,)) and after[1:2] == bytes((Tag.COUNT,))


_UNSAID = bytes(sorted(_MARKS))


def _beside(tokens: Tokens, at: int, end: int) -> list[Token]:
    """The percentage right after a count, or the count right after a percentage: "20 (0.05%)"."""
    after = at + 1
    while after < end and tokens[after].tag in _MARKS | {Tag.VOTES} and tokens[after].words != ";":
        after += 1
    is_other = after < end and tokens[after].tag in _FIGURES - {tokens[at].tag} and after > at + 1
    return [tokens[after]] if is_other else []


def _figure_first(tokens: Tokens, places: Sequence[int]) -> list[Row]:
    """The rows of "2 in X, 20 in Y", where no figure follows the last seat."""
    found = []
    for last, place in pairwise([-1, *places]):
        at = place - 1
        while at > last and tokens[at].tag in _TO_PLACE:
            at -= 1
        if at <= last or tokens[at].tag not in _FIGURES or at == place - 1:
            return []
        found.append(Row(tokens[place], (tokens[at],), _year(tokens[place + 1 : place + 2]), at))
    return found


def _year(tokens: Sequence[Token]) -> str | None:
    return next((one.words for one in tokens if one.tag is Tag.YEAR), None)
