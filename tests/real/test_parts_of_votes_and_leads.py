"""Parts of a vote or of the last majority that were lost or kept, and how many of somebody's votes went."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, said

pytestmark = pytest.mark.no_cover

#: Labour from 22,987 to 17,925, a majority of 2,176 before and 3,358 now.
WAKEFIELD = (
    "Wakefield, 13 December 2019. Imran Ahmad Khan won Wakefield for the Conservatives, ahead of Mary Creagh (Labour)"
    " and Peter Wiltshire (Brexit Party). "
)
MOVED = ("share_change", "right")
#: 323 now, 3,525 of Tracy Brabin's in 2019.
BATLEY = "Batley and Spen, 2 July 2021. Kim Leadbeater held Batley and Spen for Labour by 323"


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (WAKEFIELD + "Four in five Labour votes had vanished.", "Four", ("votes", "wrong")),
        (WAKEFIELD + "More than a fifth of Labour's votes had vanished.", "a fifth", ("votes", "right")),
        (WAKEFIELD + "Labour lost as many as 5,000 of Mary Creagh's votes.", "5,000", ("votes", "rounding")),
        (WAKEFIELD + "Labour shed 5,062 of Mary Creagh's votes.", "5,062", ("votes", "right")),
        (WAKEFIELD + "Labour shed 5,602 of Mary Creagh's votes.", "5,602", ("votes", "wrong")),
        (WAKEFIELD + "With Labour more than 5,000 worse off, he won.", "5,000", ("votes", "right")),
        (WAKEFIELD + "With Labour nearly 7,000 worse off, he won.", "7,000", ("votes", "wrong")),
        (BATLEY + ", less than a tenth of Tracy Brabin's majority.", "a tenth", ("majority_change", "right")),
        (BATLEY + ", a fifth of Tracy Brabin's majority of 2019.", "a fifth", ("majority_change", "wrong")),
        (BATLEY + ", with less than a tenth of Tracy Brabin's majority.", "a tenth", ("majority_change", "right")),
        (BATLEY + ", half the size of Tracy Brabin's.", "half", ("majority_change", "wrong")),
        (BATLEY + ". The majority, 323, was not an eighth of Tracy Brabin's.", "eighth", ("majority_change", "right")),
        (BATLEY + ". Nine-tenths had gone from the lead Tracy Brabin had.", "Nine", ("majority_change", "right")),
        (BATLEY + ". Two-thirds had gone from the lead Tracy Brabin had.", "Two", ("majority_change", "wrong")),
        # A part of all votes, where a hedge bounds it.
        (WAKEFIELD + "Mary Creagh had less than half of the vote.", "half", ("share", "right")),
        (WAKEFIELD + "Mary Creagh had less than a third of the vote.", "third", ("share", "wrong")),
        (WAKEFIELD + "Imran Ahmad Khan took well over a third of all votes cast.", "third", ("share", "right")),
        # A sentence after it that opens with how far somebody's share moved.
        (BATLEY + ". The majority was a tenth of Tracy Brabin's. Down 7.4 points, Labour won.", "7.4", MOVED),
    ],
)
def test_parts(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    found = said(check(copy, full_record), figure)
    assert expected in found, found


@pytest.mark.parametrize(
    "copy",
    [
        WAKEFIELD + "The Brexit Party's 2,725 was more than half Ms Creagh's majority.",
        WAKEFIELD + "The Brexit Party's 2,725 votes were three quarters of his majority.",
        WAKEFIELD + "By 3,358, a fifth of Ms Creagh's vote, he won.",
        WAKEFIELD + "Two-thirds had gone from the hall by then.",
        WAKEFIELD + "Labour's staff are 5,000 worse off.",
    ],
)
def test_other_parts_are_not_read(full_record: Record, copy: str) -> None:
    assert "wrong" not in [one[2] for one in every(check(copy, full_record))]
