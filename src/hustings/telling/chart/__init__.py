"""Charts: a poll or an election as pictures, with words that say the same.

`charts_of` and `charts_of_election` give charts as values; `svg` and `png` draw one; `card` is a picture for social
media. All are functions of their arguments alone: nothing is read but the tables that come with Hustings.
"""

from __future__ import annotations

from collections.abc import Iterable

from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.chart.card import card
from hustings.telling.chart.chart import Chart
from hustings.telling.chart.country.arc import arc
from hustings.telling.chart.country.map import map_of
from hustings.telling.chart.country.night import night
from hustings.telling.chart.country.spread import majorities, turnouts
from hustings.telling.chart.draw import png, size_of, svg
from hustings.telling.chart.seat.change import change
from hustings.telling.chart.seat.history import history
from hustings.telling.chart.seat.result import result
from hustings.telling.chart.seat.standing import Standing, majority_standing, standings_of, turnout_standing
from hustings.telling.chart.seat.swing import swing

__all__ = [
    "Chart",
    "Standing",
    "card",
    "charts_of",
    "charts_of_election",
    "charts_of_poll_alone",
    "history",
    "majorities",
    "map_of",
    "png",
    "size_of",
    "standings_of",
    "svg",
    "turnouts",
]

_OF_POLL = (result, change, swing, history)
#: What shows a poll among all of its election.
_AMONG_ALL = (majority_standing, turnout_standing)
_OF_ELECTION = (arc, night, majorities, turnouts)


def charts_of(record: Record, poll: Poll) -> tuple[Chart, ...]:
    """The charts of a poll that the record has enough for; none while it is not declared.

    >>> from hustings.record import example
    >>> [one.name for one in charts_of(example.record(), example.poll("Ilford North", 2019))]
    ['result', 'change', 'swing', 'history']
    """
    return (*charts_of_poll_alone(record, poll), *_there(make(record, poll) for make in _AMONG_ALL))


def charts_of_poll_alone(record: Record, poll: Poll) -> tuple[Chart, ...]:
    """The charts of a poll that show no other polls of its election: `standings_of` says where it is among those."""
    return _there(make(record, poll) for make in _OF_POLL)


def charts_of_election(record: Record, election_id: str) -> tuple[Chart, ...]:
    """The charts of a general election; none before the first declaration, and none of a by-election."""
    return _there(make(record, election_id) for make in _OF_ELECTION)


def _there(made: Iterable[Chart | None]) -> tuple[Chart, ...]:
    return tuple(one for one in made if one is not None)
