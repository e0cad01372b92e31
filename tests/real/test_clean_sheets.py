"""A party that lost no deposit, told in a piece on deposits by what it kept: "had a clean sheet last time"."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every

pytestmark = pytest.mark.no_cover

PIECE = (
    "Who lost their £500? The 2019 deposits\n\nThe Greens lost 466 deposits of 497. The Brexit Party lost 164 of 275."
    " Labour lost 12 of 631. "
)


@pytest.mark.parametrize(
    ("sentence", "words", "verdict"),
    [
        ("Labour, by contrast, had a clean sheet last time.", "clean", "right"),
        ("Labour had a perfect record in 2017.", "perfect", "right"),
        ("The SNP came through unscathed.", "unscathed", "right"),
        ("Labour kept a clean sheet in 2015.", "clean", "wrong"),
        ("The Tories came through unscathed.", "unscathed", "wrong"),
    ],
)
def test_clean_sheet_is_of_no_deposit(sentence: str, words: str, verdict: str, full_record: Record) -> None:
    found = [(kind, said) for text, kind, said in every(check(PIECE + sentence, full_record)) if words in text]
    assert found == [("deposit", verdict)]


@pytest.mark.parametrize("sentence", ["Labour did not keep a clean sheet.", "Labour wanted a clean sheet."])
def test_sheet_that_was_not_kept_is_none(sentence: str, full_record: Record) -> None:
    assert not [text for text, _, _ in every(check(PIECE + sentence, full_record)) if "clean" in text]
