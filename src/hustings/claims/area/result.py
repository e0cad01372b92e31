"""The result of an area: votes by party family, valid votes, seats, in the country or a part of it at one election.

The country is the United Kingdom. Copy also tells shares of Great Britain, without Northern Ireland: pollsters and
broadcasters do. Both are worked out from the polls; where the record has only a recorded tally, that holds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from hustings.claims.country import UK, polls_in_place
from hustings.geography.boundary_set import Nation, boundary_set
from hustings.geography.constituency import Constituency
from hustings.measures.baseline import family_votes
from hustings.measures.seats import national_tally
from hustings.record.election import GeneralElection
from hustings.record.kept import kept, kept_of_area, kept_sum
from hustings.record.poll import Poll
from hustings.record.record import Record

GB = "gb"
#: A part smaller than this of a new constituency does not make it cross a county's border.
_CROSSING = Fraction(1, 20)


@dataclass(frozen=True, slots=True)
class AreaResult:
    """Votes of the polls of an area by family key and by party id, and all valid votes; `label` says which."""

    label: str
    votes: Counter[str]
    valid_votes: int
    parties: Counter[str] = field(default_factory=Counter)

    def share(self, family: str) -> Fraction | None:
        """The family's share of the valid votes, 0 to 1; `None`: it did not stand."""
        return Fraction(self.votes[family], self.valid_votes) if self.votes[family] else None


@kept_of_area
def area_results(record: Record, election: GeneralElection, place: str | None) -> tuple[AreaResult, ...]:
    """The results that copy can mean by an area's: for the country the United Kingdom's first, then Great Britain's.

    Empty where the record does not hold the whole area. Worked out once a record.
    """
    return tuple(_results(record, election, place or UK))


def _results(record: Record, election: GeneralElection, place: str) -> Iterator[AreaResult]:
    year = election.polled_on.year
    if not record.is_complete(election.id):
        yield from _recorded(record, election) if place == UK else ()
        return
    polls = polls_in_place(record, election.id, UK if place == GB else place)
    if place != GB:
        label = f"{place if place != UK else 'United Kingdom'}, {year}"
        yield _result(record, label, polls, f"{election.id} {place}")
    if place in (UK, GB):
        british = tuple(one for one in polls if one.constituency.nation is not Nation.NORTHERN_IRELAND)
        yield _result(record, f"Great Britain, {year}", british, f"{election.id} {GB}")


@kept_sum
def _valid(_: Record, poll: Poll) -> Mapping[str, int]:
    return {} if poll.declaration is None else {"valid": poll.declaration.valid_votes}


@kept_sum
def _by_family(record: Record, poll: Poll) -> Mapping[str, int]:
    return {} if poll.declaration is None else family_votes(poll, record.parties)


@kept_sum
def _by_party(_: Record, poll: Poll) -> Mapping[str, int]:
    found: Counter[str] = Counter()
    for one in poll.candidacies:
        found[one.party_id] += poll.votes(one.key) or 0
    return found


def _result(record: Record, label: str, polls: Sequence[Poll], name: str) -> AreaResult:
    """The polls added up; `name` is what names them, for `kept_sum`."""
    valid = _valid(record, polls, name).get("valid", 0)
    return AreaResult(label, Counter(_by_family(record, polls, name)), valid, Counter(_by_party(record, polls, name)))


def _recorded(record: Record, election: GeneralElection) -> Iterator[AreaResult]:
    tally = national_tally(record, election.id)
    rows = [one for one in tally.rows if one.votes] if tally is not None else []
    votes = Counter({one.key: one.votes or 0 for one in rows})
    if votes and any(one.vote_share for one in rows):
        yield AreaResult(f"United Kingdom, {election.polled_on.year}", votes, votes.total())


@kept
def is_drawn(record: Record, election: GeneralElection, place: str | None) -> bool:
    """Whether the record can say which seats are in a place: a county's, while no seat crosses its border."""
    if place in (None, UK, GB) or place in {one.value for one in Nation}:
        return True
    every = [one.constituency for one in record.polls_of(election.id)]
    if any(one.region == place for one in every):
        return True
    if place in _DIVIDED:
        return False
    return all(place not in (found := counties(record, one)) or len(found) == 1 for one in every)


#: Counties whose name copy uses for less, or for more, than the county that Parliament's files mean.
_DIVIDED = frozenset(
    "Avon Berkshire Bedfordshire Cheshire Cleveland Durham Gloucestershire Humberside Lancashire Lincolnshire"
    " Merseyside Somerset Yorkshire".split()
) | {"North Yorkshire", "Greater Manchester", "Gwent and Mid Glamorgan", "Hereford and Worcester"}


def counties(record: Record, constituency: Constituency) -> set[str]:
    """The counties that a constituency lies in, by those of the old constituencies that it was made from."""
    if constituency.county is not None or boundary_set(constituency.boundary_set).last_day is not None:
        return {constituency.county} if constituency.county else set()
    parts = [one for one in record.overlaps_to(constituency.id) if one.weight("to") >= _CROSSING]
    old = [record.constituencies.get(one.from_constituency) for one in parts]
    return {one.county for one in old if one is not None and one.county is not None}
