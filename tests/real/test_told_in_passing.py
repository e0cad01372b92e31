"""What a report tells in passing: how a lead or a vote moved, who is the member now, one vote beside another."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

THURROCK = "Thurrock, 9 June 2017. Jackie Doyle-Price held Thurrock for the Tories with 19,880. "
GORDON = "Gordon, 9 June 2017. Colin Clark took Gordon with 21,861. "
LEICESTER = "Leicester East, 9 June 2017. Keith Vaz had 35,116 votes, "
CLACTON = "Clacton, 5 July 2024. Nigel Farage takes Clacton from Giles Watling, 21,225 to 12,820. "
BATH = "Bath, 9 June 2017. Wera Hobhouse polled 29,436 votes "
KENSINGTON = "Kensington, 10 June 2017. Emma Dent Coad won Kensington with 16,333. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # A lead told right after the one that it is of.
        (THURROCK + "She won by 345, 191 fewer than in 2015.", "191", ("majority_change", "right")),
        (THURROCK + "She squeezed home by 345 votes – 119 fewer than last time.", "119", ("majority_change", "wrong")),
        (THURROCK + "She squeezed home by 345.", "345", ("majority", "right")),
        # A vote beside the party's last.
        (THURROCK + "John Kent had 19,535, 3,379 up on the party's last total.", "3,379", ("votes", "right")),
        (THURROCK + "John Kent had 19,535, more than 3,000 up on Labour's 2015 vote.", "3,000", ("votes", "right")),
        (THURROCK + "John Kent had 19,535, more than 4,000 up on the party's last total.", "4,000", ("votes", "wrong")),
        # By how much somebody went down, and how far a vote did.
        (GORDON + "Alex Salmond went down by 2,607.", "2,607", ("majority", "right")),
        (GORDON + "Alex Salmond was beaten. He went down by 2,670.", "2,670", ("majority", "wrong")),
        (GORDON + "Alex Salmond's vote went down by 8,463.", "8,463", ("votes", "right")),
        # So many times a rival's vote.
        (LEICESTER + "nearly three times the Tories' 12,688.", "three times", ("votes", "rounding")),
        (LEICESTER + "more than twice the Tories' 12,688.", "twice", ("votes", "right")),
        (
            LEICESTER + "and the Tories 12,688, more than nine times the Lib Dems' 1,343.",
            "nine times",
            ("votes", "right"),
        ),
        # Who is the member, whoever held it before.
        (CLACTON + "Nigel Farage is Clacton's new Reform MP.", "Nigel Farage is Clacton", ("outcome", "right")),
        (CLACTON + "Giles Watling is Clacton's new Tory MP.", "Giles Watling is Clacton", ("outcome", "wrong")),
        (BATH + "to regain the seat the party lost by 3,833 in 2015.", "regain the seat", ("outcome", "right")),
        (BATH + "to take the seat she had lost in 2015.", "take the seat", ("outcome", "right")),
        # A majority that moved, without a figure of how far.
        (GORDON + "The majority is slimmer, at 2,607.", "majority is slimmer", ("majority_change", "right")),
        (
            GORDON + "The SNP were down 11.8 points and Labour rose as well.",
            "Labour rose as well",
            ("share_change", "right"),
        ),
        # All who stood, and those of them who lost a deposit.
        (KENSINGTON + "Seven people stood, of whom four lost their deposit.", "Seven", ("other", "right")),
        (KENSINGTON + "Seven people stood, of whom four lost their deposit.", "four", ("deposit", "right")),
        (KENSINGTON + "Eight people stood, of whom four lost their deposit.", "Eight", ("other", "wrong")),
        (KENSINGTON + "No Labour MP has a smaller majority.", "No Labour MP", ("superlative", "right")),
        (KENSINGTON + "No Labour MP has a bigger majority.", "No Labour MP", ("superlative", "wrong")),
    ],
)
def test_what_is_told_in_passing(copy: str, figure: str, expected: tuple[str, str], full_record: Record) -> None:
    assert expected in told(check(copy, full_record), figure), told(check(copy, full_record), figure)


@pytest.mark.parametrize(
    "copy",
    [
        "North Antrim, 5 July 2024. Jim Allister won by 450, after 54 years of a Paisley holding the seat.",
        "Warwick and Leamington, 13 December 2019. Matt Western, who won it two years ago by 1,206, is back by 789.",
        "Fermanagh and South Tyrone, 7 May 2010. The first count was said to have put fewer than 50 between them.",
        "Gordon, 9 June 2017. Alex Salmond lost, and he and his party went down by some way. He had 19,254.",
    ],
)
def test_nothing_right_is_called_wrong(copy: str, full_record: Record) -> None:
    assert not any(one.verdict.is_flagged for one in check(copy, full_record).findings)


def test_a_first_count_is_no_majority_in_the_house(full_record: Record) -> None:
    copy = "North Warwickshire, 7 May 2010. Dan Byles won. A first count had put fewer than 50 between them."
    assert "house_majority" not in {kind for kind, _ in told(check(copy, full_record), "fewer than 50")}
