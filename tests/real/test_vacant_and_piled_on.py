"""Whose a figure is after a seat fell vacant, what was put on top of a vote, MPs with the Speaker, a county's seats."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

BARNSLEY = "Barnsley Central, 4 March 2011. Labour's Dan Jarvis is the new MP. "
IPSWICH = "Ipswich, 9 June 2017. Sandy Martin beat Ben Gummer by 831 votes. "
SEATS_2015 = "Election 2015: how it ended\n\nLabour won 232 seats and the SNP 56. "
SEATS_2017 = "Election 2017: how it ended\n\nLabour won 262 seats and the SNP 35. "
HULL = "13 December 2019. Karl Turner held Kingston upon Hull East by 1,239. "
ROTHERHAM = "Rotherham, 30 November 2012. Sarah Champion held it for Labour with 9,966 votes. "
IN_2019 = "Election 2019: the numbers\n\nThe Tories have 365 seats.\n\n"
WINCHESTER = "Winchester, 13 December 2019. Steve Brine won with 28,430 to Paula Ferguson's 27,445. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (
            BARNSLEY + "He kept the seat left vacant by the resignation of Eric Illsley with 60.8 per cent.",
            "60.8",
            "right",
        ),
        (IPSWICH + "Mr Gummer piled on 1,599 votes on top of his 2015 total.", "1,599", "right"),
        (IPSWICH + "Mr Gummer put 1,959 votes on top of his 2015 tally.", "1,959", "wrong"),
        (SEATS_2017 + "The Conservatives have 317 MPs, nine short of an overall majority.", "nine", "right"),
        (SEATS_2017 + "The Conservatives have 317 MPs, six short of an overall majority.", "six", "wrong"),
        (
            HULL + "It was closer across the county in Scunthorpe, where Holly Mumby-Croft won by 6,451.",
            "6,451",
            "right",
        ),
        (HULL + "Across the county in Scunthorpe, Holly Mumby-Croft had a majority of 20,306.", "20,306", "wrong"),
        (ROTHERHAM + "The Lib Dems were eighth, beaten by the English Democrats, with 451 votes.", "451", "right"),
        (ROTHERHAM + "The Lib Dems were eighth, beaten by the English Democrats, with 541 votes.", "541", "wrong"),
        (IN_2019 + "202 - Labour's total, not counting the Speaker. The party is 60 down on 2017.", "60", "right"),
        (IN_2019 + "The Lib Dems got 11 seats though nearly 3.7m people voted for them.", "3.7m", "rounding"),
        (WINCHESTER + "That is a swing of 7.9 per cent from the Tories.", "7.9", "right"),
        (WINCHESTER + "That is a swing of 12.1 per cent from the Tories.", "12.1", "wrong"),
    ],
)
def test_figures_of_what_was_left_and_added(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert [verdict for _, verdict in told(check(copy, full_record), figure)] == [expected]


def test_mps_with_the_speaker_are_no_shortfall(full_record: Record) -> None:
    copy = SEATS_2015 + "The Conservatives have 331 MPs including Speaker John Bercow, an overall majority of 12."
    assert "wrong" not in [verdict for _, verdict in told(check(copy, full_record), "331")]
