"""What is worth telling of more than one poll, and by what names areas and parties are found."""

import pytest

from hustings.claims.kind import Kind
from hustings.errors import UnknownName
from hustings.record import example
from hustings.record.record import Record
from hustings.telling.finder import find_area, find_family
from hustings.telling.worth import facts_of_area, facts_of_country, facts_of_party


def test_an_area_that_the_record_does_not_have_whole_is_refused() -> None:
    with pytest.raises(UnknownName):
        facts_of_area(example.record(), "parl.2019-12-12", "London")


@pytest.mark.parametrize("name", ["Lib Dem", "libdem", "lib dems", "PP90", "liberal-democrat"])
def test_a_party_is_found_by_any_of_its_names(name: str) -> None:
    assert find_family(example.record(), name) == "liberal-democrat"


def test_names_that_are_none_are_answered_with_those_there_are() -> None:
    with pytest.raises(UnknownName, match="London"):
        find_area(example.record(), "parl.2019-12-12", "Wessex", "region")
    with pytest.raises(UnknownName, match="conservative"):
        find_family(example.record(), "conservatine")


def test_a_hung_parliament_is_the_first_thing_told(full_record: Record) -> None:
    first = facts_of_country(full_record, "parl.2017-06-08")[0]
    assert (first.claim.kind, first.claim.quantity.word) == (Kind.HOUSE_MAJORITY, "has not")


def test_of_a_region_seats_and_changes_come_early(full_record: Record) -> None:
    found = facts_of_area(full_record, "parl.2015-05-07", "Scotland")[:3]
    assert [one.claim.kind for one in found] == [Kind.SEATS_CHANGE, Kind.SEATS_CHANGE, Kind.SEATS]
    assert found[0].claim.subject.family == "snp"


def test_a_party_that_did_not_stand_there_has_nothing_told(full_record: Record) -> None:
    assert facts_of_party(full_record, "parl.2019-12-12", "snp", "London") == ()
