"""Last time: what happened at the earlier results that a poll is compared with, a line for each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from hustings.measures.baseline import Baseline
from hustings.record.candidacy import Candidacy
from hustings.record.party import Party
from hustings.record.record import Record


@dataclass(frozen=True, slots=True)
class LastTime:
    """One earlier result. `winner` is `None` for a notional result, which has parties and no people."""

    baseline: Baseline
    party: Party | None
    winner: Candidacy | None
    majority: int | None
    majority_share: Fraction | None

    @property
    def party_name(self) -> str | None:
        """The winning party as it stood on that day's list; `None` when no winner is known."""
        published = self.winner.party_name if self.winner else None
        return published or (self.party.label if self.party else None)


def last_times(record: Record, baselines: Iterable[Baseline]) -> tuple[LastTime, ...]:
    """What happened at each baseline, in their order.

    >>> from hustings.measures.baseline import baselines
    >>> from hustings.record import example
    >>> poll = example.poll("Ilford North", 2024)
    >>> told = last_times(example.record(), baselines(example.record(), poll))
    >>> [(one.baseline.label, one.party.label, one.majority) for one in told]
    [('2019 notional', 'Labour', 9030), ('2019, old boundaries', 'Labour', 5218)]
    """
    return tuple(_last_time(record, one) for one in baselines)


def _last_time(record: Record, one: Baseline) -> LastTime:
    poll = one.poll
    winner = poll.candidacy(poll.winner) if poll is not None and poll.winner is not None else None
    party = record.party(one.winner_party) if one.winner_party is not None else None
    return LastTime(one, party, winner, one.majority, one.majority_share)
