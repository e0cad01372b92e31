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


_SINCE = frozenset({"has", "has been", "is", "is now", "now"})
_MOST_TO_MOVE = 7


def has_since_moved(tokens: Tokens, index: int) -> bool:
    """ "Her majority was 9 and it has been cut by 2", "the lead was 9 but is now down to 7": as it was before."""
    before = tokens.row[:index].rstrip(SILENT)
    noun = tokens[len(before) - 2].tag if len(before) > 1 else Tag.WORD
    if before[-1:] != _BE or noun not in _LEADS or tokens[len(before) - 1].words != "was":
        return False
    after = tokens[index + 1 : index + 1 + _MOST_TO_MOVE]
    is_joined = after[:1] != [] and after[0].tag in _JOINING
    verb = next((at for at, one in enumerate(after) if one.words in _SINCE), None)
    if not is_joined or verb is None or any(one.tag is Tag.ACTOR for one in after[:verb]):
        return False
    return any(one.tag in _MOVED for one in after[verb:])


_BE = bytes((Tag.BE,))
_JOINING = frozenset({Tag.AND, Tag.COMMA, Tag.DASH, Tag.VOTES})
_MOVED = frozenset({Tag.UP, Tag.DOWN, Tag.TIMES})


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
