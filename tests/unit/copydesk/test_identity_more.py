"""Figures that the results settle: of earlier polls named by year, of no rule, between others than the first two."""

from typing import Any

import pytest

from hustings.copydesk.check import check
from hustings.copydesk.view.report import as_object
from hustings.record.record import Record

HEAD = "Calder Valley, general election 2017\n\nCraig Whittaker (Con) 26,790, Josh Fenton-Glynn (Lab) 26,181.\n"


def claim_on(text: str, figure: str, record: Record) -> dict[str, Any] | None:
    found = as_object(check(HEAD + text, record))["claims"]
    return next((one for one in found if one["text"] == figure), None)


@pytest.mark.parametrize(
    ("text", "figure", "kind"),
    [
        ("The trend in the lead from 2010 to 2017, for those who like a list: 6,431, 4,427, 609.", "6,431", "majority"),
        ("Mr Fenton-Glynn, with one eye on the clock, found that he was 7,254 up.", "7,254", "votes"),
        ("The officer went through 58,054 of them by torchlight.", "58,054", "other"),
    ],
)
def test_the_results_settle_what_words_leave_open(full_record: Record, text: str, figure: str, kind: str) -> None:
    found = claim_on(text, figure, full_record)
    assert found is not None
    assert (found["kind"], found["verdict"]) == (kind, "right")


@pytest.mark.parametrize(
    "text", ["The officer went through 58,045 of them by torchlight.", "The hall holds 1,303 people."]
)
def test_what_is_no_figure_of_the_results_is_left_open(full_record: Record, text: str) -> None:
    found = as_object(check(HEAD + text, full_record))["claims"]
    assert all(one["verdict"] == "uncheckable" for one in found if one["start"] >= len(HEAD))


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Newcastle-under-Lyme, general election 2017\n\nNot quite: Farrelly home by 30 after chaos.\n", "30"),
        ("Newcastle-under-Lyme, general election 2017\n\nHis majority, 650 two years ago, is 30.\n", "30"),
        ("Perth and North Perthshire, general election 2017\n\nTwenty-one. Pete Wishart sat down.\n", "Twenty-one"),
        (HEAD + "That is the lead, 2010 to 2017, in a row. In percentages: 12.4, 8.3 and 1.0.\n", "8.3"),
    ],
)
def test_a_majority_of_few_votes_or_in_a_row(full_record: Record, text: str, figure: str) -> None:
    found = as_object(check(text, full_record))["claims"]
    assert [(one["kind"], one["verdict"]) for one in found if one["text"] == figure] == [("majority", "right")]


def test_a_share_of_the_register_is_a_turnout(full_record: Record) -> None:
    text = "Belfast West, general election 2019\n\nAt 59.1 per cent of the register it was not a busy box.\n"
    found = as_object(check(text, full_record))["claims"]
    assert [(one["kind"], one["verdict"]) for one in found] == [("turnout", "right")]
