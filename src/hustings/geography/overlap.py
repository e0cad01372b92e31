"""The overlap of a constituency with one of an earlier or later boundary set.

Shares on up to four bases, each as the part of the old constituency that lies in the new one (`from_…`) and as the
part of the new one that comes from the old (`to_…`): of residents (residential addresses), of population (Census),
of area and of the electorate (register). UK Parliament's constituency area overlaps publish the first three, to nine
decimals, kept as printed; overlaps of your own bring those that they have. `None`: not known on that basis.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import msgspec

from hustings.errors import MissingShare

#: The bases that shares are of, the first one known being the one to weigh by.
BASES = ("residential", "population", "electorate", "geographical")
#: What copy calls them.
BASIS_NAMES = {
    "residential": "residents",
    "population": "population",
    "electorate": "electorate",
    "geographical": "area",
}


class Overlap(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """How two constituencies of different boundary sets overlap; each share a decimal between 0 and 1, as published."""

    from_constituency: str
    to_constituency: str
    from_residential: Decimal | None = None
    to_residential: Decimal | None = None
    from_geographical: Decimal | None = None
    to_geographical: Decimal | None = None
    from_population: Decimal | None = None
    to_population: Decimal | None = None
    from_electorate: Decimal | None = None
    to_electorate: Decimal | None = None

    @property
    def id(self) -> str:
        """The pair, as one id."""
        return f"{self.from_constituency}>{self.to_constituency}"

    def known_share(self, of: str, basis: str) -> Fraction | None:
        """A share, 0 to 1, of the old constituency (`of` "from") or the new one ("to"); `None`: not known.

        `basis` is one of `BASES`; `AttributeError` for another.
        """
        value: Decimal | None = getattr(self, f"{of}_{basis}")
        return None if value is None else Fraction(value)

    def share(self, of: str, basis: str) -> Fraction:
        """The same, where it has to be known: `MissingShare`, naming both constituencies, where it is not."""
        value = self.known_share(of, basis)
        if value is None:
            side = "old" if of == "from" else "new"
            raise MissingShare(
                f"the overlap of {self.from_constituency} with {self.to_constituency} has no share of the {side} one "
                f"by {BASIS_NAMES[basis]}"
            )
        return value

    def weight(self, of: str) -> Fraction:
        """The share on the first of `BASES` that is known; 0 where none is."""
        found = (self.known_share(of, basis) for basis in BASES)
        return next((one for one in found if one is not None), Fraction(0))
