"""Seats that a party has come to have, told by "none" and "one", of its leader, from how many, or as a net loss."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

WALES = "The election in Wales, July 5, 2024. Labour won 27 of the 32 seats. "
SCOTLAND = "Scotland after the election, May 8, 2015. The SNP won 56 of the 59 seats. "
LATER = "Scotland after the general election, June 9, 2017. "
UK = "The general election, May 8, 2015. "
JUNE = "The general election, June 9, 2017. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (WALES + "The Conservatives, who had had 14 of the old 40, won none.", "none", "right"),
        (WALES + "The Tories had 14 Welsh seats in 2019. Now they have none.", "none", "right"),
        (WALES + "The Conservatives went into it with 14 seats and came out of it with none.", "none", "right"),
        (SCOTLAND + "Labour had 41 seats. It now has one, while the SNP have 56.", "one", "right"),
        (SCOTLAND + "Labour had 41 seats. It now has two, while the SNP have 56.", "two", "wrong"),
        (SCOTLAND + "The Lib Dems had 11 seats. They are left with one.", "one", "right"),
        (SCOTLAND + "Labour, with 41 last time, kept one, Edinburgh South.", "one", "right"),
        # Whoever leads a party and stands in no seat of the text.
        (JUNE + "Mrs May has 317 MPs this morning.", "317", "right"),
        (JUNE + "Mrs May is left with 327 MPs.", "327", "wrong"),
        (JUNE + "Mr Corbyn has 262 seats to Mrs May's 317.", "317", "right"),
        (JUNE + "Nicola Sturgeon lost 21 seats.", "21", "right"),
        (JUNE + "Nicola Sturgeon lost 26 seats.", "26", "wrong"),
        # From how many, and by how much on the whole.
        (UK + "From 57 Liberal Democrats to eight: it was a rout.", "57", "right"),
        (UK + "From 56 Lib Dems to eight: it was a rout.", "56", "wrong"),
        (UK + "The Lib Dems have eight seats. The party's net loss was 49.", "49", "right"),
        (UK + "Labour on 232 seats are 26 down on 2010.", "26", "right"),
        (UK + "Labour on 232 seats are 24 down on 2010.", "24", "wrong"),
        (UK + "The SNP has 56 MPs. They had six.", "six", "right"),
        # Fewer than some years ago is not short of so many; fewer than those needed is.
        (UK + "Labour have 232 seats, 26 fewer than five years ago.", "26", "right"),
        (UK + "Labour have 232 seats, 24 fewer than five years ago.", "24", "wrong"),
        (UK + "Labour have 232 seats, 94 fewer than the 326 needed.", "94", "right"),
        # Whom seats were taken off is not who has them now.
        (LATER + "Ruth Davidson's party took a dozen seats off the SNP and now has 13 Scottish MPs.", "13", "right"),
        (LATER + "Labour took seats off the SNP and now has seven Scottish MPs.", "seven", "right"),
        (LATER + "Labour took seats off the SNP and now has nine Scottish MPs.", "nine", "wrong"),
    ],
)
def test_had_and_led(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert {verdict for _, verdict in told(check(copy, full_record), figure)} == {expected}
