"""The general election a text is about when it is about the country: by the months and years it names and what
it counts: seats, candidates, deposits, votes."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from hustings.claims.area.result import area_results
from hustings.claims.area.stood import lost_by_family, stood_by_family
from hustings.claims.seat import first_tally
from hustings.copydesk.lexicon import Lexicon, lexicon_of
from hustings.copydesk.link.evidence import Evidence
from hustings.copydesk.link.seat import Linked
from hustings.record.election import GeneralElection
from hustings.record.kept import kept
from hustings.record.record import Record

#: A year named as the election's, or two counts that only it has.
_ENOUGH = 3.0


#: The one year of a general election that a text names.
_SOLE = 3.0


#: Votes of a party, its candidates and lost deposits, of as many or more can tell an election: of the latter, so many.
_FEWEST_VOTES, _FEWEST, _TOGETHER = 10_000, 100, 3


class Counts(msgspec.Struct, frozen=True, gc=False):
    """Counts that tell one general election from another: seats above three, votes; candidates, deposits."""

    seats: frozenset[int]
    votes: frozenset[int] = frozenset()
    people: frozenset[int] = frozenset()

    def told_in(self, numbers: frozenset[int]) -> int:
        """How many of them a text has; candidates and deposits, which could be another election's seats, only where
        there are some of them."""
        people = len(self.people & numbers)
        return len((self.seats | self.votes) & numbers) + (people if people >= _TOGETHER else 0)


@kept
def counts_of_country(record: Record) -> dict[str, Counts]:
    """The counts of each general election that the record has."""
    return {one.id: _counts(record, one) for one in lexicon_of(record).general_elections.values()}


def _counts(record: Record, election: GeneralElection) -> Counts:
    tally = first_tally(record, election)
    rows = () if tally is None else tally.rows
    seats = frozenset(row.seats for row in rows if row.seats is not None and row.seats > 3)
    if not record.is_complete(election.id):
        return Counts(seats)
    stood, lost = stood_by_family(record, election.id), lost_by_family(record, election.id)
    people = {stood.total(), lost.total(), *stood.values(), *lost.values()} - seats
    votes = {count for result in area_results(record, election, None) for count in result.votes.values()}
    return Counts(
        seats,
        frozenset(count for count in votes if count >= _FEWEST_VOTES),
        frozenset(count for count in people if count >= _FEWEST),
    )


def general_election_of(record: Record, lexicon: Lexicon, linked: Linked, evidence: Evidence) -> str | None:
    """The id of the general election that national figures belong to; `None` where nothing tells."""
    polled = list(lexicon.general_elections.values())
    if evidence.as_at is not None:
        polled = [one for one in polled if one.polled_on <= evidence.as_at.date()]
    if linked.election is not None and any(one.is_supported for one in linked.seats.values()):
        return _of_seats(polled, linked)
    if evidence.as_at is not None and polled:
        return polled[-1].id
    held = [one.id for one in polled if (one.polled_on.year, one.polled_on.month) in evidence.months]
    if len(held) == 1 and max(evidence.years, default=0) <= max(year for year, _ in evidence.months):
        return held[0]
    counts, sole = counts_of_country(record), _sole_year(polled, evidence)
    weights = {}
    for one in polled:
        year = one.polled_on.year
        weight = 4.0 * (year in evidence.named_years) + 0.5 * min(2, evidence.years[year]) + _SOLE * (year == sole)
        weights[one.id] = weight + 1.5 * counts[one.id].told_in(evidence.numbers)
    ranked = sorted(weights, key=lambda one: -weights[one])
    is_clear = len(ranked) == 1 or (len(ranked) > 1 and weights[ranked[0]] > weights[ranked[1]])
    return ranked[0] if is_clear and weights[ranked[0]] >= _ENOUGH else _of_seats(polled, linked)


def _of_seats(polled: Iterable[GeneralElection], linked: Linked) -> str | None:
    """The last general election by the day that the seats of a text are of; `None` where there are none."""
    if linked.election is None or linked.day is None:
        return None
    by_day = [one for one in polled if one.polled_on <= linked.day]
    return by_day[-1].id if by_day else None


def _sole_year(polled: Iterable[GeneralElection], evidence: Evidence) -> int | None:
    """The year of the only general election that a text names by its year, or opens with, where it is not compared
    with."""
    named = {one.polled_on.year for one in polled if evidence.years[one.polled_on.year]}
    told = named if len(named) == 1 else named & evidence.opening_years
    return min(told) if len(told) == 1 and told.isdisjoint(evidence.prior_years) else None
