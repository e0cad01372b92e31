"""A boundary set: all constituencies of one nation that came into force together.

The start is the first general election fought on them; the last day is that of the dissolution before the next set's
first (UK Parliament, periods of Parliaments). Sources: the Acts and Orders named in each row (legislation.gov.uk) and
the House of Commons Library's briefings on boundary reviews. The table is `hustings.geography.boundary_history`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

import msgspec

from hustings.geography.boundary_history import DISSOLVED, ROWS


class Nation(StrEnum):
    """The four parts of the United Kingdom, as the ONS names them."""

    ENGLAND = "England"
    WALES = "Wales"
    SCOTLAND = "Scotland"
    NORTHERN_IRELAND = "Northern Ireland"


class BoundarySet(msgspec.Struct, frozen=True, gc=False):
    """Constituencies of one nation in force from the general election of `first_polled_on` until `last_day`.

    `last_day` is `None` while the set is in force. `seats` are Members returned at its first general election; `note`
    says what the row leaves out, such as seats added later.
    """

    id: str
    nation: Nation
    first_polled_on: date
    last_day: date | None
    seats: int
    order: str
    note: str = ""


def set_id(nation: Nation, first_polled_on: date) -> str:
    """The id of a nation's set first fought on that day.

    >>> set_id(Nation.NORTHERN_IRELAND, date(2010, 5, 6))
    'northern-ireland-2010'
    """
    return f"{nation.value.lower().replace(' ', '-')}-{first_polled_on.year}"


def nation_of_gss(gss: str) -> Nation | None:
    """The nation that a GSS code (ONS) belongs to by its first letter; `None` for other codes.

    >>> nation_of_gss("S14000006").value
    'Scotland'
    """
    by_letter = {
        "E": Nation.ENGLAND,
        "W": Nation.WALES,
        "S": Nation.SCOTLAND,
        "N": Nation.NORTHERN_IRELAND,
    }
    return by_letter.get(gss[:1].upper())


def _sets() -> Iterator[BoundarySet]:
    for name, rows in ROWS.items():
        nation, ends = Nation(name), [DISSOLVED[row[0]] for row in rows[1:]]
        for (first, seats, order, note), last in zip(rows, [*ends, None], strict=True):
            yield BoundarySet(set_id(nation, first), nation, first, last, seats, order, note)


#: Every set since 1918, by nation, oldest first.
BOUNDARY_SETS: tuple[BoundarySet, ...] = tuple(_sets())
_BY_ID = {one.id: one for one in BOUNDARY_SETS}


def boundary_set(name: str) -> BoundarySet:
    """The boundary set with this id; `KeyError` where there is none.

    >>> boundary_set("england-2024").seats, boundary_set("scotland-1997").last_day.isoformat()
    (543, '2005-04-11')
    """
    return _BY_ID[name]


def boundary_set_on(nation: Nation, polled_on: date) -> BoundarySet | None:
    """The set that a poll in `nation` on that day was fought on; `None` before the sets known here.

    >>> boundary_set_on(Nation.SCOTLAND, date(2019, 12, 12)).id
    'scotland-2005'
    """
    known = [one for one in BOUNDARY_SETS if one.nation is nation and one.first_polled_on <= polled_on]
    return max(known, key=lambda one: one.first_polled_on, default=None)


def boundary_sets_fought(polled_on: date) -> tuple[BoundarySet, ...]:
    """The sets that a general election of that day was fought on, one for each nation that has one.

    >>> [one.id for one in boundary_sets_fought(date(2005, 5, 5))]
    ['england-1997', 'wales-1997', 'scotland-2005', 'northern-ireland-1997']
    """
    found = (boundary_set_on(nation, polled_on) for nation in Nation)
    return tuple(one for one in found if one is not None)


def set_before(one: BoundarySet) -> BoundarySet | None:
    """The nation's set before; `None` for the first.

    >>> set_before(boundary_set("northern-ireland-2024")).id
    'northern-ireland-2010'
    """
    return boundary_set_on(one.nation, one.first_polled_on - timedelta(days=1))
