"""Figures told by a comparison: two votes set against each other, how far one moved beside it, and parts of all."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said, told

pytestmark = pytest.mark.no_cover

DARLINGTON = "Darlington, 13 December 2019. Peter Gibson took it for the Tories by 3,294 from Jenny Chapman. "
HARTLEPOOL = "Hartlepool, 13 December 2019. Mike Hill held Hartlepool for Labour by 3,595. "
CORBY = "Corby, 8 May 2015. Andy Sawford is out of Parliament. "
DEPOSITS = "Deposits: who paid the price? 9 June 2017\n\n"


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # Two who are compared, and then their two figures.
        ("Gibson did better than Jenny Chapman: 20,901 to her 17,607.", "20,901", "right"),
        ("Gibson did better than Jenny Chapman: 20,901 to her 17,607.", "17,607", "right"),
        ("Gibson did better than Jenny Chapman: 20,109 to her 17,607.", "20,109", "wrong"),
        ("Jenny Chapman had fewer votes than Mr Gibson: 17,607 to his 20,901.", "17,607", "right"),
        ("Matthew Snedker had 387 fewer votes than Michael Cherrington: 1,057 to his 1,444.", "1,057", "right"),
        ("Matthew Snedker lost his deposit, with 387 fewer votes than Michael Cherrington.", "387", "right"),
        # So many more or fewer beside one's own vote: than before, or than anybody else in the poll.
        ("Jenny Chapman polled 17,607, 5,074 fewer.", "5,074", "right"),
        ("Jenny Chapman polled 17,607 (40.5%), 5,047 fewer.", "5,047", "wrong"),
        ("She had 22,681 in 2017. That became 17,607, some 5,704 votes fewer.", "5,704", "wrong"),
        # A count told to the last digit is hardly rough.
        ("Peter Gibson polled some 20,901 votes.", "20,901", "rounding"),
        ("Peter Gibson polled about 20,900 votes.", "20,900", "rounding"),
        ("Peter Gibson polled some 20,109 votes.", "20,109", "wrong"),
        # Somebody's support.
        ("The Greens more than doubled their support, Matthew Snedker getting 1,057.", "doubled", "right"),
        ("The Greens trebled their support, Matthew Snedker getting 1,057.", "trebled", "wrong"),
        ("Support for the Greens trebled.", "trebled", "wrong"),
    ],
)
def test_votes_told_beside_others(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert [verdict for _, verdict in told(check(DARLINGTON + copy, full_record), figure)] == [expected]


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (
            "His majority came crashing down from 7,650 to 3,595, a drop of 4,055.",
            "4,055",
            ("majority_change", "right"),
        ),
        (
            "His majority came crashing down from 7,650 to 3,595, a drop of 4,505.",
            "4,505",
            ("majority_change", "wrong"),
        ),
        ("Only 58 in every hundred voted.", "58 in every hundred", ("turnout", "right")),
        ("Some 58 out of every 100 electors voted.", "58 out of every 100", ("turnout", "rounding")),
        ("Just 48 people in every hundred turned out.", "48 people in every hundred", ("turnout", "wrong")),
        ("Third again were the Tories.", "Third", ("rank", "wrong")),
        ("Runner-up again was the Tory, Stefan Houghton.", "Runner-up", ("rank", "right")),
    ],
)
def test_majority_turnout_and_places(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(HARTLEPOOL + copy, full_record), figure) == [expected]


def test_the_place_of_a_party_that_stayed_out(full_record: Record) -> None:
    text = DARLINGTON + "Ukip, who had 1,180 votes last time to finish {}, stayed out."
    assert told(check(text.format("third"), full_record), "finish third") == [("rank", "right")]
    assert told(check(text.format("fourth"), full_record), "finish fourth") == [("rank", "wrong")]


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        ("Tom Pursglove, a councillor, beat him by 2,412.", "beat him", ("outcome", "right")),
        ("He had been MP here since a by-election in 2012. Tom Pursglove won by 2,412.", "2012", ("tenure", "right")),
        (
            "He had been MP here since a by-election in 2011. Tom Pursglove won by 2,412.",
            "2011",
            ("tenure", "uncheckable"),
        ),
    ],
)
def test_who_beat_him_and_since_when_he_sat(
    full_record: Record, copy: str, words: str, expected: tuple[str, str]
) -> None:
    assert expected in said(check(CORBY + copy, full_record), words)


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        ("Nearly half of the 3,304 candidates lost their deposits.", "3,304", ("other", "right")),
        ("Nearly half of the 3,340 candidates lost their deposits.", "3,340", ("other", "uncheckable")),
        (
            "Half of the 3,304 people who stood lost their £500, 1,568 of them to be exact.",
            "1,568",
            ("deposit", "right"),
        ),
        (
            "Half of the 3,304 people who stood lost their £500, 1,586 of them to be exact.",
            "1,586",
            ("deposit", "wrong"),
        ),
        ("Greens - 456 out of 467\n\nLabour went from three to none at all.", "three", ("deposit", "right")),
        ("Greens - 456 out of 467\n\nLabour went from five to none at all.", "five", ("deposit", "wrong")),
    ],
)
def test_a_part_of_all_who_stood(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(DEPOSITS + copy, full_record), figure) == [expected]


def test_no_seats_are_a_percentage(full_record: Record) -> None:
    found = check(HARTLEPOOL + "Labour had won 58 out of 100 seats on the council.", full_record)
    assert all(one.claim.kind.value not in ("share", "turnout") for one in found.findings)


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (
            "The Conservative had 22,341, 6,936 ahead of Sir Nick on 15,405 - 8,900 fewer than in 2010.",
            "8,900",
            "right",
        ),
        ("The Conservative had 22,341, 6,936 ahead of Sir Nick on 15,405, 9,800 fewer than in 2010.", "9,800", "wrong"),
        ("The Conservative beat Sir Nick with 22,341, 3,857 more than in 2010.", "3,857", "right"),
    ],
)
def test_a_change_beside_the_figure_of_who_was_beaten(
    full_record: Record, copy: str, figure: str, expected: str
) -> None:
    opening = "In North Devon in 2015 Peter Heaton-Jones ended Sir Nick Harvey's run as MP. "
    assert ("votes", expected) in told(check(opening + copy, full_record), figure)
