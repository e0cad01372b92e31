"""The scene: what is worked out once of a poll, for all that is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from hustings.claims.standing import own_standing
from hustings.measures.baseline import Baseline, baselines
from hustings.measures.outcome import Outcome, outcome
from hustings.measures.rank import Ranked, ranking
from hustings.record.candidacy import Candidacy
from hustings.record.kept import kept_of_poll
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.worth.peer import Spread, group_of, spread


@dataclass(frozen=True, slots=True)
class Scene:
    """A poll, its own result, what it is compared with (`None`: nothing), who won (`None`: not known, or a tie)."""

    record: Record
    poll: Poll
    own: Baseline
    baselines: tuple[Baseline, ...]
    ranked: tuple[Ranked, ...]
    outcome: Outcome | None
    group: str

    @property
    def against(self) -> Baseline | None:
        """The house's default baseline, whatever its boundaries."""
        return self.baselines[0] if self.baselines else None

    @property
    def like(self) -> Baseline | None:
        """The default baseline, where it is on the same boundaries, so that changes can be told."""
        return self.against if self.against is not None and self.against.is_like_for_like else None

    @property
    def winner(self) -> Candidacy | None:
        """Who was elected."""
        return None if self.poll.winner is None else self.poll.candidacy(self.poll.winner)

    def family(self, one: Candidacy) -> str:
        """The key that a candidacy is compared by."""
        return self.own.key_of(one)

    def party(self, one: Candidacy) -> str:
        """What a candidacy's party is called."""
        return self.record.party(one.party_id).label

    def share(self, family: str) -> Fraction | None:
        """A family's share of the valid votes, 0 to 1."""
        return self.own.share(family)

    def peers(self, measure: str) -> Spread:
        """The values of a measure among the peers of the poll."""
        return spread(self.record, self.group, measure)

    @property
    def peer_words(self) -> str:
        """What the peers are called: "seats", "by-elections"."""
        return "by-elections in the record so far" if self.poll.is_by_election else "seats"


@kept_of_poll
def scene(record: Record, poll: Poll) -> Scene:
    """The scene of a poll, as it stands in the record."""
    return Scene(
        record,
        poll,
        own_standing(record, poll),
        baselines(record, poll),
        ranking(poll),
        outcome(record, poll),
        group_of(poll),
    )


def nth(position: int, of: str, total: int, what: str) -> str:
    """A place in words for an editor.

    >>> nth(1, "smallest majority", 650, "seats"), nth(3, "lowest turnout", 650, "seats")
    ('smallest majority of 650 seats', '3rd lowest turnout of 650 seats')
    """
    endings = {1: "st", 2: "nd", 3: "rd"}
    ending = "th" if position % 100 in (11, 12, 13) else endings.get(position % 10, "th")
    return f"{of if position == 1 else f'{position}{ending} {of}'} of {total} {what}"


def place_words(spread_of: Spread, value: float, low: str, high: str, what: str) -> str:
    """Where a value stands among its peers, from the nearer end; empty where that is not among the first tenth."""
    from_lowest, from_highest = spread_of.from_lowest(value), spread_of.from_highest(value)
    total = len(spread_of)
    if spread_of.so_far_out(value) * 10 > total:
        return ""
    return nth(min(from_lowest, from_highest), low if from_lowest < from_highest else high, total, what)


def change_words(spread_of: Spread, value: float, fall: str, rise: str, what: str) -> str:
    """As `place_words`, of a value that is below 0 at one end: the fall nearest to 0 is no large rise, nor the other
    way, wherever most went the other way. Empty for these."""
    is_high = spread_of.from_highest(value) <= spread_of.from_lowest(value)
    return place_words(spread_of, value, fall, rise, what) if is_high == (value > 0) else ""
