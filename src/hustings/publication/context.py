"""The context of a seat: what its page, story and charts tell of other seats, as they print it.

It is part of the seat's key, so that a page is made again exactly when something that it tells has changed: where the
seat stands among others, the country's turnout and swing, how many seats the winner's party has in the region. All of
it is told of a general election that is over alone: in the night no page waits for every other seat.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from fractions import Fraction

from hustings.claims.country import is_over
from hustings.claims.kind import Kind
from hustings.figures.rounding import percent
from hustings.geography.boundary_set import Nation
from hustings.measures.baseline import family_key
from hustings.measures.swing import Swing
from hustings.publication.key import combined, digest
from hustings.publication.model.league import LEAGUES, Told, told_of
from hustings.record.kept import kept_of_area, kept_of_election, kept_of_place
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.chart.country.spread import spread
from hustings.telling.story.country import area_swing, national_turnout

#: A turnout is told as like the country's where it is as near as this.
ALIKE = Fraction(1, 200)
#: How far from either end a place is told in the country's nations and regions.
NEAR_END = 10
#: The whole country among the areas.
_ALL = ""


@kept_of_election
def contexts(record: Record, election: str, decimals: int) -> Mapping[str, Hashable]:
    """The context of every seat of a general election, by poll."""
    polls = record.polls_of(election)
    names = combined(_where(record, one) for one in polls)
    if not is_over(record, election):
        return dict.fromkeys((one.id for one in polls), names)
    whole = digest(names, _country(record, election, decimals), _scales(record, election))
    swings, seats, way = _Swings(record, election, decimals), _seats(record, polls), _Way(record, election)
    areas = {area for one in polls for area in _areas_of(record, one)}
    places = {area: _standing(record, election, area) for area in areas}
    found: dict[str, Hashable] = {}
    for one in polls:
        standing = tuple(places[area].get(one.id) for area in _areas_of(record, one))
        told = told_of(record, one)
        found[one.id] = (whole, standing, swings.beside(told), seats[one.id], way.of(told))
    return found


def _country(record: Record, election: str, decimals: int) -> list[object]:
    share = national_turnout(record, election)
    return [] if share is None else [percent(share, decimals), percent(share)]


def _scales(record: Record, election: str) -> list[tuple[int, int] | None]:
    """The ends of the pictures of all seats, in which each seat has its mark."""
    found = (spread(record, election, one) for one in (Kind.MAJORITY, Kind.TURNOUT))
    return [None if one is None else (one.low, one.high) for one in found]


@kept_of_place
def _where(_: Record, poll: Poll) -> str:
    """A digest of where a poll was: the seats near it are named, and neighbours' stories are not told alike."""
    return digest(poll.id, poll.constituency)


@kept_of_area
def _standing(record: Record, election: str, area: str) -> dict[str, tuple[tuple[int, int], ...]]:
    """The place of each seat of an area from either end by each measure, near the ends."""
    polls = record.polls_of(election)
    told = [told_of(record, one) for one in polls if area in _areas_of(record, one)]
    found: dict[str, tuple[tuple[int, int], ...]] = {one.poll.id: () for one in told}
    for name in LEAGUES:
        values = sorted(one.values[name][0] for one in told if name in one.values)
        for one in told:
            if name in one.values:
                found[one.poll.id] += (_place(values, one.values[name][0]),)
    return found


def _place(values: list[float], value: float) -> tuple[int, int]:
    """The place of a value from its nearer end, and whether that is the lower; none where it is far from both."""
    if len(values) > 2 * NEAR_END and values[NEAR_END - 1] < value < values[-NEAR_END]:
        return -1, 0
    low, high = bisect_left(values, value), len(values) - bisect_right(values, value)
    return min(low, high), low - high > 0


@kept_of_place
def _areas_of(_: Record, poll: Poll) -> tuple[str, ...]:
    place = poll.constituency
    return tuple(dict.fromkeys((_ALL, place.nation.value, place.region or place.nation.value)))


class _Swings:
    """The swings of areas between the parties of seats, as they are printed beside them."""

    def __init__(self, record: Record, election: str, decimals: int) -> None:
        self.record, self.election, self.decimals = record, election, decimals
        self._around: dict[tuple[str, str, str], tuple[Fraction | None, Hashable, Hashable]] = {}

    def beside(self, told: Told) -> tuple[Hashable, ...]:
        """The swing in Great Britain and in the poll's nation, and whether the poll's own is the larger."""
        own = told.swing
        if own is None:
            return ()
        nation = told.poll.constituency.nation
        places = ("gb", nation.value) if nation is not Nation.ENGLAND else ("gb",)
        return tuple(part for place in places for part in self._in(place, own))

    def _in(self, place: str, own: Swing) -> tuple[Hashable, ...]:
        around, *printed = self._printed(place, own.from_family, own.to_family)
        if around is None:
            return (None,)
        return *printed, (own.value > around) - (own.value < around)

    def _printed(self, place: str, from_family: str, to_family: str) -> tuple[Fraction | None, Hashable, Hashable]:
        key = place, from_family, to_family
        if key not in self._around:
            value = area_swing(self.record, self.election, *key)
            printed = (None, None) if value is None else (percent(value, self.decimals), percent(value))
            self._around[key] = value, *printed
        return self._around[key]


class _Way:
    """Whether a seat's turnout is told as higher than the country's, lower, or like it."""

    def __init__(self, record: Record, election: str) -> None:
        whole = national_turnout(record, election)
        self._alike = None if whole is None else (whole - ALIKE, whole + ALIKE)

    def of(self, told: Told) -> int:
        """1 for higher, -1 for lower, 0 for like it or not known."""
        if self._alike is None or "turnout" not in told.values:
            return 0
        low, high = self._alike
        own = told.values["turnout"][1]
        return (own >= high) - (own <= low)


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
