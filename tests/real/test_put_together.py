"""What two have together when their figures are put together, what part voted for others, and a register that grew."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said

pytestmark = pytest.mark.no_cover

AIRDRIE = "Airdrie and Shotts, 13 December 2019. Neil Gray of the SNP held the seat. "
LOSERS = AIRDRIE + "Helen McFarlane got 12,728 and Lorraine Nolan 7,011. "
BOTH = AIRDRIE + "Between them Helen McFarlane and Lorraine Nolan had 49.6 per cent"


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (LOSERS + "Put the two together and you get 19,739.", "19,739", "right"),
        (LOSERS + "Put the two together and you get 19,379.", "19,379", "wrong"),
        (LOSERS + "Add those together and you have 19,739, or 49.6 per cent.", "49.6 per cent", "right"),
        (LOSERS + "Add the two up and it comes to 19,739.", "19,739", "right"),
        (
            AIRDRIE + "Put Helen McFarlane's 12,728 on top of Lorraine Nolan's 7,011 and you have 19,739.",
            "19,739",
            "right",
        ),
        (BOTH + ", and 19,739 votes.", "19,739", "right"),
        (BOTH + " of the vote and 19,379 votes.", "19,379", "wrong"),
        # Those who voted for others: what they leave is the winner's share.
        (AIRDRIE + "More than half of those who voted wanted somebody else.", "half", "right"),
        (AIRDRIE + "Fewer than half of those who voted backed someone else.", "half", "wrong"),
        (AIRDRIE + "55 people in every hundred who voted chose others.", "55 people in every hundred", "right"),
        (AIRDRIE + "Fifty-five per cent of those who voted didn't vote for him.", "Fifty-five per cent", "right"),
        (AIRDRIE + "Nearly seven in ten of those who turned out did not pick Labour.", "seven in ten", "rounding"),
        # A register that grew or shrank.
        (AIRDRIE + "The register shrank from 64,146 names to 64,011.", "64,146", "right"),
        (AIRDRIE + "The register shrank from 64,146 names to 64,101.", "64,101", "wrong"),
    ],
)
def test_what_is_put_together(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert {verdict for _, verdict in said(check(copy, full_record), figure)} == {expected}


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        ("In 2017 the Conservatives were third too.", "third", "right"),
        ("Lorraine Nolan never got out of third.", "never got out of third", "right"),
        ("Lorraine Nolan could not get the Tories out of second.", "out of second", "wrong"),
        ("Lorraine Nolan never rose above third.", "never rose above third", "right"),
        ("Lorraine Nolan never rose above fourth.", "never rose above fourth", "wrong"),
    ],
)
def test_a_place_that_nobody_got_out_of(full_record: Record, copy: str, words: str, expected: str) -> None:
    assert {verdict for kind, verdict in said(check(AIRDRIE + copy, full_record), words) if kind == "rank"} == {
        expected
    }
