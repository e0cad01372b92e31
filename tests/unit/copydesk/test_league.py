"""Leagues: lists of seats each with a figure, whose meaning a heading, a lead-in or a word in brackets gives."""

import pytest

from hustings.record.record import Record
from tests.unit.copydesk.findings import by_words


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Count them by hand – the tightest seats of May 2015\n\n1. Gower (Con gain) 27\n2=. Derby N 41",
            2,
        ),
        ("The 2015 seats won by under a hundred\n\nGower | Con | 27\nDerby North | Con | 41\nChester | Lab | 93", 3),
        (
            "General election 2015\n\nDecided by fewer than 200 votes\nGower (Byron Davies) 27\nCroydon C (Con) 165",
            2,
        ),
        ("The closest seats of the 2015 election\n\nGower – Byron Davies – 27\nDerby North – Amanda Solloway – 41", 2),
        ("General election 2015. The closest results were in Gower (27), Derby North (41) and Chester (93).", 3),
        ("The nearest misses of the 2015 general election: Gower, 27; Derby North, 41; Croydon Central, 165.", 3),
        ("General election 2015\n\n27 in Gower, 41 in Derby North, 93 in Chester: the tightest of them all.", 3),
        ("General election, May 2015\n\nSafest seats\n\n1. Knowsley (Lab) 34,655\n2. East Ham 34,252", 2),
    ],
)
def test_a_list_of_seats_by_majority(full_record: Record, text: str, figures: int) -> None:
    told = ("27", "41", "93", "165", "34,655", "34,252")
    found = [one for words, one in by_words(text, full_record).items() if words in told]
    assert found == [("majority", "right")] * figures


def test_each_row_is_of_its_own_year(full_record: Record) -> None:
    text = (
        "The closest in London since 2010\n\n1. Kensington 2017 – 20. Labour\n2. Hampstead & Kilburn 2010 – 42. Lab\n"
    )
    text += "3. Richmond Park 2017 – 54. Conservative\n\nBubbling under: Kensington 2019 (150), Croydon C 2015 (165).\n"
    found = by_words(text + "\nLabour won 411 seats at the general election of July 2024.", full_record)
    assert {found[one] for one in ("20", "42", "150", "165")} == {("majority", "right")}
    assert found["54"] == ("majority", "wrong")  # 45


def test_a_row_of_no_known_seat_is_of_no_other(full_record: Record) -> None:
    text = "Close shaves of the 2017 election\n\nKensington | Lab | 20\nMuddlecombe | Lab | 22\nArfon | PC | 92\n"
    found = by_words(text, full_record)
    assert found["20"] == found["92"] == ("majority", "right")
    assert "22" not in found


def test_swings_shares_and_turnouts_by_seat(full_record: Record) -> None:
    text = (
        "General election 2019\n\nBiggest swings to the Tories\nBassetlaw 18.4\n\nTop Labour shares\nKnowsley 80.8\n\n"
    )
    found = by_words(text + "Where fewest voted\nHull E 49.3%\nWolverhampton SE 53.2%\n", full_record)
    assert [found[one] for one in ("18.4", "80.8", "49.3%", "53.2%")] == [
        ("swing", "right"),
        ("share", "right"),
        ("turnout", "right"),
        ("turnout", "right"),
    ]


@pytest.mark.parametrize(
    ("heading", "row", "figure", "kind"),
    [
        (
            "ESSEX 2024: WHO WON WHERE (turnout in brackets)",
            "Clacton: Nigel Farage, REF GAIN, maj. 8,405 (58.7)",
            "58.7",
            "turnout",
        ),
        (
            "General election 2024, majorities in brackets",
            "NW Essex: Kemi Badenoch, Con hold (2,610)",
            "2,610",
            "majority",
        ),
        (
            "General election 2024 (% turnout in brackets)",
            "S Basildon & E Thurrock, Reform gain (54.4)",
            "54.4",
            "turnout",
        ),
    ],
)
def test_what_stands_in_brackets(full_record: Record, heading: str, row: str, figure: str, kind: str) -> None:
    found = by_words(f"{heading}\n\n{row}\n", full_record)
    assert found[figure] == (kind, "right")
    assert found.get("8,405", ("majority", "right")) == ("majority", "right")


def test_a_heading_is_said_of_no_one_seat(full_record: Record) -> None:
    """Alyn and Deeside was closer than Delyn, which is named first."""
    text = "General election 2019\n\nClosest finishes in Wales\n\nDelyn, 865\nAlyn & Deeside, 213\n"
    found = by_words(text, full_record)
    assert ("superlative", "wrong") not in found.values()
    assert found["213"] == ("majority", "right")


@pytest.mark.parametrize("text", ["all six Glasgow constituencies", "the three Stoke-on-Trent constituencies"])
def test_a_letter_of_a_word_is_no_compass_point(full_record: Record, text: str) -> None:
    """ "Glasgow C" would be Glasgow Central."""
    assert by_words(f"General election 2010\n\nLabour held {text}.", full_record)
