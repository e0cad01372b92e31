"""Who won, held, lost or came where, told of somebody of whom no result bears it out; and where that is left open."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every

pytestmark = pytest.mark.no_cover

WAKEFIELD = "Wakefield, 9 June 2017. "
WARRINGTON = "Warrington South, 13 December 2019. "
KEIGHLEY = "Keighley, 9 June 2017. John Grogan is back in Keighley. "
PUTNEY = "Putney, 13 December 2019. Fleur Anderson won Putney with 22,780 votes. "
OLD_BEXLEY = "Old Bexley and Sidcup, 3 December 2021. "


@pytest.mark.parametrize(
    ("copy", "said", "expected"),
    [
        # A gain that was a hold, a hold that was a gain: by the figure that it ends on, or at no time.
        (WAKEFIELD + "Mary Creagh, a former minister, held Wakefield by 2,176.", "held", "right"),
        (WAKEFIELD + "Mary Creagh, a former minister, gained Wakefield by 2,176.", "gained", "wrong"),
        (WARRINGTON + "Andy Carter took the seat for the Conservatives by 2,010.", "took", "right"),
        (WARRINGTON + "Andy Carter held the seat for the Conservatives by 2,010.", "held", "wrong"),
        (WARRINGTON + "Andy Carter held Warrington South with 28,187 votes.", "held", "wrong"),
        (WARRINGTON + "Faisal Rashid kept Warrington South by 2,010.", "kept", "wrong"),
        (OLD_BEXLEY + "Louie French has held James Brokenshire's old seat by 4,478.", "held", "right"),
        (OLD_BEXLEY + "Louie French has gained James Brokenshire's old seat by 4,478.", "gained", "wrong"),
        (
            OLD_BEXLEY + "Louie French had 11,189. The Tories gained James Brokenshire's old seat.",
            "gained",
            "wrong",
        ),
        (WARRINGTON + "The newcomer, Andy Carter, has now held it for the Tories with 28,187.", "held", "wrong"),
        # Somebody who won, told to have lost.
        (WARRINGTON + "Andy Carter lost Warrington South by 2,010.", "lost", "wrong"),
        (WAKEFIELD + "Mary Creagh was comfortably defeated for Wakefield.", "defeated", "wrong"),
        (WAKEFIELD + "Mary Creagh was defeated with 22,987 votes.", "defeated", "wrong"),
        (WAKEFIELD + "Antony Calvert was defeated with 20,811 votes.", "defeated", "right"),
        # A place, by the votes told with it, by the year after it, or at no time.
        (PUTNEY + "Sue Wixley was third with 8,548.", "third", "right"),
        (PUTNEY + "Sue Wixley, who had hoped for more, was pushed into fourth with 8,548.", "fourth", "wrong"),
        (PUTNEY + "Neeraj Patil was second in 2017.", "second", "right"),
        (PUTNEY + "Neeraj Patil, who was only third here in 2017, stood down.", "third", "wrong"),
        (PUTNEY + "Will Sweet was third, and Neeraj Patil had been second in 2017.", "third", "wrong"),
        (PUTNEY + "Neeraj Patil was second last time, with 19,125.", "second", "right"),
        (PUTNEY + "Neeraj Patil was third last time, with 19,125.", "third", "wrong"),
        (PUTNEY + "Ukip, fourth last time, sat it out.", "fourth", "wrong"),
    ],
)
def test_what_nobody_did_is_wrong_of_whom_it_is_said(full_record: Record, copy: str, said: str, expected: str) -> None:
    found = [one for one in every(check(copy, full_record)) if said in one[0] and one[1] in ("outcome", "rank")]
    assert [verdict for _, _, verdict in found] == [expected]


@pytest.mark.parametrize(
    "copy",
    [
        KEIGHLEY + "He lost the seat to Kris Hopkins in 2010.",
        KEIGHLEY + "John Grogan, beaten here two years ago, took it by 239.",
        KEIGHLEY + "John Grogan lost to Kris Hopkins in 2015 and won this time.",
        KEIGHLEY + "John Grogan held the seat from 1997.",
        KEIGHLEY + "Labour lost a seat elsewhere but took this one.",
        WARRINGTON + "Faisal Rashid held Warrington South for two years.",
        WARRINGTON + "Andy Carter held his nerve, and won by 2,010.",
        WAKEFIELD + "Mary Creagh was defeated in the leadership contest.",
        WAKEFIELD + "Mary Creagh lost a vote in the Commons.",
        PUTNEY + "Sue Wixley came fourth in the mayoral contest.",
        PUTNEY + "Will Sweet was second, with Sue Wixley on 8,548.",
    ],
)
def test_what_may_be_of_another_time_or_contest_is_not_wrong(full_record: Record, copy: str) -> None:
    assert not [one for one in every(check(copy, full_record)) if one[2] == "wrong"]


BRISTOL = "Bristol West, 9 June 2017. "


@pytest.mark.parametrize(
    ("copy", "said", "expected"),
    [
        (BRISTOL + "Thangam Debbonaire had 47,213, more than double the 22,900 she got in 2015.", "double", "right"),
        (BRISTOL + "Thangam Debbonaire had 47,213, more than treble the 22,900 she got in 2015.", "treble", "wrong"),
        (BRISTOL + "Molly Scott Cato's 9,216 was just over half the 17,227 of Darren Hall.", "half", "rounding"),
        (BRISTOL + "Molly Scott Cato's 9,216 was less than a third of the 17,227 of Darren Hall.", "a third", "wrong"),
    ],
)
def test_a_multiple_between_two_figures_is_of_those(full_record: Record, copy: str, said: str, expected: str) -> None:
    assert [one[2] for one in every(check(copy, full_record)) if said in one[0]] == [expected]


def test_too_little_said_of_a_multiple_is_not_wrong(full_record: Record) -> None:
    copy = (
        "North Cornwall, 8 May 2015\n\nScott Mann is MP for North Cornwall on 21,689. Dan Rogerson's 15,068 compares"
        " with 22,512 in 2010, and Ukip's Julie Lingard on 6,121 more than doubled the party's 2,300."
    )
    assert "wrong" not in [one[2] for one in every(check(copy, full_record))]
