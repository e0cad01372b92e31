"""Deposits told by whose they were alone, and of all who came below somebody: "lost hers", "so did those below him"."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every

pytestmark = pytest.mark.no_cover

HALIFAX = "Halifax, 13 December 2019. Holly Lynch (Lab) won with 21,496 to 18,927 for Kashif Ali (Con). "
HEXHAM = "Hexham, 5 July 2024. Joe Morris (Lab) won with 23,988 to 20,275 for Guy Opperman (Con). "
WOOD = "Sarah Wood of the Brexit Party saved her deposit"
BAKER = "James Baker, the Lib Dem, lost his deposit"
MORPHET = "Nick Morphet, the Green, lost his deposit"
KEPT = "Guy Opperman kept his deposit"


@pytest.mark.parametrize(
    ("copy", "words", "verdict"),
    [
        (HALIFAX + WOOD + ". Bella Jessop, of the Greens, got 946 votes and lost hers.", "hers", "right"),
        (HALIFAX + WOOD + ". Bella Jessop, of the Greens, got 946 votes and saved hers.", "hers", "wrong"),
        (HALIFAX + WOOD + ". Bella Jessop, the Green, did not get hers back.", "hers", "right"),
        (HALIFAX + WOOD + ". Bella Jessop, the Green, did get hers back.", "hers", "wrong"),
        (HALIFAX + BAKER + ", while Sarah Wood got hers back.", "hers", "right"),
        (HALIFAX + BAKER + ", the Greens too.", "too", "right"),
        (HALIFAX + WOOD + ". Not so the Lib Dems.", "Not so", "right"),
        (HALIFAX + WOOD + ". The same could not be said of James Baker and the Greens.", "be said", "right"),
        (HALIFAX + BAKER + ". The same goes for Sarah Wood.", "goes for", "wrong"),
        (HEXHAM + MORPHET + ", and so did everyone below him.", "below him", "right"),
        (HEXHAM + MORPHET + ", as did all three behind him.", "behind him", "right"),
        (HEXHAM + "Mr Morphet, like the three below him, forfeits £500.", "the three below him", "right"),
        (HEXHAM + KEPT + ", and nobody below him did.", "nobody below him", "right"),
        (
            HEXHAM + KEPT + ". Nick Cott lost his deposit, and so did all four below Opperman.",
            "below Opperman",
            "right",
        ),
        (HEXHAM + MORPHET + ", and so did everyone below Mr Morris.", "below Mr Morris", "wrong"),
        (HEXHAM + "Everyone below Guy Opperman said goodbye to £500.", "goodbye", "right"),
        (
            HEXHAM + "Mr Clouston had 1,211, too few to keep a deposit. Four of the six candidates lost theirs.",
            "Four",
            "right",
        ),
        (
            HEXHAM + KEPT + ". Neither Nick Cott of the Lib Dems (2,376) nor Chris Whaley (1,511) kept theirs.",
            "kept theirs",
            "right",
        ),
    ],
)
def test_deposit_is_read_by_whose_it_was(copy: str, words: str, verdict: str, full_record: Record) -> None:
    found = [said for text, kind, said in every(check(copy, full_record)) if words in text and kind == "deposit"]
    assert found == [verdict]


@pytest.mark.parametrize(
    "copy",
    [
        HEXHAM + MORPHET + ". Guy Opperman, the MP since 2010, lost his after 14 years.",
        HEXHAM + MORPHET + "; those above him kept theirs.",
        HEXHAM + "Nick Morphet was third and Nick Cott fourth. Everyone below that forfeited £500.",
    ],
)
def test_a_seat_or_those_above_are_not_taken_for_it(copy: str, full_record: Record) -> None:
    assert "wrong" not in [said for _, _, said in every(check(copy, full_record))]
