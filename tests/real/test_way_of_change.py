"""A change of the right size that the words send the wrong way: "503 larger" of a majority that is 503 smaller."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

MANCHESTER = "Manchester Central, 16 November 2012. Lucy Powell held it for Labour with 11,507 votes. "
TWICKENHAM = "Twickenham, 13 December 2019. Munira Wilson won for the Lib Dems with 36,166. "
BATLEY = "Batley and Spen, 21 October 2016. Tracy Brabin was elected with 17,506 votes. "
CLACTON = "Clacton, 10 October 2014. Douglas Carswell won for UKIP with 21,113 votes. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (MANCHESTER + "Her majority was 503 smaller than Tony Lloyd's.", "503", "right"),
        (MANCHESTER + "Her majority was just 503 larger than Tony Lloyd's.", "503", "wrong"),
        (BATLEY + "Her vote was 4,320 down on Jo Cox's.", "4,320", "right"),
        (BATLEY + "Her vote was 4,320 up on Jo Cox's.", "4,320", "wrong"),
        (BATLEY + "Labour lost 4,320 votes.", "4,320", "right"),
        (BATLEY + "Labour gained 4,320 votes.", "4,320", "wrong"),
        (TWICKENHAM + "Turnout lost 3.5 points.", "3.5", "right"),
        (TWICKENHAM + "Turnout gained 3.5 points.", "3.5", "wrong"),
        (TWICKENHAM + "Turnout was 3.5 points better than in 2017.", "3.5", "wrong"),
        # Words that say both, or nothing, leave it as it is.
        (TWICKENHAM + "The change in turnout was 3.5 points.", "3.5", "right"),
        (CLACTON + "The majority, 12,404, topped by 336 the one he had won as a Tory.", "336", "right"),
    ],
)
def test_change_goes_as_it_is_said(full_record: Record, copy: str, figure: str, expected: str) -> None:
    found = [verdict.replace("rounding", "right") for _, verdict in told(check(copy, full_record), figure)]
    assert expected in found
    assert expected == "wrong" or "wrong" not in found
