"""A tally of some polls: seats, gains, losses, votes and shares by party, of the country or any part of it.

Change is against each seat's default baseline, and so against notional results where the boundaries are new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from hustings.measures.baseline import Baseline, baseline, family_key, family_votes, party_key
from hustings.publication.plan import row_key
from hustings.record.kept import kept_of_area, kept_of_place
from hustings.record.party import Party
from hustings.record.poll import Poll
from hustings.record.record import Record


@dataclass(frozen=True, slots=True)
class Row:
    """A party family's seats, votes and share of the valid votes, and changes of each; `None` is "not known".

    `key` is the row of the national tally that it counts in; `stood` how many candidates it has.
    """

    key: str
    party: Party
    name: str
    stood: int
    seats: int
    change: int | None
    gains: int
    losses: int
    votes: int
    share: Fraction | None
    share_change: Fraction | None


@dataclass(frozen=True, slots=True)
class Tally:
    """The rows by seats, then votes. `declared` of `total` polls have a winner; `against` is the year before."""

    declared: int
    total: int
    valid_votes: int
    electorate: int | None
    is_notional: bool
    against: int | None
    rows: tuple[Row, ...]

    @property
    def turnout(self) -> Fraction | None:
        """Valid votes of the electorate; `None` unless both are known of every poll."""
        return Fraction(self.valid_votes, self.electorate) if self.electorate and self.declared == self.total else None

    @property
    def so_far(self) -> str:
        """What figures are of while not every seat has declared: "in 49 seats declared"; empty when all have.

        >>> Tally(49, 650, 0, None, False, None, ()).so_far, Tally(650, 650, 0, None, False, None, ()).so_far
        ('in 49 seats declared', '')
        """
        if self.declared >= self.total:
            return ""
        return f"in {self.declared} seat{'' if self.declared == 1 else 's'} declared"

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows with a seat, now or before, or one in two hundred of the votes."""
        least = self.valid_votes / 200
        return tuple(one for one in self.rows if one.seats or one.losses or (one.votes and one.votes >= least))

    def row(self, key: str) -> Row | None:
        """The row of that key."""
        return next((one for one in self.rows if one.key == key), None)


def tally(record: Record, polls: Iterable[Poll]) -> Tally:
    """The polls added up as the record's moment has them.

    >>> from hustings.record import example
    >>> found = tally(example.record(), example.record().polls_of("parl.2017-06-08"))
    >>> [(one.name, one.seats, one.gains, one.change) for one in found.rows[:2]]
    [('Labour', 2, 1, 1), ('Conservative', 0, 0, -1)]
    """
    count = _Count(record)
    for poll in polls:
        count.take(poll)
    return count.tally()


@kept_of_area
def tally_of(record: Record, election_id: str, area: str | None = None) -> Tally:
    """An election's polls added up, or those of a region or nation."""
    polls = record.polls_of(election_id)
    if area is not None:
        polls = tuple(one for one in polls if area in (one.constituency.region, one.constituency.nation.value))
    return tally(record, polls)


class _Count:
    """Polls being added up, by row."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.now: Counter[str] = Counter()
        self.gains: Counter[str] = Counter()
        self.losses: Counter[str] = Counter()
        self.votes: Counter[str] = Counter()
        self.before: Counter[str] = Counter()
        self.names: dict[str, Counter[tuple[str, str]]] = {}
        self.stood: Counter[str] = Counter()
        self.total = self.declared = self.valid = self.valid_before = self.electorate = self.without = 0
        self.is_notional = self.lacks_electorate = False
        self.against: int | None = None

    def take(self, poll: Poll) -> None:
        """Add one poll."""
        self.total += 1
        self.lacks_electorate = self.lacks_electorate or poll.electorate is None
        self.electorate += poll.electorate or 0
        for row, name, party in _standing(self.record, poll):
            self.stood[row] += 1
            self.names.setdefault(row, Counter())[name, party] += 1
        if poll.winner is None and poll.declaration is None:
            return
        before = baseline(self.record, poll)
        self._seat(poll, before)
        self._votes(poll, before)

    def _seat(self, poll: Poll, before: Baseline | None) -> None:
        self.declared += 1
        if poll.winner is None:
            return
        won = row_key(family_key(poll.candidacy(poll.winner), self.record.parties))
        self.now[won] += 1
        if before is None or before.winner is None:
            self.without += 1
            return
        had = row_key(before.winner)
        if before.winner_party is not None and had not in self.names:
            self.names[had] = Counter({(self.record.party(before.winner_party).label, before.winner_party): 0})
        if before.winner != family_key(poll.candidacy(poll.winner), self.record.parties):
            self.gains[won] += 1
            self.losses[had] += 1

    def _votes(self, poll: Poll, before: Baseline | None) -> None:
        if poll.declaration is None:
            return
        self.valid += poll.declaration.valid_votes
        for family, votes in family_votes(poll, self.record.parties).items():
            self.votes[row_key(family)] += votes
        if before is None or not before.valid_votes:
            self.without += 1
            return
        self.against = before.polled_on.year
        self.is_notional = self.is_notional or before.is_notional
        self.valid_before += before.valid_votes
        for family, votes in before.votes.items():
            self.before[row_key(party_key(family, self.record.parties))] += votes

    def tally(self) -> Tally:
        """What has been added up."""
        rows = sorted((self._row(one) for one in self.names), key=lambda one: (-one.seats, -one.votes, one.key))
        electorate = None if self.lacks_electorate else self.electorate
        return Tally(self.declared, self.total, self.valid, electorate, self.is_notional, self.against, tuple(rows))

    def _row(self, key: str) -> Row:
        (name, party), _ = max(self.names[key].items(), key=lambda one: (one[1], one[0]))
        share = Fraction(self.votes[key], self.valid) if self.valid and key in self.votes else None
        is_comparable = not self.without and self.valid_before and self.before[key]
        then = Fraction(self.before[key], self.valid_before) if is_comparable else None
        return Row(
            key=key,
            party=self.record.party(party),
            name=name,
            stood=self.stood[key],
            seats=self.now[key],
            change=None if self.without else self.gains[key] - self.losses[key],
            gains=self.gains[key],
            losses=self.losses[key],
            votes=self.votes[key],
            share=share,
            share_change=share - then if share is not None and then is not None else None,
        )


@kept_of_place
def _standing(record: Record, poll: Poll) -> tuple[tuple[str, str, str], ...]:
    """For each candidacy of a poll its row of the tally, the party's name there, and its id."""
    return tuple(
        (
            row_key(family_key(one, record.parties)),
            one.party_name or record.party(one.party_id).label,
            one.party_id,
        )
        for one in poll.candidacies
    )
