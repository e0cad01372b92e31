"""Who is still there, is back or is out; whose a seat was that is prised away; and a seat that is new or takes in."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every

pytestmark = pytest.mark.no_cover

HEYWOOD = "Heywood and Middleton, 13 December 2019. Chris Clarkson (Con) 20,453, Liz McInnes (Lab) 19,790.\n\n"
HALIFAX = "Halifax, 13 December 2019. Holly Lynch (Lab) 21,496, Kashif Ali (Con) 18,927.\n\n"
BRECON = "Brecon and Radnorshire, 13 December 2019.\n\n"
GROVE = "Hazel Grove, 5 July 2024. Lisa Smart (LD) won.\n\n"
WAVENEY = "Waveney Valley, 5 July 2024. Adrian Ramsay (Green) won.\n\n"


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        (HALIFAX + "Holly Lynch is still there, but only by 2,569.", "still there", "right"),
        (HALIFAX + "Holly Lynch was back in Halifax; she goes from 5,376 to 2,569.", "back in", "right"),
        (HEYWOOD + "Heywood and Middleton is now Conservative, by 663.", "now Conservative", "right"),
        (HEYWOOD + "Heywood and Middleton is now Labour, by 663.", "now Labour", "wrong"),
        (HEYWOOD + "It was Chris Clarkson who finished her off.", "finished her off", "right"),
        (HEYWOOD + "Liz McInnes, out by 663.", "out", "right"),
        (HEYWOOD + "Gone: Liz McInnes, by 663.", "Gone", "right"),
        (HEYWOOD + "Liz McInnes loses by 663 to Chris Clarkson.", "loses", "right"),
        (HEYWOOD + "Chris Clarkson is now the member for Heywood and Middleton.", "member for", "right"),
        (HEYWOOD + "Chris Clarkson prised Heywood and Middleton away from Labour.", "prised", "right"),
        (HEYWOOD + "Chris Clarkson prised Heywood and Middleton away from the Lib Dems.", "prised", "wrong"),
        (HEYWOOD + "The Tories seized the seat from Labour.", "seized", "right"),
        (HEYWOOD + "The Tories captured Heywood and Middleton from the Lib Dems.", "captured", "wrong"),
        (BRECON + "Fay Jones seized Brecon and Radnorshire from the Lib Dems.", "seized", "right"),
    ],
)
def test_fate_is_read(copy: str, words: str, expected: str, full_record: Record) -> None:
    found = [said for text, kind, said in every(check(copy, full_record)) if words in text and kind == "outcome"]
    assert found == [expected]


@pytest.mark.parametrize(
    "copy",
    [
        HEYWOOD + "McInnes was back in Heywood and Middleton on Friday, but only to hand over.",
        HEYWOOD + "Clarkson, out by 6 every morning in the campaign, was tired.",
        HEYWOOD + "Heywood and Middleton is now Labour again at the council, but sends a Tory to Westminster.",
        HEYWOOD + "Lisa Nandy is still there in Wigan.",
    ],
)
def test_other_things_are_left(copy: str, full_record: Record) -> None:
    assert "wrong" not in [said for _, _, said in every(check(copy, full_record))]


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        (WAVENEY + "The new Waveney Valley seat has two counties in it.", "new Waveney Valley seat", "right"),
        (GROVE + "The redrawn seat takes in a slice of Stockport too.", "a slice of Stockport", "right"),
        (GROVE + "The redrawn seat takes in a slice of Macclesfield too.", "a slice of", "uncheckable"),
    ],
)
def test_what_a_seat_was_made_of_is_read(copy: str, words: str, expected: str, full_record: Record) -> None:
    found = [said for text, kind, said in every(check(copy, full_record)) if words in text and kind == "boundary"]
    assert found == [expected]
