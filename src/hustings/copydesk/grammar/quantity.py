"""Quantity: a figure as printed, with the hedge before it and the way it says something went."""

from __future__ import annotations

from collections.abc import Sequence

from hustings.claims.claim import Quantity
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.token import SILENT, Tag, Token, Tokens
from hustings.figures.hedge import HEDGE_WORDS, Hedge, of_the_rest
from hustings.figures.numeral import Numeral, Unit

_WORDS = {role: role for role in ("candidates", "short", "opposition", "ballots", "rejected", "per seat")} | {
    "did": "ballots"
}


_SIGNS = {"+": 1, "-": -1}


def quantity_of(tokens: Tokens, index: int, hit: Hit) -> Quantity:
    """The figure at `index` as a quantity: value, unit, precision, hedge, direction."""
    numeral: Numeral = tokens[index].value
    if _is_part_lost(tokens, index, numeral):
        return _left_of(numeral, hedge_before(tokens, index))
    if hit.role == GROWN:
        return _grown(tokens, index, numeral)
    sign = _SIGNS.get(numeral.sign, 0)
    return Quantity(
        value=numeral.value,
        unit=numeral.unit,
        decimals=numeral.decimals,
        hedge=Hedge.AT_LEAST if numeral.is_at_least else _hedge_of(tokens, index),
        direction=sign or (_direction(tokens, hit) if hit.role in ("change", "net", "moved") else 0),
        word=_WORDS.get(hit.role, ""),
        is_signed=bool(numeral.sign),
        is_misprint=numeral.is_misprint,
        is_divided=tokens[index].words.startswith("halv"),
    )


#: What a hit tells whose figure is a part by which a vote grew or shrank.
GROWN = "grown"
_LOSING = frozenset({Tag.LOSE, Tag.DOWN})
_WHOLE = 100
#: How near a part in words is meant.
_TENTHS = 1


def _grown(tokens: Tokens, index: int, numeral: Numeral) -> Quantity:
    """ "Up by more than half on his 9,639", "down by a third on 8,000": so many times what there was."""
    hedge, part = hedge_before(tokens, index), numeral.value / _WHOLE
    is_lost = not _LOSING.isdisjoint(tokens.row[max(0, index - 4) : index])
    hedge = of_the_rest(hedge) if is_lost and hedge is not None else hedge
    value = 1 - part if is_lost else 1 + part
    return Quantity(value=value, unit=Unit.TIMES, decimals=_TENTHS, hedge=hedge or Hedge.ABOUT)


def _is_part_lost(tokens: Tokens, index: int, numeral: Numeral) -> bool:
    """ "Having lost more than half of the 13,960 who elected him": a part that is gone; "halved" says what is left."""
    if numeral.unit is not Unit.TIMES or not 0 < numeral.value < 1 or tokens[index].words.startswith("halv"):
        return False
    at = len(tokens.row[:index].rstrip(SILENT)) - 1
    return at >= 0 and tokens[at].tag in _LOSING


def _left_of(numeral: Numeral, hedge: Hedge | None) -> Quantity:
    """What is left after a part that is lost, as so many times what there was."""
    left = None if hedge is None else of_the_rest(hedge)
    return Quantity(value=1 - numeral.value, unit=numeral.unit, decimals=numeral.decimals, hedge=left)


def _hedge_of(tokens: Tokens, index: int) -> Hedge | None:
    """The hedge of a figure: the one before it, or "or so" after it."""
    if (before := hedge_before(tokens, index)) is not None or "so" not in tokens.words:
        return before
    after = tokens.said[index + 1 : index + 4]
    return Hedge.ABOUT if ["or", "so"] in (after[:2], after[1:]) else None


def hedge_before(tokens: Tokens, index: int) -> Hedge | None:
    """The hedge that stands before a figure, articles and adjectives between them passed over."""
    if Tag.HEDGE not in tokens.tags:
        return None
    position = index - 1
    while position >= 0 and tokens[position].tag is Tag.FILL and index - position <= 3:
        position -= 1
    token = tokens[position] if position >= 0 else None
    if token is None or token.tag is not Tag.HEDGE or _is_of_before(tokens, position, index):
        return None
    return HEDGE_WORDS.get(token.words)


