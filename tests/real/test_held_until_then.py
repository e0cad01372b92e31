"""Since when somebody had a seat up to a year that is named; how far a party was behind then; electors of so many."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, said, told

pytestmark = pytest.mark.no_cover

#: Labour to 2015, then the SNP to 2017, then Labour.
EAST_LOTHIAN = "East Lothian, 12 December 2019. Kenny MacAskill (SNP) beat Martin Whitfield (Lab) by 3,886. {}"
TRURO = "Truro and Falmouth, 8 June 2017. Sarah Newton (Con) saw off Jayne Kirkham (Lab) by 3,792. {}"


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("The SNP had held it since 2015 until 2017.", "right"),
        ("Before 2017 the SNP had held it since 2015.", "right"),
        ("The SNP had held East Lothian since 2010 until 2017.", "wrong"),
        ("Before 2015 Labour had held East Lothian since 1983.", "uncheckable"),
        ("Labour had held East Lothian since 1983 until the SNP's win of 2015.", "uncheckable"),
        ("Labour had held East Lothian since 1983.", "wrong"),
        ("Labour had held it since 2017.", "right"),
    ],
)
def test_had_it_since_and_until(full_record: Record, sentence: str, verdict: str) -> None:
    assert said(check(EAST_LOTHIAN.format(sentence), full_record), "since") == [("tenure", verdict)]


@pytest.mark.parametrize("when", ["in 2015", "last time"])
def test_points_behind_then_are_no_change(full_record: Record, when: str) -> None:
    found = every(check(TRURO.format(f"Labour was 28.9 points behind {when}."), full_record))
    assert "wrong" not in [verdict for _, _, verdict in found]


def test_so_many_of_the_electors_did_not_vote(full_record: Record) -> None:
    text = TRURO.format("Of the electors, {} of the 74,683 electors did not vote.")
    assert told(check(text.format("18,036"), full_record), "18,036") == [("other", "right")]
    assert told(check(text.format("18,306"), full_record), "18,306") == [("other", "wrong")]


#: 50,231 valid votes.
KETTERING = "Kettering: general election 4 July 2024. Rosie Wrighting (Lab) beat Philip Hollobone (Con). {}"


@pytest.mark.parametrize(
    ("sentence", "kind", "right", "wrong"),
    [
        ("Only {} per cent could be bothered.", "turnout", "63", "57"),
        ("Only {} per cent could be bothered to vote.", "turnout", "63", "57"),
    ],
)
def test_who_could_be_bothered(full_record: Record, sentence: str, kind: str, right: str, wrong: str) -> None:
    assert told(check(KETTERING.format(sentence.format(right)), full_record), right) == [(kind, "right")]
    assert told(check(KETTERING.format(sentence.format(wrong)), full_record), wrong) == [(kind, "wrong")]


def test_votes_for_a_deposit_are_only_borne_out(full_record: Record) -> None:
    text = KETTERING.format("To keep a deposit took {} votes.")
    assert told(check(text.format("2,512"), full_record), "2,512") == [("deposit", "right")]
    assert told(check(text.format("2,511"), full_record), "2,511") == [("deposit", "rounding")]
    assert told(check(text.format("2,152"), full_record), "2,152") == [("deposit", "uncheckable")]


def test_a_place_some_months_back(full_record: Record) -> None:
    text = "Barnsley Central by-election, 3 March 2011. Dan Jarvis (Lab) won by 11,771. The Lib Dems, {}, came sixth."
    assert said(check(text.format("runners-up ten months back"), full_record), "runners-up") == [("rank", "right")]


@pytest.mark.parametrize(
    "sentence", ["The majority is bigger by {}.", "The majority is larger by {} votes than in May."]
)
def test_a_majority_bigger_by_so_many(full_record: Record, sentence: str) -> None:
    text = "Barnsley Central by-election, 3 March 2011. Dan Jarvis (Lab) won by 11,771. " + sentence
    assert said(check(text.format("678"), full_record), "678") == [("majority_change", "right")]
    assert said(check(text.format("768"), full_record), "768") == [("majority_change", "wrong")]
