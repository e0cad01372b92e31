"""The context of a seat: what its page, story and charts tell of other seats, as they print it.

It is part of the seat's key, so that a page is made again exactly when something that it tells has changed: where the
seat stands among others, the country's turnout and swing, how many seats the winner's party has in the region. All of
it is told of a general election that is over alone: in the night no page waits for every other seat.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from fractions import Fraction

import msgspec

from hustings.claims.area.swing import area_swing
from hustings.claims.country import is_over
from hustings.claims.kind import Kind
from hustings.figures.rounding import percent
from hustings.geography.boundary_set import Nation
from hustings.measures.baseline import family_key
from hustings.publication.key import combined, digest
from hustings.publication.model.league import LEAGUES, told_of
from hustings.record.kept import each, kept_of_area, kept_of_election, kept_of_place
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.chart.country.spread import spread
from hustings.telling.story.country import national_turnout

#: A turnout is told as like the country's where it is as near as this.
ALIKE = Fraction(1, 200)
#: Where two numbers are no further apart than this, their floats do not say which is the larger.
_NEXT = 1e-12
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
    seats = each(_seat, record, polls)
    swings, won, way = _Swings(record, election, decimals), _Won(seats), _Way(record, election)
    places = {area: _near_end(record, election, area) for area in frozenset().union(*(one.areas for one in seats))}
    return {
        one.poll: (
            whole,
            tuple([places[area].get(one.poll, ()) for area in one.areas]),
            swings.beside(one),
            won.by(one),
            way.of(one),
        )
        for one in seats
    }


class _Seat(msgspec.Struct, frozen=True):
    """What of a seat is held against others: `won` is its region or nation and the winner's party there.

    Swing and turnout come with the nearest float; `between` says where a swing between its parties is told.
    """

    poll: str
    areas: tuple[str, ...]
    won: tuple[str, str]
    between: tuple[tuple[str, str, str], ...]
    swing: tuple[float, Fraction] | None
    turnout: tuple[float, Fraction] | None


@kept_of_place
def _seat(record: Record, poll: Poll) -> _Seat:
    told = told_of(record, poll)
    swing, nation = told.swing, poll.constituency.nation
    places = ("gb", nation.value) if nation is not Nation.ENGLAND else ("gb",)
    between = tuple((one, swing.from_family, swing.to_family) for one in places) if swing else ()
    won = poll.constituency.region or nation.value, _winner(record, poll)
    values = told.values
    return _Seat(poll.id, areas_of(record, poll), won, between, values.get("swing"), values.get("turnout"))


def _side(own: tuple[float, Fraction], other: tuple[float, Fraction]) -> int:
    """1 where a value is larger than another, -1 smaller, 0 the same; floats tell it unless they are next to equal."""
    if abs(own[0] - other[0]) > _NEXT:
        return 1 if own[0] > other[0] else -1
    return (own[1] > other[1]) - (own[1] < other[1])


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
        self._around: dict[tuple[str, str, str], tuple[tuple[float, Fraction] | None, tuple[Hashable, ...]]] = {}

    def beside(self, seat: _Seat) -> tuple[Hashable, ...]:
        """The swing in Great Britain and in the poll's nation, and whether the poll's own is the larger."""
        found: tuple[Hashable, ...] = ()
        for key in seat.between:
            around, printed = self._around.get(key) or self._printed(key)
            if around is None or seat.swing is None:
                found = *found, None
            else:
                found = *found, *printed, _side(seat.swing, around)
        return found

    def _printed(self, key: tuple[str, str, str]) -> tuple[tuple[float, Fraction] | None, tuple[Hashable, ...]]:
        value = area_swing(self.record, self.election, *key)
        around = None if value is None else (float(value), value)
        printed = () if value is None else (percent(value, self.decimals), percent(value))
        self._around[key] = around, printed
        return around, printed


class _Way:
    """Whether a seat's turnout is told as higher than the country's, lower, or like it."""

    def __init__(self, record: Record, election: str) -> None:
        whole = national_turnout(record, election)
        bounds = None if whole is None else (whole - ALIKE, whole + ALIKE)
        self._alike = None if bounds is None else tuple((float(one), one) for one in bounds)

    def of(self, seat: _Seat) -> int:
        """1 for higher, -1 for lower, 0 for like it or not known."""
        if self._alike is None or seat.turnout is None:
            return 0
        low, high = self._alike
        return (_side(seat.turnout, high) >= 0) - (_side(seat.turnout, low) <= 0)


class _Won:
    """How many seats a party has in a region or nation, of how many."""

    def __init__(self, seats: Sequence[_Seat]) -> None:
        counts = Counter(one.won for one in seats)
        totals = Counter(one.won[0] for one in seats)
        self._counts = {key: (count, totals[key[0]]) for key, count in counts.items()}

    def by(self, seat: _Seat) -> tuple[int, int]:
        """Those of the winner of a seat."""
        return self._counts[seat.won]


@kept_of_place
def _winner(record: Record, poll: Poll) -> str:
    return family_key(poll.candidacy(poll.winner), record.parties) if poll.winner else ""
