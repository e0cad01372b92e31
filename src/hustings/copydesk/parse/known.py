"""Known: words for another body, a forecast or a referendum in a sentence that is of the result all the same."""

from __future__ import annotations

from hustings.copydesk.token import Tokens

#: "The assembly rooms" are where votes are counted; "Stormont's health minister", "the Assembly man", "extra wards".
_ROOMS = frozenset({"room", "rooms", "hall", "halls"})
_OFFICE = _ROOMS | frozenset(
    "minister secretary member man woman leader speaker spokesman spokeswoman spokesperson adviser manager director"
    " executive consultant lawyer worker chief".split()
)
_MOST_TO_OFFICE = 3
_CAREER = frozenset("works worked working sat sits sitting served serves serving extra additional new".split())
_MOST_FROM_CAREER = 3


def is_of_career(tokens: Tokens, at: int) -> bool:
    """Whether a word for another body tells what somebody does, or of the seat's make-up: "works in sales"."""
    after, before = tokens.said[at + 1 : at + 1 + _MOST_TO_OFFICE], tokens.said[max(0, at - _MOST_FROM_CAREER) : at]
    return not (_OFFICE.isdisjoint(after) and _CAREER.isdisjoint(before))


_NOBODY, _THAN = frozenset({"no", "nobody", "few"}), frozenset({"than", "as"})
_FORETOLD = frozenset(
    "expected forecast predicted projected forecasts pollster pollsters bookmakers forecasters".split()
)


def is_unforeseen(tokens: Tokens, at: int) -> bool:
    """ "A majority no pollster foresaw: 9", "lower than expected at 9": what was not what others had said."""
    before = tokens.said[at - 1] if at else ""
    return tokens[at].words in _FORETOLD and (before in _NOBODY or before in _THAN)


_STAYING = frozenset({"remain", "leave"})
_OF_UNION = frozenset(
    "voted vote votes voting voters referendum eu union brexit europe backed backing campaign".split()
)


def is_of_staying(tokens: Tokens, at: int) -> bool:
    """ "She did at least remain third": no side of a referendum."""
    is_word = tokens[at].words in _STAYING and not tokens[at].is_capital
    return is_word and _OF_UNION.isdisjoint(tokens.words)
