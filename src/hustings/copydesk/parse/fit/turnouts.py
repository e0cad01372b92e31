"""Turnouts: percentages of places, in a text that tells how many voted in one place after another."""

from __future__ import annotations

import re

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.scope import UK
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import SILENT, Tag, Token, Tokens

#: Whoever or whatever else a percentage may be of.
_OF_OTHERS = frozenset(
    {Tag.ACTOR, Tag.SHARE, Tag.SWING, Tag.MAJORITY, Tag.MARGIN, Tag.INTERIM, Tag.OPPOSITION, Tag.AREA}
)
_SOMEBODY = frozenset(
    "who whose he she they i we his her their our my party's party candidate winner mp incumbent".split()
)
_OF_SOME = frozenset({Tag.OF, Tag.WORD, Tag.TO, Tag.FOR})
_PLACES = frozenset({Tag.PLACE, Tag.REGION})
#: A rule that fits no better than this only guesses.
_GUESS = 2


def of_turnouts(found: list[Hit], tokens: Tokens, index: int, earlier: Kind | None, theme: Kind | None) -> list[Hit]:
    """The rules that fit a figure; where they only guess and nobody is named, the turnout that was told of before.

    Where that is what the text began with, and something else has been told of since, it may be that as well.
    """
    if theme is Kind.TURNOUT and not _is_hour(tokens[index]) and _is_places(found, tokens, index):
        return [Hit(index, Kind.TURNOUT, 3, "", index)]
    if Kind.TURNOUT not in (earlier, theme) or not _is_open(found, tokens, index):
        return found
    if _names_unknown(tokens, index) or _is_of_part(tokens) or _is_hour(tokens[index]):
        return found
    if earlier is Kind.TURNOUT and not _PLACES.isdisjoint(tokens.tags):
        return [Hit(index, Kind.TURNOUT, 3, "", index)]
    best = max(one.strength for one in found)
    return [*found, Hit(index, Kind.TURNOUT, best, "either", index)]


#: What may stand between a place and its turnout: "X managed 67.9", "X was second with 69.6", "then Y, 68.1".
_TO_FIGURE = frozenset(
    {Tag.COMMA, Tag.OPEN, Tag.DASH, Tag.COLON, Tag.GET, Tag.HAVE, Tag.BE, Tag.WITH, Tag.ON, Tag.ORDINAL, Tag.FINISH}
    | {Tag.FILL, Tag.HEDGE, Tag.PLACED, Tag.CLOSE, Tag.NOW}
)
_MOST_APART = 6
_AFTER_FIGURE = frozenset({Tag.COMMA, Tag.CLOSE, Tag.DASH, Tag.AND, Tag.OPEN, Tag.COMPARED})


def _is_places(found: list[Hit], tokens: Tokens, index: int) -> bool:
    """Whether a percentage stands right beside a place, as who is named after it has no part in: "X, 72 per cent, where
    Y's majority is 9", in a text that began with turnouts."""
    if not found or tokens[index].tag is not Tag.PERCENT or not all(one.kind in _GUESSED for one in found):
        return False
    place = tokens.row.rfind(Tag.PLACE, 0, index)
    if place < 0 or index - place > _MOST_APART or Tag.ACTOR in tokens.row[max(0, place - _MOST_APART) : place]:
        return False
    between = tokens[place + 1 : index]
    is_told = all(one.tag in _TO_FIGURE or one.words in _DID for one in between)
    after = tokens.row[index + 1 : index + 2]
    return is_told and (after == b"" or after[0] in _AFTER_FIGURE)


_DID = frozenset({"did", "managed", "saw"})
_GUESSED = frozenset({Kind.SHARE, Kind.TURNOUT})


_VOTED = frozenset({"voted", "turned out", "took part", "did so", "bothered"})
_ASIDE = frozenset({Tag.DASH, Tag.COMMA, Tag.OPEN})
_COUNTED = frozenset({"people voted", "people turned out", "voters turned out", "people turned up", "electors voted"})
_COMPARING = frozenset({Tag.MORE, Tag.FEWER})
_DATED = frozenset({Tag.YEAR, Tag.PREVIOUS})
_SET_BESIDE = frozenset({Tag.COMPARED, Tag.UP, Tag.DOWN, Tag.ON, Tag.FROM})


