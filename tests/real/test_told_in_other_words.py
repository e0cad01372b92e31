"""Outcomes, places, seats and parts told in other words: "is out by", "has X back", "took Reform to third"."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

IPSWICH = "Ipswich, 9 June 2017. Sandy Martin 24,224, Ben Gummer 23,393. "
HOVE = "Hove, 13 December 2019. Peter Kyle 32,876, Robert Nemeth 15,832. "
DERBY = "Derby North, 13 December 2019. Amanda Solloway won with 21,259 to 18,719 for Tony Tinley of Labour. "
MONMOUTH = "Monmouthshire, 5 July 2024. Catherine Fookes beat David Davies by 3,338. "
COUNTRY = "Election 2015: the key numbers, 8 May 2015.\n\n"
TWO = (
    "Two by-elections, 16 November 2012\n\nManchester Central: Lucy Powell (Lab) 11,507, Marc Ramsbottom (LD) 1,571."
    " Cardiff South and Penarth: Stephen Doughty (Lab) 9,193, Craig Williams (Con) 3,859.\n\n"
)
THREE = (
    "Three by-elections, 30 November 2012\n\nRotherham: Sarah Champion (Lab) 9,866, Jane Collins (UKIP) 4,648."
    " Middlesbrough: Andy McDonald (Lab) 10,201, Richard Elvin (UKIP) 1,990. Croydon North: Steve Reed (Lab) 15,898,"
    " Andrew Stranack (Con) 4,137.\n\n"
)


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (IPSWICH + "Ben Gummer is out by 831.", "Ben Gummer is out", ("outcome", "right")),
        (
            IPSWICH + "Ben Gummer, MP here for seven years and returned with over 3,700 to spare in 2015, is out.",
            "Ben Gummer, MP",
            ("outcome", "right"),
        ),
        (IPSWICH + "Labour have Ipswich back.", "Labour have", ("outcome", "right")),
        (IPSWICH + "The Tories have Ipswich back.", "Tories have", ("outcome", "wrong")),
        (IPSWICH + "Labour have their seat back.", "Labour have", ("outcome", "right")),
        (IPSWICH + "Chris Mole, beaten here in 2010, was there to cheer.", "beaten", ("outcome", "right")),
        (IPSWICH + "Ipswich, Conservative since 2010, has a Labour MP.", "Ipswich, Con", ("outcome", "right")),
        (IPSWICH + "Ipswich has a Conservative MP.", "Ipswich has", ("outcome", "wrong")),
        (HOVE + "Peter Kyle back in by 17,044.", "Peter Kyle back", ("outcome", "right")),
        # Whom a place is told of.
        (DERBY + "Gregory Webb took the Lib Dems to third on 3,450.", "third", ("rank", "right")),
        (DERBY + "Alan Graves took the Brexit Party to third with 1,908.", "third", ("rank", "wrong")),
        (
            DERBY + "And Chris Williamson? The man who got 23,622 in Labour colours in 2017 got 635 as an Independent,"
            " good for sixth place.",
            "sixth place",
            ("rank", "right"),
        ),
        # What is told of all the seats of a text.
        (TWO + "Labour has increased its majority in both.", "increased", ("majority_change", "wrong")),
        (TWO + "Labour has cut its majority in both.", "cut", ("majority_change", "wrong")),
        (THREE + "UKIP were runner-up in all three.", "runner-up", ("rank", "wrong")),
        (THREE + "Labour came first in all three.", "Labour came first", ("rank", "right")),
    ],
)
def test_outcomes_and_places(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (COUNTRY + "The SNP won 56 of Scotland's 59 seats, having gone in with six.", "six", ("seats", "right")),
        (COUNTRY + "Labour's 41 Scottish MPs were cut to one.", "41", ("seats", "right")),
        (COUNTRY + "Labour's 41 Scottish MPs were cut to one.", "one", ("seats", "right")),
        (COUNTRY + "Labour's 41 Scottish MPs were cut to three.", "three", ("seats", "wrong")),
        (COUNTRY + "UKIP won a single seat despite 3.9 million votes.", "single", ("seats", "right")),
        (MONMOUTH + "The Welsh Tories are left with nobody.", "with nobody", ("seats", "right")),
        (MONMOUTH + "It leaves the Welsh Tories with no MPs.", "leaves", ("seats", "right")),
    ],
)
def test_seats(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]


KINGSWOOD = "Kingswood, 16 February 2024. Damien Egan (Lab) 11,176, Sam Bromiley (Con) 8,675. "
ARGYLL = "Argyll and Bute, 13 December 2019. Brendan O'Hara 21,040, Gary Mulvaney 16,930. "
NORWICH = "Norwich South, 8 May 2015. Clive Lewis 19,033, Lisa Townsend 11,379. "
INVERCLYDE = "Inverclyde, 1 July 2011. Iain McKenzie won with 15,118 to 9,280 for Anne McLaughlin. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (KINGSWOOD + "In percentage terms that is 45 to 35.", "45", ("share", "right")),
        (KINGSWOOD + "In percentage terms that is 45 to 35.", "35", ("share", "right")),
        (
            KINGSWOOD + "Labour's share has grown by 16.4 points since 2019, a year when Chris Skidmore was 11,220 up"
            " on Labour.",
            "16.4",
            ("share_change", "wrong"),
        ),
        (
            ARGYLL + "48,192 voted – 72.4%, compared with 75.4% at the June 2017 election when 48,138 did so.",
            "75.4%",
            ("turnout", "wrong"),
        ),
        (
            ARGYLL + "48,192 voted – 72.4%, compared with 71.5% at the June 2017 election when 48,138 did so.",
            "71.5%",
            ("turnout", "right"),
        ),
        (INVERCLYDE + "Some 45 per cent voted – it was 63 at the general election.", "63", ("turnout", "right")),
        (NORWICH + "Steve Emmens, with 4,539, more than quadrupled his 1,145.", "quadrupled", ("votes", "wrong")),
        (NORWICH + "Steve Emmens, with 4,539, nearly quadrupled his 1,145.", "quadrupled", ("votes", "rounding")),
        (
            NORWICH + "Simon Wright had 6,607, having lost more than half of the 13,960 who elected him.",
            "half",
            ("votes", "right"),
        ),
    ],
)
def test_shares_turnouts_and_parts(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]


@pytest.mark.parametrize(
    ("copy", "figure"),
    [
        (COUNTRY + "The Greens did not win a single seat in Wales.", "single"),
        (COUNTRY + "It leaves the Tories with nothing to say.", "leaves"),
        (IPSWICH + "The Tories back by 831 councillors the plan.", "831"),
        (IPSWICH + "The campaign took Labour to a third town.", "third"),
    ],
)
def test_what_tells_of_nothing(full_record: Record, copy: str, figure: str) -> None:
    assert told(check(copy, full_record), figure) == []
