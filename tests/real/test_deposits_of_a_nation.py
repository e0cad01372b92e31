"""Pieces on the deposits of one nation: what is told on in them is of it, and of the year that they open with."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

#: Wales in 2019: 70 lost, Greens 17 of 18, Plaid 10 of 36, Lib Dems 15 of 32; in 2017: 105, UKIP 32 of 32, Lib Dems 36.
OPENING = "Lost deposits in Wales in 2019\n\nThe Greens lost 17 deposits in Wales. "


@pytest.mark.parametrize(
    ("copy", "figure", "slip"),
    [
        ("UKIP, who lost 32 out of 32 two years ago, did not stand.", "32", "31"),
        ("UKIP lost 32 deposits out of 32 in 2017.", "32", "29"),
        ("UKIP lost all 32 of their deposits in 2017.", "32", "33"),
        ("Two years earlier UKIP lost 32 deposits out of 32.", "32", "30"),
        ("Plaid Cymru lost 10, the Lib Dems 15 out of 32.", "15", "14"),
        ("The Lib Dems fought every seat in 2017 and lost 36.", "36", "35"),
    ],
)
def test_of_the_nation(full_record: Record, copy: str, figure: str, slip: str) -> None:
    right = told(check(OPENING + copy, full_record), figure)
    assert ("deposit", "right") in right
    assert "wrong" not in [verdict for _, verdict in right]
    assert ("deposit", "wrong") in told(check(OPENING + copy.replace(figure, slip, 1), full_record), slip)


def test_below_a_heading_that_asks(full_record: Record) -> None:
    copy = "Lost deposits in Wales: who paid up in 2019?\n\nPlaid Cymru: 10/36\nLib Dem: 15/32\nGreen: 17/18\n"
    assert [told(check(copy, full_record), figure) for figure in ("10", "15", "17")] == [[("deposit", "right")]] * 3


def test_of_the_country_where_no_nation_is_named(full_record: Record) -> None:
    copy = "Who paid up in 2019?\n\nThe Greens lost 466 deposits. In Wales they lost 17. UKIP lost 44 of 44."
    checked = check(copy, full_record)
    assert told(checked, "466") == [("deposit", "right")]
    assert told(checked, "17") == [("deposit", "right")]
