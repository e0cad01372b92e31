"""A notional result: what an earlier general election would have given on other boundaries. An estimate, and marked so.

The accepted ones are Rallings and Thrasher's with Denver, Whyte and others, for BBC, ITN, PA and Sky.
"""

from __future__ import annotations

import msgspec


class NotionalResult(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """The notional result of `from_election` in `constituency`. `votes` pairs party ids with votes.

    Two candidates of one party (or two independents) stand as two pairs. Always an estimate.
    """

    from_election: str
    constituency: str
    votes: tuple[tuple[str, int], ...]
    valid_votes: int
    electorate: int | None = None

    @property
    def id(self) -> str:
        """Election and constituency, as one id."""
        return f"{self.from_election}@{self.constituency}"


class Tally(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """The national tally of seats and votes at a general election, final or as at a moment, by party.

    `None` is "not established", never nought. `as_at` is `None` for the final tally. `declared` of `total` seats.
    `change` is the net change in seats, gains less losses among those declared.
    """

    election: str
    party: str
    seats: int | None = None
    votes: int | None = None
    declared: int | None = None
    total: int | None = None
    as_at: str | None = None
    change: int | None = None

    @property
    def id(self) -> str:
        """Election, moment and party, as one id."""
        return f"{self.election}@{self.as_at or 'final'}:{self.party}"
