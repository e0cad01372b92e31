"""Names in both languages: every constituency in Wales has its own, and nowhere else has one."""

from pathlib import Path

import pytest

from hustings.geography.boundary_set import Nation
from hustings.geography.constituency import Constituency
from hustings.geography.welsh_name import bilingual_name, welsh_name
from hustings.record.record import Record


def place(name: str, year: int, nation: Nation = Nation.WALES) -> Constituency:
    return Constituency(f"{name}.{year}", name, f"{nation.value.lower().replace(' ', '-')}-{year}", nation)


@pytest.mark.parametrize(
    ("name", "year", "welsh"),
    [
        ("Bridgend", 2010, "Pen-y-bont ar Ogwr"),
        ("Bridgend", 2024, "Pen-y-bont"),
        ("Ynys Môn", 2024, "Ynys Môn"),
        ("Vale Of Glamorgan", 2010, "Bro Morgannwg"),
    ],
)
def test_the_name_is_that_of_the_boundaries(name: str, year: int, welsh: str) -> None:
    assert welsh_name(place(name, year)) == welsh


def test_one_name_in_both_languages_stands_once() -> None:
    assert bilingual_name(place("Llanelli", 2024)) == "Llanelli"


def test_england_and_unknown_boundaries_have_no_welsh_name() -> None:
    assert welsh_name(place("Newport East", 2024, Nation.ENGLAND)) is None
    assert welsh_name(place("Gower", 1997)) is None
    assert bilingual_name(place("Gower", 1997)) == "Gower"


def test_every_constituency_in_wales_since_2010_has_one(shared: Path, full_record: Record) -> None:
    wales = [one for one in full_record.constituencies.values() if one.nation is Nation.WALES]
    since = [one for one in wales if one.boundary_set in ("wales-2010", "wales-2024")]
    assert len(since) == 72
    assert [one.name for one in since if welsh_name(one) is None] == []
