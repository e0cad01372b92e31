"""Meant: what else a figure may be meant as, where what it was read as is wrong.

"Her 4,421 on the majority" is no majority, "X was 9,684 behind" no vote: the figure is exactly what follows from the
result for a neighbouring statement, which a report makes more often than it prints that figure by mistake.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import permutations

from msgspec.structs import replace

from hustings.claims.claim import Claim, Subject
from hustings.claims.kind import Kind
from hustings.claims.standing import poll_of
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.identity.book import is_telling
from hustings.copydesk.identity.near import Near
from hustings.copydesk.resolve.sure import is_misprint
from hustings.figures.numeral import Unit
from hustings.measures.baseline import baselines, family_key
from hustings.measures.rank import ranking
from hustings.record.poll import Poll
from hustings.record.record import Record

_TOP = 4


def meant_instead(
    finding: Finding, record: Record, polls: Iterable[Poll], near: Near, *, is_tight: bool
) -> Finding | None:
    """The finding for the neighbouring statement that the figure bears out exactly; `None` where there is none.

    `polls` are those of the other seats of the text. `is_tight` says that the words leave little room: then the lead
    of the winner is not taken for what a vote was meant as, papers mixing those up; nor the vote of somebody in another
    seat who is not spoken of near, nor whose party is.
    """
    claim = finding.claim
    if not is_telling(claim):
        return None
    poll = poll_of(claim, record)
    if poll is None:
        return None
    elsewhere = _of_other_seats(claim, record, polls, poll)
    is_slip = is_tight and is_misprint(finding)
    for other in (*_neighbours(claim, record, poll, is_tight=is_tight), *elsewhere):
        found = verify(other, record)
        if found.verdict is not Verdict.RIGHT or (is_slip and _is_over_unnamed(other, near)):
            continue
        if not (is_tight and _is_of_unnamed(other, claim, poll, near, record)):
            return found
    return None


def _is_over_unnamed(claim: Claim, near: Near) -> bool:
    """ "Michael Payne (Lab) 6,824", who had 6,842, and the last of them 18: no lead over whom nothing names."""
    subject = claim.subject
    return claim.kind is Kind.MARGIN and (subject.poll, subject.other) not in near.people


def _is_of_unnamed(claim: Claim, read: Claim, own: Poll, near: Near, record: Record) -> bool:
    """ "18,536 to 17,363 for Y here, and Z won next door": of somebody there whom nothing near tells of; the party of
    "Labour's Y" is spoken of as Y's, and as nobody's there."""
    poll = poll_of(claim, record)
    key = claim.subject.candidacy
    if claim.kind is not Kind.VOTES or key is None or poll is None or poll.constituency.slug == own.constituency.slug:
        return False
    family, mine = family_key(poll.candidacy(key), record.parties), read.subject.candidacy
    if (own.id, mine) in near.named and mine and family == family_key(own.candidacy(mine), record.parties):
        return (poll.id, key) not in near.named
    return (poll.id, key) not in near.people and family not in near.families


def _neighbours(claim: Claim, record: Record, poll: Poll, *, is_tight: bool) -> Iterator[Claim]:
    plain = replace(claim, quantity=replace(claim.quantity, direction=0, word=""))
    is_count = claim.quantity.unit is Unit.NONE and not claim.quantity.decimals
    match claim.kind:
        case Kind.MAJORITY if is_count and not is_tight:
            yield replace(plain, kind=Kind.MAJORITY_CHANGE)
        case Kind.TURNOUT if not is_count and not is_tight:
            yield replace(plain, kind=Kind.TURNOUT_CHANGE)
        case Kind.TURNOUT_CHANGE if not is_count:
            yield replace(plain, kind=Kind.TURNOUT)
        case Kind.VOTES if claim.quantity.word == "change" and is_tight:
            return
        case Kind.VOTES if claim.quantity.word == "change":
            yield plain
            yield replace(plain, kind=Kind.MAJORITY, subject=Subject(poll.constituency.name, poll.id))
        case Kind.VOTES | Kind.MARGIN if claim.subject.candidacy is not None:
            yield from _of_votes(plain, poll, claim.subject.candidacy, is_tight=is_tight)
        case Kind.SWING if is_tight and claim.subject.family and claim.subject.other_family:
            return  # "the 14.7% swing from X to Y" is none from Z
        case Kind.SWING if is_tight and claim.quantity.word == "needed":
            return  # "needed a swing of 9 to take it" is none that there was
        case Kind.SWING:
            yield from _swings(plain, record, poll)


def _of_votes(claim: Claim, poll: Poll, key: str, *, is_tight: bool) -> Iterator[Claim]:
    """The lead of a candidacy over every other, or the gap behind it, and how its vote moved."""
    name = poll.candidacy(key).name
    top = {one.key for one in ranking(poll)[:2]}
    for one in poll.candidacies:
        if one.key != key and not (is_tight and {key, one.key} == top):
            pair = Subject(f"{name} and {one.name}", poll.id, key, one.key)
            yield replace(claim, kind=Kind.MARGIN, subject=pair)
    change = replace(claim.quantity, word="change")
    yield replace(claim, kind=Kind.VOTES, subject=Subject(name, poll.id, key), quantity=change)


def _swings(claim: Claim, record: Record, poll: Poll) -> Iterator[Claim]:
    """The swing between any two of the first four that are named; where none is, between any two who have won."""
    families = [family_key(one.candidacy, record.parties) for one in ranking(poll)[:_TOP]]
    if claim.subject.family is None and claim.subject.other_family is None:
        held = [one.winner for one in baselines(record, poll)]
        families = [*families[:2], *(one for one in held if one is not None)]
    for to_family, from_family in permutations(dict.fromkeys(families), 2):
        subject = Subject(claim.subject.label, poll.id, family=to_family, other_family=from_family)
        yield replace(claim, subject=subject)


def _of_other_seats(claim: Claim, record: Record, polls: Iterable[Poll], poll: Poll) -> Iterator[Claim]:
    """The same measure of the other seats that the text is about; a share, of who stood there for the same party."""
    others = [one for one in polls if one.constituency.slug != poll.constituency.slug]
    key = claim.subject.candidacy
    family = family_key(poll.candidacy(key), record.parties) if key is not None else None
    for other in others:
        if claim.kind in (Kind.MAJORITY, Kind.TURNOUT, Kind.SWING, Kind.ELECTORATE):
            subject = Subject(other.constituency.name, other.id)
            yield replace(claim, subject=subject, basis=replace(claim.basis, election=other.election))
        elif claim.kind is Kind.VOTES:
            for one in other.candidacies:
                yield replace(claim, subject=Subject(one.name, other.id, one.key))
        elif claim.kind in (Kind.SHARE, Kind.SHARE_CHANGE) and family is not None:
            for one in other.candidacies:
                if family_key(one, record.parties) == family:
                    basis = replace(claim.basis, election=other.election)
                    yield replace(claim, subject=Subject(one.name, other.id, one.key), basis=basis)
