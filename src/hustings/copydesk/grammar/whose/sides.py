"""Sides: whose two figures are that stand against each other — a score, "X beat Y by 9 votes to 8", or then and now,
"half of Y's 19,158, the share tumbling from 32.6% to 16.9%", which is X's, of Y's party."""

from __future__ import annotations

from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, family_in, stands_in
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.grammar.whose.holder import Holder
from hustings.copydesk.token import SILENT, Tag, Tokens
from hustings.record.poll import Poll

_WON = frozenset({Tag.WIN, Tag.HOLD, Tag.GAIN})


def by_score(tokens: Tokens, hit: Hit) -> list[Holder]:
    """ "X beat Y by 9 votes to 8": the first figure is X's, the second Y's."""
    if hit.role not in ("winner", "loser"):
        return []
    actors = [at for at in range(hit.index) if tokens[at].tag is Tag.ACTOR and not _is_told_of(tokens, at)]
    if len(actors) < 2:
        return []
    deed = next((at for at in range(hit.index) if tokens[at].tag is Tag.BEAT or _is_passive(tokens, at)), None)
    if deed is None and _is_chosen(tokens, actors[-1]):
        return [] if is_second(tokens, hit) else [Holder(tokens[actors[-1]].value, actors[-1], True)]
    if deed is None and Tag.AND in tokens.row[actors[-2] : actors[-1]]:
        return [Holder(tokens[at].value, at, True) for at in sorted(actors[-2:], reverse=hit.role == "loser")]
    if deed is None and not _WON.isdisjoint(tokens.row[actors[-1] : hit.index]):
        side = actors[-2:-1] if is_second(tokens, hit) else actors[-1:]  # "where Y had had 9, X won by 8: 90 to 82"
        return [Holder(tokens[at].value, at, not is_second(tokens, hit)) for at in side]
    bound = actors[-1] if deed is None else deed
    sides = [at for at in actors if at < bound][-1:], [at for at in actors if at > bound][:1]
    sides = sides[::-1] if deed is not None and _is_passive(tokens, deed) else sides
    side = sides[is_second(tokens, hit)] or (actors[-1:] if deed is None else [])  # "beat him by 9 (90 to 81)"
    return [Holder(tokens[at].value, at, True) for at in side]


def is_second(tokens: Tokens, hit: Hit) -> bool:
    """Whether a figure of a score is that of who lost: the second, and "X lost by 81 to 90" the first."""
    is_loser, row, tag = hit.role == "loser", tokens.row, tokens[hit.index].tag
    other = row.rfind(tag, 0, hit.index) if is_loser else row.find(tag, hit.index + 1)
    if hit.role not in ("winner", "loser") or other < 0 or Tag.LOSE not in row[: hit.index]:
        return is_loser
    first, second = sorted((hit.index, other))
    return is_loser is not bool(tokens[first].value.value < tokens[second].value.value)


_MEASURED = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.VOTES, Tag.SHARE, Tag.SEATS})


def _is_told_of(tokens: Tokens, at: int) -> bool:
    """ "One of the biggest Tory majorities", "the Labour vote": a party that says whose a measure is."""
    return not tokens[at].value.is_person and tokens[at + 1].tag in _MEASURED


def _is_passive(tokens: Tokens, deed: int) -> bool:
    """ "X was beaten by Y, 9 to 8", "X lost the seat to Y, 9 to 8": the first figure is Y's."""
    if tokens[deed].tag not in (Tag.BEAT, Tag.LOSE):
        return False
    after = [token.tag for token in tokens[deed + 1 : deed + 7] if token.tag not in _OBJECT]
    return after[:2] == [Tag.BY if tokens[deed].tag is Tag.BEAT else Tag.TO, Tag.ACTOR]


_OBJECT = frozenset({Tag.FILL, Tag.SEATS, Tag.PLACE, Tag.ON})


_CHOSE = frozenset("chose picked elected preferred returned sent sided plumped opted backed".split())
_TURNED = frozenset("turned switched swung turning switching moved went fell falls fallen".split())
_LEFT = frozenset("ditched dumped rejected swapped spurned abandoned deserted dropped ousted replaced traded".split())
#: "Plumped instead for the young Conservative X".
_REACH = 4


def _is_chosen(tokens: Tokens, last: int) -> bool:
    """Whether the actor at `last` is whom a place chose: "turned to X", "voters chose X", "swapped Y for X"."""
    before = " ".join(tokens.said[max(0, last - _REACH) : last]).split()
    row = tokens.row[:last].rstrip(SILENT)
    if row[-1:] == _TO:
        return not _TURNED.isdisjoint(before)
    is_for = row[-1:] == _FOR
    return (is_for and not _LEFT.isdisjoint(tokens.said[:last])) or not _CHOSE.isdisjoint(before[-2:])


_TO, _FOR = bytes((Tag.TO,)), bytes((Tag.FOR,))


def of_now(scene: Scene, hit: Hit, poll: Poll, holder: Holder) -> Holder:
    """The holder of a figure; where it is what the vote of somebody of before came to, who stands for the party now."""
    if not _is_come_to(scene.tokens, hit.index) or stands_in(holder.actor, poll) or scene.seat is None:
        return holder
    own = family_in(holder.actor, scene.lexicon, scene.seat)
    for at in range(hit.index - 1, -1, -1):
        one = scene.tokens[at]
        if one.tag is Tag.ACTOR and one.value.is_person and stands_in(one.value, poll):
            is_own = family_in(one.value, scene.lexicon, scene.seat) == own is not None
            return Holder(one.value, at, holder.is_firm) if is_own else holder
    return holder


_TIMED = frozenset({Tag.YEAR, Tag.PREVIOUS})


def _is_come_to(tokens: Tokens, index: int) -> bool:
    """Whether a figure is what something came to from another: "from 32.6% to 16.9%", no time being named."""
    row = tokens.row[:index].rstrip(SILENT)
    if row[-1:] != _TO or not _TIMED.isdisjoint(tokens.tags):
        return False
    start = row[:-1].rstrip(_VOTES)
    return start[-1:] != b"" and start[-1] in NUMBERS and start[:-1].rstrip(SILENT)[-1:] == _FROM


_VOTES, _FROM = bytes((Tag.VOTES,)) + SILENT, bytes((Tag.FROM,))