def is_of_voters(tokens: Tokens, index: int) -> bool:
    """ "48,192 voted – 72.4%, compared with 71.5% in 2017": what part of the register those are, then and before;
    "fewer people voted: 65.8%, compared with 68.2"."""
    if tokens[index].tag is not Tag.PERCENT:
        return False
    if _is_after_fewer(tokens, index):
        return True
    if tokens.words.isdisjoint(_VOTED):
        return False
    at = _before(tokens, index, _SET_BESIDE)
    if at < index - 1 and tokens[at].tag in _ASIDE:
        at -= 1
    if tokens[at].tag is Tag.PERCENT and at < index - 1:
        index = at  # what it is compared with
    at = len(tokens.row[:index].rstrip(SILENT)) - 1
    return at > 1 and tokens[at].tag in _ASIDE and tokens[at - 1].words in _VOTED and tokens[at - 2].tag is Tag.COUNT


def _is_after_fewer(tokens: Tokens, index: int) -> bool:
    """ "Fewer people voted: 65.8%", or what that is compared with."""
    if tokens.words.isdisjoint(_COUNTED) or not _DATED.isdisjoint(tokens.row[:index]):
        return False
    voted = next(at for at in range(len(tokens)) if tokens[at].words in _COUNTED)
    row = tokens.row[voted + 1 : index + 1].translate(None, SILENT)
    return voted > 0 and tokens[voted - 1].tag in _COMPARING and row in _TOLD_SO


_PERCENT, _COMPARED = bytes((Tag.PERCENT,)), bytes((Tag.COMMA, Tag.COMPARED))
_TOLD_SO = tuple(
    bytes((mark,)) + _PERCENT + rest
    for mark in (Tag.COLON, Tag.COMMA, Tag.DASH)
    for rest in (b"", _COMPARED + _PERCENT)
)


def _before(tokens: Tokens, index: int, links: frozenset[Tag]) -> int:
    """Where the last token stands that is neither a link nor says nothing."""
    return len(tokens.row[:index].rstrip(SILENT + bytes(links))) - 1


def _is_of_part(tokens: Tokens) -> bool:
    """ "Somerset says 44.2 per cent": a part of the country, or a seat called after it."""
    return Tag.REGION in tokens.tags and any(one.tag is Tag.REGION and one.value != UK for one in tokens)


def _is_hour(token: Token) -> bool:
    """ "Redcar, at 2.43, was the cruellest": when it was declared."""
    return _HOUR.fullmatch(token.words) is not None


#: A bare figure that a clock can show.
_HOUR = re.compile(r"(?:1?\d|2[0-3])[.:][0-5]\d")


def _names_unknown(tokens: Tokens, index: int) -> bool:
    """ "X had 41.7 and the Isle of Y 42.2 per cent": whether a name that is not linked stands before a figure."""
    before = next((at for at in range(index - 1, -1, -1) if tokens[at].tag in _NAMED), 0)
    return any(one.tag is Tag.WORD and one.is_capital for one in tokens[before + 1 : index])


_NAMED = NUMBERS | _PLACES


def _is_open(found: list[Hit], tokens: Tokens, index: int) -> bool:
    """Whether a percentage is nobody's that its sentence names."""
    if not found or tokens[index].tag is not Tag.PERCENT or not _OF_OTHERS.isdisjoint(tokens.tags):
        return False
    if index + 1 < len(tokens) and tokens[index + 1].tag in _OF_SOME:
        return False  # "12.9 per cent of people in X were born abroad"
    is_guess = all(one.strength <= _GUESS and one.kind in (Kind.SHARE, Kind.TURNOUT) for one in found)
    return is_guess and tokens.words.isdisjoint(_SOMEBODY)
