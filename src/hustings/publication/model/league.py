"""League tables: the polls of an election by majority, turnout or swing; the parties by deposits lost.

Majorities from the smallest part of the valid votes (as the House of Commons Library lists marginal seats), turnout
and swing from the largest. Equals share a position.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

import msgspec

from hustings.measures.baseline import family_key
from hustings.measures.deposit import DEPOSIT
from hustings.measures.swing import Swing
from hustings.measures.table import Measured, measure
from hustings.publication.plan import row_key
from hustings.publication.view import View
from hustings.record.kept import each, kept_of_place
from hustings.record.poll import Poll
from hustings.record.record import Record


class Told(msgspec.Struct, frozen=True):
    """A poll's measures, and its value in each of `LEAGUES` with the float that tables are sorted by."""

    poll: Poll
    measured: Measured
    values: Mapping[str, tuple[float, Fraction]]

    @property
    def swing(self) -> Swing | None:
        """The swing, where there is one."""
        return self.measured.swing


class Placed(msgspec.Struct, frozen=True):
    """A poll in its place, from 1; `value` is what the table is ordered by, a share or a difference of shares."""

    position: int
    told: Told
    value: Fraction

    @property
    def poll(self) -> Poll:
        """The poll."""
        return self.told.poll


class Deposits(msgspec.Struct, frozen=True):
    """A party's candidates whose polls are declared, how many lost the deposit, and what that comes to in pounds."""

    position: int
    party: str
    candidates: int
    lost: int

    @property
    def cost(self) -> int:
        """What was forfeited, in pounds."""
        return self.lost * DEPOSIT


#: The tables of polls, and whether they begin with the smallest.
LEAGUES = {"majority": True, "turnout": False, "swing": False}


@kept_of_place
def told_of(record: Record, poll: Poll) -> Told:
    """What league tables tell of a poll."""
    found = measure(record, poll)
    lead, swing = found.majority_share, found.swing
    every = (("majority", lead), ("turnout", found.turnout), ("swing", swing.value if swing else None))
    return Told(poll, found, {name: (float(value), value) for name, value in every if value is not None})


def league(record: Record, polls: Iterable[Poll], table: str) -> tuple[Placed, ...]:
    """The polls that have a value, in the order of the table "majority", "turnout" or "swing".

    >>> from hustings.record import example
    >>> record = example.record()
    >>> found = league(record, record.polls_of("parl.2017-06-08"), "majority")
    >>> [(one.position, one.poll.constituency.name) for one in found]
    [(1, 'Kensington'), (2, 'Ilford North')]
    """
    rows = [one for one in each(told_of, record, polls) if table in one.values]
    sign = 1 if LEAGUES[table] else -1
    rows.sort(key=lambda one: sign * one.values[table][0])
    positions = _positions([one.values[table][0] for one in rows])
    return tuple(Placed(at, one, one.values[table][1]) for at, one in zip(positions, rows, strict=True))


def _positions(values: Sequence[float]) -> list[int]:
    """The position of each of the values in their order, equals sharing the first's."""
    found: list[int] = []
    for number, value in enumerate(values):
        found.append(found[-1] if number and values[number - 1] == value else number + 1)
    return found


def deposits(view: View, polls: Sequence[Poll]) -> tuple[Deposits, ...]:
    """The parties that lost a deposit in the declared polls, most first."""
    stood, lost = fought(view.record, polls)
    rows = sorted((key for key in lost if lost[key]), key=lambda key: (-lost[key], key))
    positions = _positions([lost[key] for key in rows])
    return tuple(Deposits(at, key, stood[key], lost[key]) for at, key in zip(positions, rows, strict=True))


def fought(record: Record, polls: Iterable[Poll]) -> tuple[Counter[str], Counter[str]]:
    """By row of the tally the candidates whose polls are declared, and how many of them lost their deposits."""
    declared = [one for one in polls if one.is_declared]
    found = [one for several in each(_deposits_of, record, declared) for one in several]
    return Counter(key for key, _ in found), Counter(key for key, is_lost in found if is_lost)


@kept_of_place
def _deposits_of(record: Record, poll: Poll) -> tuple[tuple[str, bool], ...]:
    """For each candidacy of a poll the row that its party counts in, and whether the deposit was lost."""
    gone = set(measure(record, poll).lost_deposits)
    return tuple((row_key(family_key(one, record.parties)), one.key in gone) for one in poll.candidacies)
