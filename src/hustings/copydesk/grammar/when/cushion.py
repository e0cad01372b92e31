"""Cushion: a lead that is told as one that somebody had had: sat on, left behind, or watched shrink."""

from __future__ import annotations

from hustings.copydesk.token import SILENT, Tag, Tokens

_LEADS = frozenset({Tag.MAJORITY, Tag.MARGIN})
_SAT = frozenset("sitting sat perched perching resting rested lounging reclining".split())
_HAD = frozenset({"was", "were", "been", "had been"})
_TO_FIGURE = bytes((Tag.OF, Tag.MAJORITY, Tag.MARGIN, Tag.FILL, Tag.HEDGE))
_LEFT = frozenset("left bequeathed inherited amassed".split())
_BEHIND = frozenset("behind him her them it".split())
_AFTER_NOUN = 5


def was_sat_on(tokens: Tokens, index: int) -> bool:
    """ "Where he was sitting on a majority of 9", "she had been sat on a 9 majority": that of before, most likely."""
    if tokens.words.isdisjoint(_SAT) or _noun_at(tokens, index) is None:
        return False
    on = len(tokens.row[:index].rstrip(_TO_FIGURE)) - 1
    return on > 1 and tokens[on].words == "on" and tokens[on - 1].words in _SAT and tokens[on - 2].words in _HAD


def is_left_behind(tokens: Tokens, index: int) -> bool:
    """ "The 9 cushion X left behind", "the majority of 9 that Y bequeathed", "a 9 lead inherited from Z"."""
    if tokens.words.isdisjoint(_LEFT):
        return False
    noun = _noun_at(tokens, index)
    if noun is None:
        return False
    start = max(noun, index) + 1
    after = [one for one in tokens[start : start + _AFTER_NOUN] if one.tag not in (Tag.FILL, Tag.VOTES)]
    said = [one.words for one in after]
    verb = next((at for at, one in enumerate(said) if one in _LEFT), None)
    if verb is None or any(one.tag in (Tag.COMMA, Tag.AND, Tag.DASH) for one in after[:verb]):
        return False
    follows = said[verb + 1 : verb + 2]
    return said[verb] != "left" or not _BEHIND.isdisjoint(follows) or follows in (["by"], ["to"])


def _noun_at(tokens: Tokens, index: int) -> int | None:
    """Where the word for a lead stands that a figure is of: "a 9 majority", "a majority of 9"."""
    after = index + 1
    while after < len(tokens) and tokens[after].tag in (Tag.VOTES, Tag.ACTOR, Tag.FILL):
        after += 1
    if after < len(tokens) and tokens[after].tag in _LEADS:
        return after
    before = len(tokens.row[:index].rstrip(SILENT + bytes((Tag.OF, Tag.BE)))) - 1
    return before if before >= 0 and tokens[before].tag in _LEADS else None
