"""By how much a majority is above or below the last winner's, and how far somebody was up or down, with no verb."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

NEWARK = "Newark, 6 June 2014. Robert Jenrick held Newark for the Conservatives with 17,431. "
HARTLEPOOL = "Hartlepool, 7 May 2021. Jill Mortimer took it for the Tories with 15,529 to Paul Williams's 8,589. "
BURY = "Bury South, 9 June 2017. Ivan Lewis held Bury South for Labour with 27,165 and a majority of 5,965. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (NEWARK + "He has a majority 8,749 below Patrick Mercer's.", "8,749", ("majority_change", "right")),
        (NEWARK + "He has a majority 8,749 above Patrick Mercer's.", "8,749", ("majority_change", "wrong")),
        (NEWARK + "He has a majority 8,479 below Patrick Mercer's.", "8,479", ("majority_change", "wrong")),
        (NEWARK + "It was a smaller majority by 8,749 than Mr Mercer's.", "8,749", ("majority_change", "right")),
        (NEWARK + "It was a bigger majority by 8,749 than Mr Mercer's.", "8,749", ("majority_change", "wrong")),
        (NEWARK + "His majority was 8,749 down on Mr Mercer's.", "8,749", ("majority_change", "right")),
        (NEWARK + "He has a majority of 7,403 over Roger Helmer.", "7,403", ("majority", "right")),
        (HARTLEPOOL + "Her majority is 3,345 smaller than Mike Hill's.", "3,345", ("majority_change", "wrong")),
        (HARTLEPOOL + "Her majority is 3,345 bigger than Mike Hill's.", "3,345", ("majority_change", "right")),
        (BURY + "Labour went forward, 5,893 votes up.", "5,893", ("votes", "right")),
        (BURY + "Labour went forward, 5,389 votes up.", "5,389", ("votes", "wrong")),
        (BURY + "Ukip stood no chance, 4,983 votes down.", "4,983", ("votes", "right")),
        (BURY + "Robert Largan was second, 5,965 votes down.", "5,965", ("margin", "right")),
    ],
)
def test_leads_and_votes_set_against_others(
    full_record: Record, copy: str, figure: str, expected: tuple[str, str]
) -> None:
    assert expected in told(check(copy, full_record), figure)
