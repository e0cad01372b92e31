"""Gaps between candidates of whom the record has no votes: of a seat that is not in it, or not yet declared."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from hustings.store.starter import starter_record


@pytest.fixture(scope="module")
def starter() -> Record:
    return starter_record()


@pytest.mark.parametrize(
    "copy",
    [
        "Trent Lock, 13 December 2019. Jane Smith (Labour) won with 12,345 votes, John Brown (Conservative) had 9,876"
        " and Peter Green (Lib Dem) 1,234, a further 8,642 back.",
        "Anna Mottram (Labour) polled 21,312 votes and Tom Parry (Conservative) 18,456, with Lucy Grey (Green Party)"
        " trailing 15,000 behind on 3,456 votes at Trent Lock.",
    ],
)
def test_nobody_stands_above_or_below(starter: Record, copy: str) -> None:
    assert {one.verdict.value for one in check(copy, starter).findings} == {"uncheckable"}
