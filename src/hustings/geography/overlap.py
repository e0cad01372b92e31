"""The overlap of a constituency with one of an earlier or later boundary set.

Six published shares: of residents, of area and of population (Census), each as the part of the old constituency that
lies in the new one (`from_…`) and as the part of the new one that comes from the old (`to_…`).
Source: UK Parliament's constituency area overlaps. Published to nine decimals, kept as printed.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import msgspec


class Overlap(msgspec.Struct, frozen=True, gc=False):
    """How two constituencies of different boundary sets overlap; each share a decimal between 0 and 1, as published."""

    from_constituency: str
    to_constituency: str
    from_residential: Decimal
    to_residential: Decimal
    from_geographical: Decimal
    to_geographical: Decimal
    from_population: Decimal
    to_population: Decimal

    @property
    def id(self) -> str:
        """The pair, as one id."""
        return f"{self.from_constituency}>{self.to_constituency}"

    def share(self, of: str, basis: str) -> Fraction:
        """One of the six shares: `of` is "from" or "to", `basis` "residential", "geographical" or "population"."""
        value: Decimal = getattr(self, f"{of}_{basis}")
        return Fraction(value)
