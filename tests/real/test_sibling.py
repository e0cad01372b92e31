"""Siblings: seats of one town told apart by a compass point alone, in a text about both."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import exactly

HEAD = (
    "Derby North and Derby South, general election 2019\n\n"
    "Amanda Solloway (Con) won Derby North with 21,259 votes. Margaret Beckett (Lab) held Derby South with 21,690.\n\n"
)


@pytest.mark.parametrize(
    ("said", "figure", "kind", "verdict"),
    [
        ("NORTH DECLARES\n\nThe majority is 2,540.", "2,540", "majority", "right"),
        ("In North, the majority was 2,540.", "2,540", "majority", "right"),
        ("The north seat has a majority of 2,540.", "2,540", "majority", "right"),
        ("The majority in the north seat was 2,450.", "2,450", "majority", "wrong"),
        ("In North the majority was 2,540 and in South 6,019.", "6,019", "majority", "right"),
        ("In the south constituency, Labour took 51.1% of the vote.", "51.1%", "share", "right"),
        ("In the south constituency, Labour took 39.8% of the vote.", "39.8%", "share", "right"),
        ("In the south constituency, Labour took 37.8% of the vote.", "37.8%", "share", "wrong"),
        ("Labour's share in the north was 39.8%, and in the south it fell to 51.1%.", "51.1%", "share", "right"),
        ("Labour's share in the north was 38.9%, and in the south it fell to 51.1%.", "38.9%", "share", "wrong"),
        ("South Derbyshire or not, the majority is 6,019.", "6,019", "majority", "right"),
    ],
)
def test_a_compass_point_stands_for_a_seat(
    full_record: Record, said: str, figure: str, kind: str, verdict: str
) -> None:
    assert exactly(check(HEAD + said, full_record), figure) == [(kind, verdict)]
