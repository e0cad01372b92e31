"""Women elected: how many of those returned at a general election are women, of a party or of all."""

from __future__ import annotations

from fractions import Fraction

from hustings.claims.claim import Claim
from hustings.claims.country import UK, election_of, is_over, polls_in_place
from hustings.claims.option import counted, judge, percentage, uncheckable
from hustings.claims.verdict import Finding
from hustings.figures.numeral import Unit
from hustings.measures.baseline import family_key
from hustings.record.election import GeneralElection
from hustings.record.kept import kept_of_area
from hustings.record.record import Record

#: The word of a quantity that counts women who were elected.
WOMEN = "women"
_FEMALE = "Female"


def verify_women(claim: Claim, record: Record) -> Finding:
    """How many women a general election returned, how many more than the one before it, or how many in a hundred of
    its MPs are women: of all, or of those elected for the party that is named. Per cent are rounded half up, to the
    decimals printed.

    Uncheckable where a seat is not declared, or the record does not say of somebody elected. The gender is that which
    the House of Commons Library publishes with the results.
    """
    election = election_of(claim, record)
    now = () if election is None else _elected(claim, record, election)
    if election is None or not now:
        return uncheckable(claim, "the record does not say of everybody elected whether they are women")
    women, label = now.count(_FEMALE), f"{election.polled_on.year}{_there(claim)}"
    if claim.quantity.unit is not Unit.NONE:
        share = Fraction(women, len(now))
        return judge(claim, [percentage(share, f"{label}, of those elected", f"{women} ÷ {len(now)}")], "")
    if not claim.quantity.direction:
        return judge(claim, [counted(women, WOMEN, label)], "")
    previous = record.general_election_before(election.polled_on)
    before = () if previous is None else _elected(claim, record, previous)
    if previous is None or not before:
        return uncheckable(claim, "the record does not hold the election before")
    change = women - before.count(_FEMALE)
    formula = f"{women} − {before.count(_FEMALE)}"
    return judge(claim, [counted(change, WOMEN, f"{label}, against {previous.polled_on.year}", formula)], "")


def _there(claim: Claim) -> str:
    return "" if claim.subject.place in (None, UK) else f", {claim.subject.place}"


def _elected(claim: Claim, record: Record, election: GeneralElection) -> tuple[str | None, ...]:
    """The gender of everybody elected whom the claim is of; nothing where that of one of them is not known."""
    if not is_over(record, election.id):
        return ()
    found = elected(record, election.id, claim.subject.place, claim.subject.family)
    return () if None in found else found


@kept_of_area
def elected(record: Record, election: str, place: str | None, family: str | None) -> tuple[str | None, ...]:
    """The gender of everybody elected: of one party, or of all."""
    winners = (poll.candidacy(poll.winner) for poll in polls_in_place(record, election, place) if poll.winner)
    return tuple(one.person.gender for one in winners if family in (None, family_key(one, record.parties)))
