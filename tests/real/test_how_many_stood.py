"""How many stood for a party in the country, how many more or fewer than last time, and their number beside lost
deposits."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, exactly, told

pytestmark = pytest.mark.no_cover

PIECE = "Who stood in the 2024 general election\n\nThe country went to the polls on 4 July 2024. {}\n"
RIGHT, WRONG = [("other", "right")], [("other", "wrong")]


@pytest.mark.parametrize(
    ("sentence", "figure", "found"),
    [
        ("The Greens fielded 629 candidates, up 132 on 2019.", "132", RIGHT),
        ("The Greens fielded 629 candidates, up 123 on 2019.", "123", WRONG),
        ("The Greens fielded 629 candidates, down 132 on 2019.", "132", WRONG),
        ("The Lib Dems put up 630 candidates, 19 more than last time.", "19", RIGHT),
        ("The Lib Dems put up 630 candidates, 91 more than last time.", "91", WRONG),
        ("The Lib Dems put up 630 candidates, 19 fewer than last time.", "19", WRONG),
        ("Plaid contested 32 seats, four fewer than in 2019.", "four", RIGHT),
        ("Plaid contested 32 seats, three fewer than in 2019.", "three", WRONG),
        ("Plaid fielded four fewer candidates than in 2019.", "four", RIGHT),
        ("Reform contested 334 more seats than last time.", "334", RIGHT),
        ("Reform contested 343 more seats than last time.", "343", WRONG),
        ("The SNP had 57 candidates, down from 59.", "59", RIGHT),
        ("The SNP had 57 candidates, down from 58.", "58", WRONG),
        ("The Greens stood 629 candidates, against 497 in 2019.", "497", RIGHT),
        ("The Greens stood 629 candidates, against 479 in 2019.", "479", WRONG),
        ("Reform UK stood 609, the Greens 629.", "609", RIGHT),
        ("Reform UK stood 690, the Greens 629.", "690", WRONG),
        ("Labour had 631 candidates, 16 more than the Tories.", "16", [("other", "uncheckable")]),
    ],
)
def test_candidates_of_a_party_and_how_they_moved(
    full_record: Record, sentence: str, figure: str, found: list[tuple[str, str]]
) -> None:
    result = check(PIECE.format(sentence), full_record)
    assert (told(result, figure) or told(result, f"{figure} candidates")) == found


LIST = "General election 2015: who lost their deposits?\n\n{}UKIP 79 ({ukip})\nGreen 442 ({green})\nLabour 3 (631)\n"


@pytest.mark.parametrize(
    ("head", "ukip", "green", "found"),
    [
        ("", "624", "573", ("other", "right")),
        ("", "459", "328", ("deposit", "right")),
        ("Candidates in brackets.\n\n", "624", "573", ("other", "right")),
        ("Candidates in brackets.\n\n", "642", "573", ("other", "wrong")),
        ("The figures of 2010 in brackets.\n\n", "459", "328", ("deposit", "right")),
        ("The figures of 2010 in brackets.\n\n", "495", "328", ("deposit", "wrong")),
        ("Conservative 18 (stood in 647)\n", "624", "573", ("other", "right")),
        ("Conservative 18 (stood in 647)\n", "642", "573", ("other", "wrong")),
    ],
)
def test_brackets_beside_lost_deposits(
    full_record: Record, head: str, ukip: str, green: str, found: tuple[str, str]
) -> None:
    text = LIST.replace("{}", head).format(ukip=ukip, green=green)
    assert exactly(check(text, full_record), ukip) == [found]


@pytest.mark.parametrize(
    ("sentence", "figure", "found"),
    [
        ("Labour forfeited 12 five years ago, the Tories four.", "four", "right"),
        ("Labour forfeited 12 five years ago, the Tories three.", "three", "wrong"),
        ("Labour forfeited 12 five years ago, the Tories four and the Lib Dems 136.", "136", "right"),
        ("Labour lost 12 in 2019, the SNP none and the Lib Dems 163.", "163", "wrong"),
        ("The Greens lost 258, Labour one and the Tories 31.", "31", "right"),
    ],
)
def test_a_time_holds_for_the_next_party(full_record: Record, sentence: str, figure: str, found: str) -> None:
    piece = "Counting lost deposits\n\nIn all 1,673 candidates lost their deposits at the 2024 general election.\n\n"
    assert told(check(piece + sentence, full_record), figure) == [("deposit", found)]


SEAT = "Redditch, general election 2024: how the seat voted\n\nBloore took 14,810 votes and the seat. {}\n"


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("There were {} names on that ballot.", "six", "seven"),
        ("{} people were in the running.", "Six", "Five"),
        ("In all {} stood.", "six", "eight"),
        ("{} of them stood, and two lost their deposits.", "Six", "Seven"),
        ("{} put their names forward.", "Six", "Nine"),
        ("{} were standing.", "Six", "Five"),
        ("Voters had a choice of {}.", "six", "five"),
        ("It was a {}-horse race.", "six", "seven"),
        ("There was a long list, {} names in all.", "six", "seven"),
    ],
)
def test_all_who_stood_in_a_seat(full_record: Record, sentence: str, right: str, wrong: str) -> None:
    for figure, found in ((right, RIGHT), (wrong, WRONG)):
        assert told(check(SEAT.format(sentence.format(figure)), full_record), figure) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "It was a two-horse race.",
        "It is a choice of two, Labour or Tory.",
        "Eight women were standing in the rain.",
        "Four ran a shop.",
    ],
)
def test_those_who_had_a_chance_or_stood_about_are_not_all_who_stood(full_record: Record, sentence: str) -> None:
    assert all((kind, verdict) != WRONG[0] for _, kind, verdict in every(check(SEAT.format(sentence), full_record)))


@pytest.mark.parametrize(
    "sentence", ["Registered electors in 2024: {}", "Electors (2024): {}", "Electorate (2024) {}."]
)
def test_electors_in_a_year(full_record: Record, sentence: str) -> None:
    assert told(check(SEAT.format(sentence.format("71,042")), full_record), "71,042") == [("electorate", "right")]
    assert told(check(SEAT.format(sentence.format("71,402")), full_record), "71,402") == [("electorate", "wrong")]


def test_those_in_the_field(full_record: Record) -> None:
    assert told(check(SEAT.format("There were six in the field."), full_record), "six") == RIGHT
    assert told(check(SEAT.format("There were nine in the field."), full_record), "nine") == WRONG
