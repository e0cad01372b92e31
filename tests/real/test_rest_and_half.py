"""Votes of all but the winner, a part of the votes that somebody had then, and how far a lead or a share moved."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

AYLESBURY = "Aylesbury, 9 June 2017. David Lidington is back. "
SOUTHGATE = "Enfield Southgate, 13 December 2019. Bambos Charalambous held on "
MORECAMBE = "Morecambe and Lunesdale, 13 December 2019. David Morris's majority"
NORWICH = "Norwich South, 8 May 2015. Clive Lewis took it from Simon Wright. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # The votes of all but the winner.
        (AYLESBURY + "His 32,313 was more than the 26,470 of everybody else put together.", "26,470", "right"),
        (AYLESBURY + "His 32,313 was more than the 26,740 of everybody else put together.", "26,740", "wrong"),
        (AYLESBURY + "Mr Lidington got 32,313 votes and 26,470 people chose somebody else.", "26,470", "right"),
        (AYLESBURY + "Mr Lidington got 32,313 votes and 24,670 people chose someone else.", "24,670", "wrong"),
        (AYLESBURY + "Mr Lidington had 32,313, against 26,470 votes for everyone else.", "26,470", "right"),
        (AYLESBURY + "Mark Bateman got 17,657 votes and 41,126 people chose somebody else.", "41,126", None),
        # How far a lead moved, told right after it.
        (SOUTHGATE + "with a majority of 4,450, 95 better than two years ago.", "95", "right"),
        (SOUTHGATE + "with a 4,450 majority, 95 higher than last time.", "95", "right"),
        (SOUTHGATE + "by 4,450, 95 more than two years ago.", "95", "right"),
        (SOUTHGATE + "with a majority of 4,450, 59 better than two years ago.", "59", "wrong"),
        (SOUTHGATE + "by 4,450, 95 fewer than two years ago.", "95", "wrong"),
        # A majority and its share past a place and an aside.
        (MORECAMBE + " in Morecambe, a wafer-thin 3% last time, quadrupled from 1,399 to 6,354.", "3%", "right"),
        (
            MORECAMBE + " in Morecambe, a thin 3% last time, more than quadrupled from 1,399 to 6,354.",
            "quadrupled",
            "right",
        ),
        (MORECAMBE + ", a wafer-thin 13% in 2017, is 6,354.", "13%", "wrong"),
        # Which way a share went, said past "who".
        (AYLESBURY + "UKIP came behind the Liberal Democrats, who lost ground.", "lost ground", "right"),
        # A part of the votes that somebody had.
        (NORWICH + "Mr Wright was fourth on less than half the votes he had in 2010.", "half", "right"),
        (NORWICH + "Mr Wright, home by 310 in 2010, has less than half the votes he had then.", "half", "right"),
        (NORWICH + "Mr Wright was fourth on less than a third of the votes he had last time.", "a third", "wrong"),
    ],
)
def test_a_part_or_the_rest_is_held_to_the_record(
    copy: str, figure: str, expected: str | None, full_record: Record
) -> None:
    verdicts = {verdict for _, verdict in told(check(copy, full_record), figure)}
    assert verdicts.isdisjoint({"wrong", "unit"}) if expected is None else expected in verdicts
