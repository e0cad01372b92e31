"""Taken for: a wrong figure that happens to be right of something else is not excused where the words leave no room."""

import pytest

from hustings.claims.kind import Kind
from hustings.claims.verdict import Verdict
from hustings.copydesk.check import check
from hustings.record import example
from tests.unit.copydesk.findings import told_at

OPENING = "Ilford North, 8 June 2017. Wes Streeting (Labour) held Ilford North at the 2017 general election. "


def told(said: str, figure: str) -> list[tuple[Kind, Verdict]]:
    text = OPENING + said
    at = len(OPENING) + said.rindex(figure)
    return told_at(text, at)


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ("Where Mr Streeting had 30,589 votes, Lee Scott had 20,874.", "20,874"),
        ("Lee Scott had hoped for better but finished with 20,874.", "20,874"),
        ("Lee Scott | Con | 30,589 | 39.6%", "30,589"),
        ("Lee Scott Con 30,589\nWes Streeting Lab 30,589", "30,589\n"),
    ],
)
def test_votes_of_the_last_time_or_of_a_rival_are_wrong_beside_a_name(said: str, figure: str) -> None:
    assert told(said, figure) == [(Kind.VOTES, Verdict.WRONG)]


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Before the poll he had a 589 majority.", Verdict.RIGHT),
        ("Lee Scott had 20,874 before.", Verdict.RIGHT),
        ("In 2015 Lee Scott had 20,874.", Verdict.RIGHT),
    ],
)
def test_what_somebody_had_before_is_of_before(said: str, verdict: Verdict) -> None:
    assert [one for _, one in told(said, "589" if "589" in said else "20,874")] == [verdict]


@pytest.mark.parametrize(
    "said",
    [
        "Majority 589, up from 589.",
        "Last time around, the majority stood at 589; it is now 589.",
        "His majority is now 589; in 2015 it was 589.",
    ],
)
def test_of_two_figures_that_are_one_before_and_one_now_only_one_can_be_right(said: str) -> None:
    text = OPENING + said
    found = check(text, example.record()).findings
    assert sorted(one.verdict for one in found if one.claim.kind is Kind.MAJORITY) == [Verdict.RIGHT, Verdict.WRONG]


def test_a_year_that_is_named_allows_no_other() -> None:
    assert told("2015 majority: 9,639.", "9,639") == [(Kind.MAJORITY, Verdict.WRONG)]


@pytest.mark.parametrize(
    ("said", "figure", "kind"),
    [
        ("By 30,589 votes, the seat was his again.", "30,589", Kind.MAJORITY),
        ("Mr Streeting won with 30,589 votes to spare.", "30,589", Kind.MAJORITY),
        ("Lee Scott came within 20,950 votes of winning.", "20,950", Kind.MAJORITY),
        ("From 9,639 at the 2015 election, the Labour majority swelled.", "9,639", Kind.MAJORITY),
        ("The key number is 9,693: a majority that is hard to shift.", "9,693", Kind.MAJORITY),
        ("The winner's tally was 20,950.", "20,950", Kind.VOTES),
        ("The Labour vote came to 30,589, the Conservative vote to 30,589.", "30,589", Kind.VOTES),
        ("Support for Labour grew: their tally went from 21,463 to 20,950.", "20,950", Kind.VOTES),
        ("Lee Scott did enough to keep a deposit, with 30,589 votes.", "30,589", Kind.VOTES),
        ("Mr Streeting won by 9,639: 30,589 votes to 21,463.", "21,463", Kind.VOTES),
    ],
)
def test_what_a_sentence_leaves_no_room_to_take_otherwise_is_wrong(said: str, figure: str, kind: Kind) -> None:
    assert told(said, figure) == [(kind, Verdict.WRONG)]
