"""Counties as papers shorten them: "seven of the 12 Herts seats"; and seats that have the name."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import exactly, told

HEAD = "Herts Tories cut down to three\n\n5 July 2024. "


@pytest.mark.parametrize(
    ("copy", "count", "slip"),
    [
        ("Labour, which won none of the county's seats in 2019, now has seven of the 12.", "seven", "eight"),
        ("Labour won seven seats in Herts.", "seven", "six"),
        ("The Lib Dems have two and the Conservatives hang on to four.", "two", "four"),
    ],
)
def test_seats_of_a_county(full_record: Record, copy: str, count: str, slip: str) -> None:
    assert ("seats", "right") in told(check(HEAD + copy, full_record), count)
    assert ("seats", "right") not in told(check(HEAD + copy.replace(count, slip, 1), full_record), slip)


def test_a_seat_with_the_name(full_record: Record) -> None:
    copy = "South West Herts, 5 July 2024. Gagan Mohindra held South West Herts with 16,458 votes."
    assert exactly(check(copy, full_record), "16,458") == [("votes", "right")]
