"""Contrast: of two figures of one measure, one of now and one of before, each is held to its own time."""

import pytest

from hustings.claims.verdict import Verdict
from hustings.copydesk.check import check
from hustings.record import example

OPENING = "Ilford North, 8 June 2017. Wes Streeting (Labour) held Ilford North at the 2017 general election. "


def verdicts(said: str, figure: str) -> list[Verdict]:
    found = check(OPENING + said, example.record()).findings
    told = [one for one in found if one.claim.mark and one.claim.mark.start >= len(OPENING)]
    return [one.verdict for one in told if str(one.claim.quantity.value) == figure]


@pytest.mark.parametrize(
    "said",
    [
        "Turnout: 72.5% (72.5% last time).",
        "Turnout was up to 72.5% from 72.5% last time.",
        "More people came out than last time: turnout was 72.5%, against 72.5%.",
        "Above the previous figure of 72.5%, turnout reached 72.5%.",
    ],
)
def test_a_turnout_before_and_one_now_are_not_both_right_where_they_are_one(said: str) -> None:
    assert sorted(verdicts(said, "72.5")) == [Verdict.RIGHT, Verdict.WRONG]


def test_a_figure_with_its_move_is_of_now() -> None:
    assert verdicts("There was a turnout of 65.0%, a rise of 7.5 points on 2015.", "65.0") == [Verdict.WRONG]
    assert verdicts("There was a turnout of 72.5%, a rise of 7.5 points on 2015.", "72.5") == [Verdict.RIGHT]


def test_figures_that_are_right_in_their_time_stay_right() -> None:
    said = "Turnout was up to 72.5% from 65.0% last time, and the majority rose from 589 to 9,639."
    assert verdicts(said, "72.5") + verdicts(said, "65.0") + verdicts(said, "589") == [Verdict.RIGHT] * 3
