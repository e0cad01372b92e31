"""A tally of some polls: seats, gains, losses, votes and shares by party, of the country or any part of it.

Change is against each seat's default baseline, and so against notional results where the boundaries are new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from hustings.measures.baseline import Baseline, baseline, family_key, family_votes, party_key
from hustings.publication.plan import row_key
from hustings.record.kept import kept_of_area, kept_of_place, kept_sum
from hustings.record.party import Party
from hustings.record.poll import Declaration, Poll
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


@kept_of_area
def tally_of(record: Record, election_id: str, area: str | None = None) -> Tally:
    """An election's polls added up as the record's moment has them, or those of a region or nation.

    >>> from hustings.record import example
    >>> found = tally_of(example.record(), "parl.2017-06-08")
    >>> [(one.name, one.seats, one.gains, one.change) for one in found.rows[:2]]
    [('Labour', 2, 1, 1), ('Conservative', 0, 0, -1)]
    """
    polls = record.polls_of(election_id)
    if area is not None:
        polls = tuple(one for one in polls if area in (one.constituency.region, one.constituency.nation.value))
    return _Count(record, _added(record, polls, f"{election_id} {area or ''}")).tally()


@kept_sum
def _added(record: Record, poll: Poll) -> Mapping[Hashable, int]:
    """What a poll adds: who stands, always; the seat and the votes once declared."""
    found: Counter[Hashable] = Counter(("name", *one) for one in _standing(record, poll))
    found["polls"] += 1
    found["electorate"] += poll.electorate or 0
    found["without electorate"] += poll.electorate is None
    if poll.winner is None and poll.declaration is None:
        return found
    found["declared"] += 1
    before = baseline(record, poll)
    found.update(_seat(record, poll, before))
    if poll.declaration is not None:
        _add_votes(found, record, poll, poll.declaration, before)
    return found


def _seat(record: Record, poll: Poll, before: Baseline | None) -> Iterator[Hashable]:
    """Whose seat it is and was."""
    if poll.winner is None:
        return
    family = family_key(poll.candidacy(poll.winner), record.parties)
    yield "seats", row_key(family)
    if before is None or before.winner is None:
        yield "without"
        return
    had = row_key(before.winner)
    if before.winner_party is not None:
        yield "had", had, record.party(before.winner_party).label, before.winner_party
    if before.winner != family:
        yield "gains", row_key(family)
        yield "losses", had


def _add_votes(
    found: Counter[Hashable], record: Record, poll: Poll, declared: Declaration, before: Baseline | None
) -> None:
    found["valid"] += declared.valid_votes
    for family, votes in family_votes(poll, record.parties).items():
        found["votes", row_key(family)] += votes
    if before is None or not before.valid_votes:
        found["without"] += 1
        return
    found["against", before.polled_on.year] += 1
    found["notional"] += before.is_notional
    found["valid before"] += before.valid_votes
    for family, votes in before.votes.items():
        found["before", row_key(party_key(family, record.parties))] += votes


class _Count:
    """A tally, of sums over some polls."""

    def __init__(self, record: Record, sums: Mapping[Hashable, int]) -> None:
        self.record, self.sums = record, sums
        #: Of each row the names and parties that stand, and how many candidates of each.
        self.names: dict[str, Counter[tuple[str, str]]] = {}
        had: dict[str, Counter[tuple[str, str]]] = {}
        for what, count in sums.items():
            match what:
                case ("name", str(row), str(name), str(party)):
                    self.names.setdefault(row, Counter())[name, party] = count
                case ("had", str(row), str(name), str(party)):
                    had.setdefault(row, Counter())[name, party] = 0
        self.names = had | self.names

    def tally(self) -> Tally:
        """What has been added up."""
        sums, rows = self.sums, [self._row(one) for one in self.names]
        years = [what[1] for what in sums if isinstance(what, tuple) and what[0] == "against"]
        return Tally(
            declared=sums.get("declared", 0),
            total=sums.get("polls", 0),
            valid_votes=sums.get("valid", 0),
            electorate=None if "without electorate" in sums else sums.get("electorate", 0),
            is_notional="notional" in sums,
            against=max(years, default=None),
            rows=tuple(sorted(rows, key=lambda one: (-one.seats, -one.votes, one.key))),
        )

    def _sum(self, what: str, row: str) -> int:
        return self.sums.get((what, row), 0)

    def _row(self, key: str) -> Row:
        (name, party), _ = max(self.names[key].items(), key=lambda one: (one[1], one[0]))
        votes, valid, then = self._sum("votes", key), self.sums.get("valid"), self._share_before(key)
        share = Fraction(votes, valid) if valid and votes else None
        gains, losses = self._sum("gains", key), self._sum("losses", key)
        return Row(
            key=key,
            party=self.record.party(party),
            name=name,
            stood=self.names[key].total(),
            seats=self._sum("seats", key),
            change=None if "without" in self.sums else gains - losses,
            gains=gains,
            losses=losses,
            votes=votes,
            share=share,
            share_change=share - then if share is not None and then is not None else None,
        )

    def _share_before(self, key: str) -> Fraction | None:
        votes, valid = self._sum("before", key), self.sums.get("valid before")
        return Fraction(votes, valid) if votes and valid and "without" not in self.sums else None


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
