"""Others: the votes of all who are not spoken of, and how many they are: "the other six had 25,081 between them"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from hustings.claims.claim import Claim
from hustings.claims.kind import Kind
from hustings.claims.option import Option, counted, judge, percentage, uncheckable
from hustings.claims.standing import poll_of, source_of
from hustings.claims.verdict import Finding
from hustings.measures.deposit import lost_deposits
from hustings.record.poll import Poll
from hustings.record.record import Record

#: How the word of a quantity begins: the votes of so many others; how many others had so many votes.
TOGETHER, SHARING = "together ", "sharing "
#: The word of the votes of all who lost their deposits.
LOSERS = "losers of deposits"
#: No sentence sets more of them apart from the rest.
_MOST_APART = 3


def verify_together(claim: Claim, record: Record) -> Finding:
    """The votes of so many others, or their share: of those who came last, or of all but others who may be told of."""
    poll, number = poll_of(claim, record), int(claim.quantity.word.removeprefix(TOGETHER))
    if poll is None or poll.declaration is None or not 1 < number < len(poll.candidacies):
        return uncheckable(claim, "the record has no result with so many others")
    votes = sorted((votes for _, votes in poll.declaration.votes), reverse=True)
    sums: Iterable[Option] = _sums(votes, number, claim.quantity.value)
    if claim.kind is Kind.SHARE:
        sums = [_as_share(one, sum(votes)) for one in sums]
    found = judge(claim, sums, source_of(record, poll))
    is_few = len(votes) - number > _MOST_APART
    return uncheckable(claim, f"others may be meant: {found.message}") if is_few and found.verdict.is_flagged else found


def _as_share(votes: Option, valid: int) -> Option:
    return percentage(votes.value / valid, f"{votes.basis}, of valid votes", f"{int(votes.value):,} ÷ {valid:,}")


def _sums(votes: Sequence[int], number: int, told: Decimal | None) -> Iterator[Option]:
    """What so many have together: those who came last, then all but the winner and any others."""
    apart = len(votes) - number
    yield counted(sum(votes[apart:]), "votes", f"the last {number} of {len(votes)}")
    if 1 < apart <= _MOST_APART:
        for others in combinations(votes[1:], apart - 1):
            yield counted(sum(votes[1:]) - sum(others), "votes", f"{number} of {len(votes)}")
    for at in range(1, min(_MOST_APART, len(votes) - 1) + 1):  # it is their number that is wrong then
        if sum(votes[at:]) == told:
            yield counted(sum(votes[at:]), "votes", f"the last {len(votes) - at} of {len(votes)}")


def verify_losers(claim: Claim, record: Record) -> Finding:
    """The votes of all who lost their deposits, or their share."""
    poll = poll_of(claim, record)
    lost = lost_deposits(poll) if poll is not None else None
    if poll is None or poll.declaration is None or not lost:
        return uncheckable(claim, "the record has no result with deposits lost")
    votes = sum(poll.votes(one) or 0 for one in lost)
    told = counted(votes, "votes", f"the {len(lost)} who lost their deposits")
    if claim.kind is Kind.SHARE:
        told = _as_share(told, poll.declaration.valid_votes)
    return judge(claim, [told], source_of(record, poll))


def verify_sharing(claim: Claim, record: Record) -> Finding:
    """How many others had so many votes: all those after the first few who did."""
    poll, told = poll_of(claim, record), int(claim.quantity.word.removeprefix(SHARING))
    if poll is None or poll.declaration is None:
        return uncheckable(claim, "the record has no result for this poll")
    number = _number_with(poll, told)
    if number is None and claim.quantity.value != len(poll.candidacies) - 1:
        return uncheckable(claim, "no others of this poll had so many votes")
    fitting = number if number is not None else len(poll.candidacies) - 1
    return judge(claim, [counted(fitting, "candidates", f"all but {len(poll.candidacies) - fitting}")], "")


def _number_with(poll: Poll, told: int) -> int | None:
    """How many of those who came last had so many votes together."""
    votes = sorted((votes for _, votes in poll.declaration.votes), reverse=True) if poll.declaration else []
    return next((len(votes) - at for at in range(1, len(votes)) if sum(votes[at:]) == told), None)
