"""Quantity: a figure as printed, with the hedge before it and the way it says something went."""

from __future__ import annotations

from hustings.claims.claim import Quantity
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.token import Tag, Tokens
from hustings.figures.hedge import HEDGE_WORDS, Hedge
from hustings.figures.numeral import Numeral

_WORDS = {role: role for role in ("candidates", "short", "opposition", "ballots", "rejected", "per seat")} | {
    "did": "ballots"
}


_SIGNS = {"+": 1, "-": -1}


def quantity_of(tokens: Tokens, index: int, hit: Hit) -> Quantity:
    """The figure at `index` as a quantity: value, unit, precision, hedge, direction."""
    numeral: Numeral = tokens[index].value
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
    return HEDGE_WORDS.get(token.words) if token is not None and token.tag is Tag.HEDGE else None


_PUT = frozenset("put puts putting stuck piled tacked".split())


def _direction(tokens: Tokens, hit: Hit) -> int:
    if hit.start == hit.index and not _PUT.isdisjoint(tokens.said[max(0, hit.index - 3) : hit.index]):
        return 1  # "put 7.3 points on Labour's vote"
    after = list(tokens[hit.index + 1 : hit.index + 4])
    end = next((at for at, token in enumerate(after) if token.tag is Tag.AND), len(after))
    for token in [*tokens[hit.start : hit.index][::-1], *after[:end]]:
        if token.tag in (Tag.UP, Tag.MORE, Tag.GAIN):
            return 1
        if token.tag in (Tag.DOWN, Tag.FEWER, Tag.BEHIND, Tag.LOSE):
            return -1
    return 0
