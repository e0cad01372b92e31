"""Deposits of the country told in prose: so many of so many who stood, party after party."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

HEAD = "Who lost their deposit in 2019?\n\n"
ALL = "There were 3,320 candidates in December and 1,275 of them will not be getting their £500 back. "
ROW = "Labour lost 12 (631 stood), the Conservatives four (635), Plaid Cymru 10 from 36 and the SNP none from 59."
WRONG = "Labour lost 11 (641 stood), the Conservatives six (635), Plaid Cymru 10 from 38 and the SNP none from 59."


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (ALL, "1,275", ("deposit", "right")),
        (ALL + "The Lib Dems account for 136, having put up 611 hopefuls.", "136", ("deposit", "right")),
        (ALL + "It was the Greens who paid most heavily: 466 of 497.", "466", ("deposit", "right")),
        (ALL + "It was the Greens who paid most heavily: 466 of 497.", "497", ("other", "right")),
        ("UKIP, with 44 standing, lost every one of them.", "44", ("other", "right")),
        (ROW, "12", ("deposit", "right")),
        (ROW, "631", ("other", "right")),
        (ROW, "four", ("deposit", "right")),
        (ROW, "635", ("other", "right")),
        (ROW, "10", ("deposit", "right")),
        (ROW, "36", ("other", "right")),
        (ROW, "none", ("deposit", "right")),
        (ROW, "59", ("other", "right")),
        (WRONG, "11", ("deposit", "wrong")),
        (WRONG, "641", ("other", "wrong")),
        (WRONG, "38", ("other", "wrong")),
    ],
)
def test_it_is_read(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(HEAD + copy, full_record), figure) == [expected]


@pytest.mark.parametrize(("count", "verdict"), [("3", "right"), ("five", "wrong")])
def test_fewer_than_at_another_election(full_record: Record, count: str, verdict: str) -> None:
    """Four in 2019, against seven in 2017."""
    found = told(check(HEAD + f"The Tories lost {count} fewer than in 2017.", full_record), count)
    assert found == [("deposit", verdict)]


def test_with_three_names_nobody_lost_one(full_record: Record) -> None:
    assert told(check(HEAD + "With three names on the paper nobody lost a deposit.", full_record), "three") == []
