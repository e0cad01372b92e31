"""The context of a seat: what its page, story and charts tell of other seats, as they print it.

It is part of the seat's key, so that a page is made again exactly when something that it tells has changed: where the
seat stands among others, the country's turnout and swing, how many seats the winner's party has in the region. All of
it is told of a general election that is over alone: in the night no page waits for every other seat.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction

from hustings.figures.rounding import percent
from hustings.geography.boundary_set import Nation
from hustings.measures.baseline import family_key
from hustings.measures.swing import Swing
from hustings.measures.turnout import turnout
from hustings.publication.key import combined, digest, names_digest
from hustings.publication.model.league import Told, told_of
from hustings.record.kept import kept_of_election, kept_of_place
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.story.country import area_swing, is_over, national_turnout

#: A turnout is told as like the country's where it is as near as this.
ALIKE = Fraction(1, 200)
#: Columns of the charts that show all seats, in parts of the electorate or of the votes.
STEPS = {"turnout": Fraction(2, 100), "majority": Fraction(3, 100)}
#: How far from either end a place is told in the country's nations and regions.
NEAR_END = 10


@kept_of_election
def contexts(record: Record, election: str, decimals: int) -> Mapping[str, str]:
    """A digest of the context of every seat of a general election, by poll."""
    polls = record.polls_of(election)
    names = combined(names_digest(one) for one in polls)
    if not is_over(record, election):
        return dict.fromkeys((one.id for one in polls), names)
    told = [told_of(record, one) for one in polls]
    whole = digest(names, _country(record, election, decimals), _bars(told))
    standing, swings, seats = _standing(told), _Swings(record, election, decimals), _seats(record, polls)
    return {
        one.id: digest(whole, standing[one.id], swings.beside(one), seats[one.id], _way(record, election, one))
        for one in polls
    }


def _country(record: Record, election: str, decimals: int) -> list[object]:
    share = national_turnout(record, election)
    return [] if share is None else [percent(share, decimals), percent(share)]


def _bars(told: Iterable[Told]) -> list[list[tuple[int, int]]]:
    """How many seats each column of the charts of all seats has."""
    counts = {name: Counter[int]() for name in STEPS}
    for one in told:
        for name, step in STEPS.items():
            if name in one.values:
                counts[name][int(one.values[name][1] / step)] += 1
    return [sorted(found.items()) for found in counts.values()]


def _standing(told: Iterable[Told]) -> dict[str, list[tuple[int, int]]]:
    """The place of each seat from either end by each measure: in the country always, in its areas near the ends."""
    every = list(told)
    spreads: dict[tuple[str, str], list[float]] = {}
    for one in every:
        for area in _areas(one.poll):
            for name, (value, _) in one.values.items():
                spreads.setdefault((area, name), []).append(value)
    for values in spreads.values():
        values.sort()
    return {one.poll.id: [place for area in _areas(one.poll) for place in _places(spreads, area, one)] for one in every}


def _places(spreads: Mapping[tuple[str, str], list[float]], area: str, one: Told) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for name, (value, _) in one.values.items():
        values = spreads[area, name]
        low, high = bisect_left(values, value), len(values) - bisect_right(values, value)
        is_told = min(low, high) < NEAR_END or (area == "" and name != "swing")
        found.append((min(low, high), low - high > 0) if is_told else (-1, 0))
    return found


def _areas(poll: Poll) -> tuple[str, ...]:
    place = poll.constituency
    return tuple(dict.fromkeys(("", place.nation.value, place.region or place.nation.value)))


class _Swings:
    """The swings of areas between the parties of seats, as they are printed beside them."""

    def __init__(self, record: Record, election: str, decimals: int) -> None:
        self.record, self.election, self.decimals = record, election, decimals

    def beside(self, poll: Poll) -> list[object]:
        """The swing in Great Britain and in the poll's nation, and whether the poll's own is the larger."""
        own = told_of(self.record, poll).swing
        nation = poll.constituency.nation
        places = ("gb", nation.value) if nation is not Nation.ENGLAND else ("gb",)
        return [part for place in places for part in self._in(place, own)] if own else []

    def _in(self, place: str, own: Swing) -> tuple[object, ...]:
        around = area_swing(self.record, self.election, place, own.from_family, own.to_family)
        if around is None:
            return (None,)
        return percent(around, self.decimals), percent(around), (own.value > around) - (own.value < around)


def _seats(record: Record, polls: Iterable[Poll]) -> dict[str, tuple[int, int]]:
    """For each seat how many its winner's party has in the region or nation, of how many."""
    won = {
        poll.id: (poll.constituency.region or poll.constituency.nation.value, _winner(record, poll)) for poll in polls
    }
    counts, totals = Counter(won.values()), Counter(area for area, _ in won.values())
    return {poll: (counts[found], totals[found[0]]) for poll, found in won.items()}


@kept_of_place
def _winner(record: Record, poll: Poll) -> str:
    return family_key(poll.candidacy(poll.winner), record.parties) if poll.winner else ""


def _way(record: Record, election: str, poll: Poll) -> int:
    """Whether the seat's turnout is told as higher than the country's, lower, or like it."""
    own, whole = turnout(poll), national_turnout(record, election)
    if own is None or whole is None or abs(own - whole) < ALIKE:
        return 0
    return 1 if own > whole else -1
