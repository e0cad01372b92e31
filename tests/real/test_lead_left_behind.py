"""Leads that somebody had sat on or left behind, "a majority of votes" that one has, and whose a third place is."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import exactly, told

pytestmark = pytest.mark.no_cover

ILFORD = "Ilford North, general election of June 2017\n\nLabour held Ilford North. {}\n"
SOUTHALL = "Ealing Southall at the 2015 general election\n\nLabour's Virendra Sharma held Ealing Southall. {}\n"
BATLEY = "Batley and Spen by-election, October 2016\n\nLabour's Tracy Brabin romped home by 16,537 and {}.\n"


@pytest.mark.parametrize(
    ("sentence", "figure", "verdict"),
    [
        ("Wes Streeting was sitting on a majority of just 589.", "589", "right"),
        ("Wes Streeting was sitting on a majority of just 598.", "598", "wrong"),
        ("Labour was sat on a majority of 589.", "589", "right"),
        ("Wes Streeting is sitting on a majority of 9,639.", "9,639", "right"),
        ("Wes Streeting is sitting on a majority of 9,369.", "9,369", "wrong"),
        ("He now has a 9,639 majority of votes.", "9,639", "right"),
        ("He now has a 9,369 majority of votes.", "9,369", "wrong"),
    ],
)
def test_a_lead_that_was_sat_on(full_record: Record, sentence: str, figure: str, verdict: str) -> None:
    result = check(ILFORD.format(sentence), full_record)
    found = told(result, figure) or told(result, f"just {figure}")
    assert found == [("majority", verdict)]


@pytest.mark.parametrize(
    ("sentence", "figure", "verdict"),
    [
        ("He watched the 25,155 cushion David Cameron left behind shrivel to 5,702.", "25,155", "right"),
        ("He watched the 25,515 cushion David Cameron left behind shrivel to 5,702.", "25,515", "wrong"),
        ("The majority of 25,155 left by David Cameron shrank to 5,702.", "25,155", "right"),
    ],
)
def test_a_lead_that_was_left_behind(full_record: Record, sentence: str, figure: str, verdict: str) -> None:
    result = check(f"Witney by-election, October 2016\n\nRobert Courts held Witney. {sentence}\n", full_record)
    found = exactly(result, figure) or exactly(result, f"{figure} cushion")
    assert [one for _, one in found] == [verdict]


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Jaspreet Mahal (Green, 2,007) pipped UKIP's John Poynton to third place by 238 votes.", "right"),
        ("Jaspreet Mahal (Green, 2,007) pipped John Poynton to third by 238 votes.", "right"),
        ("Jaspreet Mahal (Green, 2,007) edged out John Poynton for third place.", "right"),
        ("John Poynton (Ukip, 1,769) pipped the Green Jaspreet Mahal to third place.", "wrong"),
    ],
)
def test_the_place_is_of_who_beat(full_record: Record, sentence: str, verdict: str) -> None:
    ranks = [one for one in check(SOUTHALL.format(sentence), full_record).findings if one.claim.kind.value == "rank"]
    assert [one.verdict.value for one in ranks] == [verdict]


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("all nine of those up against her lost their deposits", ["right"]),
        ("all eight of those up against her lost their deposits", ["wrong"]),
        ("all nine who stood against Ms Brabin lost their deposits", ["right"]),
        ("her nine opponents all lost their deposits", ["right"]),
        ("seven of those facing her lost their deposits", ["wrong"]),
        ("everyone up against her lost their deposits", []),
        ("those ranged against her forfeited their deposits", []),
    ],
)
def test_deposits_of_all_the_others(full_record: Record, clause: str, found: list[str]) -> None:
    every = check(BATLEY.format(clause), full_record).findings
    assert [one.verdict.value for one in every if one.claim.kind.value == "deposit"] == found


@pytest.mark.parametrize(
    ("sentence", "figure", "found"),
    [
        ("Labour won 262 seats, which is 30 better than two years ago.", "30", ("seats_change", "right")),
        ("Labour won 262 seats, which is 13 better than two years ago.", "13", ("seats_change", "wrong")),
        ("The SNP took 35 seats, 21 worse than last time.", "21", ("seats_change", "right")),
        ("The Lib Dems have 12, four better than in 2015.", "four", ("seats_change", "right")),
        ("The Lib Dems have 12, five better than in 2015.", "five", ("seats_change", "wrong")),
    ],
)
def test_seats_better_than_before(full_record: Record, sentence: str, figure: str, found: tuple[str, str]) -> None:
    assert exactly(check(f"The 2017 general election\n\n{sentence}\n", full_record), figure) == [found]


def test_a_deposit_lost_with_others(full_record: Record) -> None:
    text = BATLEY.format("Therese Hirst and others lost their deposits")
    deposits = [one for one in check(text, full_record).findings if one.claim.kind.value == "deposit"]
    assert [one.verdict.value for one in deposits] == ["right"]


def test_turnout_of_a_county_in_a_by_election_is_no_area_s(full_record: Record) -> None:
    text = BATLEY.format("turnout was 25.8 per cent, against 46.8 per cent in Oxfordshire")
    assert exactly(check(text, full_record), "46.8 per cent") == [("turnout", "uncheckable")]
