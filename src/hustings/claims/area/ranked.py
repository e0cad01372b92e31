"""Ranked: where a party came in an area, or in the country: "Ukip came third in Wales"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from hustings.claims.area.league import winner_family
from hustings.claims.area.result import area_results, is_drawn
from hustings.claims.claim import Claim
from hustings.claims.country import election_of, is_over, polls_in_place
from hustings.claims.option import uncheckable
from hustings.claims.place import ordinal
from hustings.claims.standing import family_label
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.record.election import GeneralElection
from hustings.record.kept import kept_of_area
from hustings.record.party import INDEPENDENT
from hustings.record.record import Record


def verify_area_rank(claim: Claim, record: Record) -> Finding:
    """A party's place among those of an area, all of its family: by votes, and by seats, which copy can mean as well.

    Wrong where it came there by neither. A place is 1 and one more for each party that had more.
    """
    election, family, place = election_of(claim, record), claim.subject.family, claim.subject.place
    if election is None or family is None or claim.quantity.value is None or not is_over(record, election.id):
        return uncheckable(claim, "the record does not hold every poll of such an election")
    came = [(by, one[family]) for by, one in _orders(record, election, place) if family in one]
    if not came:
        return uncheckable(claim, "the record has no votes for such a party there")
    by, position = next((one for one in came if one[1] == claim.quantity.value), came[0])
    is_right = position == claim.quantity.value
    if not is_right and not is_drawn(record, election, place):
        return uncheckable(claim, f"it came {ordinal(position)} {by}; but seats cross the border of {place}")
    message = f"{family_label(record, family)} came {ordinal(position)} {by}"
    official = Official(str(position), "rank", by)
    if is_right:
        return Finding(claim, Verdict.RIGHT, Severity.INFO, message, official)
    return Finding(claim, Verdict.WRONG, Severity.WARNING, message, official, should_be=Fraction(position))


def _orders(record: Record, election: GeneralElection, place: str | None) -> Iterator[tuple[str, dict[str, int]]]:
    """The places of the parties by votes, and by seats won; those who stood for none have none."""
    for result in area_results(record, election, place):
        yield f"by votes, {result.label}", _places(result.votes)
    yield f"by seats, {election.polled_on.year}", _by_seats(record, election.id, place)


@kept_of_area
def _by_seats(record: Record, election: str, place: str | None) -> dict[str, int]:
    won = (winner_family(record, poll) for poll in polls_in_place(record, election, place))
    return _places(Counter(one for one in won if one is not None))


def _places(counts: Counter[str]) -> dict[str, int]:
    parties = {family: count for family, count in counts.items() if family != INDEPENDENT and count}
    return {family: 1 + sum(other > count for other in parties.values()) for family, count in parties.items()}
