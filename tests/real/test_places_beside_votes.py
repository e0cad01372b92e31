"""Places beside votes: "had 2,422, a distant third", "enough for fourth", "bringing up the rear", "fourth then"."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

pytestmark = pytest.mark.no_cover

LINCOLN = "Lincoln, 13 December 2019. Karl McCartney won by 3,514 from Karen Lee. "
CHELTENHAM = "Cheltenham, 5 July 2024. Max Wilkinson took Cheltenham by 7,210 from Alex Chalk. "


def verdicts(record: Record, scene: str, copy: str, words: str) -> set[str]:
    """The verdicts on places whose words in the copy overlap with those given."""
    first = len(scene) + copy.rindex(words)
    found = check(scene + copy, record).findings
    marks = [(one, one.claim.mark) for one in found if one.claim.kind.value == "rank" and one.claim.mark]
    return {one.verdict.value for one, mark in marks if mark.start < first + len(words) and first < mark.end}


@pytest.mark.parametrize(
    ("scene", "copy", "right", "false"),
    [
        (LINCOLN, "Caroline Kenyon had 2,422, a {}.", "distant third", "distant fourth"),
        (LINCOLN, "Caroline Kenyon (Lib Dem) had 2,422, a {}.", "poor third", "poor fourth"),
        (CHELTENHAM, "Daniel Wilson polled 3,160 for the Greens, a {}.", "creditable third", "creditable second"),
        (LINCOLN, "Caroline Kenyon got 2,422, {}.", "enough for third", "enough for second"),
        (LINCOLN, "With 2,422, {}, Caroline Kenyon was happy.", "enough for third", "enough for second"),
        (CHELTENHAM, "Lara Chaplin got 2,665, {}.", "good enough for fourth", "good enough for third"),
        (LINCOLN, "Reece Wilkes won the battle for {}.", "fifth", "fourth"),
        (CHELTENHAM, "The Greens won the race for {} by 495.", "third", "second"),
        (LINCOLN, "The Lib Dems came {} through Caroline Kenyon.", "third", "fourth"),
        (CHELTENHAM, "The Greens are now {}.", "third", "second"),
        (CHELTENHAM, "The Greens were up to {}.", "third", "second"),
        (LINCOLN, "Labour: {}.", "second", "third"),
        (LINCOLN, "Second: {}, 20,753.", "Karen Lee", "Caroline Kenyon"),
        (LINCOLN, "Rob Bradley had 609, with {} on 304.", "Charles Shaw bringing up the rear", ""),
        (LINCOLN, "Sally Horscroft's 1,195 kept the Greens {}.", "ahead of the Brexit Party", "ahead of the Lib Dems"),
        (CHELTENHAM, "Her 2,665 kept Labour {}.", "ahead of Daud McDonald", "ahead of the Greens"),
        (CHELTENHAM, "The Greens overtook Labour, relegating it to {}.", "fourth", "fifth"),
    ],
)
def test_it_is_read(full_record: Record, scene: str, copy: str, right: str, false: str) -> None:
    assert verdicts(full_record, scene, copy.format(right), right) == {"right"}
    assert not false or verdicts(full_record, scene, copy.format(false), false) == {"wrong"}


def test_a_place_of_then_can_be_borne_out(full_record: Record) -> None:
    copy = "The Lib Dems, {} then, had 2,422."
    assert verdicts(full_record, LINCOLN, copy.format("fourth"), "fourth then") == {"right"}
    assert verdicts(full_record, LINCOLN, copy.format("third"), "third then") == {"uncheckable"}


def test_next_is_after_who_was_named_before(full_record: Record) -> None:
    copy = LINCOLN + "Karen Lee had 20,753 and Caroline Kenyon was next with 2,422."
    assert verdicts(full_record, "", copy, "next") == {"right"}


@pytest.mark.parametrize(
    "copy",
    [
        "Karl McCartney polled 24,267, a third more than in 2010.",
        "The Tories took 47.9 per cent, a fifth up.",
        "Karen Lee polled 20,753, a first for her.",
        "Caroline Kenyon had 1,284 in 2017, a distant fourth.",
        "In 2017 Caroline Kenyon had 1,284, a distant fourth.",
        "The Greens are now second in the council chamber.",
        "Labour would have needed 24,268, enough for first place.",
        "Karen Lee was next to speak.",
        "Nobody won the battle for third.",
    ],
)
def test_what_tells_no_such_place_is_not_wrong(full_record: Record, copy: str) -> None:
    assert "wrong" not in verdicts(full_record, LINCOLN, copy, copy)
