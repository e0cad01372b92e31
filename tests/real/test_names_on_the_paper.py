"""How many stood, told of the paper, of those beaten, of the others; and extremes told of the seat named after them."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said

pytestmark = pytest.mark.no_cover

BURY = "James Daly gained Bury North for the Conservatives at the 2019 general election, beating James Frith by 105. "
EXTREMES = "Turnout at the 2019 general election was 67.3 per cent. East Dunbartonshire topped the list with 80.3%; "


@pytest.mark.parametrize(
    ("sentence", "figure", "verdict"),
    [
        ("Five names were on the ballot paper.", "Five", "right"),
        ("Seven names were on the ballot paper.", "Seven", "wrong"),
        ("The ballot paper had eight names.", "eight", "wrong"),
        ("He saw off four opponents.", "four", "right"),
        ("He saw off five opponents.", "five", "wrong"),
        ("He defeated six other candidates.", "six", "wrong"),
        ("Of seven candidates three lost their deposits.", "seven", "wrong"),
        ("There were three candidates in 2017.", "three", "right"),
        ("There were five candidates in 2017.", "five", "wrong"),
        ("In 2017 there had been three candidates.", "three", "right"),
        # Besides whom is not said.
        ("The four other candidates were nowhere.", "four", "right"),
        ("None of the three others got 5 per cent.", "three", "right"),
        ("The seven other candidates were nowhere.", "seven", "uncheckable"),
        # Of another election, as likely.
        ("Six names will be on the ballot paper.", "Six", "uncheckable"),
    ],
)
def test_how_many_stood(full_record: Record, sentence: str, figure: str, verdict: str) -> None:
    """A count of names, of those beaten or of the others is of the poll, or of the year that it is told of."""
    assert ("other", verdict) in said(check(BURY + sentence, full_record), figure)


@pytest.mark.parametrize(
    "sentence", ["Mr Frith saw off four rivals for the nomination.", "He beat four years of doubt."]
)
def test_no_field(full_record: Record, sentence: str) -> None:
    """Whom somebody else saw off, or what is no candidate, is nobody who stood."""
    assert not any(
        one.claim.quantity.word == "candidates beaten" for one in check(BURY + sentence, full_record).findings
    )


def test_extreme_named_after(full_record: Record) -> None:
    """ "The lowest was Hull East's 49.3%": of whichever seat is named next, where the record bears that out."""
    found = check(EXTREMES + "the lowest was Hull East's 49.3%.", full_record)
    assert ("superlative", "right") in said(found, "lowest")
    found = check(EXTREMES + "the lowest was Luton South's 60.7%.", full_record)
    assert ("superlative", "right") not in said(found, "lowest")
