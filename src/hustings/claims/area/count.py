"""Counts: in how many seats of an area a majority or a turnout was under, or over, a value."""

from __future__ import annotations

from fractions import Fraction

from hustings.claims.area.league import MEASURES, values
from hustings.claims.area.share import drawn
from hustings.claims.claim import Claim
from hustings.claims.country import election_of, polls_in_place
from hustings.claims.option import counted, judge, uncheckable
from hustings.claims.verdict import Finding
from hustings.record.record import Record

WORDS = ("under ", "over ")


def verify_count(claim: Claim, record: Record) -> Finding:
    """The number of seats whose value is under, or over, the threshold of the claim's word: "under majority 100"."""
    election = election_of(claim, record)
    if election is None or not record.is_complete(election.id):
        return uncheckable(claim, "the record does not hold every poll of such an election")
    side, of, printed = claim.quantity.word.split(" ")
    threshold = Fraction(printed) / (100 if of == "turnout" else 1)
    among = {one.id for one in polls_in_place(record, election.id, claim.subject.place)}
    options = []
    for valued in MEASURES[of][:1] if of == "majority" else MEASURES[of]:
        every = [value for poll, value in values(record, election.id, valued, None).items() if poll in among]
        strict = sum(value < threshold if side == "under" else value > threshold for value in every)
        level = strict + sum(value == threshold for value in every)
        label = f"{election.polled_on.year}, {of} {side} {printed}"
        options += [counted(strict, "seats", label), counted(level, "seats", f"{label}, or just that")]
    return drawn(judge(claim, options, ""), record, election)
