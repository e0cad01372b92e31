"""Local election results by ward, and the pieces that wards are cut into by constituencies.

Votes are by group: the party families that stand in general elections too; all others are "other". Source of the
results: the House of Commons Library (England and Wales) and the councils' published counts (Scotland, first
preferences); of the pieces: postcodes (Code-Point Open, ONS).
"""

from __future__ import annotations

import msgspec

#: The party families whose votes in wards say something of their votes at a general election.
GROUPS = ("conservative", "labour", "liberal-democrat", "green", "reform", "plaid-cymru", "snp")
OTHER = "other"


class LocalResult(msgspec.Struct, frozen=True):
    """The votes of one ward at the local elections of one year, by group; "other" for all that is no group.

    `electorate` and `turnout` (0 to 1) are `None` where they are not given; without votes the ward was uncontested.
    """

    ward: str
    year: int
    votes: tuple[tuple[str, float], ...]
    electorate: int | None = None
    turnout: float | None = None

    @property
    def total(self) -> float:
        """All votes together."""
        return sum(count for _, count in self.votes)


class WardPiece(msgspec.Struct, frozen=True):
    """What a ward shares with an old and a new constituency (GSS codes): postcodes, and their mean position in metres.

    `easting` and `northing` are of the National Grid (Ordnance Survey).
    """

    ward: str
    district: str
    old: str
    new: str
    postcodes: int
    easting: float
    northing: float


class Wards(msgspec.Struct, frozen=True):
    """All ward data of one folder, with what their reader has to say of them."""

    results: tuple[LocalResult, ...]
    pieces: tuple[WardPiece, ...]
    sources: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
