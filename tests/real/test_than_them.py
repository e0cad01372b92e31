"""How far somebody is ahead of another who is only a pronoun, and by how much somebody went down after an aside."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, told

pytestmark = pytest.mark.no_cover

LINCOLN = "Lincoln, 13 December 2019. Karl McCartney unseated Karen Lee with 24,267 votes, "
STOCKTON = "Stockton South, 9 June 2017. Labour's Paul Williams won with 26,102 votes. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (LINCOLN + "over 3,500 more than she got.", "3,500", ("majority", "right")),
        (LINCOLN + "3,514 more than she had got.", "3,514", ("majority", "right")),
        (LINCOLN + "3,154 more than she managed.", "3,154", ("margin", "wrong")),
        (LINCOLN + "2,472 more than he got in 2017.", "2,472", ("votes", "right")),
        (LINCOLN + "2,742 more than he got in 2017.", "2,742", ("votes", "uncheckable")),
        (STOCKTON + "James Wharton, the member since 2010, went down by 888 votes.", "888", ("majority", "right")),
        (STOCKTON + "James Wharton, the member since 2010, went down by 868 votes.", "868", ("majority", "wrong")),
    ],
)
def test_how_far_apart(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure)[-1:] == [expected]


@pytest.mark.parametrize(
    "copy",
    [
        LINCOLN + "2,472 more than he managed last time.",
        STOCKTON + "Turnout, which the Tories feared, went down by no more than people had thought.",
    ],
)
def test_what_is_none(full_record: Record, copy: str) -> None:
    assert not [one.message for one in check(copy, full_record).findings if one.verdict.is_flagged]


PORTSMOUTH = "Penny Mordaunt has held Portsmouth North at the 2019 general election. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # By how much, and to what: not from what.
        (PORTSMOUTH + "She increased her majority by 5,815 to 15,780.", "5,815", ("majority_change", "right")),
        (PORTSMOUTH + "She increased her majority by 9,965 to 15,780.", "9,965", ("majority_change", "wrong")),
        (PORTSMOUTH + "She increased her majority from 9,965 to 15,780.", "9,965", ("majority", "right")),
        # A multiple of what somebody polled, told with the figure.
        (LINCOLN + "not that far off nine times the 2,422 of Caroline Kenyon.", "nine times", ("votes", "wrong")),
        (LINCOLN + "more than ten times the 2,422 of Caroline Kenyon.", "ten times", ("votes", "right")),
        (LINCOLN + "more than twenty times the 1,195 votes for Sally Horscroft.", "twenty times", ("votes", "right")),
    ],
)
def test_by_how_much_and_how_many_times(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    found = check(copy, full_record)
    assert [one for one in every(found) if figure in one[0]][-1][1:] == expected
