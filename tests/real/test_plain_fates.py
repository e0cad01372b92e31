"""Plain fates: who won or lost, in the short words of live blogs and round-ups."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

pytestmark = pytest.mark.no_cover

LINCOLN = "Lincoln, 13 December 2019. Karl McCartney regained Lincoln for the Conservatives by 3,514 from Karen Lee. "


def verdicts(record: Record, copy: str, words: str) -> set[str]:
    """The verdicts on outcomes whose words in the copy overlap with those given."""
    first = len(LINCOLN) + copy.index(words)
    found = check(LINCOLN + copy, record).findings
    marks = [(one, one.claim.mark) for one in found if one.claim.kind.value == "outcome" and one.claim.mark]
    return {one.verdict.value for one, mark in marks if mark.start < first + len(words) and first < mark.end}


@pytest.mark.parametrize(
    ("copy", "right", "false"),
    [
        ("{} by 3,514.", "Karen Lee lost", "Karl McCartney lost"),
        ("{}.", "Karen Lee: gone", "Karl McCartney: gone"),
        ("{}.", "Karen Lee went too", "Karl McCartney went too"),
        ("{}.", "Karen Lee went in Lincoln", "Karl McCartney went in Lincoln"),
        ("{}.", "Karen Lee is out of Parliament", "Karl McCartney is out of Parliament"),
        ("{} was by 3,514.", "Karen Lee's defeat", "Karl McCartney's defeat"),
        ("{} was by 3,514.", "Karen Lee's loss to Karl McCartney", "Karl McCartney's loss to Karen Lee"),
        ("{} with 24,267 votes.", "Karl McCartney is back", "Karen Lee is back"),
        ("{} too, with 47.9 per cent.", "Mr McCartney is back", "Ms Lee is back"),
        ("{} in Lincoln.", "McCartney back", "Lee back"),
        ("{} by 3,514.", "It's Karl McCartney", "It's Karen Lee"),
        ("{} again.", "It is Karl McCartney", "It is Karen Lee"),
        ("{}.", "Karl McCartney it is", "Karen Lee it is"),
        ("{}.", "The new MP is Karl McCartney", "The new MP is Karen Lee"),
        ("{}.", "Victory for Karl McCartney", "Victory for Karen Lee"),
        ("{} for Lincoln.", "Karl McCartney's 24,267 was enough", "Karen Lee's 20,753 was enough"),
        ("{}.", "Karl McCartney's 24,267 was enough to win", "Karen Lee's 20,753 was enough to win"),
        ("{}.", "Karen Lee's 20,753 was not enough", "Karl McCartney's 24,267 was not enough"),
        ("{}.", "Gain from Labour", "Gain from the Lib Dems"),
        ("{}.", "Lincoln fell too", ""),
        ("Lincoln, {}, gave Karl McCartney 24,267.", "another gain", "another hold"),
        ("{}.", "Lincoln has a new MP", ""),
    ],
)
def test_it_is_read(full_record: Record, copy: str, right: str, false: str) -> None:
    assert verdicts(full_record, copy.format(right), right) == {"right"}
    assert not false or verdicts(full_record, copy.format(false), false) == {"wrong"}


@pytest.mark.parametrize(
    "copy",
    [
        "Mr McCartney lost 400 votes in the count.",
        "Karl McCartney went too far.",
        "Karl McCartney went to Lincoln.",
        "Karl McCartney's defeat of Karen Lee was by 3,514.",
        "Karen Lee needed 3,515 votes to wipe out Karl McCartney's majority.",
        "It's Karen Lee who lost.",
        "Mr McCartney lost by 1,538 the last time they met.",
        "That night Karl McCartney lost by 1,538.",
        "Karl McCartney's defeat, by 1,538, had stung.",
        "Karen Lee's 20,753 was enough for second.",
        "Karen Lee is back at work on Monday.",
        "Gain from the Tories was what Labour wanted.",
    ],
)
def test_what_says_no_such_thing_is_not_wrong(full_record: Record, copy: str) -> None:
    assert "wrong" not in verdicts(full_record, copy, copy)


CHELTENHAM = "Cheltenham, 13 December 2019. Alex Chalk held Cheltenham by 981 votes. "


def test_a_seat_with_the_mp_it_had_has_no_new_one(full_record: Record) -> None:
    found = check(CHELTENHAM + "Cheltenham has a new MP.", full_record).findings
    assert [one.verdict.value for one in found if one.claim.kind.value == "outcome"][-1] == "wrong"
