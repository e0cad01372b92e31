"""Words of the count that tell no rise, and days of the week that a report is of; a place that somebody is kept in."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

WITNEY = "David Cameron won the seat in 2015 for the Conservatives, with just over 60 per cent of the vote. "
THEN = "Robert Courts had 17,313, with Liz Leffman for the Lib Dems on 11,611 and Labour's Duncan Enright on 5,765."
STOKE = "Stoke-on-Trent Central, 24 February 2017. Gareth Snell saw off UKIP's leader by 2,620. "


@pytest.mark.parametrize(
    "opening",
    [
        "When the papers were tallied up on Friday morning ",
        "Once the bundles had been totted up on Thursday night ",
        "With the last votes added up on Friday ",
    ],
)
def test_figures_after_a_count(opening: str, full_record: Record) -> None:
    checked = check(WITNEY + opening + THEN, full_record)
    assert [told(checked, one) for one in ("17,313", "11,611", "5,765")] == [[("votes", "right")]] * 3


@pytest.mark.parametrize("words", ["kept him in second", "left him in second place", "saw him stay in second"])
def test_a_place_that_somebody_is_kept_in(words: str, full_record: Record) -> None:
    copy = f"{STOKE}Paul Nuttall's 5,233 only just {words}, the Tory Jack Brereton being 79 behind."
    flagged = [one.message for one in check(copy, full_record).findings if one.verdict.is_flagged]
    assert flagged == []
