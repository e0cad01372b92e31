"""Figures told by the way: what somebody thought was tight, what another put on too, who stuck with whom."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

BRAKE = "Carshalton and Wallington, 9 June 2017. Tom Brake polled 20,819 and Matthew Maxwell Scott 19,450. "
BOLSOVER = "Bolsover, 9 June 2017. Dennis Skinner polled 24,153 and Helen Harrison 18,865. "
FLETCHER = "Bolsover, 13 December 2019. Mark Fletcher (Con) won with 21,791. "
WHARTON = "Stockton South, 8 May 2015. James Wharton is back by 5,046. "
MORAY = "Moray, 9 June 2017. Douglas Ross (Con) polled 22,637. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (WHARTON + "He'd thought 332 was tight in 2010.", "332", ("majority", "right")),
        (WHARTON + "He'd thought 323 was tight in 2010.", "323", ("majority", "wrong")),
        (WHARTON + "He must have thought 332 was slim.", "332", ("majority", "right")),
        (BOLSOVER + "Skinner put on 1,611 votes but so did the Tories, up over 8,000.", "8,000", ("votes", "right")),
        (BOLSOVER + "Skinner put on 1,611 votes but so did the Tories, up over 9,000.", "9,000", ("votes", "wrong")),
        (BRAKE + "Brake put on 4,216 votes and the Tories did too, up 4,357.", "4,357", ("votes", "right")),
        (FLETCHER + "Dennis Skinner is out, beaten by almost 12% of the vote.", "12%", ("majority", "rounding")),
        (FLETCHER + "Dennis Skinner is out, beaten by almost 15% of the vote.", "15%", ("majority", "wrong")),
        (MORAY + "Angus Robertson lost by 8.7% of the vote.", "8.7%", ("majority", "right")),
        (MORAY + "Angus Robertson lost with 38.8% of the vote.", "38.8%", ("share", "right")),
        (FLETCHER + "The count had seven names to get through.", "seven", ("other", "right")),
        (FLETCHER + "Voters had eight names to wade through.", "eight", ("other", "wrong")),
        (BRAKE + "20,819 people in Carshalton and Wallington stuck with him.", "20,819", ("votes", "right")),
        (MORAY + "18,478 people in Moray stood by Angus Robertson.", "18,478", ("votes", "right")),
        (MORAY + "18,748 people in Moray stood by Angus Robertson.", "18,748", ("votes", "wrong")),
        (FLETCHER + "More than six in 10 of those registered voted.", "six in 10", ("turnout", "right")),
        (FLETCHER + "Fewer than six in 10 of those registered voted.", "six in 10", ("turnout", "wrong")),
        (FLETCHER + "Skinner was first sent to Parliament in 1970.", "first sent", ("tenure", "uncheckable")),
        (WHARTON + "He was first sent to Westminster in 2010.", "first sent", ("tenure", "right")),
    ],
)
def test_figures_are_told_by_the_way(copy: str, figure: str, expected: tuple[str, str], full_record: Record) -> None:
    assert expected in told(check(copy, full_record), figure)


@pytest.mark.parametrize(
    ("copy", "figure"),
    [
        (FLETCHER + "If 500 was tight, 5,299 was not.", "500"),
        (FLETCHER + "He found 14,000 leaflets were too many.", "14,000"),
        (FLETCHER + "The first box was counted in 10 minutes.", "10"),
    ],
)
def test_what_is_no_result_is_not_wrong(copy: str, figure: str, full_record: Record) -> None:
    assert not [one for one in told(check(copy, full_record), figure) if one[1] in ("wrong", "unit")]
