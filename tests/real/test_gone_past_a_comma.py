"""Which way a lead, a vote or a party's deposits went, told past a comma or of a gap; names that end like a month."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

WELLS = "Wells, 13 December 2019. James Heappey held Wells with 33,336 to 23,345 for Tessa Munt. "
LOST = "Lost deposits by party, 2017:\nGreen: 456 out of 467\nLib Dem: 375 out of 629\nSNP: 0 out of 59\n\n"
ALL_LOST = (
    "Deposits: who paid the price? 9 June 2017\n\nOf the 3,304 people who stood, 1,568 failed to reach five per cent. "
)
WEST_HAM = "West Ham, 13 December 2019. Lyn Brown held West Ham with 42,181, "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # The two figures are right, so that the word is not.
        (WELLS + "His majority shrank, from 7,582 to 9,991.", "shrank", [("majority_change", "wrong")]),
        (WELLS + "His majority also went down, from 7,582 to 9,991.", "went down", [("majority_change", "wrong")]),
        (WELLS + "The Tory vote fell, from 30,488 to 33,336.", "fell", [("votes", "wrong")]),
        (WELLS + "His majority grew, from 7,582 to 9,991.", "grew", []),
        (WELLS + "The Tory vote rose, from 30,488 to 33,336.", "rose", [("votes", "right")]),
        # A gap that came to what the majority is.
        (WELLS + "The gap grew to 9,991.", "gap grew", [("majority_change", "right")]),
        (WELLS + "But his lead narrowed to 9,991.", "lead narrowed", [("majority_change", "wrong")]),
        (WELLS + "The cushion has shrunk to 9,991 votes.", "cushion has shrunk", [("majority_change", "wrong")]),
        (WELLS + "The gap between second and third narrowed to 20,354.", "gap", []),
        (WELLS + "In 2017 the lead shrank to 7,582.", "lead shrank", []),
        # How many times as many deposits.
        (LOST + "Plaid doubled theirs from eight.", "doubled", [("deposit", "right")]),
        (LOST + "Plaid doubled theirs from eight.", "eight", [("deposit", "right")]),
        (LOST + "Plaid trebled theirs.", "trebled", [("deposit", "wrong")]),
        (LOST + "Ukip more than quadrupled theirs.", "quadrupled", [("deposit", "right")]),
        (LOST + "Ukip has more than quadrupled its tally from 97.", "97", [("deposit", "wrong")]),
        # Of all, in brackets after the year.
        (ALL_LOST + "That is about the same as 2015 (1,570).", "1,570", [("deposit", "right")]),
        (ALL_LOST + "That is about the same as in 2015 (1,750).", "1,750", [("deposit", "wrong")]),
        (ALL_LOST + "That is fewer than in 2015 (1,570), as 667 fewer stood.", "667", [("other", "uncheckable")]),
    ],
)
def test_which_way_it_went(full_record: Record, copy: str, figure: str, expected: list[tuple[str, str]]) -> None:
    assert told(check(copy, full_record), figure) == expected


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (WEST_HAM + "Sara Kumar 9,793 and Eimear O'Casey 4,161.", "9,793", [("votes", "right")]),
        (WEST_HAM + "Sara Kumar 9,739 and Eimear O'Casey 4,161.", "9,739", [("votes", "wrong")]),
        ("Maidenhead, 9 June 2017. Theresa May 37,718, Pat McDonald 11,261.", "37,718", [("votes", "right")]),
        ("Maidenhead, 9 June 2017. Theresa May 37,781, Pat McDonald 11,261.", "37,781", [("votes", "wrong")]),
        ("Maidenhead, 9 June 2017. Theresa May won on June 8 by 26,457.", "8", []),
    ],
)
def test_a_name_like_a_month_makes_no_date(
    full_record: Record, copy: str, figure: str, expected: list[tuple[str, str]]
) -> None:
    assert told(check(copy, full_record), figure) == expected
