"""Sole: the one member that a party has left in an area, or that it has none: "the last Lib Dem left in London", "not a
single Conservative MP left in the county"."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from hustings.copydesk.token import SILENT, Tag, Token, Tokens
from hustings.figures.numeral import Form, Numeral

_SOLE = frozenset({"only", "last", "sole", "lone"})
_LEFT = frozenset({"left", "standing", "remaining", "surviving"})
_SINGLE = frozenset({"single"})
_NOT_A = (["not", "a"], ["n't", "a"])
_BEFORE = bytes((Tag.BE,))
_MOST_TO_AREA, _MOST_TO_WHO = 4, 6
#: "The only Labour MP left in Scotland to back it": one of some, and not of all.
_OF_SOME = frozenset("to who that whose with without from under over".split())


def with_sole(tokens: Tokens) -> Tokens:
    """The tokens, a word for one member or none of a party made its count, and "left" left out."""
    if tokens.words.isdisjoint(_SOLE | _SINGLE) or tokens.words.isdisjoint(_LEFT):
        return tokens
    for at, token in enumerate(tokens):
        value = _value(tokens, at) if token.words in _SOLE | _SINGLE else None
        if value is not None:
            start = tokens[at - 2].start if not value else token.start
            count = replace(token, start=start, tag=Tag.COUNT, value=_numeral(token, start, value))
            first = at - 2 if not value else at
            rest = [one for one in tokens[at + 1 :] if one.words not in _LEFT]
            return Tokens([*tokens[:first], count, *rest])
    return tokens


def _numeral(token: Token, start: int, value: Decimal) -> Numeral:
    return Numeral(start, token.end, value, form=Form.WORDS)


def _value(tokens: Tokens, at: int) -> Decimal | None:
    """How many a party is told to have left by the word at a place; `None` where it is told no number."""
    end = at + 1 + (tokens.said[at + 1 : at + 2] in (["remaining"], ["surviving"]))
    if end >= len(tokens) or tokens[end].tag is not Tag.ACTOR or tokens[end].value.is_person:
        return None
    is_seated = tokens.row[end + 1 : end + 2] == bytes((Tag.SEATS,))
    after = end + 1 + is_seated
    is_left = end > at + 1 or tokens.said[after : after + 1] in ([one] for one in _LEFT)
    place = after + (tokens.said[after : after + 1] in ([one] for one in _LEFT))
    is_in = tokens.row[place : place + 1] == bytes((Tag.IN,))
    if not is_left or not is_in or not _OF_SOME.isdisjoint(tokens.said[place : place + _MOST_TO_WHO]):
        return None
    if tokens[at].words in _SINGLE:
        return Decimal(0) if is_seated and tokens.said[max(0, at - 2) : at] in _NOT_A else None
    is_named = tokens.row[place + 1 : place + _MOST_TO_AREA].lstrip(SILENT)[:1] == bytes((Tag.REGION,))
    is_said = tokens.row[:at].rstrip(SILENT).endswith(_BEFORE) and not _is_of_then(tokens, at)
    return Decimal(1) if is_named and is_said else None


def _is_of_then(tokens: Tokens, at: int) -> bool:
    """ "Was the last Tory left in Scotland before": of an earlier time, perhaps."""
    be = len(tokens.row[:at].rstrip(SILENT)) - 1
    return tokens[be].words in ("was", "were", "been", "had been") or not _TIMES.isdisjoint(tokens.tags)


_TIMES = frozenset({Tag.YEAR, Tag.PREVIOUS})
