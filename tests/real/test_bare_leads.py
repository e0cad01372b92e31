"""Counts beside a winner that nothing calls votes, and that are the majority."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import verdicts

pytestmark = pytest.mark.no_cover

SUFFOLK = "Suffolk, 5 July 2024. Three Tories are left. "
BRECON = "Brecon and Radnorshire, 13 December 2019. "


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        (SUFFOLK + "James Cartlidge (3,047 in South Suffolk) is one of them.", "3,047", "right"),
        (SUFFOLK + "Nick Timothy (3,247, West Suffolk) is another.", "3,247", "right"),
        (SUFFOLK + "James Cartlidge (3,074 in South Suffolk) is one of them.", "3,074", "wrong"),
        ("Truro and Falmouth, 8 May 2015. Sarah Newton went from 435 to 14,000.", "435", "right"),
        # Votes, and somebody who did not win.
        (BRECON + "Fay Jones got 7,131.", "7,131", "uncheckable"),
        (BRECON + "Fay Jones polled 7,131 votes, Jane Dodds 14,827.", "7,131", "wrong"),
        (BRECON + "Fay Jones (Con) 7,131, Jane Dodds (Lib Dem) 14,827.", "7,131", "wrong"),
        (BRECON + "Fay Jones won with 21,958. Jane Dodds had 7,131.", "7,131", "wrong"),
        (BRECON + "Fay Jones is back. Her presence was worth 7,311 to the shops.", "7,311", "uncheckable"),
        # Nobody nearer, of this poll and no other.
        (BRECON + "Nobody got within 7,000 of Fay Jones.", "7,000", "right"),
        (BRECON + "Nobody got within 8,000 of Fay Jones.", "8,000", "wrong"),
        # The turnout of the part of the country that was last named.
        (
            "Scotland, 8 May 2015. David Mundell held Dumfriesshire, Clydesdale and Tweeddale by 798, closer than most"
            " in Scotland. Turnout was 71.1%.",
            "71.1%",
            "right",
        ),
    ],
)
def test_a_count_beside_a_winner(full_record: Record, copy: str, words: str, expected: str) -> None:
    assert verdicts(check(copy, full_record), words) == [expected]
