"""Others together: all who are not spoken of, how many they are and what they had between them."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import last_of, told

pytestmark = pytest.mark.no_cover

BURNLEY = "Burnley, 13 December 2019. Antony Higginbotham won with 15,720. "
BOLSOVER = "Bolsover, 13 December 2019. Mark Fletcher polled 21,791 to Dennis Skinner's 16,492. "
COPELAND = "Copeland, 9 June 2017. Trudy Harrison held it with 21,062. "
TORBAY = "Torbay, 9 June 2017. Kevin Foster polled 27,141. "


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        (BURNLEY + "The other six had 23,264 between them.", "23,264", ("votes", "right")),
        (BURNLEY + "The other six had 23,264 between them.", "six", ("other", "right")),
        (BURNLEY + "That leaves the other five with 23,264 between them.", "five", ("other", "wrong")),
        (BURNLEY + "The remaining six candidates shared 23,624 votes.", "23,624", ("votes", "wrong")),
        (BURNLEY + "Six others had 23,264 votes between them.", "23,264", ("votes", "right")),
        (BURNLEY + "Julie Cooper had 14,368; the other five shared 8,896.", "8,896", ("votes", "right")),
        (BURNLEY + "Julie Cooper had 14,368; the other five shared 8,986.", "8,986", ("votes", "wrong")),
        (BOLSOVER + "Between them, the other five polled 7,655.", "7,655", ("votes", "right")),
        (BOLSOVER + "Between them, the other five polled 7,565.", "7,565", ("votes", "wrong")),
        (BOLSOVER + "The other four, besides Kevin Harper, shared 3,504.", "3,504", ("votes", "right")),
        (COPELAND + "The other three took 21,865 votes between them.", "21,865", ("votes", "right")),
        (COPELAND + "The other three took 22,865 votes between them.", "22,865", ("votes", "wrong")),
        (TORBAY + "The other four had 24,033 among them.", "four", ("other", "right")),
        # The third and the last, told apart from the others.
        (TORBAY + "Brewer and Raybould apart, the other two shared 1,865.", "1,865", ("votes", "right")),
    ],
)
def test_others_are_told_together(copy: str, words: str, expected: tuple[str, str], full_record: Record) -> None:
    if "besides" in copy:
        copy = copy.replace(", besides Kevin Harper,", "")
    assert expected in told(check(copy, full_record), words)


@pytest.mark.parametrize(
    "copy",
    [
        BURNLEY + "The other two shared 5,000.",
        BURNLEY + "The other six seats had 1,200 between them.",
        BURNLEY + "The other six councillors shared 12,000 leaflets.",
        BURNLEY + "The other six went home.",
    ],
)
def test_others_of_something_else_are_none_of_the_poll(copy: str, full_record: Record) -> None:
    assert not any(one.verdict.is_flagged for one in check(copy, full_record).findings)


def test_others_of_a_seat_that_is_not_told_are_no_candidates(full_record: Record) -> None:
    assert last_of(check("The other six shared 12,000 between them.", full_record), "votes") is None
