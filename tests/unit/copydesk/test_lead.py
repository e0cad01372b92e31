"""Leads: majorities that no word calls so — then and now, a seat's own, by how much somebody won where."""

import pytest

from hustings.record.record import Record
from tests.unit.copydesk.findings import by_words


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Cornwall, May 2015\n\nThree sat on slivers. – Sarah Newton, 435 to 14,000 – George Eustice, 66 to 7,004",
            ["435", "66"],
        ),
        ("Battersea, general election 2019\n\nMarsha de Cordova's 2,416 becomes 5,668.", ["2,416", "5,668"]),
        ("North East Fife, 9 June 2017\n\nStephen Gethins held on by two, ahead of Kensington's 20.", ["20"]),
        ("Devon, 5 July 2024\n\nMel Stride scraped it in Central Devon: 61.", ["61"]),
        (
            "Norwich, 5 July 2024\n\nBoth Norwich seats are Labour's: Alice Macdonald by 10,850 in the north.",
            ["10,850"],
        ),
        ("Esher and Walton, December 2019\n\nDominic Raab is back in Esher by 2,743 (23,298).", ["2,743", "23,298"]),
        (
            "Beaten on July 4 2024, with winner and margin:\n\nLiz Truss, SW Norfolk – Lab, 630\n"
            "Lucy Frazer, Ely & E Cambs – LD, 495",
            ["630", "495"],
        ),
    ],
)
def test_a_majority_that_nothing_calls_so(full_record: Record, text: str, figures: list[str]) -> None:
    found = by_words(text, full_record)
    assert [found.get(one) for one in figures] == [("majority", "right")] * len(figures)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Battersea, general election 2019\n\nMarsha de Cordova's vote went from 25,292 to 27,920.", "27,920"),
        ("Kensington, June 2017\n\nEmma Dent Coad beat Victoria Borwick, 16,333 to 16,331.", "16,331"),
        ("Central Devon, July 2024\n\nMel Stride (Con) 16,813; Ollie Pearson (Lab) 61.", "61"),
    ],
)
def test_what_fits_no_majority_stays_what_it_was(full_record: Record, text: str, figure: str) -> None:
    assert by_words(text, full_record)[figure][0] != "majority"
