"""What the words call a majority is nobody's vote or share, though the record has the figure; whose a figure is that
only the record gives to somebody whom the copy does not name."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

GOSPORT = "Gosport, 13 December 2019. Caroline Dinenage's 17,211 majority became a whopping {}."
READING = "Reading East, 9 June 2017. Matt Rodda won with 27,093, a majority of 3,749. "
WAVENEY = "Waveney Valley, 5 July 2024. Adrian Ramsay took Waveney Valley with {} over {} for the Tory, Richard Rout."
LEWES = "Lewes, 8 May 2015. Maria Caulfield won. Five years ago Norman Baker finished 7,647 clear, a majority of {}."
CHESHAM = "Chesham and Amersham, 18 June 2021. Sarah Green won it for the Lib Dems by 8,028. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (GOSPORT.format("23,278"), "23,278", ("majority", "right")),
        (GOSPORT.format("32,226"), "32,226", ("majority", "wrong")),  # her vote
        (LEWES.format("15.3 per cent"), "15.3", ("majority", "right")),
        (LEWES.format("52 per cent"), "52", ("majority", "uncheckable")),  # his share
        (READING + "The Green vote fell from 3,214 to 1,093.", "3,214", ("votes", "right")),
        (READING + "The Green vote fell from 3,647 to 1,093.", "3,647", ("votes", "wrong")),  # UKIP's
        (WAVENEY.format("20,467", "14,873"), "20,467", ("votes", "right")),
        (WAVENEY.format("20,476", "14,873"), "20,476", ("votes", "wrong")),
        (CHESHAM + "A Tory majority of more than 16,000 has vanished overnight.", "16,000", ("majority", "right")),
        (CHESHAM + "The Tories were 16,223 ahead when the seat last voted.", "16,223", ("majority", "right")),
    ],
)
def test_a_majority_is_what_is_called_one(
    full_record: Record, copy: str, figure: str, expected: tuple[str, str]
) -> None:
    assert expected in told(check(copy, full_record), figure)


ESHER = "Esher and Walton, 13 December 2019. Dominic Raab is back. It is {} now.\n\nHis {} majority is no more."


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (ESHER.format("2,743", "23,298"), "23,298", ("majority", "right")),
        (ESHER.format("2,743", "23,928"), "23,928", ("majority", "wrong")),
    ],
)
def test_a_majority_that_is_no_more(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert expected in told(check(copy, full_record), figure)
