"""A baseline as a value: the figures of an earlier result, real or notional, by family key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from hustings.measures.baseline.family import family_key, family_votes, party_key
from hustings.measures.majority import majority
from hustings.measures.turnout import TurnoutDefinition, turnout_of
from hustings.record.candidacy import Candidacy
from hustings.record.notional import NotionalResult
from hustings.record.party import INDEPENDENT, OTHERS, Party
from hustings.record.poll import Poll


class BaselineKind(StrEnum):
    """What sort of result a baseline is."""

    ACTUAL = "actual"
    NOTIONAL = "notional"
    BY_ELECTION = "by-election"


@dataclass(frozen=True, slots=True)
class Baseline:
    """An earlier result to compare with. Counts are of votes and people; `None` is "not known".

    `votes` are by family key (see `family_key`), candidacies of one family together. `winner` is the family
    key of the one returned, `None` when there was a tie without a lot; `winner_party` the party id. `poll` is
    the result itself, `None` for an estimate. `label` is what copy would call it: "2019 notional", "2017",
    "2021 by-election".
    """

    kind: BaselineKind
    label: str
    polled_on: date
    election: str
    constituency: str
    votes: Mapping[str, int] = field(hash=False)
    valid_votes: int | None = None
    electorate: int | None = None
    rejected_ballots: int | None = None
    winner: str | None = None
    winner_party: str | None = None
    majority: int | None = None
    poll: Poll | None = field(default=None, hash=False)
    parties: Mapping[str, Party] = field(default_factory=dict, repr=False, compare=False)

    @property
    def is_notional(self) -> bool:
        """Whether the figures are an estimate on other boundaries."""
        return self.kind is BaselineKind.NOTIONAL

    @property
    def is_like_for_like(self) -> bool:
        """Whether it is on the same boundaries, really or by estimate: else changes compare two different places."""
        return "old boundaries" not in self.label and ", in " not in self.label

    @property
    def majority_share(self) -> Fraction | None:
        """The majority as a share of the valid votes, 0 to 1; `None` when either is not known."""
        return self._of_valid(self.majority)

    def share(self, key: str) -> Fraction | None:
        """The share of the valid votes, 0 to 1, of a family key; `None` when it did not stand."""
        return self._of_valid(self.votes.get(key))

    def turnout(self, definition: TurnoutDefinition = TurnoutDefinition.VALID) -> Fraction | None:
        """The turnout, 0 to 1, on a definition; `None` when its figures are not known (see `turnout`)."""
        return turnout_of(self.valid_votes, self.rejected_ballots, self.electorate, definition)

    def key_of(self, candidacy: Candidacy) -> str:
        """The key under which a candidacy's votes would stand here."""
        return family_key(candidacy, self.parties)

    def _of_valid(self, votes: int | None) -> Fraction | None:
        return None if votes is None or not self.valid_votes else Fraction(votes, self.valid_votes)


def of_poll(poll: Poll, parties: Mapping[str, Party], kind: BaselineKind, label: str) -> Baseline:
    """A declared poll, or one whose winner is known, as a baseline for a later one."""
    declared = poll.declaration
    returned = poll.candidacy(poll.winner) if poll.winner is not None else None
    return Baseline(
        kind=kind,
        label=label,
        polled_on=poll.polled_on,
        election=poll.election,
        constituency=poll.constituency.id,
        votes=family_votes(poll, parties),
        valid_votes=declared.valid_votes if declared else None,
        electorate=poll.electorate,
        rejected_ballots=declared.rejected_ballots if declared else None,
        winner=family_key(returned, parties) if returned else None,
        winner_party=returned.party_id if returned else None,
        majority=majority(poll),
        poll=poll,
        parties=parties,
    )


def of_notional(
    result: NotionalResult,
    parties: Mapping[str, Party],
    polled_on: date,
    kind: BaselineKind = BaselineKind.NOTIONAL,
    label: str | None = None,
) -> Baseline:
    """A notional result as a baseline; another `kind` and `label` where its file carries a real result.

    Independents have no names there: they are keyed `ind`, `ind:2` and so on, and meet no later candidacy. A
    party with no votes in the estimate did not stand. Where a sum over other parties is large enough to hold
    the first or the second, winner or majority is not known.
    """
    named = sorted(((party, count) for party, count in result.votes if party != OTHERS), key=lambda pair: -pair[1])
    others = sum(count for party, count in result.votes if party == OTHERS)
    first, second = [*(count for _, count in named), 0, 0][:2]
    winner = named[0][0] if first > max(second, others) else None
    return Baseline(
        kind=kind,
        label=label or f"{polled_on.year} notional",
        polled_on=polled_on,
        election=result.from_election,
        constituency=result.constituency,
        votes=_notional_votes(result, parties),
        valid_votes=result.valid_votes,
        electorate=result.electorate,
        winner=None if winner is None else party_key(winner, parties),
        winner_party=winner,
        majority=first - second if second >= others else None,
        parties=parties,
    )


def _notional_votes(result: NotionalResult, parties: Mapping[str, Party]) -> dict[str, int]:
    votes: Counter[str] = Counter()
    independents = 0
    for party_id, count in result.votes:
        key = party_key(party_id, parties)
        if party_id == INDEPENDENT:
            independents += 1
            key = key if independents == 1 else f"{key}:{independents}"
        if count:
            votes[key] += count
    return dict(votes)
