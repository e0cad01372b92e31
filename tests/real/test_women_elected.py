"""The women among those elected: of all, of one party, of a nation; now, and at the election before."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

IN_2015 = "General election 2015: what changed\n\nThe Conservatives won 330 seats and Labour 232.\n\n"
IN_2019 = "General election, 12 December 2019. Boris Johnson is back with 365 seats.\n\n"


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (IN_2015 + "A record 191 women were elected, up from 143 in 2010.", "191", "right"),
        (IN_2015 + "A record 191 women were elected, up from 143 in 2010.", "143", "right"),
        (IN_2015 + "A record 197 women were elected, up from 143 in 2010.", "197", "wrong"),
        (IN_2015 + "There are now 191 female MPs, against 134 in 2010.", "134", "wrong"),
        (IN_2015 + "Women: 191 were elected, from 143 last time.", "191", "right"),
        (IN_2015 + "The number of women MPs rose to 191, 48 more than in 2010.", "48", "right"),
        (IN_2015 + "The number of women MPs rose to 191, 58 more than in 2010.", "58", "wrong"),
        (IN_2015 + "29 per cent of MPs are women.", "29", "right"),
        (IN_2015 + "There are 99 Labour women and 68 Conservative women in the Commons.", "99", "right"),
        (IN_2015 + "There are 99 Labour women and 86 Conservative women in the Commons.", "86", "wrong"),
        (IN_2015 + "Of the SNP's 56 MPs 20 are women.", "20", "right"),
        (IN_2019 + "220 - women elected, up from 208.", "220", "right"),
        (IN_2019 + "220 - women elected, up from 208.", "208", "right"),
        (IN_2019 + "104 of Labour's MPs are women, more than half.", "104", "right"),
    ],
)
def test_women_elected_are_counted(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert expected in [verdict for _, verdict in told(check(copy, full_record), figure)]


@pytest.mark.parametrize(
    ("copy", "figure"),
    [
        (IN_2015 + "Just over 1,000 women stood, and 31 women councillors lost a vote in Leeds.", "31"),
        (IN_2015 + "A choir of 12 women sang at the count.", "12"),
        (IN_2015 + "Of the new intake of Labour MPs 24 of them are women.", "24"),
        (IN_2015 + "The cabinet has 7 women.", "7"),
    ],
)
def test_other_women_are_not_those_elected(full_record: Record, copy: str, figure: str) -> None:
    assert "wrong" not in [verdict for _, verdict in told(check(copy, full_record), figure)]
