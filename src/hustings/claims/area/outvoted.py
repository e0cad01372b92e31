"""Outvoted: somebody's votes against those of all the others together, or of some who are named: "more than the rest of
the field put together", "more votes than the Tories and Lib Dems combined".
"""

from __future__ import annotations

from fractions import Fraction

from msgspec.structs import replace

from hustings.claims.claim import Claim, Subject
from hustings.claims.option import Option, judge, official_of, uncheckable
from hustings.claims.standing import poll_of, source_of
from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.measures.majority import majority
from hustings.record.poll import Poll
from hustings.record.record import Record

#: How the word of a quantity begins; the keys of those who are named follow, and nobody's where all others are meant.
OUTVOTED = "outvoted "
_BETWEEN = "\n"
#: The word of a claim that somebody has more votes than the majority is.
OUTWEIGHED = "outweighed"
#: The word of a claim of how many times the majority somebody's votes, or the rejected papers, are.
TIMES_LEAD = "times the majority"


def outvoted_word(keys: list[str]) -> str:
    """The word of a claim that somebody has more votes than these have together, than all others where none are."""
    return OUTVOTED + _BETWEEN.join(keys)


def verify_outvoted(claim: Claim, record: Record) -> Finding:
    """Whether somebody's votes are more, or fewer, than those of all the others, or of those named, together."""
    poll, key = poll_of(claim, record), claim.subject.candidacy
    if poll is None or poll.declaration is None or key is None:
        return uncheckable(claim, "the record has no result for this poll")
    named = [one for one in claim.quantity.word.removeprefix(OUTVOTED).split(_BETWEEN) if one]
    own, others = poll.votes(key) or 0, together(poll, named, key)
    formula = f"{own:,} votes against {others:,} of {'all the others' if not named else 'theirs'} together"
    option = Option(Fraction(own - others), "votes", f"{poll.polled_on.year} result", formula)
    is_so = option.value * claim.quantity.direction > 0
    verdict, severity = (Verdict.RIGHT, Severity.INFO) if is_so else (Verdict.WRONG, Severity.WARNING)
    told = replace(claim, subject=Subject(claim.subject.label, poll.id, key))
    return Finding(told, verdict, severity, formula, official_of(option, claim.quantity, source_of(record, poll)))


def together(poll: Poll, named: list[str], key: str) -> int:
    """The votes of those named, or of all but one where nobody is."""
    votes = dict(poll.declaration.votes) if poll.declaration is not None else {}
    return sum(count for one, count in votes.items() if (one in named if named else one != key))


def verify_outweighed(claim: Claim, record: Record) -> Finding:
    """Whether somebody's votes are more than the majority."""
    poll, key = poll_of(claim, record), claim.subject.candidacy
    lead = majority(poll) if poll is not None else None
    if poll is None or lead is None or key is None:
        return uncheckable(claim, "the record has no majority of this poll")
    own = poll.votes(key) or 0
    option = Option(Fraction(own - lead), "votes", f"{poll.polled_on.year} result", f"{own:,} against {lead:,}")
    verdict, severity = (Verdict.RIGHT, Severity.INFO) if own > lead else (Verdict.WRONG, Severity.WARNING)
    message = f"{own:,} votes against a majority of {lead:,}"
    return Finding(claim, verdict, severity, message, official_of(option, claim.quantity, source_of(record, poll)))


def verify_times_lead(claim: Claim, record: Record) -> Finding:
    """How many times the majority somebody's votes are, or the rejected papers where nobody is named."""
    poll, key = poll_of(claim, record), claim.subject.candidacy
    lead = majority(poll) if poll is not None else None
    if poll is None or poll.declaration is None or not lead:
        return uncheckable(claim, "the record has no majority of this poll")
    own = poll.votes(key) if key is not None else poll.declaration.rejected_ballots
    if own is None:
        return uncheckable(claim, "the record does not hold what this would be checked against")
    formula = f"{own:,} against a majority of {lead:,}"
    return judge(
        claim, [Option(Fraction(own, lead), "times", f"{poll.polled_on.year} result", formula)], source_of(record, poll)
    )
