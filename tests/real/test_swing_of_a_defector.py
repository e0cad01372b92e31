"""A swing where somebody stood for another party than last time: between the people, or from nothing."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

RICHMOND = (
    "Richmond Park by-election, December 2016: Sarah Olney (Lib Dem) won with 20,510 votes, Zac Goldsmith, who stood"
    " as an independent, had 18,638. "
)
CLACTON = (
    "Clacton by-election, October 2014: Douglas Carswell of UKIP won by 12,404 votes from the Conservative Giles"
    " Watling. "
)


@pytest.mark.parametrize(
    ("report", "figure", "other"),
    [
        (RICHMOND + "There was a swing of {} per cent.", "21.7", "12.7"),
        (RICHMOND + "The swing to the Lib Dems was {} per cent.", "21.7", "27.1"),
        (CLACTON + "The swing from the Conservatives to UKIP was {} per cent.", "44.1", "41.4"),
    ],
)
def test_it_is_right_as_copy_works_it_out(full_record: Record, report: str, figure: str, other: str) -> None:
    assert [verdict for _, verdict in told(check(report.format(figure), full_record), figure)] == ["right"]
    assert "right" not in [verdict for _, verdict in told(check(report.format(other), full_record), other)]
