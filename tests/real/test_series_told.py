"""A seat's history told at one go: majorities year by year, swings seat by seat, what one majority became."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

EASTBOURNE = "Josh Babarinde has won Eastbourne for the Liberal Democrats at the 2024 general election. "
TWO = "Labour has won two by-elections on one night, in Wellingborough and Kingswood, on 15 February 2024. "
COPELAND = "Trudy Harrison has won the Copeland by-election for the Conservatives on 23 February 2017. "
EASTLEIGH = "Mike Thornton has held Eastleigh for the Liberal Democrats at the by-election of 28 February 2013. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (EASTBOURNE + "The 2010 majority was 3,435, the 2015 one 733, the 2017 one 1,609.", "733", "right"),
        (EASTBOURNE + "The 2010 majority was 3,435, the 2015 one 773, the 2017 one 1,609.", "773", "wrong"),
        (EASTBOURNE + "The 2010 turnout was 67 per cent, the 2017 one 79.2 per cent.", "79.2", "wrong"),
        (EASTBOURNE + "Majorities have been small: 3,435 in 2010, 733 in 2015, 1,609 in 2017.", "1,609", "right"),
        (EASTBOURNE + "Majorities have been small: 3,435 in 2010, 733 in 2015, 1,906 in 2017.", "1,906", "wrong"),
        (EASTBOURNE + "The majorities were 3,435 votes in 2010 and 773 votes in 2015.", "773", "wrong"),
        (EASTBOURNE + "Stephen Lloyd took 24,658 votes in 2010, 20,201 in 2015.", "20,201", "right"),
        (EASTBOURNE + "The Lib Dem majority of 3,435 in 2010 became a Tory one of 733 in 2015.", "733", "right"),
        (EASTBOURNE + "The Lib Dem majority of 3,435 in 2010 became a Tory one of 773 in 2015.", "773", "wrong"),
        (TWO + "The swing in Wellingborough was 28.5 per cent and in Kingswood 16.4 per cent.", "16.4", "right"),
        (TWO + "The swing in Wellingborough was 28.5 per cent and in Kingswood 14.6 per cent.", "14.6", "wrong"),
        (TWO + "The swing was 28.5 per cent in Wellingborough and 14.6 per cent in Kingswood.", "14.6", "wrong"),
        (TWO + "Reform took 13 per cent in Wellingborough and 10.4 per cent in Kingswood.", "10.4", "right"),
        (COPELAND + "The Labour vote was down 5,149 on 2015.", "5,149", "right"),
        (COPELAND + "The Labour vote was down 5,419 on 2015.", "5,419", "wrong"),
        (COPELAND + "The Labour majority of 2,564 was replaced by a Tory one of 2,417.", "2,417", "wrong"),
        (EASTLEIGH + "The Lib Dem share fell by 14.5 points and the Tory share by 14.", "14", "right"),
        (EASTLEIGH + "The Lib Dem share fell by 14.5 points and the Tory share by 24.", "24", "wrong"),
    ],
)
def test_figures_that_go_on_a_series(copy: str, figure: str, expected: str, full_record: Record) -> None:
    assert expected in [verdict for _, verdict in told(check(copy, full_record), figure)]
