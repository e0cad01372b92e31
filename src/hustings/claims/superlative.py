"""Superlatives about a seat: the highest or lowest majority or turnout there, within the record's coverage.

The record does not reach "ever": what it covers is said with the verdict. Superlatives of all time, of a party's
history or of the country are not settled here.
"""

from __future__ import annotations

from hustings.claims.claim import Claim
from hustings.claims.option import uncheckable
from hustings.claims.person import verify_nothing
from hustings.claims.standing import poll_of, source_of
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.measures.majority import majority
from hustings.measures.superlative import Measure, superlative
from hustings.measures.turnout import turnout
from hustings.record.record import Record

MEASURES: dict[str, Measure] = {"turnout": turnout, "majority": majority}
HIGHEST = frozenset({"highest", "largest", "biggest"})
LOWEST = frozenset({"lowest", "smallest", "narrowest", "slimmest", "tightest", "closest"})


def verify_superlative(claim: Claim, record: Record) -> Finding:
    """The highest or lowest of its place among the polls that the record covers, when it has more than one."""
    poll = poll_of(claim, record)
    word, _, of = claim.quantity.word.partition(" ")
    if poll is None or of not in MEASURES or word not in HIGHEST | LOWEST:
        return verify_nothing(claim, record)
    found = superlative(record, poll, MEASURES[of], with_by_elections=poll.is_by_election)
    if found is None or found.coverage.polls < 2:
        return uncheckable(claim, "the record has no other result of the seat to compare with")
    covered = f"of {found.coverage.polls} polls, {found.coverage.first.year} to {found.coverage.last.year}"
    is_so = found.is_highest if word in HIGHEST else found.is_lowest
    text = f"{'the' if is_so else 'not the'} {word} {of} {covered}, as far as the record goes"
    official = Official(str(found.position), "rank", covered, "", source_of(record, poll))
    verdict = Verdict.RIGHT if is_so else Verdict.WRONG
    return Finding(claim, verdict, Severity.INFO if is_so else Severity.WARNING, text, official)
