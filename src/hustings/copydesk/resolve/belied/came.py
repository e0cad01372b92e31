"""Came: somebody told to have come where they did not.

"Val Shawcross was second on 13,060": whose votes those are came third. "Helen Morgan, who was only fourth here in
2019": she came there in no poll that she stood in.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Subject, When
from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.resolve.belied.bound import Figures, figure_after, key_of
from hustings.copydesk.token import Tag, Token, Tokens, any_of
from hustings.measures.baseline import Baseline, baselines
from hustings.measures.rank import position
from hustings.record.poll import Poll
from hustings.record.record import Record

#: What may stand between a place and the votes it was won with.
_TO_VOTES = frozenset(
    {Tag.WITH, Tag.ON, Tag.OPEN, Tag.COMMA, Tag.DASH, Tag.FILL, Tag.HEDGE, Tag.GET, Tag.PLACED, Tag.HAVE, Tag.IN}
) | {Tag.YEAR, Tag.PREVIOUS}


def place_belied(finding: Finding, tokens: Tokens, right: Figures, record: Record) -> Finding | None:
    """The finding for a place that is told of somebody who did not come there; `None` where it is not plain."""
    claim = finding.claim
    at = _place(tokens, claim)
    if at is None or not claim.quantity.value or not tokens.words.isdisjoint(_OTHER_CONTESTS):
        return None
    who = _who(tokens, at)
    found = figure_after(tokens, at, _TO_VOTES, right)
    if found is not None and found[1].claim.kind is Kind.VOTES:
        return _by_votes(tokens, at, who, claim, found[1].claim, record)
    return _at_no_time(tokens, at, who, claim, record)


_OTHER_CONTESTS = frozenset("council mayor mayoral assembly holyrood senedd european leadership ward police".split())


def _place(tokens: Tokens, claim: Claim) -> int | None:
    if claim.span is None:
        return None
    first = bisect_left(tokens, claim.span.start, key=lambda one: one.start)
    last = bisect_left(tokens, claim.span.end, key=lambda one: one.start)
    value = claim.quantity.value
    return next((at for at in range(first, last) if _is_place(tokens[at], value)), None)


def _is_place(token: Token, value: object) -> bool:
    return token.tag is Tag.ORDINAL and (getattr(token.value, "value", None) == value or token.words[:6] == "runner")


#: What stands between somebody and the place that is told of them.
_LEADING = frozenset(
    {Tag.COMMA, Tag.PRONOUN, Tag.BE, Tag.HAVE, Tag.FILL, Tag.HEDGE, Tag.FINISH, Tag.WORD, Tag.IN, Tag.NOW, Tag.ON}
) | {Tag.TO, Tag.DOWN, Tag.UP, Tag.GET, Tag.HOLD, Tag.FROM}
_MOST_BETWEEN = 8


def _who(tokens: Tokens, at: int) -> int | None:
    """Where the actor stands that a place is told of: the last before it; `None` where something else comes between."""
    for index in range(at - 1, max(-1, at - 1 - _MOST_BETWEEN), -1):
        if tokens[index].tag is Tag.ACTOR:
            is_meant = Tag.PRONOUN in tokens.row[index:at]  # "better than X when he was third"
            return None if _is_object(tokens, index, is_meant=is_meant) else index
        if tokens[index].tag not in _LEADING:
            return None
    return None


_OVER = frozenset({Tag.BEAT, Tag.AHEAD, Tag.BEHIND, Tag.THAN, Tag.TO, Tag.COMPARED, Tag.AND, Tag.OF, Tag.FROM, Tag.BY})


def _is_object(tokens: Tokens, at: int, *, is_meant: bool) -> bool:
    actor: Actor = tokens[at].value
    before = next((one for one in reversed(tokens[:at]) if one.tag is not Tag.FILL), None)
    is_over = before is not None and before.tag in _OVER and before.words not in _PARTING and not is_meant
    return actor.is_object or actor.is_possessive or bool(actor.unknown) or is_over


_PARTING = frozenset("while whilst but whereas".split())


def _by_votes(tokens: Tokens, at: int, who: int | None, claim: Claim, votes: Claim, record: Record) -> Finding | None:
    """What is found of a place told with votes, in the poll that they are of, of whom they are."""
    poll = record.poll_or_none(votes.subject.poll or "")
    key = votes.subject.candidacy
    if poll is None or key is None:
        return None
    named = next((one for one in range(at - 1, -1, -1) if tokens[one].tag is Tag.ACTOR), None) if who is None else who
    said = claim.subject.candidacy if named is None else key_of(tokens[named].value, poll, record)
    return _wrong(claim, poll, key, record) if said == key else None


_UNPLAIN = frozenset({Tag.INTERIM, Tag.REGION, Tag.SINCE})


def _at_no_time(tokens: Tokens, at: int, who: int | None, claim: Claim, record: Record) -> Finding | None:
    """What is found of a place told of somebody who came there in no poll on record that it can be of."""
    poll = record.poll_or_none(claim.subject.poll or "")
    if who is None or poll is None or not tokens.tags.isdisjoint(_UNPLAIN):
        return None
    actor: Actor = tokens[who].value
    then = _when_after(tokens, at)
    if actor.is_person:
        dated = _of_person_then(actor, claim, then, record)
        ending = _ENDING.search(tokens.row, at)
        told = Tokens(tokens[: ending.start()]) if ending is not None else tokens
        return _of_person(told, actor, claim, poll, record) if dated is None else dated
    return _of_party_then(actor, claim, then, record) or _of_party(actor, claim, poll, record)


_ENDING = any_of(frozenset({Tag.COMMA, Tag.AND}))
_TO_WHEN = frozenset({Tag.PLACED, Tag.FILL, Tag.FOR, Tag.IN, Tag.ON, Tag.COUNT})
_THERE = frozenset({"here", "there", "locally"})


def _when_after(tokens: Tokens, at: int) -> Token | None:
    """The year or "last time" that stands right after a place: "third here in 2015", "second two years ago"."""
    for one in tokens[at + 1 : at + 1 + _MOST_BETWEEN]:
        if one.tag in (Tag.YEAR, Tag.PREVIOUS):
            return None if one.words in _NO_TIME else one
        if not (one.tag in _TO_WHEN or one.words in _THERE or (one.tag is Tag.ACTOR and not one.value.is_person)):
            return None
    return None


_NO_TIME = frozenset({"old", "former"})


def _of_person_then(actor: Actor, claim: Claim, then: Token | None, record: Record) -> Finding | None:
    """What is found of a place told of a person with the year right after it, of the one poll of that year."""
    if then is None or then.tag is not Tag.YEAR:
        return None
    stood = [(one, key) for name, key in actor.options if (one := record.poll_or_none(name)) is not None]
    held = [(one, key) for one, key in stood if one.polled_on.year == year_of(then)]
    return _wrong(claim, *held[0], record) if len(held) == 1 else None


def _of_party_then(actor: Actor, claim: Claim, then: Token | None, record: Record) -> Finding | None:
    """What is found of a party's place with the time right after it, in any result that is meant by that."""
    if then is None or claim.basis.when is not When.PREVIOUS or claim.subject.family not in actor.families:
        return None
    if then.tag is Tag.YEAR and claim.basis.year != year_of(then):
        return None
    found = verify(claim, record)
    return found if found.verdict is Verdict.WRONG else None


