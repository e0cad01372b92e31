"""A seat's turnout set beside that of the country, a nation or its region, with or without how far apart they are."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, said

pytestmark = pytest.mark.no_cover

#: 64.1 per cent; the region 64.3, England 67.5, the country 67.3, Northern Ireland 61.8.
WAKEFIELD = (
    "Wakefield, 13 December 2019. Imran Ahmad Khan won Wakefield for the Conservatives, ahead of Mary Creagh (Labour)"
    " and Peter Wiltshire (Brexit Party). "
)
#: 59.0 per cent; the country 59.7, Wales 56.2.
CEREDIGION = "Ceredigion Preseli, 5 July 2024. Ben Lake won Ceredigion Preseli for Plaid Cymru. "


@pytest.mark.parametrize(
    ("copy", "verdict"),
    [
        (WAKEFIELD + "Turnout outdid the UK's.", "wrong"),
        (WAKEFIELD + "Turnout was a touch above the national average.", "wrong"),
        (WAKEFIELD + "Turnout was slightly down on the UK average.", "right"),
        (WAKEFIELD + "The seat's turnout outstripped the region's.", "wrong"),
        (WAKEFIELD + "Turnout was below the regional average.", "right"),
        (WAKEFIELD + "Turnout was lower than in England.", "right"),
        (WAKEFIELD + "Turnout was lower than across the country.", "right"),
        (WAKEFIELD + "Turnout was higher than nationally.", "wrong"),
        (WAKEFIELD + "Turnout, well below the national average, was 64.1 per cent.", "right"),
        (WAKEFIELD + "With turnout above the UK average, Mr Ahmad Khan took 21,283 votes.", "wrong"),
        (WAKEFIELD + "Turnout was in line with the region's.", "right"),
        (WAKEFIELD + "Turnout matched the national figure.", "wrong"),
        (WAKEFIELD + "In 2017 Labour won by 2,176. Turnout outdid the UK's.", "wrong"),
        (CEREDIGION + "Turnout was well above the Welsh average.", "right"),
        (CEREDIGION + "Turnout was lower than across Wales.", "wrong"),
    ],
)
def test_turnouts_above_or_below(full_record: Record, copy: str, verdict: str) -> None:
    found = every(check(copy, full_record))
    assert ("turnout", verdict) in [one[1:] for one in found if not one[0][0].isdigit()], found


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (WAKEFIELD + "Turnout was 64.1 per cent, three points below the UK's.", "three", ("turnout", "right")),
        (WAKEFIELD + "Turnout was 64.1 per cent, thirteen points clear of the UK's.", "thirteen", ("turnout", "wrong")),
        (WAKEFIELD + "Turnout was 3.2 points short of the national figure.", "3.2", ("turnout", "right")),
        (WAKEFIELD + "Turnout was 5.2 points short of the national figure.", "5.2", ("turnout", "wrong")),
        (WAKEFIELD + "Turnout was three points up on the UK figure.", "three", ("turnout", "wrong")),
        (WAKEFIELD + "At 64.1 per cent the turnout trailed England's by 3.4 points.", "3.4", ("turnout", "right")),
        (WAKEFIELD + "At 64.1 per cent the turnout trailed England's by 4.3 points.", "4.3", ("turnout", "wrong")),
        (WAKEFIELD + "Turnout was 2.3 points higher than Northern Ireland's.", "2.3", ("turnout", "right")),
        (WAKEFIELD + "On 64.1 per cent, turnout was well under the national 67.", "67", ("turnout", "right")),
        (WAKEFIELD + "On 64.1 per cent, turnout was well under the national 76.", "76", ("turnout", "wrong")),
        # Areas that the record does not draw, and other times.
        (WAKEFIELD + "Turnout was five points better than across Yorkshire.", "five", ("turnout", "uncheckable")),
        (WAKEFIELD + "Turnout was two points lower than in 2017.", "two", ("turnout_change", "right")),
        (WAKEFIELD + "Turnout was 1.7 points down on last time.", "1.7", ("turnout_change", "right")),
    ],
)
def test_how_far_turnouts_are_apart(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    found = said(check(copy, full_record), figure)
    assert expected in found, found


@pytest.mark.parametrize(
    "copy",
    [
        WAKEFIELD + "Turnout fell further than nationally.",
        WAKEFIELD + "Turnout was 64.1 per cent and his vote was up on the UK.",
        WAKEFIELD + "Turnout was higher than the UK expected.",
    ],
)
def test_other_comparisons_are_not_read(full_record: Record, copy: str) -> None:
    assert "wrong" not in [one[2] for one in every(check(copy, full_record))]
