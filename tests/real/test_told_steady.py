"""Votes, shares, majorities and turnouts told not to have moved, or to have held up."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every

pytestmark = pytest.mark.no_cover

SOUTHPORT = (
    "Damien Moore held Southport for the Conservatives at the 2019 general election, ahead of Liz Savage (Labour) and"
    " John Wright (Liberal Democrat). "
)
GOWER = (
    "Tonia Antoniazzi held Gower for Labour at the 2019 general election, ahead of Francesca O'Brien (Conservative). "
)
WAKEFIELD = (
    "Imran Ahmad Khan won Wakefield for the Conservatives at the 2019 general election, ahead of Mary Creagh (Labour). "
)
_MOVING = {"share_change", "turnout_change", "majority_change"}


@pytest.mark.parametrize(
    ("copy", "verdict"),
    [
        # By 12.9 points, and half of their votes.
        (SOUTHPORT + "The Lib Dem vote held up.", "wrong"),
        (SOUTHPORT + "The Lib Dem share barely changed.", "wrong"),
        (SOUTHPORT + "The Lib Dem share was much the same as in 2017.", "wrong"),
        (SOUTHPORT + "Mr Wright's share stayed the same.", "wrong"),
        (SOUTHPORT + "The Lib Dems saw their vote hold up.", "wrong"),
        (SOUTHPORT + "The Lib Dem vote flatlined.", "wrong"),
        (WAKEFIELD + "Labour's vote stood still.", "wrong"),
        (SOUTHPORT + "Labour's share barely changed.", "wrong"),
        # What rose did hold up.
        (SOUTHPORT + "Labour's vote held up.", "right"),
        (WAKEFIELD + "The Tory share held firm.", "right"),
        # By 1.1 and 1.7 points.
        (SOUTHPORT + "Turnout was little changed from 2017.", "right"),
        (WAKEFIELD + "Turnout barely changed.", "uncheckable"),
        # By 4.5 points, and a tenth of her votes: for the editor to say.
        (GOWER + "The Labour share was static.", "uncheckable"),
        # From 3,269 to 1,837, and from 2,914 to 4,147.
        (GOWER + "Her majority was unchanged.", "wrong"),
        (SOUTHPORT + "His majority was little changed.", "wrong"),
    ],
)
def test_what_is_told_not_to_have_moved(full_record: Record, copy: str, verdict: str) -> None:
    found = every(check(copy, full_record))
    assert [told for _, kind, told in found if kind in _MOVING] == [verdict], found


@pytest.mark.parametrize(
    "copy",
    [
        "The vote was held up by a recount.",
        "Turnout was held up as a problem.",
        "The Lib Dem vote had held up in 2015.",
        "The Lib Dem vote might have held up.",
        "The Lib Dem vote did not hold up.",
        "The Lib Dem vote held up in Sefton Central.",
        "Nationally the Lib Dem vote held up.",
        "The Lib Dem vote held up in the east of the seat.",
        "The majority view was unchanged.",
        "The majority was unchanged after a recount.",
        "The count stood still at midnight.",
        "In the council elections, the Lib Dem vote held up.",
        "Mr Wright hoped the Lib Dem vote held up.",
    ],
)
def test_what_else_holds_up_is_not_read(full_record: Record, copy: str) -> None:
    found = [one for one in every(check(SOUTHPORT + copy, full_record)) if one[1] in _MOVING or one[2] == "wrong"]
    assert found == []


BOLTON = (
    "Chris Green held Bolton West for the Conservatives at the 2019 general election, ahead of Julie Hilling (Labour). "
)
CHESTERFIELD = (
    "Toby Perkins held Chesterfield for Labour at the 2019 general election, ahead of Leigh Higgins (Conservative). "
)


@pytest.mark.parametrize(
    ("copy", "verdict"),
    [
        (BOLTON + "His majority is nine times as big as in 2017.", "right"),
        (BOLTON + "His majority is three times as big as in 2017.", "wrong"),
        (BOLTON + "His majority was three times as large as two years earlier.", "wrong"),
        (BOLTON + "The majority is more than nine times that of 2017.", "right"),
        (BOLTON + "The majority is more than twelve times that of 2017.", "wrong"),
        (CHESTERFIELD + "His majority was cut by more than three-quarters.", "right"),
        (CHESTERFIELD + "His majority was cut by a quarter.", "wrong"),
        (CHESTERFIELD + "His majority shrank by one quarter.", "wrong"),
    ],
)
def test_how_much_of_the_last_majority(full_record: Record, copy: str, verdict: str) -> None:
    assert ("majority_change", verdict) in [one[1:] for one in every(check(copy, full_record))]


@pytest.mark.parametrize(
    "copy", ["His majority was cut by a quarter in 2010.", "His share of the vote fell in the first quarter."]
)
def test_other_quarters_are_not_read(full_record: Record, copy: str) -> None:
    assert not [one for one in every(check(CHESTERFIELD + copy, full_record)) if one[2] == "wrong"]
