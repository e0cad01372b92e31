"""One figure told as two people's: it is one's, and the other's own stands nowhere in the copy."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

LINCOLN = "Lincoln, 9 June 2017. Karen Lee has taken Lincoln for Labour. "
WYRE = "Wyre Forest, 13 December 2019. Mark Garnier has held Wyre Forest. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # The winner's vote printed as that of whom she beat.
        (LINCOLN + "Mr McCartney got 23,333 votes and Ms Lee, for Labour, 23,333.", "23,333", ["wrong", "right"]),
        (WYRE + "The Conservative got 11,547 votes and Robin Lunn, for Labour, 11,547.", "11,547", ["wrong", "right"]),
        # Told twice of the one whose it is.
        (LINCOLN + "Ms Lee got 23,333 votes. Karl McCartney had 21,795 to her 23,333.", "23,333", ["right", "right"]),
        # Told once.
        (LINCOLN + "She got 23,333 votes and Karl McCartney, the Conservative, 21,795.", "23,333", ["right"]),
    ],
)
def test_a_figure_of_two_people(copy: str, figure: str, expected: list[str], full_record: Record) -> None:
    assert [verdict for _, verdict in told(check(copy, full_record), figure)] == expected


def test_the_finding_says_whose_figure_it_is(full_record: Record) -> None:
    copy = LINCOLN + "Mr McCartney got 23,333 votes and Ms Lee, for Labour, 23,333."
    wrong = next(one for one in check(copy, full_record).findings if one.verdict.is_flagged)
    assert wrong.message == "should be 21,795 votes (2017 result); that is the vote of Karen Lee"
