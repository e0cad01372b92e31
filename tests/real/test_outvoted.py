"""Somebody's votes against those of all the others together, or of some who are named."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every

pytestmark = pytest.mark.no_cover

#: 21,283 of 45,027 votes; Labour 17,925, the Brexit Party 2,725, the Lib Dems 1,772.
WAKEFIELD = (
    "Wakefield, 13 December 2019. Imran Ahmad Khan won Wakefield for the Conservatives, ahead of Mary Creagh (Labour)"
    " and Peter Wiltshire (Brexit Party). "
)
#: 18,341 of 32,814 votes; seven others; Labour 8,201, the Conservatives 2,746, the Lib Dems 1,505.
BRADFORD = "Bradford West, 30 March 2012. George Galloway won the Bradford West by-election for Respect. "


@pytest.mark.parametrize(
    ("copy", "verdict"),
    [
        (BRADFORD + "He polled 18,341, more than everyone else on the ballot paper put together.", "right"),
        (BRADFORD + "He outvoted his seven opponents combined.", "right"),
        (BRADFORD + "His 18,341 votes exceeded those of all the other candidates put together.", "right"),
        (BRADFORD + "Galloway's vote was bigger than the combined total of his rivals.", "right"),
        (BRADFORD + "He had 55.9 per cent, far more than the rest of the field between them.", "right"),
        (BRADFORD + "More people voted for him than for all the other candidates put together.", "right"),
        (BRADFORD + "He took more votes than all the others could muster between them.", "right"),
        (BRADFORD + "He got more votes than Labour, the Tories and the Lib Dems combined.", "right"),
        (BRADFORD + "Imran Hussain of Labour got more votes than the Tories and Lib Dems combined.", "right"),
        (BRADFORD + "Imran Hussain of Labour got fewer votes than the Tories and Lib Dems combined.", "wrong"),
        (BRADFORD + "Labour polled more than everyone else put together.", "wrong"),
        (WAKEFIELD + "He polled more than everyone else put together.", "wrong"),
        (WAKEFIELD + "Mr Ahmad Khan's 21,283 votes were more than all the other candidates combined.", "wrong"),
        (WAKEFIELD + "He polled more than Labour and the Brexit Party combined.", "right"),
        (WAKEFIELD + "He polled more than Labour, the Brexit Party and the Lib Dems combined.", "wrong"),
        (WAKEFIELD + "Mary Creagh polled more than Mr Ahmad Khan and Peter Wiltshire combined.", "wrong"),
        (WAKEFIELD + "Labour and the Brexit Party between them had more votes than Mr Ahmad Khan.", "wrong"),
        (WAKEFIELD + "Labour and the Brexit Party together polled fewer votes than the winner.", "right"),
        (WAKEFIELD + "More voters backed him than Labour and the Brexit Party combined.", "right"),
    ],
)
def test_votes_against_others_together(full_record: Record, copy: str, verdict: str) -> None:
    found = [one for one in every(check(copy, full_record)) if one[1] == "votes" and not one[0][0].isdigit()]
    assert [one[2] for one in found] == [verdict], found


@pytest.mark.parametrize(
    "copy",
    [
        WAKEFIELD + "He spent more than everyone else put together.",
        WAKEFIELD + "He knocked on 9,000 doors, more than the other candidates combined.",
        WAKEFIELD + "He needed more votes than the other candidates combined.",
        WAKEFIELD + "He had more than the other two combined.",
        WAKEFIELD + "He won more seats than everyone else put together.",
        WAKEFIELD + "In 2017 she polled more than everyone else put together.",
        WAKEFIELD + "If Labour and the Brexit Party combined had polled more than the winner, it was by chance.",
        WAKEFIELD + "He had 3,000 more than Labour and the Greens, combined with the rest.",
    ],
)
def test_other_things_together_are_not_read(full_record: Record, copy: str) -> None:
    found = [one for one in every(check(copy, full_record)) if one[1] == "votes" and "than" in one[0]]
    assert not found
