"""Seats of a city or the whole country, turnouts told in a series, and deposits told by who kept or forfeited them."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every

pytestmark = pytest.mark.no_cover


def holding(copy: str, record: Record, words: str, kind: str) -> list[str]:
    """The verdicts on what is found of a kind around some words."""
    return [verdict for printed, of, verdict in every(check(copy, record)) if words in printed and of == kind]


TAUNTON = "Taunton Deane, 8 May 2015. Rebecca Pow beat Rachel Gilmour by 15,491. "
NORTH_DOWN = "North Down, 13 December 2019. Stephen Farry beat Alex Easton by 2,968. "
BRISTOL = "Bristol West, 9 June 2017. Thangam Debbonaire held on by 37,336. "
PORTSMOUTH = "Portsmouth South, 9 June 2017. Stephen Morgan won by 1,554. "
TRURO = "Truro and Falmouth, 13 December 2019. Cherilyn Mackrory beat Jennifer Forbes by 4,561. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # Of more than the area where they were lost.
        (TAUNTON + "The Lib Dems lost every seat in the South West and are left with eight.", "eight", ["right"]),
        (TAUNTON + "The Lib Dems are left with eight in the whole country.", "eight", ["right"]),
        (TAUNTON + "The Lib Dems are left with nine in the whole country.", "nine", ["wrong"]),
        # What a party came down from.
        (TAUNTON + "The Lib Dems are down to eight MPs from 57.", "57", ["right"]),
        (TAUNTON + "The Lib Dems are down to eight seats, from 75.", "75", ["uncheckable"]),
        (NORTH_DOWN + "It was a grim night for the DUP, down to eight MPs from ten.", "ten", ["right"]),
        # All of a city that the seat is a part of.
        (BRISTOL + "Labour made a clean sweep of the city.", "clean sweep", ["right"]),
        (PORTSMOUTH + "Labour made a clean sweep of the city.", "clean sweep", ["uncheckable"]),
        # None of an area.
        (TRURO + "Labour has no MPs left in Cornwall.", "no MPs", ["right"]),
        (TRURO + "Labour has no MPs in Wales.", "no MPs", ["uncheckable"]),
        (TRURO + "Labour has no MPs left in Devon outside the cities.", "no MPs", []),
    ],
)
def test_seats(full_record: Record, copy: str, figure: str, expected: list[str]) -> None:
    assert holding(copy, full_record, figure, "seats") == expected


IPSWICH = "Ipswich, 13 December 2019. Tom Hunt beats Sandy Martin by 5,479. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (IPSWICH + "Turnout: 65.4 per cent in 2015, 67.6 and 65.6.", "67.6", ["right"]),
        (IPSWICH + "Turnout: 65.4 per cent in 2015, 67.6 and 65.6.", "65.6", ["right"]),
        (IPSWICH + "Turnout was 65.4 per cent in 2015, 67.9 and 65.6.", "67.9", ["wrong"]),
        (
            IPSWICH + "It was up and down again at two elections: turnout 65.4 per cent in 2015, 67.6 and 65.6.",
            "67.6",
            ["right"],
        ),
        (IPSWICH + "Turnout was 65.6% from 75,525 voters, a shade below 67.6% in 2017.", "67.6", ["right"]),
        (IPSWICH + "Turnout was 65.6% from 75,525 voters, a shade below 66.6% in 2017.", "66.6", ["wrong"]),
        (IPSWICH + "Turnout was 65.4 per cent in 2015 and 65.6 now.", "65.6", ["right"]),
        (IPSWICH + "Turnout was 65.4 per cent in 2015, 67.6 in 2017 and 65.6.", "67.6", ["right"]),
    ],
)
def test_turnouts_in_a_series(full_record: Record, copy: str, figure: str, expected: list[str]) -> None:
    assert holding(copy, full_record, figure, "turnout") == expected


NEWARK = "Newark, 6 June 2014. Robert Jenrick beat Roger Helmer 17,431 to 10,028. "
BEDFORD = "Bedford, 9 June 2017. Mohammad Yasin beat Richard Fuller by 789. "
HARLOW = "Harlow, 13 December 2019. Robert Halfon won by 14,063. "


@pytest.mark.parametrize(
    ("copy", "figure", "kind", "expected"),
    [
        (NEWARK + "Only the top three will get their £500 back.", "top three", "deposit", ["right"]),
        (NEWARK + "Only the top two kept their deposits.", "top two", "deposit", ["wrong"]),
        (NEWARK + "Among those who forfeited theirs was Lib Dem David Watts.", "forfeited", "deposit", ["right"]),
        (
            NEWARK + "Among those who forfeited theirs was Labour's Michael Payne.",
            "forfeited",
            "deposit",
            ["uncheckable"],
        ),
        (
            BEDFORD + "Lib Dem Henry Vann was third in 2010. In 2015 the party lost its deposit.",
            "lost its deposit",
            "deposit",
            ["right"],
        ),
        (HARLOW + "The Tories picked up Ashfield.", "picked up", "outcome", ["right"]),
        (HARLOW + "Labour surrendered Bolsover to the Tories.", "surrendered", "outcome", ["right"]),
        (HARLOW + "The Tories surrendered Bolsover.", "surrendered", "outcome", ["wrong"]),
        (HARLOW + "The Tories picked up 27,510 votes.", "picked up", "outcome", []),
    ],
)
def test_stakes_and_deeds(full_record: Record, copy: str, figure: str, kind: str, expected: list[str]) -> None:
    assert holding(copy, full_record, figure, kind) == expected
