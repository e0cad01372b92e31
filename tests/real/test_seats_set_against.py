"""A party's seats of now, told with how many more or fewer they are than in the year of the election before."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

IN_2015 = "David Cameron has won the 2015 general election with a majority of 12. "
IN_2019 = "Boris Johnson has won the 2019 general election with a majority of 80 seats. "


@pytest.mark.parametrize(
    ("copy", "right", "wrong"),
    [
        (IN_2015 + "Labour have {}, 26 fewer than in 2010.", "232", "242"),
        (IN_2015 + "Labour's {} is 26 fewer than in 2010.", "232", "222"),
        (IN_2015 + "Labour on {} are 26 down on 2010.", "232", "242"),
        (IN_2015 + "Labour won {}, down 26 on 2010.", "232", "242"),
        (IN_2015 + "The Lib Dems have {}, 49 fewer than in 2010.", "eight", "nine"),
        (IN_2015 + "In 2010 Labour won {}.", "258", "268"),
        (IN_2019 + "Labour are left with {} MPs, 60 fewer than in 2017.", "202", "212"),
        (IN_2019 + "The SNP have {} seats, 13 more than in 2017.", "48", "38"),
    ],
)
def test_seats_of_now(full_record: Record, copy: str, right: str, wrong: str) -> None:
    found = [{verdict for _, verdict in told(check(copy.format(one), full_record), one)} for one in (right, wrong)]
    assert found == [{"right"}, {"wrong"}]


def test_another_year_governs(full_record: Record) -> None:
    """Seats of 2010, told with how far they were above those of 2005, are none of 2015."""
    copy = IN_2015 + "The Conservatives had 306 in 2010, 108 more than in 2005."
    assert "wrong" not in {verdict for _, verdict in told(check(copy, full_record), "306")}
