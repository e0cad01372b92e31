"""How many votes somebody took off a majority, beside what it was: "wiped 5,354 off the 5,971 majority"."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import exactly

pytestmark = pytest.mark.no_cover

NEWARK = "Newark, 6 June 2014. Robert Jenrick held it for the Conservatives by 7,403. "
BARROW = "Barrow and Furness, 9 June 2017. John Woodcock held it for Labour by 209. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (NEWARK + "Roger Helmer lopped 8,749 off the majority.", "8,749", ("majority_change", "right")),
        (NEWARK + "Roger Helmer lopped 8,479 off the majority.", "8,479", ("majority_change", "wrong")),
        (NEWARK + "UKIP sliced 8,749 votes from the Tory majority.", "8,749", ("majority_change", "right")),
        (NEWARK + "Nearly 9,000 was wiped off the majority.", "9,000", ("majority_change", "rounding")),
        (NEWARK + "Some 8,740 votes were knocked off the Tory majority.", "8,740", ("majority_change", "rounding")),
        (NEWARK + "Some 8,470 votes were knocked off the Tory majority.", "8,470", ("majority_change", "wrong")),
        (BARROW + "Simon Fell shaved 586 off the 795 majority of 2015.", "586", ("majority_change", "right")),
        (BARROW + "Simon Fell knocked 568 off the 795 majority of 2015.", "568", ("majority_change", "wrong")),
        (BARROW + "Simon Fell knocked 586 off the 795 majority of 2015.", "795", ("majority", "right")),
    ],
)
def test_votes_are_taken_off_a_majority(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert expected in exactly(check(copy, full_record), figure)


def test_points_are_no_per_cent_of_a_share(full_record: Record) -> None:
    copy = "Hastings and Rye, 9 June 2017. Amber Rudd held on. Labour's share rose by 31.6 points."
    assert ("share_change", "wrong") in exactly(check(copy, full_record), "31.6 points")


def test_votes_taken_from_a_rival_are_off_no_majority(full_record: Record) -> None:
    copy = NEWARK + "UKIP took 8,000 votes from the Tories, whose majority fell."
    assert "majority_change" not in [kind for kind, _ in exactly(check(copy, full_record), "8,000")]
