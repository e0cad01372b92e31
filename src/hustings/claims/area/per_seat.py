"""Votes per seat: how many votes each of a party's seats took, in the country or a part of it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hustings.claims.area.result import area_results
from hustings.claims.area.share import drawn
from hustings.claims.claim import Claim
from hustings.claims.country import election_of
from hustings.claims.option import Option, judge, uncheckable
from hustings.claims.seat import seats_options
from hustings.claims.verdict import Finding, Verdict
from hustings.record.record import Record

PER_SEAT = "per seat"
#: Copy that drops a fraction, or rounds it up, prints the same.
_FRACTION = 1
_NEAR = Decimal("0.002")


def verify_per_seat(claim: Claim, record: Record) -> Finding:
    """A party's votes divided by its seats, to the vote below or above."""
    election, family = election_of(claim, record), claim.subject.family
    if election is None or family is None:
        return uncheckable(claim, "it is not clear which party is meant")
    votes = [
        (result.votes[family], int(seats.value))
        for result in area_results(record, election, claim.subject.place)
        for seats in seats_options(claim, record, election)
        if seats.value and result.votes[family]
    ]
    label = f"{election.polled_on.year}, votes per seat"
    options = [
        Option(Fraction(count // each + more), "votes", label, f"{count:,} ÷ {each}")
        for count, each in votes
        for more in (0, _FRACTION)
    ]
    return _to_totals(drawn(judge(claim, options, ""), record, election))


def _to_totals(found: Finding) -> Finding:
    """The finding; nothing wrong so near to what it should be that another source's total makes the difference."""
    said, official = found.claim.quantity.value, found.official
    if found.verdict is not Verdict.WRONG or said is None or official is None:
        return found
    right = Decimal(official.value.replace(",", ""))
    is_near = abs(said - right) <= right * _NEAR
    return uncheckable(found.claim, f"sources differ in their totals: {found.message}") if is_near else found
