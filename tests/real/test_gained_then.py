"""Seats that were gained or lost at an election before, whose time opens its clause; and no day of a month over 31."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

LABOUR = "Election 2019: who won what\n\nLabour lost 60 seats. "
TORIES = "Election 2019: who won what\n\nThe Tories lost seven seats in Scotland; "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (TORIES + "two years ago they gained 12.", "12", ("seats_change", "right")),
        (TORIES + "two years ago they gained 21.", "21", ("seats_change", "wrong")),
        (TORIES + "in 2017 they gained 12.", "12", ("seats_change", "right")),
        (LABOUR + "In 2017 they gained 30.", "30", ("seats_change", "right")),
        (LABOUR + "In 2015 it lost 26.", "26", ("seats_change", "right")),
        (LABOUR + "In 2017 the SNP lost 21.", "21", ("seats_change", "right")),
        # Since then, and this time.
        (LABOUR + "Since 2017 the SNP have gained 13.", "13", ("seats_change", "right")),
        (LABOUR + "In 2019 the SNP gained 13.", "13", ("seats_change", "right")),
    ],
)
def test_gained_at_an_election_before(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]


def test_what_is_told_of_a_month_is_no_vote(full_record: Record) -> None:
    copy = "Hove, 9 June 2017. Peter Kyle held Hove with 36,942. In March 500 turned up; since May 400 have joined."
    checked = check(copy, full_record)
    assert told(checked, "500") == told(checked, "400") == []
