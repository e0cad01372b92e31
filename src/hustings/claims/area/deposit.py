"""Deposits of one poll, counted: how many candidates lost theirs, or kept it."""

from __future__ import annotations

from hustings.claims.claim import Claim
from hustings.claims.option import counted, judge, uncheckable
from hustings.claims.standing import poll_of, source_of
from hustings.claims.verdict import Finding
from hustings.measures.deposit import lost_deposits
from hustings.record.record import Record

LOST, KEPT = "deposits lost", "deposits kept"


def verify_deposit_count(claim: Claim, record: Record) -> Finding:
    """How many candidates of a poll lost their deposits, or kept them."""
    poll = poll_of(claim, record)
    lost = lost_deposits(poll) if poll is not None else None
    if poll is None or lost is None:
        return uncheckable(claim, "the record has no result for this poll")
    count = len(lost) if claim.quantity.word == LOST else len(poll.candidacies) - len(lost)
    label = f"{poll.polled_on.year}, {claim.quantity.word}"
    return judge(claim, [counted(count, "deposits", label)], source_of(record, poll))
