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
        # The kin of somebody is somebody else.
        ("Mr Berlin was there. The brother of the late Mark Johnson had 20,105 votes.", "20,105", "right"),
        # A place is one whatever it was taken as.
        ("Mr Berlin came second as a Conservative with 20,105 votes.", "Mr Berlin came second", "right"),
    ],
)
def test_a_figure_is_whose_it_is_told_of(record: Record, copy: str, figure: str, verdict: str) -> None:
    assert verdicts(check(HEAD + copy, record), figure) == [verdict]


def test_nobody_is_said_to_stand_for_the_party_of_a_majority(record: Record) -> None:
    copy = HEAD + "Mr Streeting had 25,323 against 20,105 for Mr Berlin – a Labour majority of 5,218."
    assert not check(copy, record).is_wrong
