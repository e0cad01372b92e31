"""Digits changed about: a count that the words leave open, and that is a lead, or a vote of somebody named, but for the
order of two digits; what something is set against is no hedge, and what it came up to neither."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

BOLTON = "Conservative Chris Green has held Bolton West at the general election of 8 June 2017 by 936.\n\n"
STOCKTON = "Paul Williams has won Stockton South for Labour at the 2017 general election with a majority of 888. "
TRURO = "Sarah Newton has held Truro and Falmouth for the Conservatives at the 2017 general election.\n\n"


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (STOCKTON + "James Wharton had one of 5,046.", "5,046", ("majority", "right")),
        (STOCKTON + "James Wharton had one of 5,064.", "5,064", ("majority", "wrong")),
        (TRURO + "Her majority is 3,792, a good bit less than the 14,000 she had.", "14,000", ("majority", "right")),
        # "Less than the 26,120" is no hedge: something is set against it.
        (STOCKTON + "Mr Wharton's vote was less than the 26,120 Mr Williams had.", "26,120", ("votes", "wrong")),
        (STOCKTON + "Mr Wharton's vote was less than the 26,102 Mr Williams had.", "26,102", ("votes", "right")),
        # "Up to" after a figure, or before "from", is what it came to.
        (BOLTON + "Turnout was up to 70.1 per cent from 66.8.", "70.1", ("turnout", "right")),
        (BOLTON + "Turnout was up to 71.0 per cent from 66.8.", "71.0", ("turnout", "wrong")),
        (BOLTON + "He took his majority from 801 up to 963.", "963", ("majority", "wrong")),
        # An increased majority of votes is a majority.
        (BOLTON + "He won with an increased majority of votes: 936.", "936", ("majority", "right")),
        (BOLTON + "He won with an increased majority of votes: 24,459.", "24,459", ("majority", "wrong")),
        # By how much somebody beat somebody, both told by pronouns.
        (STOCKTON + "He met James Wharton again. Two years ago it was not so. He beat him by 888.", "888", None),
    ],
)
def test_figures(full_record: Record, copy: str, figure: str, expected: tuple[str, str] | None) -> None:
    assert told(check(copy, full_record), figure)[-1:] == [expected or ("majority", "right")]


@pytest.mark.parametrize(
    "copy",
    [
        STOCKTON + "The count was watched by 5,064 people, James Wharton said.",
        BOLTON + "The town has 42,359 homes.",
        BOLTON + "Up to 1,800 people had watched the hustings online.",
    ],
)
def test_nothing_else_is_taken_for_a_slip(full_record: Record, copy: str) -> None:
    assert not [one.message for one in check(copy, full_record).findings if one.verdict.is_flagged]
