"""Lists of parties by the deposits that they lost, or kept."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import exactly

LOST = """Deposits: who paid what

The {year} general election was dear to some.

Ukip: {ukip}
Greens: 442 of 573
Lib Dems: 341/631
Labour – three
SNP: none
"""
BOTH = """Money lost and kept, July 2024

Candidates who fell short of five per cent forfeit the £500 deposit.

Party: lost / fielded (2019 lost)
Green: 258 / 629 (466)
Reform: {reform} / 609 (164)
"""
KEPT = "General election 2017\n\nDeposits saved by party\n\nLib Dem {kept} of 629\nGreen 11 of 467\n"
IN_WALES = "General election 2024\n\nLost deposits in Wales\n\nPlaid Cymru {plaid} of 32\nGreen 24 of 32\n"


@pytest.mark.parametrize(
    ("text", "figure", "found"),
    [
        (LOST.format(year=2015, ukip="79 of 624"), "79", ("deposit", "right")),
        (LOST.format(year=2015, ukip="97 of 624"), "97", ("deposit", "wrong")),
        (LOST.format(year=2015, ukip="79 of 624"), "624", ("other", "right")),
        (LOST.format(year=2015, ukip="79 of 642"), "642", ("other", "wrong")),
        (LOST.format(year=2015, ukip="79 of 624"), "none", ("deposit", "right")),
        (LOST.format(year=2015, ukip="79 of 624"), "three", ("deposit", "right")),
        (BOTH.format(reform=32), "466", ("deposit", "right")),
        (BOTH.format(reform=32), "609", ("other", "right")),
        (BOTH.format(reform=23), "23", ("deposit", "wrong")),
        (KEPT.format(kept=254), "254", ("deposit", "right")),
        (KEPT.format(kept=245), "245", ("deposit", "wrong")),
        (IN_WALES.format(plaid=3), "3", ("deposit", "right")),
        (IN_WALES.format(plaid=13), "13", ("deposit", "wrong")),
    ],
)
def test_rows_are_of_deposits(text: str, figure: str, found: tuple[str, str], full_record: Record) -> None:
    assert exactly(check(text, full_record), figure) == [found]


@pytest.mark.parametrize(
    ("text", "figure", "found"),
    [
        ("General election 2010. The BNP kept its money in 72 places, and lost it in 266.", "72", "right"),
        ("General election 2010. The BNP kept its money in 72 places, and lost it in 266.", "266", "right"),
        ("After the 2017 general election the Lib Dems kept the deposit in 245 seats.", "245", "wrong"),
        ("General election 2024. In Wales the Greens lost 24 deposits, Labour none.", "none", "right"),
        ("General election 2024. In Scotland the Conservatives lost 11 deposits, Labour none.", "11", "wrong"),
        ("Deposits in 2017: Labour lost none, the Conservatives seven and Ukip 337.", "seven", "right"),
        ("General election 2015. Lost deposits fell from 1,893 to 1,570.", "1,893", "right"),
    ],
)
def test_deposits_in_prose_are_kept_or_lost(text: str, figure: str, found: str, full_record: Record) -> None:
    assert exactly(check(text, full_record), figure) == [("deposit", found)]


def test_votes_below_a_sentence_on_deposits_are_votes(full_record: Record) -> None:
    text = "Ilford North 2017\n\nTwo lost their deposits.\n\nLabour: 30,589\nConservative: 20,950\nLib Dem: 1,034\n"
    assert exactly(check(text, full_record), "1,034") == [("votes", "right")]


IN_VALE = "Vale of Clwyd, December 2019: Davies 17,270, Ruane 15,443, Glenn Swingler (Plaid) 1,552. "
IN_CLACTON = "Clacton by-election, 9 October 2014. Douglas Carswell got 21,113. It was a field of {}. "


@pytest.mark.parametrize(
    ("text", "said", "found"),
    [
        (IN_VALE + "All three also-rans lose £500.", "All three also-rans lose £500", ("deposit", "right")),
        (
            IN_VALE + "The bottom two forfeited their deposits.",
            "The bottom two forfeited their deposits",
            ("deposit", "right"),
        ),
        (IN_VALE + "The last four lost £500 each.", "The last four lost £500 each", ("deposit", "uncheckable")),
        (IN_CLACTON.format("eight"), "eight", ("other", "right")),
        (IN_CLACTON.format("eight") + "Four of the eight lose deposits.", "Four", ("deposit", "wrong")),
        (
            IN_CLACTON.format("eight") + "All the rest lost the £500: that's five of eight.",
            "five",
            ("deposit", "right"),
        ),
        (IN_CLACTON.format("eight") + "The Lib Dem (483) lost his deposit.", "lost his deposit", ("deposit", "right")),
        (
            "Bradford West by-election, March 2012. George Galloway won with 18,341. Respect got 1,245 in 2010 and "
            "saved its deposit.",
            "saved its deposit",
            ("deposit", "wrong"),
        ),
        (IN_CLACTON.format("nine"), "nine", ("other", "wrong")),
        (IN_CLACTON.format("eight") + "The Lib Dems had 483 votes and no deposit.", "no deposit", ("deposit", "right")),
        (IN_CLACTON.format("eight") + "Eight stood.", "Eight", ("other", "right")),
        (
            "Heywood and Middleton by-election, 9 October 2014. Liz McInnes got 11,633. The Lib Dem, Anthony Smith, "
            "saved his money with 33 votes to spare.",
            "33",
            ("deposit", "right"),
        ),
    ],
)
def test_deposits_and_those_who_stood_in_one_poll(
    text: str, said: str, found: tuple[str, str], full_record: Record
) -> None:
    assert exactly(check(text, full_record), said) == [found]


ROLL = "Wales, July 2024\n\nSeats: Lab {}, Plaid 4, Lib Dem 1, Con 0\nVotes: Lab 37.0%, Con {}, Plaid 14.8\n"
IN_ULSTER = (
    "Six parties share it, July 2024\n\nSF 7 (=), DUP {} (-3), SDLP 2, Ind 1\nShare: SF 27.0, DUP {}, SDLP 11.1\n"
)
SEATS_THEN = (
    "\nNow to South Antrim, where Robin Swann took 16,311, and Monmouthshire, where Catherine Fookes had 21,010.\n"
)


@pytest.mark.parametrize(
    ("text", "figure", "found"),
    [
        (ROLL.format(27, "18.2"), "27", ("seats", "right")),
        (ROLL.format(29, "18.2"), "29", ("seats", "wrong")),
        (ROLL.format(27, "18.2"), "18.2", ("share", "right")),
        (IN_ULSTER.format(5, "22.1"), "5", ("seats", "right")),
        (IN_ULSTER.format(6, "22.1"), "6", ("seats", "wrong")),
        (IN_ULSTER.format(5, "22.1"), "-3", ("seats_change", "right")),
        (IN_ULSTER.format(5, "22.1"), "1", ("seats", "right")),
        (IN_ULSTER.format(5, "22.1"), "22.1", ("share", "right")),
    ],
)
def test_a_roll_of_parties_is_of_the_area_that_it_stands_under(
    text: str, figure: str, found: tuple[str, str], full_record: Record
) -> None:
    assert exactly(check(text + SEATS_THEN, full_record), figure) == [found]


PER_SEAT = "Votes per seat, 2015 general election\n\nSNP 25,972\nCon {}\nUkip 3,881,099\n"


@pytest.mark.parametrize(
    ("text", "figure", "found"),
    [
        (PER_SEAT.format("34,241"), "34,241", "right"),
        (PER_SEAT.format("43,241"), "43,241", "wrong"),
        ("General election 2015. The SNP needed 25,972 votes for each MP.", "25,972", "right"),
        ("General election 2015. Labour had one MP for every 40,290 votes.", "40,290", "right"),
    ],
)
def test_votes_per_seat(text: str, figure: str, found: str, full_record: Record) -> None:
    assert exactly(check(text, full_record), figure) == [("other", found)]