def _of_person(tokens: Tokens, actor: Actor, claim: Claim, poll: Poll, record: Record) -> Finding | None:
    polls = [(one, key) for name, key in actor.options if (one := record.poll_or_none(name)) is not None]
    years = {year_of(one) for one in tokens if one.tag is Tag.YEAR}
    if not years <= {one.polled_on.year for one, _ in polls} | {poll.polled_on.year}:
        return None
    is_back = any(one.tag is Tag.PREVIOUS for one in tokens)
    if is_back and not any(one.polled_on < poll.polled_on for one, _ in polls):
        return None
    places = {position(one, key) for one, key in polls}
    own = next(((one, key) for one, key in polls if one.id == poll.id), polls[-1] if polls else None)
    if own is None or None in places or claim.quantity.value in places:
        return None
    return _wrong(claim, *own, record)


def _of_party(actor: Actor, claim: Claim, poll: Poll, record: Record) -> Finding | None:
    """What is found of a place of a party in one of the results of a seat, where it came there in none."""
    if len(actor.families) != 1:
        return None
    (family,) = actor.families
    came = [_place_in(one.votes, family) for one in _results_before(record, poll)]
    key = key_of(actor, poll, record)
    came += [position(poll, key)] if key is not None else []
    if claim.quantity.value in came:
        return None
    found = verify(claim, record)
    return found if found.verdict is Verdict.WRONG and claim.subject.family in (None, family) else None


def _place_in(votes: Mapping[str, int], family: str) -> int | None:
    own = votes.get(family)
    return None if own is None else 1 + sum(other > own for other in votes.values())


def _results_before(record: Record, poll: Poll) -> list[Baseline]:
    """The results of a seat before a poll, as far back as the record goes, those that were worked out with them."""
    found: list[Baseline] = []
    seen: Poll | None = poll
    while seen is not None and len(found) < _MOST_RESULTS:
        before = baselines(record, seen)
        found += before
        seen = next((one.poll for one in before if one.poll is not None), None)
    return found


_MOST_RESULTS = 12


def _wrong(claim: Claim, poll: Poll, key: str, record: Record) -> Finding | None:
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    found = verify(replace(claim, subject=subject, basis=Basis(poll.election, When.THIS)), record)
    return found if found.verdict is Verdict.WRONG else None
