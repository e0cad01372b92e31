"""The scene of an area: its polls at one general election, seats and votes by party family, now and before.

The Speaker counts as Speaker. Net change is against each seat's own baseline, its notional result where its boundaries
are new. An area is the United Kingdom ("uk"), a nation or a region.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from hustings.claims.area.league import winner_family
from hustings.claims.area.result import AreaResult, area_results
from hustings.claims.country import UK, polls_in_place, turnouts
from hustings.errors import UnknownName
from hustings.measures.baseline import baseline, family_key
from hustings.record.election import GeneralElection
from hustings.record.kept import kept
from hustings.record.party import INDEPENDENT
from hustings.record.poll import Poll
from hustings.record.record import Record


@dataclass(frozen=True)
class Area:
    """An area at a general election. `changes` are of seats, empty where one declared seat has nothing to compare with.

    `now` and `then` are its votes; `None`: the record does not have the whole area.
    """

    record: Record
    election: GeneralElection
    place: str
    polls: tuple[Poll, ...]
    seats: Counter[str]
    changes: Mapping[str, int]
    now: AreaResult | None
    then: AreaResult | None
    previous: GeneralElection | None
    is_notional: bool

    @property
    def is_country(self) -> bool:
        """Whether it is the whole of the United Kingdom."""
        return self.place == UK

    @cached_property
    def is_whole(self) -> bool:
        """Whether the result of every one of its seats is known."""
        return bool(self.polls) and all(one.is_declared for one in self.polls)

    @cached_property
    def declared(self) -> tuple[Poll, ...]:
        """The polls whose result is known."""
        return tuple(one for one in self.polls if one.is_declared)

    @cached_property
    def won(self) -> Mapping[str, list[Poll]]:
        """The polls by the family that won them."""
        found: dict[str, list[Poll]] = {}
        for one in self.polls:
            found.setdefault(winner_family(self.record, one) or "", []).append(one)
        return found

    @cached_property
    def families(self) -> tuple[str, ...]:
        """The families with seats, gains, losses or a twentieth of the votes, by seats and then votes."""
        votes: Mapping[str, int] = self.now.votes if self.now else {}
        large = [key for key, count in votes.items() if self.now and 20 * count >= self.now.valid_votes]
        known = {*self.seats, *(key for key, change in self.changes.items() if change), *large}
        return tuple(sorted(known, key=lambda key: (-self.seats[key], -votes.get(key, 0), key)))

    def share(self, family: str) -> Fraction | None:
        """A family's share of the votes, 0 to 1; `None`: not known, or it did not stand."""
        return self.now.share(family) if self.now else None

    def share_change(self, family: str) -> Fraction | None:
        """How that changed; `None` where the family did not stand before."""
        share, before = self.share(family), self.then.share(family) if self.then else None
        return None if share is None or before is None else share - before

    def turnout(self) -> Fraction | None:
        """The turnout of the declared polls, by valid votes."""
        return next((share for _, share in turnouts(self.record, self.election, self.place)), None)

    def turnout_change(self) -> Fraction | None:
        """How that changed since the general election before."""
        now = self.turnout()
        found = turnouts(self.record, self.previous, self.place) if self.previous else []
        then = next((share for _, share in found), None)
        return None if now is None or then is None else now - then

    def swing(self, from_family: str, to_family: str) -> Fraction | None:
        """The Butler swing from one family to another; negative where it went the other way."""
        rise, fall = self.share_change(to_family), self.share_change(from_family)
        return None if rise is None or fall is None else (rise - fall) / 2


@kept
def area(record: Record, election_id: str, place: str = UK) -> Area:
    """The scene of an area at a general election; `UnknownName` where the record has no such election or area."""
    election = record.election(election_id)
    if not isinstance(election, GeneralElection):
        raise UnknownName(f"{election_id} is no general election")
    polls = polls_in_place(record, election.id, place)
    if not polls:
        raise UnknownName(f"the record has no {place} whole at {election.polled_on.year}")
    previous = record.general_election_before(election.polled_on)
    before = [baseline(record, one) for one in polls if one.winner is not None]
    now, then = _votes(record, election, place), _votes(record, previous, place)
    return Area(
        record,
        election,
        place,
        polls,
        seats := _won(record, polls),
        _changes(seats, [None if one is None else one.winner for one in before]),
        now,
        then,
        previous,
        any(one is not None and one.is_notional for one in before),
    )


def _votes(record: Record, election: GeneralElection | None, place: str) -> AreaResult | None:
    """The votes of an area; of the country those of Great Britain and Northern Ireland together."""
    return next(iter(area_results(record, election, place)), None) if election is not None else None


def _won(record: Record, polls: tuple[Poll, ...]) -> Counter[str]:
    won = (one.candidacy(one.winner) for one in polls if one.winner is not None)
    return Counter(_row(family_key(one, record.parties)) for one in won)


def _row(family: str) -> str:
    """All independents share a row."""
    return INDEPENDENT if family.startswith(f"{INDEPENDENT}:") else family


def _changes(seats: Counter[str], before: list[str | None]) -> Mapping[str, int]:
    if None in before:
        return {}
    then = Counter(_row(one) for one in before if one is not None)
    return {family: seats[family] - then[family] for family in {*seats, *then}}
