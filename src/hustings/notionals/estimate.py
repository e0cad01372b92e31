"""An estimate: what an earlier general election would have given in one constituency on other boundaries.

It is never a result. It says how it was made (`method`) and from what (`inputs`), and each share and the lead carry a
90% interval. Shares are of the estimated valid votes, from 0 to 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from statistics import NormalDist

import msgspec

from hustings.notionals.declared import Column

#: A two-sided 90% interval of the normal distribution, in standard deviations.
NINETY = 1.6448536269514722
#: From this chance on that another won, nobody is said to have.
TOO_CLOSE = 0.1


class Interval(msgspec.Struct, frozen=True):
    """A 90% interval: from `low` to `high`, shares of the valid votes."""

    low: float
    high: float


class PartyEstimate(msgspec.Struct, frozen=True):
    """The estimated votes of a party, or of a person who stood for none."""

    column: Column
    votes: int
    share: Fraction
    interval: Interval

    @property
    def party(self) -> str:
        """The party's id."""
        return self.column.party


class Estimate(msgspec.Struct, frozen=True):
    """The estimate in one constituency; `parties` by votes, most first.

    `lead` is the interval of the first party's lead over its nearest rival; `is_too_close` says whether the winner
    cannot be said. `sources` pairs each old constituency with the part of the valid votes that comes from it.
    """

    constituency: str
    from_election: str
    method: str
    inputs: tuple[str, ...]
    parties: tuple[PartyEstimate, ...]
    valid_votes: int
    electorate: int | None
    lead: Interval
    sources: tuple[tuple[str, float], ...]
    is_notional: bool = True

    @property
    def winner(self) -> PartyEstimate | None:
        """Who would have had most votes; `None` where there are none."""
        return self.parties[0] if self.parties else None

    @property
    def is_too_close(self) -> bool:
        """Whether the winner cannot be said: another has more than one chance in ten."""
        return self.chance > TOO_CLOSE

    @property
    def chance(self) -> float:
        """The chance, 0 to 1, that the nearest rival of the first party had more votes, by the interval of the lead."""
        middle, half = (self.lead.high + self.lead.low) / 2, (self.lead.high - self.lead.low) / 2
        if half <= 0:
            return 0.5 if middle <= 0 else 0.0
        return NormalDist().cdf(-NINETY * middle / half)

    @property
    def turnout(self) -> Fraction | None:
        """Valid votes ÷ electorate, from 0 to 1; `None` without an electorate."""
        return Fraction(self.valid_votes, self.electorate) if self.electorate else None


class Conservation(msgspec.Struct, frozen=True):
    """How well the votes were kept: nothing may be lost or made.

    `largest_difference` is the most, in votes, by which a total (party × old constituency) differs from what was
    declared before rounding; `rounded_difference` after it, which is nought. `largest_gap` is how far the published
    shares of a constituency were from one before they were brought to one.
    """

    totals: int
    declared_votes: int
    estimated_votes: int
    declared_electors: int
    estimated_electors: int
    largest_difference: float
    rounded_difference: int
    largest_gap: float

    @property
    def holds(self) -> bool:
        """Whether every total is kept: to a millionth of a vote before rounding, exactly after."""
        return (
            self.largest_difference <= 1e-6
            and self.rounded_difference == 0
            and self.declared_votes == self.estimated_votes
            and self.declared_electors == self.estimated_electors
        )


class Notionals(msgspec.Struct, frozen=True):
    """Estimates for every constituency of a boundary set, by its id, and the proof that no vote was lost."""

    estimates: Mapping[str, Estimate]
    conservation: Conservation
    notes: tuple[str, ...] = ()
