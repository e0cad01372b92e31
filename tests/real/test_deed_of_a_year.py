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


@pytest.mark.parametrize(
    ("copy", "right", "false"),
    [
        ("Lincoln has {}.", "changed hands in 2010, 2017 and now", "changed hands in 2015, 2017 and now"),
        ("It {}.", "changed hands in 2017", "changed hands in 2015"),
        ("It {}.", "changed hands in 2010, 2017 and 2019", "changed hands in 2010, 2015 and 2019"),
        ("It {}.", "changed hands at every election since 2015", "changed hands at every election since 2010"),
        ("Two years after {} Karl McCartney has it back.", "losing the seat by 1,538", "winning the seat by 1,538"),
        ("Two years after {}, Mr McCartney is an MP again.", "losing Lincoln", "holding Lincoln"),
        ("Two years after {} Mr McCartney is an MP again.", "being ousted", "being elected"),
        ("Mr McCartney, who {}, is back.", "lost it by 1,538 last time", ""),
        ("Gillian Merron, the minister Mr McCartney {}, was there.", "beat in 2010", ""),
        ("Karen Lee has {} she won in 2017.", "lost the seat", ""),
        ("Mr McCartney has {} he lost in 2017.", "regained the seat", ""),
        ("{}.", "Karl McCartney takes over from Karen Lee", ""),
        ("{}.", "Karl McCartney has done it", "Karen Lee has done it"),
        ("{}.", "Karl McCartney wins it", "Karen Lee wins it"),
    ],
)
def test_when_it_changed_and_how_long_ago(full_record: Record, copy: str, right: str, false: str) -> None:
    assert verdicts(full_record, copy.format(right), right) == {"right"}
    assert not false or "wrong" in verdicts(full_record, copy.format(false), false)


@pytest.mark.parametrize(
    "copy",
    [
        "It has changed hands three times since 2010.",
        "Two years after losing a job Karl McCartney has won.",
        "Two years after winning a prize Karl McCartney has won.",
        "Four years after winning the seat for a second time Karl McCartney has it back.",
        "Karl McCartney replaces Karen Lee as patron of the hospice.",
        "Karen Lee has it in her to come back.",
        "Labour won two years ago.",
        "Karl McCartney is replaced by Karen Lee as patron.",
    ],
)
def test_what_is_of_another_time_or_thing_is_not_wrong(full_record: Record, copy: str) -> None:
    assert "wrong" not in verdicts(full_record, copy, copy)
