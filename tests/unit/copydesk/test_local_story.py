"""How local papers tell a result in passing: whose a figure is that stands past an aside, another's lead or rank."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import verdicts

HEAD = (
    "General Election 2019: Ilford North\n\nWes Streeting held the seat for Labour. The Conservative Howard Berlin"
    " was second.\n\n"
)


@pytest.mark.parametrize(
    ("copy", "figure", "verdict"),
    [
        # A majority that has its figure takes no other; the votes are his whose they were left to be.
        ("Mr Berlin's tally was 20,105 and Streeting's, who had a 9,639 majority, 25,323.", "25,323", "right"),
        # The party that is overtaken has neither the place nor the votes.
        ("The Greens, with 845, did not overtake the Brexit Party, who leapfrogged them on 960.", "960", "right"),
        (
            "The Conservatives overtook the Liberal Democrats into second place.",
            "Conservatives overtook the Liberal Democrats into second",
            "right",
        ),
        # A share that has moved came to what it came to, and is nobody else's.
        ("The Conservative vote rose 0.5 points to 50.5 per cent.", "50.5 per cent", "wrong"),
        ("The Labour share fell 7.2 points to 50.5 per cent.", "50.5 per cent", "right"),
        # A swing between two who are named is theirs.
        ("The swing from Labour to the Conservatives was 10.4 per cent.", "10.4 per cent", "wrong"),
        # A party that says whose a majority is stands for nobody.
        ("Mr Streeting had 25,323 against 20,105 for Mr Berlin – a Labour majority of 5,218.", "5,218", "right"),
        # A share that somebody has is theirs where it has moved by so much, whoever was told of before.
        ("Labour's share of the vote fell by 7.2 points to 55.0 per cent.", "55.0 per cent", "wrong"),
        ("Labour's vote share was down 7.2 points at 50.5 per cent.", "50.5 per cent", "right"),
        # Who lost to somebody was defeated; what votes came to is no hope.
        (
            "Mr Berlin has failed to enter parliament after losing to Labour.",
            "losing to Labour",
            "right",
        ),
        ("Mr Streeting polled 25,323 votes to beat Mr Berlin.", "beat Mr Berlin", "right"),
        # What was so years before the deed that is told is of that time.
        ("Mr Streeting won two years after he took it by 9,639 votes.", "9,639", "right"),
        ("Mr Streeting won two years after he took it by 9,693 votes.", "9,693", "wrong"),
        # A word for all times is of what it stands with.
        ("Mr Johnson had 2,680 - the best in history - and the Greens' David Reynolds had 854.", "854", "wrong"),
        # Who was the first to do it did it.
        ("Mr Berlin was the second candidate to lose to Mr Streeting.", "lose to Mr Streeting", "right"),
        ("None of the other four candidates got their deposit back.", "four", "wrong"),
        # Whom somebody beat may be told by an office.
        (
            "Mr Streeting ousted the shadow arts minister Howard Berlin.",
            "Mr Streeting ousted the shadow arts minister Howard Berlin",
            "right",
        ),
        # What is left out of a party's rise after points is points.
        ("Labour's share fell by 7.2 points. The Lib Dems' rose by 3.", "3", "right"),
        # What a party's rose to is that party's.
        (
            "Labour support fell from 57.8 per cent to 50.5, and the Lib Dems' rose to 3.5 per cent.",
            "3.5 per cent",
            "wrong",
        ),
        # The kin of somebody is somebody else.
        ("Mr Berlin was there. The brother of the late Mark Johnson had 20,105 votes.", "20,105", "right"),
        # A place is one whatever it was taken as.
        ("Mr Berlin came second as a Conservative with 20,105 votes.", "Mr Berlin came second", "right"),
    ],
)
def test_a_figure_is_whose_it_is_told_of(record: Record, copy: str, figure: str, verdict: str) -> None:
    assert verdicts(check(HEAD + copy, record), figure) == [verdict]


@pytest.mark.parametrize(
    "copy",
    [
        "Mr Streeting had 25,323 against 20,105 for Mr Berlin – a Labour majority of 5,218.",
        "Mark Johnson, Labour's original choice, had 2,680 votes.",
        "Mr Streeting polled 25,323, more than the runner-up, local businessman Howard Berlin.",
        "Mr Streeting won by 5,218 votes - at 25, he is the youngest of them.",
        "C Streeting (Lab) 25,323",
        "Mark Johnson, who at 20 was the youngest candidate, had 2,680 votes.",
        "Labour completed a clean sweep of north-east England marginals.",
        "Labour's share was 50.5 per cent, fewer votes than the party claims to have members.",
    ],
)
def test_nobody_is_said_to_stand_or_win_by_a_word_in_passing(record: Record, copy: str) -> None:
    assert not check(HEAD + copy, record).is_wrong
