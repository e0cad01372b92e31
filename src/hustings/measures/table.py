"""The table of a poll: everything that is said about one result, worked out once and kept with its record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from hustings.measures.baseline import Baseline, baselines
from hustings.measures.change import (
    electorate_change,
    majority_change,
    majority_share_change,
    share_change,
    turnout_change,
    votes_change,
)
from hustings.measures.deposit import lost_deposits
from hustings.measures.majority import majority, majority_share
from hustings.measures.outcome import Outcome, outcome
from hustings.measures.rank import Ranked, ranking
from hustings.measures.swing import Swing, swing
from hustings.measures.turnout import TurnoutDefinition, turnout
from hustings.record.kept import kept_of_place
from hustings.record.poll import Poll
from hustings.record.record import Record


@dataclass(frozen=True, slots=True)
class Against:
    """A poll against one baseline: each change as its own function in `hustings.measures.change` gives it.

    `share_changes` and `votes_changes` are by candidacy key, `None` where the party did not stand.
    """

    baseline: Baseline
    share_changes: Mapping[str, Fraction | None]
    votes_changes: Mapping[str, int | None]
    majority_change: int | None
    majority_share_change: Fraction | None
    turnout_change: Fraction | None
    ballots_turnout_change: Fraction | None
    electorate_change: int | None
    swing: Swing | None
    outcome: Outcome | None


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything about a poll, unrounded; `None` and empty as the single measures have it.

    `turnout` is by valid votes, `ballots_turnout` by ballots cast. `comparisons` are in the order of
    `baselines`, the default first.
    """

    poll: Poll
    ranking: tuple[Ranked, ...]
    majority: int | None
    majority_share: Fraction | None
    turnout: Fraction | None
    ballots_turnout: Fraction | None
    lost_deposits: tuple[str, ...]
    comparisons: tuple[Against, ...]

    @property
    def default(self) -> Against | None:
        """The comparison with the default baseline; `None` where the record has none."""
        return self.comparisons[0] if self.comparisons else None

    @property
    def baselines(self) -> tuple[Baseline, ...]:
        """The baselines, default first."""
        return tuple(one.baseline for one in self.comparisons)

    @property
    def outcome(self) -> Outcome | None:
        """Hold or gain against the default baseline."""
        return self.default.outcome if self.default else None

    @property
    def swing(self) -> Swing | None:
        """The swing between the first two, against the default baseline."""
        return self.default.swing if self.default else None

    def ranked(self, key: str) -> Ranked | None:
        """The candidacy of that key in its place; `None` while not declared, or where nobody has the key."""
        return next((one for one in self.ranking if one.key == key), None)


@kept_of_place
def measure(record: Record, poll: Poll) -> Measured:
    """Everything about a poll of the record, worked out at the first call and looked up at the next.

    >>> from hustings.record import example
    >>> found = measure(example.record(), example.poll("Ilford North", 2017))
    >>> found.majority, found.default.majority_change, found.outcome.is_hold
    (9639, 9050, True)
    >>> measure(example.record(), example.poll("Ilford North", 2017)) is found
    True
    """
    return Measured(
        poll=poll,
        ranking=ranking(poll),
        majority=majority(poll),
        majority_share=majority_share(poll),
        turnout=turnout(poll),
        ballots_turnout=turnout(poll, TurnoutDefinition.BALLOTS),
        lost_deposits=lost_deposits(poll) or (),
        comparisons=tuple(_against(record, poll, one) for one in baselines(record, poll)),
    )


def _against(record: Record, poll: Poll, baseline: Baseline) -> Against:
    keys = [one.key for one in poll.candidacies] if poll.declaration else []
    return Against(
        baseline=baseline,
        share_changes={key: share_change(poll, key, baseline) for key in keys},
        votes_changes={key: votes_change(poll, key, baseline) for key in keys},
        majority_change=majority_change(poll, baseline),
        majority_share_change=majority_share_change(poll, baseline),
        turnout_change=turnout_change(poll, baseline),
        ballots_turnout_change=turnout_change(poll, baseline, TurnoutDefinition.BALLOTS),
        electorate_change=electorate_change(poll, baseline),
        swing=swing(record, poll, baseline),
        outcome=outcome(record, poll, baseline),
    )
