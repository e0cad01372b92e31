"""Boundary sets since 1918: the House adds up at every general election, and no day has two sets of one nation."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from hustings.geography.boundary_set import BOUNDARY_SETS, Nation, boundary_set, boundary_sets_fought, set_before

#: Members of the House of Commons at general elections (House of Commons Library, UK election statistics), without
#: Ireland's 105 in 1918.
HOUSE = [
    ("1918-12-14", 602),
    ("1922-11-15", 615),
    ("1935-11-14", 615),
    ("1945-07-05", 640),
    ("1950-02-23", 625),
    ("1951-10-25", 625),
    ("1955-05-26", 630),
    ("1970-06-18", 630),
    ("1974-02-28", 635),
    ("1979-05-03", 635),
    ("1983-06-09", 650),
    ("1997-05-01", 659),
    ("2001-06-07", 659),
    ("2005-05-05", 646),
    ("2010-05-06", 650),
    ("2019-12-12", 650),
    ("2024-07-04", 650),
]


@pytest.mark.parametrize(("day", "members"), HOUSE)
def test_the_house_adds_up(day: str, members: int) -> None:
    assert sum(one.seats for one in boundary_sets_fought(date.fromisoformat(day))) == members


@pytest.mark.parametrize("nation", list(Nation))
def test_one_set_ends_before_the_next_begins(nation: Nation) -> None:
    sets = [one for one in BOUNDARY_SETS if one.nation is nation]
    assert [set_before(one) for one in sets] == [None, *sets[:-1]]
    for before, after in pairwise(sets):
        assert before.last_day is not None
        assert timedelta(0) < after.first_polled_on - before.last_day < timedelta(days=40)
    assert sets[-1].last_day is None


def test_the_seat_added_between_redistributions_is_noted() -> None:
    assert "524 from 1992" in boundary_set("england-1983").note


def test_every_set_says_what_made_it() -> None:
    assert all(
        one.order.startswith(("Representation", "House", "Orders", "Government", "Parl")) for one in BOUNDARY_SETS
    )
