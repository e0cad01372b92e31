"""Slips: a figure of an earlier result with its digits changed about, told of that; right ones, and what else it is."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

BOLTON = "Conservative Chris Green has held Bolton West at the general election of 8 June 2017 by 936.\n\n"
STOCKTON = "Paul Williams has won Stockton South for Labour at the 2017 general election. His majority is 888: "
TRURO = "Sarah Newton has held Truro and Falmouth for the Conservatives at the 2017 general election.\n\n"


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # Digits changed about, in the lead of the poll before.
        (BOLTON + "Two years ago his margin over the same opponent was 801.", "801", ("majority", "right")),
        (BOLTON + "Two years ago his margin over the same opponent was 810.", "810", ("majority", "wrong")),
        (STOCKTON + "James Wharton had won it in 2015 by 5,046.", "5,046", ("majority", "right")),
        (STOCKTON + "James Wharton had won it in 2015 by 5,406.", "5,406", ("majority", "wrong")),
        (STOCKTON + "last time the Tories beat Labour's Louise Baldock by 5,064.", "5,064", ("margin", "wrong")),
        # What it used to be, a majority having been told of.
        (TRURO + "Her majority is 3,792. It used to be 14,000.", "14,000", ("majority", "right")),
        (TRURO + "Her majority is 3,792. It used to be 13,000.", "13,000", ("majority", "wrong")),
        (TRURO + "The size of the majority is what frightens them: 3,792.", "3,792", ("majority", "right")),
        (TRURO + "The size of the majority is what frightens them: 3,972.", "3,972", ("majority", "wrong")),
        (TRURO + "Turnout was 75.8 per cent. It had been 70.0.", "70.0", ("turnout", "right")),
    ],
)
def test_an_earlier_lead(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]


@pytest.mark.parametrize(
    "copy",
    [
        TRURO + "Her majority is 3,792. The electorate was 74,683; it had been 73,601.",
        TRURO + "Her majority is 3,792. She used to be a councillor, one of 123.",
        BOLTON + "His margin is 936. The town had 810 new homes last year.",
    ],
)
def test_nothing_else_is_taken_for_one(full_record: Record, copy: str) -> None:
    assert not [one.message for one in check(copy, full_record).findings if one.verdict.is_flagged]


RUTHERGLEN = "Rutherglen and Hamilton West by-election, October 6, 2023. Michael Shanks of Labour won by 9,446.\n\n"


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("Labour's share climbed to {} per cent.", "58.6", "53.6"),
        ("Labour's share of the vote rose by 24.1 points, from {} to 58.6%.", "34.5%", "39.5%"),
        ("Katy Loudon, who shed 16.6 points, settled for {}.", "27.6%", "22.6%"),
        ("The SNP fell back to {}.", "27.6 per cent", "27.8 per cent"),
        # Beside one that is right, whatever office is told of.
        ("Michael Shanks 17,845; Katy Loudon, the former mayor, {}; Thomas Kerr 1,192.", "8,399", "8,939"),
        # A share that says the votes before it again.
        ("He had 17,845 votes, which is {}.", "58.6%", "53.6%"),
        ("Mr Shanks polled 17,845, good for {} of the vote.", "58.6 per cent", "56.8 per cent"),
        ("The Conservatives' Thomas Kerr took 1,192 and, at {}, lost his deposit.", "3.9 per cent", "8.9 per cent"),
        ("The Conservatives' Thomas Kerr was third in Rutherglen with 1,192, which is {}.", "3.9%", "3.3%"),
    ],
)
def test_a_digit_gone_wrong(full_record: Record, sentence: str, right: str, wrong: str) -> None:
    for figure, expected in ((right, "right"), (wrong, "wrong")):
        found = told(check(RUTHERGLEN + sentence.format(figure), full_record), figure)
        assert expected in {verdict for _, verdict in found}
