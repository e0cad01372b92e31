"""A constituency: an area that returns one Member, within its boundary set.

A name can outlive its boundaries: Ilford North on the 2010 lines and on the 2024 lines are two constituencies.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

import msgspec

from hustings.geography.boundary_set import Nation, boundary_set
from hustings.geography.slug import slugify
from hustings.geography.usual_name import usual_name

#: How many names that have all the words given are offered; a name such as "South" has dozens.
_OFFERED = 6


class Constituency(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """A constituency in its boundary set.

    `published_name` is spelt as its source has it, and is what the record keeps; `name` is what readers are shown.
    `gss` is the ONS code now in use, `former_gss` the codes it also went by (five Scottish seats have two).
    `region` is the English region, or the nation's name elsewhere; `designation` is County, Borough or Burgh.
    """

    id: str
    published_name: str = msgspec.field(name="name")
    boundary_set: str
    nation: Nation
    gss: str | None = None
    former_gss: tuple[str, ...] = ()
    region: str | None = None
    region_gss: str | None = None
    county: str | None = None
    designation: str | None = None

    @property
    def name(self) -> str:
        """The name in its usual form.

        >>> Constituency("city-of-durham.2010", "City Of Durham", "england-2010", Nation.ENGLAND).name
        'City of Durham'
        """
        return usual_name(self.published_name)

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


def names_near(name: str, constituencies: Iterable[Constituency]) -> list[str]:
    """What may have been meant by a name that is none: names that have all its words, else those spelt nearly so.

    >>> names = ("Telford", "Ilford North")
    >>> places = [Constituency(f"{one}.2024", one, "england-2024", Nation.ENGLAND) for one in names]
    >>> names_near("Ilford", places), names_near("Tellford", places)
    (['Ilford North'], ['Telford'])
    """
    slugs = {one.slug: one.name for one in constituencies}
    words = set(slugify(name).split("-")) - {""}
    having = sorted(slug for slug in slugs if words and words <= set(slug.split("-")))
    near = having[:_OFFERED] or get_close_matches(slugify(name), slugs, n=3, cutoff=0.6)
    return [slugs[one] for one in near]
