"""A majority of the election before in words that leave open of when it is, beside the one of now."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

GORDON = "Gordon, 13 December 2019. Richard Thomson won it for the SNP with 23,885 votes, a majority of 819. "
ORKNEY = "Orkney and Shetland, 8 May 2015. Alistair Carmichael held on with 9,407 votes, 817 ahead of Danus Skene. "
NO_LEAD = "Gordon, 13 December 2019. Richard Thomson won it for the SNP with 23,885 votes. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (GORDON + "Colin Clark saw a lead of 2,607 overhauled.", "2,607", "right"),
        (GORDON + "A Tory majority of 2,607 was overturned.", "2,607", "right"),
        (ORKNEY + "The SNP sliced most off a majority of 9,928.", "9,928", "right"),
        # The majority of now is told wrongly, or nowhere, or this one is said to be of now.
        (GORDON.replace("819", "891") + "He saw off the Tories by 2,607.", "2,607", "wrong"),
        (NO_LEAD + "His majority was 2,607.", "2,607", "wrong"),
        (GORDON + "His majority is now 2,607.", "2,607", "wrong"),
        (GORDON + "A Tory majority of 2,670 was overturned.", "2,670", "wrong"),
    ],
)
def test_majority_is_of_the_time_that_fits(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert [verdict for _, verdict in told(check(copy, full_record), figure)] == [expected]
