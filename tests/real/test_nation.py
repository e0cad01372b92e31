"""Reports of Scotland, Wales and Northern Ireland: lists of seats by their short names, and what is told of nations."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

WELSH = (
    "Wales's tightest results\nMajorities in 2019:\n\n1. Alyn & Deeside, Lab, 213\n2. Newport W, Con, 902\n"
    "3. Ynys Mon, Con, 1,986\n"
)
NORTHERN = "Wafer-thin in the North\nFermanagh & S Tyrone SF 57\nSouth Down SF 1,620\nN Belfast SF 1,943\n"
HEADED = (
    "Scotland's closest shaves\nFigures are majorities, June 2017:\n\n1 Glasgow SW, SNP, 60\n2 Glasgow E, SNP, 75\n"
)
BARE = "The numbers on Thursday, 4 July 2024\n\nHendon (Lab) 15\nPoole (Lab) 18\nHull E (Lab) 3,920\n"
NAMES = (
    "5 July 2024. Hull East stayed Labour with a majority of 3,920. On Anglesey Llinos Medi won by 637. "
    "Stoke Central went back to Labour by 6,409."
)


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (WELSH, "213", ("majority", "right")),
        (WELSH, "902", ("majority", "right")),
        (WELSH, "1,986", ("majority", "wrong")),
        (WELSH, "Alyn & Deeside, Lab", ("outcome", "right")),
        (WELSH, "Newport W, Con", ("outcome", "uncheckable")),
        (NORTHERN, "57", ("majority", "right")),
        (NORTHERN, "1,943", ("majority", "right")),
        (HEADED, "60", ("majority", "right")),
        (HEADED, "Glasgow E, SNP", ("outcome", "right")),
        (BARE, "15", ("majority", "right")),
        (BARE, "3,920", ("majority", "right")),
        (NAMES, "3,920", ("majority", "right")),
        (NAMES, "637", ("majority", "right")),
        (NAMES, "6,409", ("majority", "right")),
    ],
)
def test_lists_of_seats_go_by_their_short_names(
    full_record: Record, copy: str, figure: str, expected: tuple[str, str]
) -> None:
    assert expected in told(check(copy, full_record), figure)


def test_a_row_of_a_seat_that_is_not_made_out_is_of_no_other(full_record: Record) -> None:
    copy = "The closest seats of 2024, by majority\n\nHendon (Lab) 15\nPoole (Lab) 18\nNewcastle (Lab) 39\n"
    assert [verdict for _, verdict in told(check(copy, full_record), "39")] in ([], ["uncheckable"])
