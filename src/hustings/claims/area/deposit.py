"""Deposits of one poll, counted: how many candidates lost theirs, or kept it."""

from __future__ import annotations

from fractions import Fraction

from hustings.claims.claim import Claim
from hustings.claims.option import Option, counted, judge, uncheckable
from hustings.claims.standing import poll_of, source_of
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.figures.numeral import Unit
from hustings.measures.deposit import lost_deposits
from hustings.record.record import Record

LOST, KEPT, SHORT, OVER = "deposits lost", "deposits kept", "short of the deposit", "over the deposit"
ALL_LOST = "deposits of the last"


def verify_shortfall(claim: Claim, record: Record) -> Finding:
    """How many votes a candidacy was short of keeping its deposit, or kept it by: from one twentieth, or from the vote
    that saves it; or how many points."""
    poll, key = poll_of(claim, record), claim.subject.candidacy
    votes = poll.votes(key) if poll is not None and key is not None else None
    if poll is None or poll.declaration is None or votes is None:
        return uncheckable(claim, "the record has no result for this poll")
    needed = poll.declaration.valid_votes // 20 + 1
    year = poll.polled_on.year
    if claim.quantity.unit is Unit.POINTS:
        return judge(claim, [_points(votes, poll.declaration.valid_votes, year)], source_of(record, poll))
    if claim.quantity.word == OVER:
        return judge(claim, _over(votes, needed, f"{year}, more than the deposit took"), source_of(record, poll))
    options = [counted(needed - votes, "votes", f"{year}, short of the deposit", f"{needed:,} − {votes:,}")]
    options.append(counted(needed - 1 - votes, "votes", f"{year}, short of one twentieth"))
    return judge(claim, options, source_of(record, poll))


#: The word of a claim of how many votes it took to keep a deposit.
NEEDED = "votes for a deposit"


def verify_needed(claim: Claim, record: Record) -> Finding:
    """How many votes it took to keep a deposit: the fewest that are more than one twentieth; one twentieth, too."""
    poll = poll_of(claim, record)
    if poll is None or poll.declaration is None:
        return uncheckable(claim, "the record has no result for this poll")
    twentieth, year = poll.declaration.valid_votes // 20, poll.polled_on.year
    options = [
        counted(twentieth + 1, "votes", f"{year}, more than one twentieth", f"{poll.declaration.valid_votes:,} ÷ 20"),
        Option(Fraction(twentieth), "votes", f"{year}, one twentieth", verdict=Verdict.ROUNDING),
    ]
    return judge(claim, options, source_of(record, poll))


def _points(votes: int, valid_votes: int, year: int) -> Option:
    """How far a share is from one twentieth, in points."""
    apart = abs(Fraction(votes, valid_votes) - Fraction(1, 20))
    return Option(100 * apart, "points", f"{year}, from the one twentieth that a deposit takes", "")


def _over(votes: int, needed: int, label: str) -> list[Option]:
    """By how many votes a deposit was kept: above one twentieth, or above the vote that saves it."""
    above = counted(votes - needed + 1, "votes", label, f"{votes:,} − {needed - 1:,}")
    return [above, counted(votes - needed, "votes", f"{label} at the least")]


def verify_last_lost(claim: Claim, record: Record) -> Finding:
    """Whether the last so many of a poll all lost their deposits; never wrong, for copy may mean others."""
    poll, count = poll_of(claim, record), claim.quantity.value
    lost = lost_deposits(poll) if poll is not None else None
    if poll is None or poll.declaration is None or lost is None or count is None:
        return uncheckable(claim, "the record has no result for this poll")
    last = sorted(poll.declaration.votes, key=lambda one: one[1])[: int(count)]
    text = f"{len(lost)} of {len(poll.candidacies)} lost their deposits, {poll.polled_on.year}"
    if len(last) < count or not {key for key, _ in last} <= set(lost):
        return uncheckable(claim, f"it is not clear who is meant: {text}")
    official = Official(str(len(lost)), "deposits", f"{poll.polled_on.year}, deposits lost", text)
    return Finding(claim, Verdict.RIGHT, Severity.INFO, text, official)


def verify_deposit_count(claim: Claim, record: Record) -> Finding:
    """How many candidates of a poll lost their deposits, or kept them."""
    poll = poll_of(claim, record)
    lost = lost_deposits(poll) if poll is not None else None
    if poll is None or lost is None:
        return uncheckable(claim, "the record has no result for this poll")
    count = len(lost) if claim.quantity.word == LOST else len(poll.candidacies) - len(lost)
    label = f"{poll.polled_on.year}, {claim.quantity.word}"
    return judge(claim, [counted(count, "deposits", label)], source_of(record, poll))
