"""The context of a seat: what its page, story and charts tell of other seats, as they print it.

It is part of the seat's key, so that a page is made again exactly when something that it tells has changed: where the
seat stands among others, the country's turnout and swing, how many seats the winner's party has in the region. All of
it is told of a general election that is over alone: in the night no page waits for every other seat.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from fractions import Fraction

from hustings.claims.country import is_over
from hustings.claims.kind import Kind
from hustings.figures.rounding import percent
from hustings.geography.boundary_set import Nation
from hustings.measures.baseline import family_key
from hustings.measures.swing import Swing
from hustings.publication.key import combined, digest
from hustings.publication.model.league import LEAGUES, Told, told_of
from hustings.record.kept import each, kept_of_area, kept_of_election, kept_of_place
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
    names = combined(each(_where, record, polls))
    if not is_over(record, election):
        return dict.fromkeys((one.id for one in polls), names)
    whole = digest(names, _country(record, election, decimals), _scales(record, election))
    swings, seats, way = _Swings(record, election, decimals), _seats(record, polls), _Way(record, election)
    areas = each(areas_of, record, polls)
    places = {area: _near_end(record, election, area) for area in frozenset().union(*areas)}
    return {
        told.poll.id: (
            whole,
            tuple([places[one].get(told.poll.id, ()) for one in around]),
            swings.beside(told),
            seats[told.poll.id],
            way.of(told),
        )
        for told, around in zip(each(told_of, record, polls), areas, strict=True)
    }


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
def _near_end(record: Record, election: str, area: str) -> dict[str, tuple[Hashable, ...]]:
    """Of the seats of an area that are near either end by a measure, their places by each such measure."""
    polls = record.polls_of(election)
    inside = [one for one, around in zip(polls, each(areas_of, record, polls), strict=True) if area in around]
    told = each(told_of, record, inside)
    found: dict[str, tuple[Hashable, ...]] = {}
    for name in LEAGUES:
        values = sorted([(one.values[name][0], one.poll.id) for one in told if name in one.values])
        for seats, end in ((values, "lowest"), (values[::-1], "highest")):
            for place, seat in _first(seats):
                found[seat] = (*found.get(seat, ()), name, end, place)
    return found


def _first(values: Sequence[tuple[float, str]]) -> Iterator[tuple[int, str]]:
    """The seats at the beginning of a league, each with its place: as many as are told, and their equals."""
    place, last = 0, None
    for number, (value, seat) in enumerate(values):
        if value != last:
            place, last = number, value
        if place >= NEAR_END:
            return
        yield place, seat


@kept_of_place
def areas_of(_: Record, poll: Poll) -> tuple[str, ...]:
    """The areas that a seat is counted in: the country, its nation, its region, each once."""
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


def _seats(record: Record, polls: Sequence[Poll]) -> dict[str, tuple[int, int]]:
    """For each seat how many its winner's party has in the region or nation, of how many."""
    winners = each(_winner, record, polls)
    won = {
        poll.id: (poll.constituency.region or poll.constituency.nation.value, winner)
        for poll, winner in zip(polls, winners, strict=True)
    }
    counts, totals = Counter(won.values()), Counter(area for area, _ in won.values())
    return {poll: (counts[found], totals[found[0]]) for poll, found in won.items()}


@kept_of_place
def _winner(record: Record, poll: Poll) -> str:
    return family_key(poll.candidacy(poll.winner), record.parties) if poll.winner else ""
