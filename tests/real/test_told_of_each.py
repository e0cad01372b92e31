"""What is told at once of several parties or seats, of somebody who stands no more, and whose vote stands by whom."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

CARDIFF = "Cardiff North, 8 May 2015. Craig Williams held Cardiff North with a majority of 2,137. "
TWO = "Two by-elections, 21 July 2023. Keir Mather won Selby and Ainsty, and Sarah Dyke took Somerton and Frome. "
NEWARK = "Newark, 6 June 2014. Robert Jenrick held on for the Tories with 17,431 votes. "
WAKEFIELD = "Wakefield, 24 June 2022. Simon Lightwood won for Labour with 13,166 votes to 8,241 for Nadeem Ahmed. "
ANGUS = "Angus, 9 June 2017. Kirstie Hair won Angus with 18,148. "
NEWPORT = "Newport East, 7 May 2010. Jessica Morden held Newport East for Labour. "
HAMPSTEAD = "Hampstead and Kilburn, 7 May 2010. Glenda Jackson "
YORK = "York, 5 July 2024. Rachael Maskell kept York Central with 24,537 to "
CORNWALL = (
    "Round the county: Cornwall, 8 May 2015\n\nDerek Thomas took St Ives with 18,491. In Camborne and Redruth George"
    " Eustice polled 18,452, and in North Cornwall Scott Mann 21,689. Sheryll Murray kept South East Cornwall with"
    " 25,516.\n\n"
)


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # Several who lost their deposits: wrong where one of them did not.
        (CARDIFF + "Plaid Cymru and the Greens both lost their deposits.", "lost", ("deposit", "right")),
        (CARDIFF + "UKIP, Plaid Cymru and the Greens all lost their deposits.", "lost", ("deposit", "wrong")),
        (
            CARDIFF + "UKIP (7.7%), Plaid (3.3%) and the Greens (2.5%) lost their deposits.",
            "lost",
            ("deposit", "wrong"),
        ),
        (CARDIFF + "Plaid (3.3%) and the Greens (2.5%) lost their deposits.", "lost", ("deposit", "right")),
        (CARDIFF + "Plaid Cymru and the Greens each saved their deposits.", "saved", ("deposit", "wrong")),
        (
            CARDIFF + "Labour were ahead of UKIP, and Plaid and the Greens lost their deposits.",
            "lost",
            ("deposit", "right"),
        ),
        (
            CARDIFF + "Labour were ahead of UKIP and Plaid and the Greens lost their deposits.",
            "lost",
            ("deposit", "right"),
        ),
        # In both of two seats.
        (TWO + "The Greens came third in both.", "The Greens came third", ("rank", "right")),
        (
            TWO + "The Greens were in third place in both by-elections.",
            "The Greens were in third place",
            ("rank", "right"),
        ),
        (TWO + "Reform were fourth in both.", "Reform were fourth", ("rank", "wrong")),
        (TWO + "The Tories were second in both seats.", "Tories were second", ("rank", "right")),
        (TWO + "The Lib Dems were first in each.", "Lib Dems were first", ("rank", "wrong")),
        (TWO + "Reform lost both deposits.", "lost both deposits", ("deposit", "right")),
        (TWO + "Labour lost its deposit in both.", "lost its deposit", ("deposit", "wrong")),
        # The lead of somebody who stands no more.
        (NEWARK + "Patrick Mercer won here by 16,152 at the general election.", "16,152", ("majority", "right")),
        (NEWARK + "Patrick Mercer won here by 16,125 at the general election.", "16,125", ("majority", "wrong")),
        (NEWARK + "Patrick Mercer, who resigned in April, took it by 16,125.", "16,125", ("majority", "wrong")),
        (NEWARK + "Patrick Mercer was 16,512 ahead of Labour in 2010.", "16,512", ("margin", "wrong")),
        (
            WAKEFIELD + "Mary Creagh won it in June 2017 and was 2,176 clear of the Tories.",
            "2,176",
            ("margin", "right"),
        ),
        (
            WAKEFIELD + "Mary Creagh, now a peer, won it in 2017 and was 2,167 clear of the Tories.",
            "2,167",
            ("margin", "wrong"),
        ),
        (WAKEFIELD + "Imran Ahmad Khan was convicted and the majority was 4,925.", "4,925", ("majority", "right")),
        (WAKEFIELD + "Imran Ahmad Khan was finished and Labour won by 4,925.", "4,925", ("majority", "right")),
        (NEWARK + "Patrick Mercer resigned, and Jenrick won with a majority of 7,403.", "7,403", ("majority", "right")),
        # A majority set against the one before it is what is spoken of next.
        (ANGUS + "Her majority is 2,645 against 11,230.", "11,230", ("majority", "right")),
        (ANGUS + "Her majority is 2,645 against 11,320.", "11,320", ("majority", "wrong")),
        (
            ANGUS + "The majority was smaller, 2,645 as against 11,230. In 2010 it was 3,228.",
            "3,228",
            ("majority", "wrong"),
        ),
        (
            ANGUS + "The majority is a bit slimmer, 2,645 against 11,230. It was 3,282 in 2010.",
            "3,282",
            ("majority", "right"),
        ),
        # Who beat whom, and who was up from where.
        (HAMPSTEAD + "has held off the Tories again here, getting 32.8 per cent.", "32.8", ("share", "right")),
        (HAMPSTEAD + "had held off Chris Philp, polling 17,323 votes.", "17,323", ("votes", "wrong")),
        (
            NEWPORT + "The Tories were up from 7,459 to 7,918, and Plaid down from 1,221 to 724.",
            "7,918",
            ("votes", "right"),
        ),
        (NEWPORT + "The Tories were up from 7,459 to 7,198.", "7,198", ("votes", "wrong")),
        # A vote beside whose it is, and no other seat's that comes up.
        (YORK + "13,770 for Richard Hudson, and Luke Charters took York Outer.", "13,770", ("votes", "wrong")),
        (YORK + "5,383 for Richard Hudson; Julian Sturdy lost York Outer.", "5,383", ("votes", "right")),
        (YORK + "5,383 for Richard Hudson; Julian Sturdy had 13,770 in York Outer.", "13,770", ("votes", "right")),
        ("Norwich South, 7 May 2010. Simon Wright got 13,960 majority votes.", "13,960", ("votes", "right")),
        ("Norwich South, 7 May 2010. Simon Wright got 13,690 majority votes.", "13,690", ("votes", "wrong")),
        ("Norwich South, 7 May 2010. Simon Wright got a 310 votes majority.", "310", ("majority", "right")),
        # Somebody of another seat of the county that a text goes round.
        (CORNWALL + "Sarah Newton is back too, with 44.0 per cent.", "44.0", ("share", "right")),
        (
            CORNWALL + "Sarah Newton had the biggest share of anyone in the county.",
            "the biggest share",
            ("superlative", "wrong"),
        ),
        (
            CORNWALL + "Sheryll Murray had the biggest share of anyone in Cornwall.",
            "the biggest share",
            ("superlative", "right"),
        ),
    ],
)
def test_what_is_told_of_each(copy: str, figure: str, expected: tuple[str, str], full_record: Record) -> None:
    assert expected in told(check(copy, full_record), figure), told(check(copy, full_record), figure)
