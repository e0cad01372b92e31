"""Places avoided or nearly had, and those of the poll before; what somebody beaten polled, what a lead was worn down
from; who came where by how much."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

WAKEFIELD = "Wakefield, 24 June 2022\n\nSimon Lightwood won with 13,166 to 8,241 for Nadeem Ahmed. "
WATFORD = "Watford, 13 December 2019\n\nDean Russell won with 26,421 to Chris Ostrowski's 21,988. "
RICHMOND = "Richmond Park, 13 December 2019\n\nSarah Olney won with 34,559 to Zac Goldsmith's 26,793. "
KENSINGTON = "Southampton Itchen\n\n9 June 2017\n\nRoyston Smith 21,773, Simon Letts 21,742. "
NEWPORT = "Newport West, 5 April 2019\n\nRuth Jones won with 9,308 to Matthew Evans's 7,357. "
PETERBOROUGH = "Peterborough, 7 June 2019\n\nLisa Forbes won with 10,484 to Mike Greene's 9,801. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # Places avoided.
        (PETERBOROUGH + "The Conservatives on 7,243 just avoided coming fourth.", "coming fourth", ("rank", "right")),
        (PETERBOROUGH + "Paul Bristow, with 7,243, escaped fourth place.", "fourth place", ("rank", "right")),
        (PETERBOROUGH + "Paul Bristow (7,243) was spared the shame of coming fourth.", "coming", ("rank", "right")),
        (PETERBOROUGH + "Paul Bristow, with 7,243, avoided coming third.", "coming third", ("rank", "wrong")),
        (WAKEFIELD + "The Tories narrowly avoided finishing third.", "finishing third", ("rank", "right")),
        # Of the poll before, with its figure.
        (
            WATFORD + "The Lib Dems were third on 9,323, up on 5,335, when they were third.",
            "were third",
            ("rank", "right"),
        ),
        (RICHMOND + "Goldsmith was second, down from 28,588 and first place.", "first place", ("rank", "right")),
        (NEWPORT + "Evans was second on 7,357, down on 17,100, when he was second.", "was second", ("rank", "right")),
        # Of whom a figure is that is told with a defeat.
        (RICHMOND + "Zac Goldsmith was beaten by Olney in 2019 on 26,793.", "26,793", ("votes", "right")),
        (RICHMOND + "Zac Goldsmith, beaten by Olney with 26,793, had won in 2017.", "26,793", ("votes", "right")),
        (RICHMOND + "Zac Goldsmith, beaten by Olney with 26,973, had won in 2017.", "26,973", ("votes", "wrong")),
        (RICHMOND + "Zac Goldsmith was beaten by Olney with 34,559.", "34,559", ("votes", "right")),
        # What it was worn down from.
        (KENSINGTON + "His 2,316 majority was chipped away to 31.", "2,316", ("majority", "right")),
        (KENSINGTON + "His majority of 2,316 melting to just 31, Mr Smith is back.", "2,316", ("majority", "right")),
        (KENSINGTON + "A majority of 2,316 becoming one of 31, Mr Smith is back.", "2,316", ("majority", "right")),
        (KENSINGTON + "His majority of 2,613 melting to just 31, Mr Smith is back.", "2,613", ("majority", "wrong")),
        (KENSINGTON + "Mr Smith has a majority of 31 amounting to 0.1 per cent.", "31", ("majority", "right")),
    ],
)
def test_it_is_read(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure)[-1:] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Conservatives on 7,243 nearly came second.",
        "The Conservatives came within 2,558 votes of finishing second.",
    ],
)
def test_where_they_nearly_came_is_no_place(full_record: Record, sentence: str) -> None:
    assert "rank" not in {kind for kind, verdict in told(check(PETERBOROUGH + sentence, full_record), "c")}


SUFFOLK = (
    "Ipswich, 13 December 2019\n\nTom Hunt took it with 24,952 to 19,473 for Labour's Sandy Martin.\n\n"
    "In Waveney Peter Aldous, Conservative, was back with 31,778. "
)


@pytest.mark.parametrize(("figure", "verdict"), [("13,776", "right"), ("19,473", "wrong")])
def test_another_seats_vote_is_not_taken_for_somebodys_own(full_record: Record, figure: str, verdict: str) -> None:
    found = told(check(SUFFOLK + f"Labour's Sonia Barker managed {figure}.", full_record), figure)
    assert found[-1:] == [("votes", verdict)]


CAMBORNE = "Eastleigh, 1 March 2013\n\nMike Thornton won with 13,342 to 11,571 for Diane James. "
SURVIVORS = "Southport, 8 May 2015\n\nJohn Pugh held Southport with 13,652 votes to Damien Moore's 12,330. "
TYNESIDE = "Orkney and Shetland, 8 May 2015\n\nAlistair Carmichael held it with 9,407 to Danus Skene's 8,590. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # What comes in at so much.
        (CAMBORNE + "Turnout came in at 52.7 per cent.", "52.7", ("turnout", "right")),
        (CAMBORNE + "Turnout came in at 57.2 per cent.", "57.2", ("turnout", "wrong")),
        (CAMBORNE + "His majority came in at 1,771.", "1,771", ("majority", "right")),
        # How far somebody was behind, for whom.
        (CAMBORNE + "Maria Hutchings was 1,012 votes behind for the Tories.", "1,012", ("margin", "right")),
        (CAMBORNE + "Maria Hutchings was 1,102 votes behind for the Tories.", "1,102", ("margin", "wrong")),
        # A place that was contested by so much.
        (CAMBORNE + "The Tories were 6,471 votes ahead of Labour for third.", "Tories were", ("rank", "right")),
        (CAMBORNE + "The Tories were 6,471 votes ahead of Labour for fourth.", "Tories were", ("rank", "wrong")),
        # Both a place and the last.
        (SURVIVORS + "Jacqueline Barlow was sixth and last on 992.", "last", ("rank", "right")),
        (SURVIVORS + "Laurence Rankin was second and last.", "last", ("rank", "uncheckable")),
        # All whom a party has left.
        (SURVIVORS + "He is one of only eight Lib Dem MPs left.", "eight", ("seats", "right")),
        (TYNESIDE + "He is one of eight Lib Dem MPs left in the country.", "eight", ("seats", "right")),
        # Out of a seat.
        (CAMBORNE + "Diane James is out of Eastleigh by 1,771 votes.", "1,771", ("majority", "right")),
    ],
)
def test_leads_and_places_are_told(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure)[-1:] == [expected]
