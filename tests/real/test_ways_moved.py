"""Which way a vote, a share, a majority or the turnout went, told without a figure."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every

pytestmark = pytest.mark.no_cover

WALSALL = "Walsall North, 9 June 2017. Eddie Hughes took Walsall North for the Conservatives with 18,919. "
TORBAY = "Torbay, 9 June 2017. Kevin Foster held Torbay for the Conservatives with 27,141, 14,283 ahead. "
MORAY = "Moray, 9 June 2017. Douglas Ross took Moray for the Conservatives from Angus Robertson, 22,637 to 18,478. "
HARTLEPOOL = "Hartlepool, 7 May 2021. Jill Mortimer took it for the Tories with 15,529 to Paul Williams's 8,589. "
EASTLEIGH = "Eastleigh, 5 July 2024. Liz Jarvis won Eastleigh for the Liberal Democrats by 1,546. "


@pytest.mark.parametrize(
    ("copy", "kind", "verdict"),
    [
        (WALSALL + "Turnout dropped.", "turnout_change", "wrong"),
        (WALSALL + "Turnout was higher than in 2015.", "turnout_change", "right"),
        (WALSALL + "Turnout was lower than in 2015.", "turnout_change", "wrong"),
        (WALSALL + "The turnout, too, was down.", "turnout_change", "wrong"),
        (WALSALL + "Labour's vote fell.", "votes", "wrong"),
        (WALSALL + "Mr Winnick's vote was down on 2015.", "votes", "wrong"),
        (WALSALL + "Labour's vote share was lower than in 2015.", "share_change", "wrong"),
        (WALSALL + "Ukip's Liz Hazell increased her vote.", "votes", "wrong"),
        (WALSALL + "Labour polled fewer votes than in 2015.", "votes", "wrong"),
        (WALSALL + "Labour polled more votes than in 2015.", "votes", "right"),
        (WALSALL + "Labour, on a reduced share, came second.", "share_change", "wrong"),
        (MORAY + "Mr Robertson improved his vote.", "votes", "wrong"),
        (TORBAY + "The Lib Dem vote rose.", "votes", "wrong"),
        (TORBAY + "His majority is smaller than in 2015.", "majority_change", "wrong"),
        (TORBAY + "The lead was cut.", "majority_change", "wrong"),
        (TORBAY + "The gap widened.", "majority_change", "right"),
        (HARTLEPOOL + "Labour's vote fell.", "votes", "right"),
        (HARTLEPOOL + "The Tory share fell.", "share_change", "wrong"),
    ],
)
def test_ways_that_something_went(full_record: Record, copy: str, kind: str, verdict: str) -> None:
    found = every(check(copy, full_record))
    assert (kind, verdict) in [one[1:] for one in found], found


@pytest.mark.parametrize(
    "copy",
    [
        WALSALL + "Nationally turnout fell.",
        WALSALL + "Turnout fell in Scotland.",
        WALSALL + "Turnout was down on the referendum.",
        WALSALL + "Turnout was lower than the national average.",
        WALSALL + "Labour's vote had fallen in 2015.",
        WALSALL + "Labour's vote fell in the county elections in May.",
        WALSALL + "If Labour's vote fell, nobody noticed.",
        WALSALL + "Labour's vote did not fall.",
        WALSALL + "Labour's share fell in every ward but one.",
        WALSALL + "Turnout fell short of 57 per cent.",
        WALSALL + "Labour's vote was up for grabs.",
        WALSALL + "Mr Winnick's majority fell in 2015.",
        TORBAY + "Mr Foster wants to raise the Lib Dem vote.",
        TORBAY + "The gap between Labour and the Lib Dems narrowed.",
        HARTLEPOOL + "Labour's lead in the polls has narrowed.",
        EASTLEIGH + "The Lib Dem vote fell.",
        # Told of another poll than the last that the text comes to.
        TORBAY + "In 2010 Adrian Sanders won by 4,078.\n\nFive years on Mr Foster beat him. Mr Sanders's vote rose.",
        TORBAY + "It was a curiosity of that result that the Lib Dem vote rose.",
        EASTLEIGH + "Turnout rose.",
    ],
)
def test_ways_told_of_something_else(full_record: Record, copy: str) -> None:
    assert not [one for one in every(check(copy, full_record)) if one[-1] == "wrong"]
