"""Elections named without a year: the snap one, the last but one, the two before."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import verdicts

pytestmark = pytest.mark.no_cover

WAKEFIELD = (
    "Imran Ahmad Khan won Wakefield for the Conservatives at the 2019 general election, ahead of Mary Creagh (Labour)"
    " and Peter Wiltshire (Brexit Party). "
)
THEN = "Mary Creagh held Wakefield for Labour at the 2017 general election, ahead of Antony Calvert (Conservative). "


@pytest.mark.parametrize(
    ("copy", "figure", "is_wrong"),
    [
        (WAKEFIELD + "Labour polled 22,987 at the snap election.", "22,987", False),
        (WAKEFIELD + "Ms Creagh won by 2,176 at the snap election.", "2,176", False),
        (WAKEFIELD + "At the snap election Ms Creagh's majority was 2,716.", "2,716", True),
        (THEN + "At the snap election Ms Creagh polled 22,987.", "22,987", False),
        (WAKEFIELD + "At the last general election but one she won by 2,613.", "2,613", False),
        (WAKEFIELD + "Her majority at the last election but one was 2,613.", "2,613", False),
        (WAKEFIELD + "Her majority at the election before last was 2,613.", "2,613", False),
        (WAKEFIELD + "In the two previous elections her majority had been 2,613 and 2,176.", "2,613", False),
        (WAKEFIELD + "At the last election her majority was 2,613.", "2,613", True),
    ],
)
def test_election_without_year(full_record: Record, copy: str, figure: str, is_wrong: bool) -> None:
    found = verdicts(check(copy, full_record), figure)
    assert ("wrong" in found) is is_wrong
