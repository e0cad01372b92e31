"""Superlatives: the highest and the lowest, never "ever" but within the *coverage* of the record, which is said.

A constituency's name can outlive its boundaries: Ilford North of 2010 and of 2024 are two constituencies. A
superlative about a place takes in the earlier constituencies of its name, and the coverage lists them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from hustings.geography.boundary_set import boundary_set
from hustings.geography.constituency import Constituency
from hustings.record.poll import Poll
from hustings.record.record import Record

#: What is compared: `majority`, `turnout`, a share; `None` where a poll does not have it.
Measure = Callable[[Poll], Fraction | int | None]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a superlative was checked within: so many polls from `first` to `last`, in these constituencies."""

    first: date
    last: date
    polls: int
    constituencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Superlative:
    """A poll's value among those of its place up to its day; `position` counts from the highest, from 1.

    `is_joint` says that another poll has the same value. With one poll covered, it is highest and lowest both.
    """

    value: Fraction | int
    position: int
    is_highest: bool
    is_lowest: bool
    is_joint: bool
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class League:
    """The polls of one election by a measure, highest first; `total` is how many polls it has, declared or not."""

    rows: tuple[tuple[Poll, Fraction | int], ...]
    total: int

    @property
    def is_complete(self) -> bool:
        """Whether every poll of the election has a value."""
        return len(self.rows) >= self.total

    def position(self, poll_id: str, *, from_lowest: bool = False) -> int | None:
        """The place of a poll from the highest, or from the lowest, from 1, equals sharing; `None`: no value."""
        value = next((value for poll, value in self.rows if poll.id == poll_id), None)
        if value is None:
            return None
        return 1 + sum((other < value) if from_lowest else (other > value) for _, other in self.rows)


def namesakes(record: Record, constituency: Constituency) -> tuple[Constituency, ...]:
    """The constituency and the earlier ones of its name, oldest first.

    >>> from hustings.record import example
    >>> place = example.poll("Ilford North", 2024).constituency
    >>> [one.id for one in namesakes(example.record(), place)]
    ['ilford-north.2010', 'ilford-north.2024']
    """
    start = _start(constituency)
    named = [one for one in record.constituencies_called(constituency.slug) if one.slug == constituency.slug]
    earlier = [one for one in named if one.nation is constituency.nation and _start(one) <= start]
    return tuple(sorted(earlier, key=_start))


def superlative(record: Record, poll: Poll, measure: Measure, *, with_by_elections: bool = False) -> Superlative | None:
    """Where a poll's value stands among all of its place up to that day, within the record's coverage.

    General elections only, unless by-elections are asked for too. `None`: the poll has no value, or is itself a
    by-election that is not asked for.
    Source: comparison; copy says "the highest it has ever been".

    >>> from hustings.measures.turnout import turnout
    >>> from hustings.record import example
    >>> found = superlative(example.record(), example.poll("Ilford North", 2024), turnout)
    >>> found.is_lowest, found.coverage.polls, found.coverage.first.isoformat()
    (True, 4, '2015-05-07')
    """
    rows = _values(record, poll, measure, with_by_elections)
    value = next((value for one, value in rows if one.id == poll.id), None)
    if value is None:
        return None
    values = [value for _, value in rows]
    days = [one.polled_on for one, _ in rows]
    places = tuple(dict.fromkeys(one.constituency.id for one, _ in rows))
    return Superlative(
        value=value,
        position=1 + sum(other > value for other in values),
        is_highest=value == max(values),
        is_lowest=value == min(values),
        is_joint=values.count(value) > 1,
        coverage=Coverage(min(days), max(days), len(rows), places),
    )


def last_as_high(record: Record, poll: Poll, measure: Measure, *, with_by_elections: bool = False) -> Poll | None:
    """The latest earlier poll of the place with a value as high or higher: "the highest since".

    `None`: none within the record's coverage, or the poll has no value (see `superlative`, which tells which).

    >>> from hustings.measures.majority import majority
    >>> from hustings.record import example
    >>> last_as_high(example.record(), example.poll("Ilford North", 2019), majority).polled_on.year
    2017
    """
    rows = _values(record, poll, measure, with_by_elections)
    value = next((value for one, value in rows if one.id == poll.id), None)
    earlier = [one for one, other in rows if one.id != poll.id and value is not None and other >= value]
    return max(earlier, key=lambda one: one.polled_on, default=None)


def last_as_low(record: Record, poll: Poll, measure: Measure, *, with_by_elections: bool = False) -> Poll | None:
    """The latest earlier poll of the place with a value as low or lower: "the lowest since".

    `None`: as for `last_as_high`.
    """

    def negative(one: Poll) -> Fraction | int | None:
        value = measure(one)
        return None if value is None else -value

    return last_as_high(record, poll, negative, with_by_elections=with_by_elections)


def league(record: Record, election_id: str, measure: Measure) -> League:
    """The polls of an election by a measure, highest first: closest majorities, biggest turnouts.

    Polls without a value are left out, and `is_complete` tells. Equals are in the order of their ids.
    Source: House of Commons Library, tables of the most marginal seats (by majority as a share).

    >>> from hustings.measures.majority import majority
    >>> from hustings.record import example
    >>> table = league(example.record(), "parl.2017-06-08", majority)
    >>> table.position("parl.kensington.2017-06-08", from_lowest=True), table.is_complete
    (1, True)
    """
    polls = record.polls_of(election_id)
    rows = [(poll, value) for poll in polls if (value := measure(poll)) is not None]
    return League(tuple(sorted(rows, key=lambda row: -row[1])), len(polls))


def _start(constituency: Constituency) -> date:
    return boundary_set(constituency.boundary_set).first_polled_on


def _values(record: Record, poll: Poll, measure: Measure, with_by_elections: bool) -> list[tuple[Poll, Fraction | int]]:
    """The polls of the place up to the day of this one that have a value, oldest first."""
    every = [one for place in namesakes(record, poll.constituency) for one in record.polls_in(place.id)]
    taken = [one for one in every if one.polled_on <= poll.polled_on]
    kept = [one for one in taken if with_by_elections or not one.is_by_election]
    return [(one, value) for one in kept if (value := measure(one)) is not None]
