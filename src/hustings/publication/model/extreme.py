"""Records: the extremes of an election, and whether they are extremes of all elections within the record's coverage.

Never "ever": the record has polls from a first election on, which is said. By-elections are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from heapq import nsmallest

import msgspec

from hustings.measures.table import Measured, measure
from hustings.publication.section import Section
from hustings.publication.view import View
from hustings.record.kept import each, kept_of_election, kept_of_place
from hustings.record.poll import Poll
from hustings.record.record import Record

#: How many of an election stand in each list.
SHOWN = 10
Value = Callable[[Measured], Fraction | int | None]


def _winning_share(one: Measured) -> Fraction | None:
    return one.ranking[0].share if one.ranking else None


def _winning_votes(one: Measured) -> int | None:
    return one.ranking[0].votes if one.ranking else None


#: What is looked at: its name, whether the highest or the lowest counts, and how it is told of a poll.
EXTREMES: tuple[tuple[str, bool, Value], ...] = (
    ("largest majority in votes", True, lambda one: one.majority),
    ("smallest majority in votes", False, lambda one: one.majority),
    ("largest majority as a share of the vote", True, lambda one: one.majority_share),
    ("highest turnout", True, lambda one: one.turnout),
    ("lowest turnout", False, lambda one: one.turnout),
    ("largest swing", True, lambda one: one.swing.value if one.swing else None),
    ("largest share of the vote for a winner", True, _winning_share),
    ("smallest share of the vote for a winner", False, _winning_share),
    ("most votes for a winner", True, _winning_votes),
    ("most candidates", True, lambda one: len(one.poll.candidacies) if one.poll.is_declared else None),
)


class Held(msgspec.Struct, frozen=True):
    """A poll with its value: a count, or a share or a difference of shares; `order` is what lists are sorted by."""

    poll: Poll
    value: Fraction | int
    order: float


class Extreme(msgspec.Struct, frozen=True):
    """One list of an election. `holder` is the extreme of all general elections covered, up to this one."""

    name: str
    rows: tuple[Held, ...]
    holder: Held

    @property
    def is_record(self) -> bool:
        """Whether the first of the list is as far out as anything covered."""
        return self.rows[0].value == self.holder.value


class Book(msgspec.Struct, frozen=True):
    """The extremes of an election; `elections` are the ids of the general elections covered, oldest first."""

    elections: tuple[str, ...]
    extremes: tuple[Extreme, ...]


def book(view: View, section: Section) -> Book:
    """The records page of a general election."""
    record = view.record
    covered = covered_by(record, section.election)
    return Book(covered, tuple(_extremes(record, section, covered)))


def covered_by(record: Record, election: str) -> tuple[str, ...]:
    """The general elections that the record has polls of, up to and with this one, oldest first."""
    day = record.elections[election].polled_on
    return tuple(one.id for one in record.general_elections if one.polled_on <= day and record.polls_of(one.id))


def _extremes(record: Record, section: Section, covered: Iterable[str]) -> Iterator[Extreme]:
    for name, is_highest, _ in EXTREMES:
        rows = outermost(record, section.election, name)
        if rows:
            firsts = [found[0] for one in covered if (found := outermost(record, one, name))]
            values = [one.value for one in firsts]
            far = max(values) if is_highest else min(values)
            yield Extreme(name, rows, next(one for one in firsts if one.value == far))


@kept_of_election
def outermost(record: Record, election: str, name: str) -> tuple[Held, ...]:
    """The polls of an election that are furthest out by one of `EXTREMES`, the furthest first."""
    at, is_highest = next((at, high) for at, (one, high, _) in enumerate(EXTREMES) if one == name)
    sign = -1 if is_highest else 1
    rows = [(sign * held.order, held.poll.id, held) for some in _held(record, election) if (held := some[at])]
    return tuple(held for _, _, held in nsmallest(SHOWN, rows))


@kept_of_election
def _held(record: Record, election: str) -> list[tuple[Held | None, ...]]:
    return each(held_by, record, [one for one in record.polls_of(election) if one.is_declared])


@kept_of_place
def held_by(record: Record, poll: Poll) -> tuple[Held | None, ...]:
    """A poll's value for each of `EXTREMES`; `None` where it has none."""
    measured = measure(record, poll)
    values = (value(measured) for _, _, value in EXTREMES)
    return tuple(Held(poll, value, float(value)) if value is not None else None for value in values)
