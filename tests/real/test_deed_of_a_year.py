"""Deeds of a year: who won or lost in the earlier year that stands right with it, and what a seat was then."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

pytestmark = pytest.mark.no_cover

LINCOLN = "Lincoln, 13 December 2019. Karl McCartney regained Lincoln for the Conservatives by 3,514 from Karen Lee. "


def verdicts(record: Record, copy: str, words: str) -> set[str]:
    """The verdicts on outcomes whose words in the copy overlap with those given."""
    first = len(LINCOLN) + copy.rindex(words)
    found = check(LINCOLN + copy, record).findings
    marks = [(one, one.claim.mark) for one in found if one.claim.kind.value == "outcome" and one.claim.mark]
    return {one.verdict.value for one, mark in marks if mark.start < first + len(words) and first < mark.end}


@pytest.mark.parametrize(
    ("copy", "right", "false"),
    [
        ("Karen Lee had {} in 2017 by 1,538.", "won", "lost"),
        ("Karen Lee had {} by 1,538 in 2017.", "won", "lost"),
        ("Mr McCartney {} by 1,538 votes in 2017.", "was ousted", "was re-elected"),
        ("Mr McCartney had {} by 1,538 in 2017.", "lost it", "won it"),
        ("In 2017 Karen Lee {} by 1,538.", "ousted him", "lost to him"),
        ("In 2017 the Tories {} by 1,538.", "lost", "held on"),
        ("In 2015 the Tories {} by 1,443.", "held on", "lost"),
        ("In 2015 Mr McCartney {} by 1,443.", "beat Labour's Lucy Rigby", "lost to Labour's Lucy Rigby"),
        ("Karl McCartney {} with a majority of 1,443 in 2015.", "was re-elected", "was beaten"),
        ("Ms Lee, who {} in 2017, polled 20,753.", "beat him", "lost to him"),
        ("Lincoln was {} by 1,443 in 2015.", "Conservative", "Labour"),
        ("It was {} in 2015.", "Conservative", "Labour"),
        ("It was Conservative in 2015 and {} in 2017.", "Labour", "Conservative"),
        ("In 2010 it was {} by 1,058.", "Conservative", "Labour"),
        ("Labour {} in 2017.", "won it", "lost it"),
    ],
)
def test_who_won_then(full_record: Record, copy: str, right: str, false: str) -> None:
    assert verdicts(full_record, copy.format(right), right) == {"right"}
    assert verdicts(full_record, copy.format(false), false) <= {"wrong"}


@pytest.mark.parametrize(
    "copy",
    [
        "Mr McCartney won praise in 2017.",
        "Mr McCartney lost support in 2017.",
        "Mr McCartney would have won it in 2017.",
        "Nationally Labour lost in 2017.",
        "Across the country Labour lost in 2017 and 2019.",
        "It was Labour in 2010 who lost.",
        "He lost a brother in 2017.",
        "Theresa May won in 2017 without a majority.",
        "She took a job in 2017.",
    ],
)
def test_what_is_of_another_thing_is_not_wrong(full_record: Record, copy: str) -> None:
    assert "wrong" not in verdicts(full_record, copy, copy)
