"""How many times another's vote somebody's is: of two in one poll, or of who stood for the party before."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

RUTHERGLEN = "Rutherglen and Hamilton West by-election, 6 October 2023. "
HITCHIN = "Hitchin and Harpenden, 13 December 2019. Bim Afolami held it with 27,719 votes. "
CHICHESTER = "Chichester, 5 July 2024. Jess Brown-Fuller won. "


@pytest.mark.parametrize(
    ("copy", "figure", "verdict"),
    [
        (RUTHERGLEN + "Michael Shanks won with 17,845, more than double those of Katy Loudon.", "double", "right"),
        (
            RUTHERGLEN + "Mr Shanks won with 17,845, almost three times what Katy Loudon got.",
            "three times",
            "wrong",
        ),
        (RUTHERGLEN + "Mr Shanks took more than twice as many votes as Ms Loudon.", "twice", "right"),
        (RUTHERGLEN + "Labour had more than twice the SNP's vote.", "twice", "right"),
        (RUTHERGLEN + "Ms Loudon got less than half of Mr Shanks's 17,845.", "half", "right"),
        (CHICHESTER + "Teresa De Santis had more than three times Mr Collinge's 3,175.", "three times", "wrong"),
        (CHICHESTER + "Teresa De Santis had 7,859, five times Tom Collinge's vote.", "five times", "wrong"),
        (
            HITCHIN + "Sam Collins had more than three times Hugh Annand's 6,236 in 2017.",
            "three times",
            "right",
        ),
        (HITCHIN + "Sam Collins had more than four times Hugh Annand's vote.", "four times", "wrong"),
    ],
)
def test_a_multiple_of_anothers_vote(full_record: Record, copy: str, figure: str, verdict: str) -> None:
    start = copy.index(figure)
    found = [one for one in check(copy, full_record).findings if one.claim.mark and one.claim.mark.start == start]
    assert [(one.claim.kind.value, str(one.verdict)) for one in found] == [("votes", verdict)]


@pytest.mark.parametrize(
    "copy",
    [
        CHICHESTER + "Her majority was more than twice the Tory one. Nobody doubled Labour's vote.",
        HITCHIN + "Sam Collins more than trebled the Lib Dem vote. The majority was over half the Tory one in 2017.",
    ],
)
def test_what_is_of_no_other_vote_is_not_called_wrong(full_record: Record, copy: str) -> None:
    assert not [one for one in check(copy, full_record).findings if one.verdict.is_flagged]
