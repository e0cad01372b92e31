"""Standings: the results that a claim can mean, this poll's own or an earlier one's, all in one form."""

from __future__ import annotations

from hustings.claims.claim import Claim, When
from hustings.measures.baseline import Baseline, BaselineKind, baselines, of_poll
from hustings.record.kept import kept_of_place, kept_of_world
from hustings.record.poll import Poll
from hustings.record.record import Record


def poll_of(claim: Claim, record: Record) -> Poll | None:
    """The poll a claim is about, if the record has its result."""
    poll = record.poll_or_none(claim.subject.poll) if claim.subject.poll else None
    return None if poll is None or poll.declaration is None else poll


@kept_of_place
def own_standing(record: Record, poll: Poll) -> Baseline:
    """A poll's own result."""
    kind = BaselineKind.BY_ELECTION if poll.is_by_election else BaselineKind.ACTUAL
    label = f"{poll.polled_on.year} by-election" if poll.is_by_election else f"{poll.polled_on.year}"
    return of_poll(poll, record.parties, kind, label)


def earlier_standings(claim: Claim, record: Record, poll: Poll) -> tuple[Baseline, ...]:
    """What a change is measured against: the baselines, or the one of the year that the claim names."""
    found = baselines(record, poll)
    if claim.basis.year is None:
        return found
    of_year = tuple(one for one in found if one.polled_on.year == claim.basis.year)
    return of_year or _further_back(record, poll, claim.basis.year)


def _further_back(record: Record, poll: Poll, year: int) -> tuple[Baseline, ...]:
    """Results of an earlier year than the last general election's."""
    seen = poll
    for _ in range(6):
        before = next((one.poll for one in baselines(record, seen) if one.poll is not None), None)
        if before is None:
            return ()
        if before.polled_on.year == year:
            return (own_standing(record, before),)
        seen = before
    return ()


def standings(claim: Claim, record: Record) -> tuple[Baseline, ...]:
    """The results that a claim about a level (votes, share, majority, turnout) can mean, the likeliest first."""
    poll = poll_of(claim, record)
    if poll is None:
        return ()
    own = (own_standing(record, poll),)
    match claim.basis.when:
        case When.PREVIOUS:
            return earlier_standings(claim, record, poll)
        case When.EITHER:
            return own + earlier_standings(claim, record, poll)
        case _:
            return own


def source_of(record: Record, poll: Poll | None) -> str:
    """The title and publisher of the newest source of a poll's result; empty where none is recorded."""
    return "" if poll is None else _newest_source(record, poll)


@kept_of_place
def _newest_source(record: Record, poll: Poll) -> str:
    known = filter(None, map(record.sources.get, poll.sources))
    return next((f"{source.title} ({source.publisher})" for source in known), "")


def level_source(claim: Claim, record: Record) -> str:
    """The source of the result that a claim about a level means first: that of an earlier election for its figures."""
    found = next(iter(standings(claim, record)), None)
    if found is None or found.poll is not None:
        return source_of(record, found.poll if found else poll_of(claim, record))
    source = record.sources.get(record.fact_source("notional result", f"{found.election}@{found.constituency}") or "")
    return f"{source.title} ({source.publisher})" if source else ""


@kept_of_world
def family_label(record: Record, family: str) -> str:
    """What copy calls a party family: the short name of its party that registered first; an independent by surname."""
    if family.startswith("ind:"):
        return f"independent {family.rpartition('-')[2].title()}"
    members = [one for one in record.parties.values() if family in {one.family, one.id}]
    first = min(members, key=lambda one: (one.short_name is None, len(one.id), one.id), default=None)
    return first.label if first else family
