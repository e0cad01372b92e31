"""A boundary set: all constituencies of one nation that came into force together.

The start is the first general election fought on them; sources: the Orders in Council named in each row
(legislation.gov.uk) and the House of Commons Library's briefings on boundary reviews.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec


class Nation(StrEnum):
    """The four parts of the United Kingdom, as the ONS names them."""

    ENGLAND = "England"
    WALES = "Wales"
    SCOTLAND = "Scotland"
    NORTHERN_IRELAND = "Northern Ireland"


class BoundarySet(msgspec.Struct, frozen=True, gc=False):
    """Constituencies of one nation in force from the general election of `first_polled_on` until `last_day`.

    `last_day` is `None` while the set is in force.
    """

    id: str
    nation: Nation
    first_polled_on: date
    last_day: date | None
    seats: int
    order: str


def _set(nation: Nation, first: date, last: date | None, seats: int, order: str) -> BoundarySet:
    name = f"{nation.value.lower().replace(' ', '-')}-{first.year}"
    return BoundarySet(name, nation, first, last, seats, order)


_E, _W, _S, _NI = Nation.ENGLAND, Nation.WALES, Nation.SCOTLAND, Nation.NORTHERN_IRELAND
_2010, _2024 = date(2010, 5, 6), date(2024, 7, 4)
_LAST_OLD = date(2024, 5, 30)

BOUNDARY_SETS: tuple[BoundarySet, ...] = (
    _set(_E, _2010, _LAST_OLD, 533, "Parliamentary Constituencies (England) Order 2007"),
    _set(_W, _2010, _LAST_OLD, 40, "Parliamentary Constituencies and Assembly Electoral Regions (Wales) Order 2006"),
    _set(_S, date(2005, 5, 5), _LAST_OLD, 59, "Parliamentary Constituencies (Scotland) Order 2005"),
    _set(_NI, _2010, _LAST_OLD, 18, "Parliamentary Constituencies (Northern Ireland) Order 2008"),
    _set(_E, _2024, None, 543, "Parliamentary Constituencies Order 2023 (SI 2023/1230)"),
    _set(_W, _2024, None, 32, "Parliamentary Constituencies Order 2023 (SI 2023/1230)"),
    _set(_S, _2024, None, 57, "Parliamentary Constituencies Order 2023 (SI 2023/1230)"),
    _set(_NI, _2024, None, 18, "Parliamentary Constituencies Order 2023 (SI 2023/1230)"),
)

_BY_ID = {one.id: one for one in BOUNDARY_SETS}


def boundary_set(set_id: str) -> BoundarySet:
    """The boundary set with this id; `KeyError` where there is none.

    >>> boundary_set("england-2024").seats
    543
    """
    return _BY_ID[set_id]


def boundary_set_on(nation: Nation, polled_on: date) -> BoundarySet | None:
    """The set that a poll in `nation` on that day was fought on; `None` before the sets known here.

    >>> boundary_set_on(Nation.SCOTLAND, date(2019, 12, 12)).id
    'scotland-2005'
    """
    known = [one for one in BOUNDARY_SETS if one.nation is nation and one.first_polled_on <= polled_on]
    return max(known, key=lambda one: one.first_polled_on, default=None)


def nation_of_gss(gss: str) -> Nation | None:
    """The nation that a GSS code (ONS) belongs to by its first letter; `None` for other codes.

    >>> nation_of_gss("S14000006").value
    'Scotland'
    """
    return {"E": _E, "W": _W, "S": _S, "N": _NI}.get(gss[:1].upper())
