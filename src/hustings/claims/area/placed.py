"""Placed: in how many seats of an area, or of the country, a party came second, third, or in another place."""

from __future__ import annotations

from hustings.claims.claim import Claim
from hustings.claims.country import election_of, polls_in_place
from hustings.claims.option import counted, judge, uncheckable
from hustings.claims.place import ordinal
from hustings.claims.verdict import Finding
from hustings.measures.baseline import family_key
from hustings.measures.rank import ranking
from hustings.record.kept import kept_of_area
from hustings.record.record import Record

#: How the word of a claim's quantity begins; the place follows.
PLACED = "placed "


def placed_word(position: int) -> str:
    """The word of a quantity that counts the seats where a party came in a place."""
    return f"{PLACED}{position}"


def verify_placed(claim: Claim, record: Record) -> Finding:
    """In how many seats a party, all of its family, came in the place that the claim's word names."""
    election, family = election_of(claim, record), claim.subject.family
    if election is None or family is None or not record.is_complete(election.id):
        return uncheckable(claim, "the record does not hold every poll of such an election")
    position = int(claim.quantity.word.removeprefix(PLACED))
    count = _times(record, election.id, claim.subject.place, family, position)
    label = f"{election.polled_on.year} results, {ordinal(position)} place"
    return judge(claim, [counted(count, "seats", label)], "")


@kept_of_area
def _times(record: Record, election: str, place: str | None, family: str, position: int) -> int:
    """In how many polls a candidate of the family came in that place; two of them in one poll count once."""
    return sum(
        any(one.position == position and family_key(one.candidacy, record.parties) == family for one in ranking(poll))
        for poll in polls_in_place(record, election, place)
    )
