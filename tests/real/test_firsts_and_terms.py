"""Firsts since a year, how long somebody sat, votes beside the majority, and superlatives of the seat's own area."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said

pytestmark = pytest.mark.no_cover

LEICESTERSHIRE = "Labour has gained North West Leicestershire at the 2024 general election. Amanda Hack won by 1,012. "
STROUD = "The Conservatives have gained Stroud at the 2019 general election, Siobhan Baillie beating David Drew. "
ANTRIM = "Robin Swann has won South Antrim for the UUP at the 2024 general election. "
DORSET = "Labour has gained South Dorset at the 2024 general election. "
LOUGHBOROUGH = (
    "Labour has won Loughborough at the 2024 general election. Jeevun Sandher beat Jane Hunt by 4,960 votes. "
)
ITCHEN = "Southampton Itchen, 9 June 2017. Royston Smith beat Labour's Simon Letts by 31 votes. "
BURY = "Bury North, 13 December 2019. James Daly beat Labour's James Frith by 105 votes. "
BLYTH = "Ian Levy won Blyth Valley for the Conservatives at the 2019 general election, 712 ahead of Labour. "
CARDIFF = "Jonathan Evans gained Cardiff North for the Conservatives at the 2010 general election, by 194 votes. "
HENDON = "Labour won Hendon at the 2024 general election: David Pinto-Duschinsky had 15,855, Ameet Jogia 15,840. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (LEICESTERSHIRE + "Amanda Hack is the first Labour MP here since 2010.", "2010", ("superlative", "right")),
        (LEICESTERSHIRE + "Amanda Hack is the first Labour MP here since 2015.", "2015", ("superlative", "wrong")),
        (LEICESTERSHIRE + "It is the first time Labour have won here since 2005.", "2005", ("superlative", "right")),
        (LEICESTERSHIRE + "It is the first time Labour has won the seat since 2005.", "2005", ("superlative", "right")),
        (LEICESTERSHIRE + "It is the first time Labour have won here since 2017.", "2017", ("superlative", "wrong")),
        (LEICESTERSHIRE + "Labour had not won here since 2005.", "2005", ("superlative", "right")),
        (LEICESTERSHIRE + "Labour had not won here since 2017.", "2017", ("superlative", "wrong")),
        (LEICESTERSHIRE + "It was Labour's first win here since 2005.", "2005", ("superlative", "right")),
        (LEICESTERSHIRE + "Labour won the seat for the first time since 2017.", "2017", ("superlative", "wrong")),
        (LEICESTERSHIRE + "She is the first Labour MP for the area since 2010.", "2010", ("superlative", "right")),
        (LEICESTERSHIRE + "It has a Labour MP for the first time since 2019.", "2019", ("superlative", "wrong")),
        (LEICESTERSHIRE + "Labour last held the seat in 2010.", "2010", ("superlative", "right")),
        (
            STROUD + "It is the first time the Conservatives have won Stroud since 2015.",
            "2015",
            ("superlative", "right"),
        ),
        (
            STROUD + "It is the first time the Conservatives have won Stroud since 2010.",
            "2010",
            ("superlative", "wrong"),
        ),
    ],
)
def test_first_since(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    """A party's first win since a year is right of the last win and of the loss, wrong of another year."""
    assert expected in said(check(copy, full_record), figure)


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (ANTRIM + "He ousted the DUP's Paul Girvan, MP since 2017.", "2017", ("tenure", "right")),
        (ANTRIM + "He ousted the DUP's Paul Girvan, MP since 2015.", "2015", ("tenure", "wrong")),
        (ANTRIM + "South Antrim's MP since 2015, Paul Girvan, lost to him.", "2015", ("tenure", "wrong")),
        (ANTRIM + "Mr Girvan had been MP since 2015.", "2015", ("tenure", "wrong")),
        (DORSET + "Lloyd Hatton beat Richard Drax, South Dorset's MP for 14 years.", "14", ("tenure", "right")),
        (DORSET + "Lloyd Hatton beat Richard Drax, South Dorset's MP for nine years.", "nine", ("tenure", "wrong")),
        (LOUGHBOROUGH + "Jane Hunt, MP since 2019, was second.", "2019", ("tenure", "right")),
        (LOUGHBOROUGH + "Jane Hunt, MP since 2015, was second.", "2015", ("tenure", "wrong")),
        (LOUGHBOROUGH + "Loughborough, Tory since 2010, went to Labour.", "2010", ("tenure", "right")),
        (LOUGHBOROUGH + "Loughborough, Tory since 2017, went to Labour.", "2017", ("tenure", "wrong")),
    ],
)
def test_member_since(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    """Since when somebody is told to have sat is theirs by whose name it stands."""
    assert expected in said(check(copy, full_record), figure)


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (ITCHEN + "Kim Rose (UKIP) got 1,122, more than 36 times the majority.", "36 times", ("other", "right")),
        (ITCHEN + "Kim Rose (UKIP) got 1,122, more than 56 times the majority.", "56 times", ("other", "wrong")),
        (ITCHEN + "The Greens' 725 was 13 times the size of the winning margin.", "13 times", ("other", "wrong")),
        (
            ITCHEN + "There were 92 rejected papers, nearly three times the majority.",
            "three times",
            ("other", "rounding"),
        ),
        (ITCHEN + "There were 92 rejected papers, nearly six times the majority.", "six times", ("other", "wrong")),
        (ITCHEN + "Eleanor Bell polled 1,421, twice Mr Smith's majority.", "twice", ("other", "wrong")),
        (BURY + "The Green, Charlie Allen, won 802, over seven times Mr Daly's majority.", "seven", ("other", "right")),
        (BURY + "Even the Lib Dem's 1,584 was 15 times the difference.", "15 times", ("other", "right")),
    ],
)
def test_times_the_lead(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    """Somebody's votes, or the rejected papers, are so many times the majority of the poll."""
    assert expected in said(check(copy, full_record), figure)


def test_times_another_lead(full_record: Record) -> None:
    """What is said of the lead before, or of a lead itself, is no multiple of somebody's votes."""
    for sentence in (
        "The majority in 2017 was 4,375, more than 40 times the majority now.",
        "Labour's 4,375 was undone.",
    ):
        copy = BURY + sentence
        assert not any(one.claim.quantity.word == "times the majority" for one in check(copy, full_record).findings)


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (BLYTH + "No majority in the north-east is smaller.", "smaller", ("superlative", "right")),
        (BLYTH + "No seat in the region was safer.", "safer", ("superlative", "wrong")),
        (
            CARDIFF + "It is the narrowest win in Wales, on the principality's highest turnout.",
            "highest",
            ("superlative", "right"),
        ),
        (HENDON + "His majority of 15 is the smallest in England.", "smallest", ("superlative", "right")),
        (HENDON + "His majority of 15 is the biggest in England.", "biggest", ("superlative", "wrong")),
    ],
)
def test_of_its_own_area(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    """A superlative of "the region", "the principality" or the compass is of the area that the seat is in."""
    assert expected in said(check(copy, full_record), figure)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Caroline Lucas was the Greens' first MP.", "first"),
        ("Jacob Young is Redcar's first ever Conservative MP.", "first"),
        ("Labour's 202 is its fewest since 1935.", "fewest"),
        ("It ends more than a century of Labour.", "century"),
        ("It was the first gain by a governing party since 1982.", "first"),
        ("He won at the eighth attempt.", "eighth"),
        ("Never Tory before.", "Never"),
    ],
)
def test_before_the_record(full_record: Record, sentence: str, words: str) -> None:
    """What goes back before the record is shown as not settled, and is never right or wrong."""
    copy = "Jacob Young won Redcar for the Conservatives at the 2019 general election. " + sentence
    found = said(check(copy, full_record), words)
    assert {verdict for _, verdict in found} == {"uncheckable"}
