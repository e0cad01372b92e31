"""A poll: one constituency, one day, and the states that its result passes through.

Nominated (statement of persons nominated) → winner only (who won, no counts yet) → declared (the returning officer's
figures) → verified (the publisher has checked them) → corrected or retracted.
"""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import Any

import msgspec

from hustings.geography.constituency import Constituency
from hustings.record.candidacy import Candidacy


class State(StrEnum):
    """How far a result has come."""

    NOMINATED = "nominated"
    WINNER_ONLY = "winner only"
    DECLARED = "declared"
    VERIFIED = "verified"
    CORRECTED = "corrected"
    RETRACTED = "retracted"


class Nomination(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """Who stands in a poll, in the order of the list. `electorate` is the number registered, where given by then."""

    poll: str
    election: str
    constituency: str
    polled_on: date
    candidacies: tuple[Candidacy, ...]
    electorate: int | None = None


class Mark(msgspec.Struct, frozen=True, gc=False):
    """A sum that does not come out in figures that their publisher stands by: kept as published, and said.

    `code` is one of "votes-sum", "majority", "second-party", "tie-order", "share", "name" …; `note` one sentence.
    """

    code: str
    note: str


class Declaration(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """A declared result. Counts are integers of votes, people or ballot papers; `None` is "not given".

    `votes` pairs each candidacy's key with its votes. `elected` is set only when a lot decided a tie for first
    (Parliamentary Elections Rules, rule 49). `declared_at` is the moment of declaration in UTC.
    """

    votes: tuple[tuple[str, int], ...]
    valid_votes: int
    rejected_ballots: int | None = None
    electorate: int | None = None
    declared_at: datetime | None = None
    elected: str | None = None
    is_verified: bool = False
    marks: tuple[Mark, ...] = ()

    @property
    def ballots_cast(self) -> int | None:
        """Valid votes and rejected ballots together; `None` when the rejected ballots are not given."""
        return None if self.rejected_ballots is None else self.valid_votes + self.rejected_ballots


class Poll(msgspec.Struct, frozen=True, dict=True):
    """One poll as it was known at a moment. `declaration` is `None` until declared, and again once retracted.

    `winner` is the key of the candidacy returned, as soon as it is known; `sources` are the ids of the entries'
    sources, newest first; `entries` their sequence numbers.
    """

    id: str
    election: str
    constituency: Constituency
    polled_on: date
    state: State
    candidacies: tuple[Candidacy, ...]
    declaration: Declaration | None = None
    winner: str | None = None
    electorate: int | None = None
    entries: tuple[int, ...] = ()
    sources: tuple[str, ...] = ()
    is_time_known: bool = False

    @property
    def is_by_election(self) -> bool:
        """Whether this poll filled a vacancy between general elections."""
        return ".by." in self.id

    @property
    def is_declared(self) -> bool:
        """Whether the figures are known."""
        return self.declaration is not None

    @cached_property
    def kept(self) -> dict[Hashable, Any]:
        """What has been worked out of this poll (`hustings.record.kept`)."""
        return {}

    @cached_property
    def _by_key(self) -> dict[str, Candidacy]:
        return {one.key: one for one in reversed(self.candidacies)}

    @cached_property
    def _votes(self) -> dict[str, int]:
        return dict(self.declaration.votes) if self.declaration is not None else {}

    def candidacy(self, key: str) -> Candidacy:
        """The candidacy with this key; `KeyError` where there is none."""
        return self._by_key[key]

    def votes(self, key: str) -> int | None:
        """The votes of the candidacy with this key; `None` while not declared."""
        if self.declaration is None:
            return None
        return self._votes[key]
