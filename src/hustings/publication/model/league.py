"""League tables: the polls of an election by majority, turnout or swing; the parties by deposits lost.

Majorities from the smallest part of the valid votes (as the House of Commons Library lists marginal seats), turnout
and swing from the largest. Equals share a position.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

import msgspec

from hustings.measures.baseline import family_key
from hustings.measures.deposit import DEPOSIT
from hustings.measures.swing import Swing
from hustings.measures.table import Measured, measure
from hustings.publication.plan import parties, row_key
from hustings.publication.view import View
from hustings.record.poll import Poll
from hustings.record.record import Record


class Placed(msgspec.Struct, frozen=True):
    """A poll in its place, from 1; `value` is what the table is ordered by, a share or a difference of shares."""

    position: int
    poll: Poll
    measured: Measured
    value: Fraction

    @property
    def swing(self) -> Swing | None:
        """The swing, where there is one."""
        return self.measured.swing


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


#: What a league is ordered by, and whether from the smallest.
_VALUES: dict[str, tuple[Callable[[Measured], Fraction | None], bool]] = {
    "majority": (lambda one: one.majority_share, True),
    "turnout": (lambda one: one.turnout, False),
    "swing": (lambda one: one.swing.value if one.swing else None, False),
}


def league(record: Record, polls: Iterable[Poll], table: str) -> tuple[Placed, ...]:
    """The polls that have a value, in the order of the table "majority", "turnout" or "swing".

    >>> from hustings.record import example
    >>> record = example.record()
    >>> found = league(record, record.polls_of("parl.2017-06-08"), "majority")
    >>> [(one.position, one.poll.constituency.name) for one in found]
    [(1, 'Kensington'), (2, 'Ilford North')]
    """
    value, is_rising = _VALUES[table]
    measured = [(poll, measure(record, poll)) for poll in polls]
    rows = [(poll, one, found) for poll, one in measured if (found := value(one)) is not None]
    rows.sort(key=lambda row: row[2] if is_rising else -row[2])
    positions = _positions([found for _, _, found in rows])
    return tuple(Placed(at, *row) for at, row in zip(positions, rows, strict=True))


def _positions(values: Sequence[Fraction | int]) -> list[int]:
    """The position of each of the values in their order, equals sharing the first's."""
    found: list[int] = []
    for number, value in enumerate(values):
        found.append(found[-1] if number and values[number - 1] == value else number + 1)
    return found


def deposits(view: View, polls: Sequence[Poll]) -> tuple[Deposits, ...]:
    """The parties that lost a deposit in the declared polls, most first."""
    known = view.record.parties
    stood: dict[str, int] = dict.fromkeys(parties(view, polls), 0)
    lost = dict(stood)
    for poll in polls:
        if poll.is_declared:
            gone = set(measure(view.record, poll).lost_deposits)
            for one in poll.candidacies:
                key = row_key(family_key(one, known))
                stood[key] += 1
                lost[key] += one.key in gone
    rows = sorted((key for key in lost if lost[key]), key=lambda key: (-lost[key], key))
    positions = _positions([lost[key] for key in rows])
    return tuple(Deposits(at, key, stood[key], lost[key]) for at, key in zip(positions, rows, strict=True))
