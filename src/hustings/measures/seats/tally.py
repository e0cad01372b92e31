"""A tally of seats: the country by a moment, one row a party family."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from fractions import Fraction

from hustings.measures.seats.speaker import SpeakerCount


class SeatBaseline(StrEnum):
    """What seats changed against.

    `NOTIONAL` takes each seat's default baseline, which is the real result where the boundaries are not new;
    `LAST_GENERAL_ELECTION` the seats really won; `DISSOLUTION` what each party held when Parliament was
    dissolved.
    """

    NOTIONAL = "notional"
    LAST_GENERAL_ELECTION = "last general election"
    DISSOLUTION = "dissolution"


@dataclass(frozen=True, slots=True)
class SeatRow:
    """One party family's seats, net change in seats, votes and share of the valid votes.

    `key` is the family, or the party's id where it has none (all independents share a row); `party_id` is the
    family's main party. `None` is "not known".
    """

    key: str
    party_id: str
    family: str | None
    seats: int | None
    change: int | None = None
    votes: int | None = None
    vote_share: Fraction | None = None


@dataclass(frozen=True, slots=True)
class SeatTally:
    """The country by a moment: `declared` of `total` seats, rows in order of seats, then votes.

    `unknown_time` counts declared polls whose time of declaration nobody has published. `is_recorded` says
    that the figures are a publisher's tally, not added up from polls here.
    """

    election: str
    moment: datetime | None
    declared: int
    total: int
    unknown_time: int
    rows: tuple[SeatRow, ...]
    speaker: SpeakerCount = SpeakerCount.AS_SPEAKER
    baseline: SeatBaseline = SeatBaseline.NOTIONAL
    is_recorded: bool = False

    @property
    def is_final(self) -> bool:
        """Whether every seat has declared."""
        return self.declared >= self.total

    def row(self, key: str) -> SeatRow | None:
        """The row of a family key or of its main party's id; `None` where there is none."""
        return next((one for one in self.rows if key in {one.key, one.party_id}), None)


def in_order(rows: Iterable[SeatRow]) -> tuple[SeatRow, ...]:
    """The rows by seats, then votes, most first; what is not known stands last."""
    return tuple(sorted(rows, key=lambda one: (-(one.seats or 0), -(one.votes or 0), one.key)))