_THE = frozenset("the his her their its".split())
_WHOSE = (Tag.PRONOUN, Tag.ACTOR, Tag.WHO)
_THEN = frozenset({Tag.YEAR, Tag.PREVIOUS})


def _is_of_before(tokens: Tokens, hedge: int, index: int) -> bool:
    """ "More than the 7,183 he had in 2015", "less than the 9 of last time", "below the 9 of Mr X": a figure that
    something is set against."""
    if _THE.isdisjoint(tokens.said[hedge + 1 : index]):
        return False
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    after = tokens.row[at : at + 3]
    if after[:1] == b"":
        return False
    is_then = after[0] in (Tag.OF, Tag.IN) and not _THEN.isdisjoint(after)
    return after[0] in _WHOSE or after[0] in _THEN or is_then or _is_of_somebody(tokens, at)


def _is_of_somebody(tokens: Tokens, at: int) -> bool:
    """ "Below the 18,952 of the late James Brokenshire"."""
    row = tokens.row[at : at + _MOST_TO_WHOM].translate(None, SILENT + bytes((Tag.WORD,)))
    return row[:2] == _OF_WHOM


_MOST_TO_WHOM, _OF_WHOM = 5, bytes((Tag.OF, Tag.ACTOR))


_UP, _DOWN = frozenset({Tag.UP, Tag.MORE, Tag.GAIN}), frozenset({Tag.DOWN, Tag.FEWER, Tag.LOSE})
_PASSED = SILENT + bytes((Tag.SEATS, Tag.HEDGE, Tag.OF))


def way_beside(tokens: Tokens, index: int) -> int:
    """The way that the word right before a number, or right after it, says that something went: "up 50", "50 fewer"."""
    before, after = tokens.row[:index].rstrip(_PASSED), tokens.row[index + 1 :].lstrip(_PASSED)
    tag = next((one for one in (*before[-1:], *after[:1]) if one in _UP or one in _DOWN), None)
    if tag is None:
        return _SET_AGAINST.get(tokens.said[index + 1] if index + 1 < len(tokens) else "", 0)
    return 1 if tag in _UP else -1


#: "26 more than in 2010".
_SET_AGAINST = {"more than": 1, "fewer than": -1, "less than": -1}


_PUT = frozenset("put puts putting stuck piled tacked".split())


def _direction(tokens: Tokens, hit: Hit) -> int:
    if hit.start == hit.index and not _PUT.isdisjoint(tokens.said[max(0, hit.index - 3) : hit.index]):
        return 1  # "put 7.3 points on Labour's vote"
    after = tokens[hit.index + 1 : hit.index + 4]
    end = next((at for at, token in enumerate(after) if token.tag is Tag.AND), len(after))
    before = tokens[hit.start : hit.index]
    if (own := way_after(tokens, hit.index)) and _is_parted(before):
        return own
    return next((way for token in [*before[::-1], *after[:end]] if (way := _WAYS.get(token.tag, 0))), 0)


_WAYS = {Tag.UP: 1, Tag.MORE: 1, Tag.GAIN: 1, Tag.DOWN: -1, Tag.FEWER: -1, Tag.BEHIND: -1, Tag.LOSE: -1}
_UNITS = frozenset({Tag.FILL, Tag.POINTS, Tag.VOTES, Tag.PERCENT})


def way_after(tokens: Tokens, index: int) -> int:
    """ "Turnout two points down": the way told right after a figure and its unit; 0 where none is."""
    after = tokens[index + 1 : index + 4]
    return next((_WAYS.get(token.tag, 0) for token in after if token.tag not in _UNITS), 0)


def _is_parted(before: Sequence[Token]) -> bool:
    """Whether the last word for a way before a figure is of another clause: "7.1 points more, with turnout"."""
    last = max((at for at, token in enumerate(before) if token.tag in _WAYS), default=None)
    return last is not None and any(token.tag is Tag.COMMA for token in before[last:])
