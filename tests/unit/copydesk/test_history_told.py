"""History: a text that tells several results one after another is held to each of them, not to the last alone."""

import pytest

from hustings.claims.kind import Kind
from hustings.claims.verdict import Severity, Verdict
from hustings.copydesk.check import check
from hustings.record import example
from tests.unit.copydesk.findings import told_at

TOLD = (
    "Ilford North, 5 July 2024. Wes Streeting (Labour) held Ilford North with 15,647 votes, "
    "528 more than Leanne Mohamad, who had 15,119.\n\n"
    "In 2015 Wes Streeting polled 21,463 votes and Lee Scott 20,874. {}\n\n"
    "In 2017 Wes Streeting had 30,589 votes and Lee Scott 20,950. {}"
)
LEAD = "So divided were they that the majority was {}."


def told(text: str, figure: str) -> list[tuple[Kind, Verdict]]:
    at = text.index(figure)
    return told_at(text, at)


@pytest.mark.parametrize(("first", "second", "figure"), [("589", "9,639", "589"), ("589", "9,639", "9,639")])
def test_a_figure_is_of_the_result_that_is_being_told(first: str, second: str, figure: str) -> None:
    text = TOLD.format(LEAD.format(first), LEAD.format(second))
    assert told(text, f"{figure}.") == [(Kind.MAJORITY, Verdict.RIGHT)]


def test_what_does_not_fit_the_result_of_a_dated_paragraph_is_wrong() -> None:
    text = TOLD.format(LEAD.format("9,693"), LEAD.format("9,639"))
    assert told(text, "9,693.") == [(Kind.MAJORITY, Verdict.WRONG)]


def test_what_fits_no_result_told_is_held_against_none() -> None:
    text = TOLD.format(LEAD.format("9,693"), "There were just three names on the paper.").replace(
        "In", "Remember how in"
    )
    found = check(text, example.record()).findings
    assert [one.message for one in found if one.severity is Severity.ERROR] == []
