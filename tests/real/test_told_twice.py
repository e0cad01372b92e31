"""One figure told as two people's: it is one's, and the other's own stands nowhere in the copy."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

LINCOLN = "Lincoln, 9 June 2017. Karen Lee has taken Lincoln for Labour. "
WYRE = "Wyre Forest, 13 December 2019. Mark Garnier has held Wyre Forest. "
RIGBY = (
    "Mr McCartney had 21,795, Nick Smith 1,287 and Ms Lee, for Labour, 18,533."
    " In 2015 Lucy Rigby polled 18,533 for Labour."
)


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # The winner's vote printed as that of whom she beat.
        (LINCOLN + "Mr McCartney got 23,333 votes and Ms Lee, for Labour, 23,333.", "23,333", ["wrong", "right"]),
        (WYRE + "The Conservative got 11,547 votes and Robin Lunn, for Labour, 11,547.", "11,547", ["wrong", "right"]),
        # Of her whom the sentence has just named, or who is spoken of.
        (LINCOLN + "She took 21,795, and Karl McCartney 21,795.", "21,795", ["wrong", "right"]),
        (WYRE + "The veteran finished with 11,547. Robin Lunn, for Labour, had 11,547.", "11,547", ["wrong", "right"]),
        # This result's figure printed as the last one's.
        (WYRE + "His majority went up from 21,413 two years ago to 21,413.", "21,413", ["wrong", "right"]),
        # Another's who stood for the same party.
        (LINCOLN + RIGBY, "18,533", ["wrong", "right"]),
        # Told twice of the one whose it is.
        (LINCOLN + "Ms Lee got 23,333 votes. Karl McCartney had 21,795 to her 23,333.", "23,333", ["right", "right"]),
        (WYRE + "He won by 21,413. The majority of 21,413 is his biggest.", "21,413", ["right", "right"]),
        (WYRE + "He had 32,960 and his successor as leader said that 32,960 was a lot.", "32,960", ["right", "right"]),
        # Told once.
        (LINCOLN + "She got 23,333 votes and Karl McCartney, the Conservative, 21,795.", "23,333", ["right"]),
    ],
)
def test_a_figure_of_two_people(copy: str, figure: str, expected: list[str], full_record: Record) -> None:
    assert [verdict for _, verdict in told(check(copy, full_record), figure)] == expected


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # Somebody's whom nothing near tells of, printed in the place of one who is named.
        (LINCOLN + "Ms Lee got 23,333 votes and Karl McCartney, the Conservative, 1,287.", "1,287", "wrong"),
        (WYRE + "Mark Garnier took 4,081 votes.", "4,081", "wrong"),
        # Nobody is named: it is whose the record says.
        (WYRE + "Labour's Robin Lunn had 11,547. Third came the Lib Dem with 4,081.", "4,081", "right"),
    ],
)
def test_a_figure_of_somebody_who_is_not_named(copy: str, figure: str, expected: str, full_record: Record) -> None:
    assert [verdict for _, verdict in told(check(copy, full_record), figure)] == [expected]


def test_the_finding_says_whose_figure_it_is(full_record: Record) -> None:
    copy = LINCOLN + "Mr McCartney got 23,333 votes and Ms Lee, for Labour, 23,333."
    wrong = next(one for one in check(copy, full_record).findings if one.verdict.is_flagged)
    assert wrong.message == "should be 21,795 votes (2017 result); that is the vote of Karen Lee"
