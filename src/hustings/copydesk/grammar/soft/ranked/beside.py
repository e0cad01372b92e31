"""Beside: a place told beside another's, or beside that of another poll: "leapfrogged Labour", "second both times"."""

from __future__ import annotations

from decimal import Decimal

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.time import OTHER_TIMES
from hustings.copydesk.token import Tag
from hustings.figures.numeral import Numeral
from hustings.measures.rank import position
from hustings.record.poll import Poll

_OTHER_TIMES = OTHER_TIMES | {Tag.REGION}
_NOT_SO = frozenset("not had would could might may hoped hoping nearly almost never if to".split())


def overtook(found: Found) -> list[Reading]:
    """ "X leapfrogged Labour with 9": X came before them, at the place that X has; where not, at theirs at least."""
    names = ("who", "other") if found.match["who"] else ("by", "passed")
    who, other = (_actor(found, name) for name in names)
    before = found.scene.tokens.said[max(0, found.first - 3) : found.last]
    if found.seat is None or not _NOT_SO.isdisjoint(before):
        return []
    poll = found.seat.poll
    key, passed = (key_in(one, poll, found.scene.lexicon) for one in (who, other))
    if key is None or passed is None or key == passed:
        return []
    own, its = position(poll, key), position(poll, passed)
    if own is None or its is None:
        return []
    is_firm = _OTHER_TIMES.isdisjoint(found.scene.tokens.tags)
    return [_told(found, poll, key, min(own, its), is_firm=is_firm)]


def both_times(found: Found) -> list[Reading]:
    """ "X, who was second both times": in two of the polls that X stood in; sure where X stood in no more."""
    place, actor = found.scene.tokens[found.line.tokens_of(found.match, "place")[0]], _actor(found, "who")
    if found.seat is None or not isinstance(place.value, Numeral):
        return []
    polls = [one for one in (*found.seat.earlier, found.seat.poll) if not one.is_by_election or one is found.seat.poll]
    stood = [(one, key) for one in polls if (key := key_in(actor, one, found.scene.lexicon)) is not None]
    value = int(place.value.value)
    so = [one for one in stood if position(*one) == value]
    if len(so) > 1:
        return [_told(found, *so[-1], value, is_firm=False)]
    others = [one for one in stood[-2:] if one not in so]
    is_firm = (not so and len(stood) > 1) or len(stood) == _TWICE
    return [_told(found, *others[-1], value, is_firm=is_firm)] if others else []


_TWICE = 2


def _actor(found: Found, name: str) -> Actor:
    actor: Actor = found.scene.tokens[found.line.tokens_of(found.match, name)[0]].value
    return actor


def _told(found: Found, poll: Poll, key: str, place: int, *, is_firm: bool) -> Reading:
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    claim = Claim(Kind.RANK, subject, Quantity(Decimal(place)), Basis(poll.election), found.span)
    return Reading(claim, 3, is_firm)
