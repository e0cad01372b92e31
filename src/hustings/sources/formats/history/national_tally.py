"""National tallies from constituency results by party: votes added up, seats counted by who came first.

For files of history that have parties but no candidates. A seat is counted only where one Member was returned and the
winner's party is certain; a party that may have won another one has seats `None`, not established. Where a pool of
several parties ("other") came first, its largest candidate may still have lost: such seats are settled by
`national_tally.csv`, which lists what is public record, or left open.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib import resources

from hustings.geography.slug import slugify
from hustings.record.election import general_election_id
from hustings.record.notional import Tally
from hustings.record.party import SPEAKER
from hustings.sources.formats.general_election import SEATS, general_election
from hustings.sources.reading import Reading
from hustings.sources.reconciling.party_finder import OTHERS

#: Party ids that stand for several parties or candidates together.
POOLS = frozenset({OTHERS.id, SPEAKER})
#: From then on Parliament publishes every candidate: tallies of parties would only take away from that.
CANDIDATES_FROM = date(2010, 5, 6)
_ULSTER_APART = date(1974, 2, 28)


@dataclass(slots=True)
class Contest:
    """One constituency at one general election: votes by party id. `unopposed` is the party returned without a poll."""

    polled_on: date
    name: str
    nation: str | None
    seats: int = 1
    votes: dict[str, int] = field(default_factory=dict)
    unopposed: str | None = None


@dataclass(slots=True)
class _Sum:
    """One election being added up."""

    polled_on: date
    votes: Counter[str] = field(default_factory=Counter)
    won: Counter[str] = field(default_factory=Counter)
    standing: set[str] = field(default_factory=set)
    open_to: set[str] = field(default_factory=set)
    seats: int = 0
    is_open: list[str] = field(default_factory=list)

    def take(self, one: Contest) -> None:
        """Add one constituency."""
        self.seats += one.seats
        self.votes.update(one.votes)
        self.standing.update(party for party, votes in one.votes.items() if votes and party != SPEAKER)
        winner = winner_of(one)
        if winner is not None:
            self.won[winner] += 1
            self.standing.add(winner)
        else:
            self.is_open.append(one.name)
            self.open_to.update(_may_have_won(one) or {"any"})


@cache
def _settled() -> dict[tuple[date, str], str]:
    text = (
        resources.files("hustings.sources.formats.history").joinpath("national_tally.csv").read_text(encoding="utf-8")
    )
    rows = csv.DictReader(text.splitlines())
    return {(date.fromisoformat(row["polled_on"]), row["slug"]): row["party_id"] for row in rows}


def winner_of(one: Contest) -> str | None:
    """The id of the party that won; `None` where the figures cannot tell."""
    if one.seats != 1:
        return None
    if one.unopposed is not None or not one.votes:
        return one.unopposed
    first = _first(one)
    if len(first) > 1:
        return None
    leader = first[0]
    if leader not in POOLS:
        return leader
    settled = _settled().get((one.polled_on, slugify(one.name)))
    return settled or (leader if _is_certain(one, leader) else None)


def _first(one: Contest) -> list[str]:
    most = max(one.votes.values())
    return [party for party, votes in one.votes.items() if votes == most]


def _is_certain(one: Contest, leader: str) -> bool:
    """Whether a pool that leads must hold the winner: nobody else stood, or the parties of Great Britain in Ulster."""
    others = [party for party, votes in one.votes.items() if votes and party != leader]
    is_ulster = one.nation == "Northern Ireland" and one.polled_on >= _ULSTER_APART
    return leader == SPEAKER or not others or (is_ulster and not set(others) - {"PP52", "PP53", "PP90"})


def _may_have_won(one: Contest) -> set[str]:
    """The parties that an open seat may have gone to."""
    if one.seats != 1 or not one.votes:
        return {party for party, votes in one.votes.items() if votes}
    first = set(_first(one))
    named = {party: votes for party, votes in one.votes.items() if party not in POOLS and votes}
    return first | ({max(named, key=lambda party: named[party])} if named and first <= POOLS else set())


def tell(contests: Iterable[Contest], reading: Reading, path: str, source: str, before: date | None) -> None:
    """Put the tallies of elections before that day (`None`: of all) into the reading, with notes on what is open."""
    sums: dict[date, _Sum] = {}
    left_out: dict[date, None] = {}
    for one in contests:
        if before is not None and one.polled_on >= before:
            left_out[one.polled_on] = None
        else:
            sums.setdefault(one.polled_on, _Sum(one.polled_on)).take(one)
    for one_sum in sorted(sums.values(), key=lambda one: one.polled_on):
        _tell_one(one_sum, reading, path, source)
    if left_out:
        years = ", ".join(str(day.year) for day in sorted(left_out))
        reading.notes.append(f"{path}: {years} left out: Parliament publishes the candidates of these elections")


def _tell_one(one: _Sum, reading: Reading, path: str, source: str) -> None:
    election = general_election(one.polled_on)
    if election is not None:
        reading.elections.append((election, source))
    total = SEATS.get(one.polled_on, one.seats)
    if total != one.seats:
        reason = (
            f"{one.polled_on.year}: the file has {one.seats} of {total} seats; its totals would not be the country's"
        )
        reading.problem(path, None, reason, "missing")
        return
    reading.tallies.extend((tally, source) for tally in _tallies(one, total))
    if one.is_open:
        shown = ", ".join(sorted(one.is_open)[:5]) + (" …" if len(one.is_open) > 5 else "")
        count = f"{len(one.is_open)} seat{'s' * (len(one.is_open) != 1)}"
        note = f"{path}: {one.polled_on.year}: who won {count} cannot be told from parties' votes ({shown})"
        reading.notes.append(f"{note}; the seats of parties that may have are left open")


def _tallies(one: _Sum, total: int) -> Iterable[Tally]:
    """The tallies by party. Such files pool the Speaker's votes with other candidates': they count as others."""
    votes: dict[str, int] = defaultdict(int)
    for party, count in one.votes.items():
        votes[OTHERS.id if party in POOLS else party] += count
    ids = one.standing | ({OTHERS.id} if votes.get(OTHERS.id) else set())
    for party in sorted(ids, key=lambda party: (-one.won[party], -votes.get(party, 0), party)):
        is_open = party in one.open_to or "any" in one.open_to
        yield Tally(
            election=general_election_id(one.polled_on),
            party=party,
            seats=None if is_open else one.won[party],
            votes=votes.get(party),
            declared=total,
            total=total,
        )
