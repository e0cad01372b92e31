"""Majorities told by whose they were before, by how far two stand apart, and in the bare words of a headline."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said

pytestmark = pytest.mark.no_cover

LANCASHIRE = "West Lancashire, 10 February 2023. Ashley Dalton held the seat for Labour in the by-election. "
CAMBRIDGE = "South East Cambridgeshire, 13 December 2019. Lucy Frazer held the seat for the Conservatives. "
BEXLEY = "Old Bexley and Sidcup, 3 December 2021. Louie French held the seat for the Conservatives. "
HAMPSTEAD = "Hampstead and Kilburn, 7 May 2010. Glenda Jackson held the seat for Labour at the general election. "
BLACKBURN = "Blackburn, 5 July 2024. Adnan Hussain gained the seat from Labour at the general election.\n\n"
SHORT = "She has a lead of 8,326, {} short of what Rosie Cooper managed in 2019."
LEFT = "She kept the seat by 8,326 votes - {} fewer than the majority Rosie Cooper left her."


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (LANCASHIRE + SHORT.format("ten"), "ten", ("majority_change", "right")),
        (LANCASHIRE + SHORT.format("twelve"), "twelve", ("majority_change", "wrong")),
        (LANCASHIRE + LEFT.format("ten"), "ten", ("majority_change", "right")),
        (LANCASHIRE + LEFT.format("twenty"), "twenty", ("majority_change", "wrong")),
        (LANCASHIRE + "Her majority is 8,326 as against 8,336, ten fewer.", "ten", ("majority_change", "right")),
        (LANCASHIRE + "Her majority is 8,326 as against 8,336, twelve fewer.", "twelve", ("majority_change", "wrong")),
        (
            CAMBRIDGE + "The majority came down from 16,158 to 11,490, 4,668 fewer.",
            "4,668",
            ("majority_change", "right"),
        ),
        (
            CAMBRIDGE + "The majority came down from 16,158 to 11,490, 4,688 fewer.",
            "4,688",
            ("majority_change", "wrong"),
        ),
        (
            BEXLEY + "At 4,478 it is a majority far below the 18,952 of James Brokenshire.",
            "18,952",
            ("majority", "right"),
        ),
        (BEXLEY + "The majority is well below the 18,592 of James Brokenshire.", "18,592", ("majority", "wrong")),
        (HAMPSTEAD + "Ms Jackson's 42 is the smallest majority in England.", "42", ("majority", "right")),
        (BLACKBURN + "Hollern out by 132 as Blackburn falls to independent", "132", ("majority", "right")),
        (BLACKBURN + "Hollern out by 312 as Blackburn falls to independent", "312", ("majority", "wrong")),
    ],
)
def test_leads_of_before_and_apart(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    found = [one for one in said(check(copy, full_record), figure) if one[0] in ("majority", "majority_change")]
    assert found == [expected]


def test_what_somebody_is_called_is_no_multiple(full_record: Record) -> None:
    copy = HAMPSTEAD + "The double Oscar-winner's majority of 42 was the smallest in England."
    assert not check(copy, full_record).is_wrong


WATFORD = "Watford, 9 June 2017. Richard Harrington held Watford for the Conservatives. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (WATFORD + "Ian Green of UKIP found 1,184 takers.", "1,184", [("votes", "right")]),
        (WATFORD + "Ian Green of UKIP found 1,148 takers.", "1,148", [("votes", "wrong")]),
        (WATFORD + "Alex Murray, for the Greens, found just 721 friends in the town.", "721", [("votes", "right")]),
        (WATFORD + "Labour's candidate has found 700 friends on Facebook.", "700", []),
    ],
)
def test_votes_that_are_called_takers(
    full_record: Record, copy: str, figure: str, expected: list[tuple[str, str]]
) -> None:
    assert said(check(copy, full_record), figure) == expected


@pytest.mark.parametrize(
    "copy",
    [
        "The Tory majority went from 2,092 to 4,433, 1,000 more than they had hoped for.",
        "Labour had 21,988 votes, half of them from Bushey.",
        "The Lib Dems had 9,323, a third of the remaining vote.",
        "Labour's 21,988 was well above the 9,323 of the Lib Dems.",
        "Mr Russell had 26,421, nearly half of the vote, with Labour on 21,988.",
    ],
)
def test_what_is_set_beside_something_else_is_no_fault(full_record: Record, copy: str) -> None:
    before = "Watford, 13 December 2019. Dean Russell held Watford for the Conservatives. "
    assert not check(before + copy, full_record).is_wrong
