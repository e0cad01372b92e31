"""Seats by the years that they were won in, lines that open with so many out of all, and what a lead is counted in."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

WEST = "South West round-up: Lib Dems collapse, May 8, 2015. "
UK = "The general election, May 8, 2015. "
NUMBERS = "Election 2015 in numbers, May 8, 2015\n\n"
GOWER = "Gower: Labour take the seat back, June 9, 2017. Tonia Antoniazzi won Gower by 3,269. "
FIFE = "North East Fife: SNP hold, June 9, 2017. Stephen Gethins won North East Fife from Elizabeth Riches. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (WEST + "The Lib Dems took 15 of the region's 55 seats in 2010 and none in 2015.", "15", "right"),
        (WEST + "The Lib Dems took 15 of the region's 55 seats in 2010 and none in 2015.", "none", "right"),
        (WEST + "The Lib Dems won 16 seats in the South West in 2010 and none in 2015.", "16", "wrong"),
        (UK + "Labour won 41 Scottish seats in 2010 but just one in 2015.", "one", "right"),
        (UK + "Labour won 41 Scottish seats in 2010 but just two in 2015.", "two", "wrong"),
        (UK + "The Greens fought 335 seats in 2010 and 573 in 2015.", "335", "right"),
        (NUMBERS + "56: out of Scotland's 59 seats went to the SNP", "56", "right"),
        (NUMBERS + "58: out of Scotland's 59 seats went to the SNP", "58", "wrong"),
        (
            GOWER + "Byron Davies's majority of 27 votes was the smallest in the country in 2015.",
            "the smallest",
            "right",
        ),
        (FIFE + "His majority of two votes was the smallest in the country.", "the smallest", "right"),
        (FIFE + "His majority of two votes was the biggest in the country.", "the biggest", "wrong"),
    ],
)
def test_by_their_years(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert {verdict for _, verdict in told(check(copy, full_record), figure)} == {expected}
