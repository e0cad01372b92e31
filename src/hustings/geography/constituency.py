"""A constituency: an area that returns one Member, within its boundary set.

A name can outlive its boundaries: Ilford North on the 2010 lines and on the 2024 lines are two constituencies.
"""

from __future__ import annotations

import msgspec

from hustings.geography.boundary_set import Nation, boundary_set
from hustings.geography.slug import slugify


class Constituency(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """A constituency in its boundary set.

    `gss` is the ONS code now in use, `former_gss` the codes it also went by (five Scottish seats have two).
    `region` is the English region, or the nation's name elsewhere; `designation` is County, Borough or Burgh.
    """

    id: str
    name: str
    boundary_set: str
    nation: Nation
    gss: str | None = None
    former_gss: tuple[str, ...] = ()
    region: str | None = None
    region_gss: str | None = None
    county: str | None = None
    designation: str | None = None

    @property
    def slug(self) -> str:
        """The name as it stands in Democracy Club's ids."""
        return slugify(self.name)


def constituency_id(name: str, set_id: str) -> str:
    """The id of a constituency: slug of its name, and the year its boundary set was first fought on.

    >>> constituency_id("Ilford North", "england-2024"), constituency_id("Gordon", "scotland-2005")
    ('ilford-north.2024', 'gordon.2005')
    """
    return f"{slugify(name)}.{boundary_set(set_id).first_polled_on.year}"
