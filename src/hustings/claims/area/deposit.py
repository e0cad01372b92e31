"""Deposits of one poll, counted: how many candidates lost theirs, or kept it."""

from __future__ import annotations

from hustings.claims.claim import Claim
from hustings.claims.option import counted, judge, uncheckable
from hustings.claims.standing import poll_of, source_of
from hustings.claims.verdict import Finding
from hustings.measures.deposit import lost_deposits
from hustings.record.record import Record

LOST, KEPT, SHORT = "deposits lost", "deposits kept", "short of the deposit"


def verify_shortfall(claim: Claim, record: Record) -> Finding:
    """How many votes a candidacy was short of keeping its deposit: to one twentieth, or to the vote that saves it."""
    poll, key = poll_of(claim, record), claim.subject.candidacy
    votes = poll.votes(key) if poll is not None and key is not None else None
    if poll is None or poll.declaration is None or votes is None:
        return uncheckable(claim, "the record has no result for this poll")
    needed = poll.declaration.valid_votes // 20 + 1
    year = poll.polled_on.year
    options = [counted(needed - votes, "votes", f"{year}, short of the deposit", f"{needed:,} − {votes:,}")]
    options.append(counted(needed - 1 - votes, "votes", f"{year}, short of one twentieth"))
    return judge(claim, options, source_of(record, poll))


def verify_deposit_count(claim: Claim, record: Record) -> Finding:
    """How many candidates of a poll lost their deposits, or kept them."""
    poll = poll_of(claim, record)
    lost = lost_deposits(poll) if poll is not None else None
    if poll is None or lost is None:
        return uncheckable(claim, "the record has no result for this poll")
    count = len(lost) if claim.quantity.word == LOST else len(poll.candidacies) - len(lost)
    label = f"{poll.polled_on.year}, {claim.quantity.word}"
    return judge(claim, [counted(count, "deposits", label)], source_of(record, poll))
