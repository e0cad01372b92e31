"""History: the seat's own past, as far as the record goes: highest and lowest, a party's first win, new lines.

The record's coverage is said in the reasons. A result on other boundaries counts with the seats of the same name, and
is worth less; one in a seat of another name does not count. Highest and lowest are of the general elections, and not
told where a by-election in the seat since then lies as far out: a reader takes "the lowest since 2010" as of them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from math import log2
from operator import ge, le

from hustings.claims.area.boundary import boundary_change
from hustings.claims.area.first import earlier_polls
from hustings.claims.area.league import winner_family
from hustings.claims.area.superlative import line_of
from hustings.geography.boundary_set import boundary_set
from hustings.measures.majority import majority
from hustings.measures.turnout import turnout
from hustings.record.party import INDEPENDENT, SPEAKER
from hustings.record.poll import Poll
from hustings.telling.worth import draw
from hustings.telling.worth.fact import Fact, fact
from hustings.telling.worth.scene import Scene

_RECORD, _FIRST_WIN = 22.0, 52.0
_LINES = {"new": 34.0, "changed": 26.0, "same": 6.0}
_BIT, _OTHER_LINES = 5.0, 6.0
#: A highest or lowest of fewer results is none.
_FEWEST = 3

#: A poll and its value of a measure.
Valued = tuple[Poll, Fraction]

_MEASURES: dict[str, Callable[[Poll], Fraction | int | None]] = {"majority": majority, "turnout": turnout}


def facts(scene: Scene) -> Iterator[Fact]:
    """What is out of the ordinary for the seat itself."""
    line = _own_line(scene)
    for of, measure in _MEASURES.items():
        values = [(one, Fraction(value)) for one in line if (value := measure(one)) is not None]
        between = [(one, Fraction(value)) for one in _by_elections(scene) if (value := measure(one)) is not None]
        yield from _records(scene, of, values, between)
    yield from _first_win(scene)
    yield from _boundaries(scene)


def _own_line(scene: Scene) -> list[Poll]:
    """The general elections in the seat under its name; none for a by-election, and for a seat of a new name: what
    most of it came from is another seat."""
    poll = scene.poll
    every = [] if poll.is_by_election else line_of(scene.record, poll)
    return [one for one in every if one.constituency.slug == poll.constituency.slug]


def _by_elections(scene: Scene) -> list[Poll]:
    """The by-elections in the seat before, under its name."""
    return [one for one in earlier_polls(scene.record, scene.poll) if one.is_by_election]


def _records(scene: Scene, of: str, values: list[Valued], between: list[Valued]) -> Iterator[Fact]:
    """The highest and the lowest since a year or in all the record; `between` are the by-elections' values."""
    own = next((value for one, value in values if one.id == scene.poll.id), None)
    earlier = [(one, value) for one, value in values if one.id != scene.poll.id]
    if own is None or len(values) < _FEWEST:
        return
    for word, is_beyond in (("highest", ge), ("lowest", le)):
        last = max((one.polled_on for one, value in earlier if is_beyond(value, own)), default=None)
        if any(is_beyond(value, own) and (last is None or one.polled_on > last) for one, value in between):
            continue
        since = [one for one, _ in earlier if last is None or one.polled_on > last]
        if len(since) + 1 < _FEWEST:
            continue
        year = None if last is None else last.year
        told = draw.superlative(scene.poll, f"{word} {of}", year=year)
        first = min(one.polled_on.year for one, _ in values)
        reach = f"since {year}" if year else f"of {len(values)} general elections in the record, from {first}"
        worth = _RECORD + _BIT * log2(len(since) + 1) - _crossing(scene, since)
        yield fact(told, worth, f"{word} {of} here {reach}", _crossing_words(scene, since))


def _crossing(scene: Scene, line: list[Poll]) -> float:
    return _OTHER_LINES * any(one.constituency.id != scene.poll.constituency.id for one in line)


def _crossing_words(scene: Scene, line: list[Poll]) -> str:
    return "older results are on other boundaries" if _crossing(scene, line) else ""


def _first_win(scene: Scene) -> Iterator[Fact]:
    """A party's first win since a year, or its first in all the polls of the seat that the record has."""
    winner, earlier = scene.winner, earlier_polls(scene.record, scene.poll)
    if winner is None or winner.party_id == SPEAKER or not earlier or not scene.poll.is_declared:
        return
    family = scene.family(winner)
    won = [one for one in earlier if winner_family(scene.record, one) == family]
    if any(one is earlier[-1] for one in won) or (scene.outcome is not None and scene.outcome.is_hold):
        return
    since = [one for one in earlier if not won or one.polled_on > won[-1].polled_on]
    year = won[-1].polled_on.year if won else None
    reach = f"since {year}" if year else f"in the record, from {earlier[0].polled_on.year}"
    if len(since) < _FEWEST - 1:
        return
    label = winner.name if winner.party_id == INDEPENDENT else scene.party(winner)
    told = draw.first_win(scene.poll, label, family, year)
    worth = _FIRST_WIN + _BIT * log2(len(since) + 1) * (1.5 if not won else 0.5) - _crossing(scene, since)
    yield fact(told, worth - 20 * bool(won), f"first win here {reach}", _crossing_words(scene, since))


def _boundaries(scene: Scene) -> Iterator[Fact]:
    """New boundaries, at the first general election on them."""
    place = scene.poll.constituency
    if boundary_set(place.boundary_set).first_polled_on != scene.poll.polled_on or not scene.poll.is_declared:
        return
    found = boundary_change(scene.record, place)
    if found is not None:
        yield fact(draw.boundaries(scene.poll, found), _LINES[found], "boundaries of this election")
