"""How far a party's seats moved: right after how many it had and has, of "it", and of one party after another."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

NUMBERS = (
    "The 2015 election in numbers, 8 May 2015\n\n– 330 Conservative MPs, against 306 in 2010. With the Speaker that"
    " makes a majority of 12.\n\n– "
)
SCOTLAND = "Scotland, 9 June 2017. In Scotland "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (NUMBERS + "The Lib Dems went from 57 to eight, a loss of 49.", "49", "right"),
        (NUMBERS + "The Lib Dems went from 57 to eight, a loss of 48.", "48", "wrong"),
        (NUMBERS + "The Lib Dems went from 57 seats to eight – a fall of 49.", "49", "right"),
        (NUMBERS + "The SNP went from six to 56, a gain of 50.", "50", "right"),
        (NUMBERS + "The SNP went from six to 56 (a gain of 60).", "60", "wrong"),
        (NUMBERS + "The Tories climbed from 306 to 330, a rise of 24.", "24", "right"),
        # A sentence that opens with a party's number goes on about it.
        (NUMBERS + "Labour's 232 is its fewest since 1987. It dropped 26 overall.", "26", "right"),
        (NUMBERS + "Labour's 232 seats were its fewest since 1987. It dropped 26 overall.", "26", "right"),
        # The way it says they went is no other than they did.
        (NUMBERS + "Labour is down 26 to 232.", "26", "right"),
        (NUMBERS + "Labour is up 26 to 232.", "26", "wrong"),
        (NUMBERS + "Labour have 232, 26 down.", "26", "right"),
        (NUMBERS + "Labour have 232, 26 up.", "26", "wrong"),
        (NUMBERS + "Labour's 232 seats were 26 fewer than in 2010.", "26", "right"),
        (NUMBERS + "Labour's 232 seats were 26 more than in 2010.", "26", "wrong"),
        (NUMBERS + "The SNP are up 50 to 56.", "50", "right"),
        (NUMBERS + "The SNP went down by 50 to 56.", "50", "wrong"),
        # What the first party did the next did, too.
        (SCOTLAND + "the Conservatives gained 12 and the Lib Dems three.", "three", "right"),
        (SCOTLAND + "the Conservatives gained 12 seats, Labour six and the Lib Dems three.", "three", "right"),
        (SCOTLAND + "the Conservatives gained 12 seats, Labour six and the Lib Dems three.", "six", "right"),
        (SCOTLAND + "the Conservatives gained 12 and the Lib Dems six.", "six", "wrong"),
        (SCOTLAND + "the Conservatives won 13 and the Lib Dems three.", "three", "wrong"),
        (SCOTLAND + "the Conservatives won 13 and the Lib Dems four.", "four", "right"),
    ],
)
def test_seats_moved(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert [verdict for _, verdict in told(check(copy, full_record), figure)] == [expected]


def test_a_vote_that_rose_is_no_seats(full_record: Record) -> None:
    copy = "Broxtowe, 8 May 2015. Anna Soubry held it by 4,287. UKIP went from 1,194 to 5,674, a rise of 4,480."
    assert told(check(copy, full_record), "4,480") == [("votes", "right")]
