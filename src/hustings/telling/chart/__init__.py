"""Charts: a poll or an election as pictures, with words that say the same.

`charts_of` and `charts_of_election` give charts as values; `svg` and `png` draw one; `card` is a picture for social
media. All are functions of their arguments alone: nothing is read but the tables that come with Hustings.
"""

from __future__ import annotations

from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.chart.card import card
from hustings.telling.chart.chart import Chart
from hustings.telling.chart.country.arc import arc
from hustings.telling.chart.country.map import map_of
from hustings.telling.chart.country.night import night
from hustings.telling.chart.draw import png, svg
from hustings.telling.chart.seat.change import change
from hustings.telling.chart.seat.history import history
from hustings.telling.chart.seat.result import result
from hustings.telling.chart.seat.standing import majority_standing, turnout_standing
from hustings.telling.chart.seat.swing import swing

__all__ = ["Chart", "card", "charts_of", "charts_of_election", "history", "map_of", "png", "svg"]

_OF_POLL = (result, change, swing, history, majority_standing, turnout_standing)
_OF_ELECTION = (arc, night)


def charts_of(record: Record, poll: Poll) -> tuple[Chart, ...]:
    """The charts of a poll that the record has enough for; none while it is not declared.

    >>> from hustings.record import example
    >>> [one.name for one in charts_of(example.record(), example.poll("Ilford North", 2019))]
    ['result', 'change', 'swing', 'history']
    """
    made = (make(record, poll) for make in _OF_POLL)
    return tuple(one for one in made if one is not None)


def charts_of_election(record: Record, election_id: str) -> tuple[Chart, ...]:
    """The charts of a general election; none before the first declaration, and none of a by-election."""
    made = (make(record, election_id) for make in _OF_ELECTION)
    return tuple(one for one in made if one is not None)
