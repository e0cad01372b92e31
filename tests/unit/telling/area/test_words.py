"""Paragraphs about areas: what they say, and that they say nothing before it is known."""

from datetime import UTC, datetime

import pytest

from hustings.errors import UnknownName
from hustings.record import example
from hustings.record.record import Record
from hustings.telling.area import words_of_area, words_of_country, words_of_party
from hustings.telling.style import PartyNames, Style


def test_a_region_is_told_by_seats_votes_and_extremes(full_record: Record) -> None:
    text = words_of_area(full_record, "parl.2019-12-12", "London").text
    assert text.startswith(
        "Labour won 49 of the 73 seats in London at the 2019 general election, the Conservatives 21 and the Liberal "
        "Democrats three."
    )
    assert "Turnout in London was 67.5 per cent, down 2.6 percentage points on 2017." in text
    assert "The smallest majority in London was in Kensington, which the Conservatives won by 150 votes." in text


def test_a_hung_parliament_is_so_many_short_of_a_majority(full_record: Record) -> None:
    text = words_of_country(full_record, "parl.2017-06-08").text
    assert text.startswith(
        "The Conservatives won 317 of the 650 seats at the 2017 general election, nine short of a majority."
    )
    assert "The Speaker, John Bercow, was re-elected in Buckingham." in text


def test_new_boundaries_are_compared_with_notional_results(full_record: Record) -> None:
    text = words_of_party(full_record, "parl.2024-07-04", "green").text
    assert "a net gain of three seats on the notional results of 2019" in text


def test_the_style_of_the_house_is_kept(full_record: Record) -> None:
    style = Style(per_cent="%", party_names=PartyNames.SHORT)
    text = words_of_area(full_record, "parl.2019-12-12", "London", style).text
    assert "the Lib Dems 14.9% (up 6.1)" in text
    assert "per cent" not in text


def test_on_the_night_nothing_is_said_of_all(full_record: Record) -> None:
    night = full_record.as_at(datetime(2019, 12, 13, 1, 30, tzinfo=UTC))
    text = words_of_country(night, "parl.2019-12-12").text
    assert text.startswith("So far Labour has won 11 of the 650 seats at the 2019 general election.")
    assert "majority" not in text
    assert "Turnout" not in text


def test_before_the_first_declaration_nothing_is_said(full_record: Record) -> None:
    evening = full_record.as_at(datetime(2019, 12, 12, 22, 30, tzinfo=UTC))
    assert words_of_country(evening, "parl.2019-12-12").text == ""


def test_a_party_that_did_not_stand_has_no_words(full_record: Record) -> None:
    assert words_of_party(full_record, "parl.2019-12-12", "snp", "London").text == ""


def test_an_area_in_part_is_refused() -> None:
    with pytest.raises(UnknownName):
        words_of_area(example.record(), "parl.2019-12-12", "London")
