"""Compared: whose two figures are that are told after somebody was set beside another: "she found 985 more votes than
X: 1,631 to her 646" – the first is hers, the second X's."""

from __future__ import annotations

from hustings.copydesk.grammar.whose.holder import Holder
from hustings.copydesk.token import SILENT, Tag, Tokens

_SIDES = frozenset({Tag.TO, Tag.COMPARED, Tag.DASH})
_SET_AGAINST = frozenset("v vs versus against".split())
#: What may stand between whom somebody is compared with and the first figure: "than X did in 2017 –".
_UP_TO_FIRST = frozenset(
    {Tag.COLON, Tag.DASH, Tag.OPEN, Tag.COMMA, Tag.FILL, Tag.HEDGE, Tag.HAVE, Tag.GET, Tag.IN, Tag.YEAR, Tag.PREVIOUS}
)
_DID = frozenset("did managed achieved".split())
_OPENS = frozenset({Tag.COLON, Tag.DASH, Tag.OPEN})
_MOST_BETWEEN = 6
_BETTER, _WORSE = frozenset({Tag.AHEAD, Tag.BEAT}), frozenset({Tag.BEHIND})
_FEWER = ("fewer", "less", "worse", "lower")
_NO_VOTES = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.SEATS, Tag.TURNOUT, Tag.ELECTORATE})
_OWN = frozenset("his her their its".split())


def of_compared(tokens: Tokens, index: int) -> list[Holder] | None:
    """The holders of a figure of such a pair: the one who is compared, or whom they are compared with; both, neither
    of them firm, where the figures are the other way round. `None` of any other figure."""
    pair = _pair_of(tokens, index)
    if pair is None:
        return None
    first, second = pair
    other = _compared_with(tokens, first)
    way = _way_before(tokens, other) if other is not None else 0
    if other is None or not way or not _NO_VOTES.isdisjoint(tokens.row[:second]):
        return None
    own = _subject(tokens, other)
    named = None if own is None else Holder(tokens[own].value, own, True)
    against = Holder(tokens[other].value, other, True)
    difference = tokens[first].value.value - tokens[second].value.value
    is_told_so = difference * way > 0 and _OWN.isdisjoint(tokens.said[other + 1 : first])
    if not is_told_so:
        return [Holder(one.actor, one.index, False) for one in (named, against) if one is not None]
    side = named if index == first else against
    return [] if side is None else [side]


def _pair_of(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """The places of two figures that stand against each other, of which one is at `index`: "1,631 to her 646"."""
    tag = tokens[index].tag
    for first, second in (
        (index, tokens.row.find(tag, index + 1)),
        (tokens.row.rfind(tag, 0, index), index),
    ):
        between = tokens.row[first + 1 : second].translate(None, _BESIDE) if 0 <= first < second else b""
        is_joined = len(between) == 1 and (
            between[0] in _SIDES or not _SET_AGAINST.isdisjoint(tokens.said[first:second])
        )
        if is_joined and second - first <= _MOST_BETWEEN:
            return first, second
    return None


_BESIDE = SILENT + bytes((Tag.VOTES,))


def _compared_with(tokens: Tokens, first: int) -> int | None:
    """Where the one stands right before the first figure whom somebody is compared with; `None` where nobody is."""
    for at in range(first - 1, max(-1, first - 1 - _MOST_BETWEEN), -1):
        if tokens[at].tag is Tag.ACTOR:
            is_opened = not _OPENS.isdisjoint(tokens.row[at + 1 : first]) or tokens[first - 1].words == ","
            return at if is_opened and not tokens[at].value.is_possessive else None
        if tokens[at].tag not in _UP_TO_FIRST and tokens[at].words not in _DID:
            return None
    return None


def _way_before(tokens: Tokens, other: int) -> int:
    """1 where somebody did better than the one at `other`, -1 where worse; 0 where they are not compared."""
    at = len(tokens.row[:other].rstrip(_FILL)) - 1
    if at < 0:
        return 0
    words, tag = tokens[at].words, tokens[at].tag
    if tag is Tag.THAN or words.endswith("than"):
        is_fewer = Tag.FEWER in tokens.row[max(0, at - 3) : at] or tag in _WORSE or words.startswith(_FEWER)
        return -1 if is_fewer else 1
    return 1 if tag in _BETTER else -1 if tag in _WORSE else 0


_FILL = bytes((Tag.FILL,))


def _subject(tokens: Tokens, other: int) -> int | None:
    """Where the one stands who is compared: the last who is named before, and told of with no "for" or "over"."""
    places = [at for at in range(other) if tokens[at].tag is Tag.ACTOR]
    named = [at for at in places if not tokens[at].value.is_possessive and not _is_beside(tokens, at)]
    people = [at for at in named if tokens[at].value.is_person]
    return (people or named)[-1] if named else None


def _is_beside(tokens: Tokens, at: int) -> bool:
    """ "For the Greens", "against Mr X": not who it is told of."""
    before = len(tokens.row[:at].rstrip(SILENT)) - 1
    return before >= 0 and (tokens[before].tag in (Tag.FOR, Tag.OF) or bool(tokens[at].value.is_object))
