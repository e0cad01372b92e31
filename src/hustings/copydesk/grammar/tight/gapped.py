"""Gapped: a second vote whose verb is left out, "X took 25,668 and Mr Y 25,322": of the poll that the first is of."""

from __future__ import annotations

from hustings.copydesk.grammar.scene import Scene, key_in
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import Tag, Tokens

_VERBS = frozenset({Tag.GET, Tag.WIN, Tag.HAVE})
#: What may stand between the two beside whom the second is of.
_BETWEEN = frozenset({Tag.VOTES, Tag.FOR, Tag.FILL, Tag.AND, Tag.COMMA, Tag.TO, Tag.ACTOR, Tag.HEDGE})
_TITLES = frozenset("mr mrs ms miss dr sir dame lord lady".split())
_DATED = frozenset({Tag.YEAR, Tag.PREVIOUS})
_THEN = frozenset("had having then previously when before defended".split())
_FEWEST = 1000


def is_of_same_poll(scene: Scene, index: int) -> bool:
    """Whether a vote follows one that is to the vote what somebody else polled now, nothing between but whose each is,
    and no word in the sentence looks back."""
    tokens, seat = scene.tokens, scene.seat
    first = tokens.row.rfind(Tag.COUNT, 0, index)
    if seat is None or first < 1 or tokens[index].tag is not Tag.COUNT or tokens[index].value.value < _FEWEST:
        return False
    if not _DATED.isdisjoint(tokens.tags) or not _THEN.isdisjoint(tokens.words) or not _is_gapped(tokens, first, index):
        return False
    told = next((one.value for one in reversed(tokens[:first]) if one.tag is Tag.ACTOR), None)
    key = key_in(told, seat.poll, scene.lexicon) if told is not None else None
    return key is not None and seat.poll.votes(key) == tokens[first].value.value


def _is_gapped(tokens: Tokens, first: int, index: int) -> bool:
    """ "X took 25,668 for the Tories and Mr Y 25,322": a verb before the first figure, and a name before the second."""
    verb = next((one for one in reversed(tokens[:first]) if one.tag not in (Tag.FILL, Tag.HEDGE)), tokens[first])
    between = tokens[first + 1 : index]
    named = next((one for one in reversed(between) if one.tag not in (Tag.FILL, Tag.HEDGE)), tokens[first])
    is_plain = all(one.tag in _BETWEEN or one.words in _TITLES for one in between)
    is_joined = not {Tag.AND, Tag.COMMA, Tag.TO}.isdisjoint(one.tag for one in between)
    after = tokens.row[index + 1 : index + 2]
    is_ended = not after or (after[0] not in NUMBERS and after[0] not in _GOES_ON)
    return verb.tag in _VERBS and named.tag is Tag.ACTOR and is_plain and is_joined and is_ended


#: What makes of a second figure how far it is from another.
_GOES_ON = frozenset({Tag.MORE, Tag.FEWER, Tag.AHEAD, Tag.BEHIND, Tag.UP, Tag.DOWN, Tag.MAJORITY, Tag.MARGIN})
