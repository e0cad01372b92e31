"""Deposits told of two, of everybody but some, of a field and by short answers; figures after a verb of beating."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said

pytestmark = pytest.mark.no_cover

LEIGH = "Leigh, 13 December 2019. James Grundy won the seat for the Conservatives with 21,266 votes. "
WAKEFIELD = "In Wakefield in 2019 Imran Ahmad Khan (Conservative) won with 21,283 votes. "
CHEADLE = "Cheadle, 5 July 2024. Tom Morrison won the seat for the Lib Dems. "
BOTH = LEIGH + "Mark Clayton of the Lib Dems was fourth and Leon Peters of Ukip was sixth. "
CORBY = (
    "By-elections, 15 November 2012\n\nAndy Sawford held Corby against the Conservatives and Lucy Powell had 69.1% in"
    " Manchester Central. "
)


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        # The two whom the sentence before was about.
        (BOTH + "Both men lost their deposits.", "Both men lost", "right"),
        (BOTH + "Both men kept their deposits.", "Both men kept", "wrong"),
        (BOTH + "Neither kept a deposit.", "Neither kept", "right"),
        (LEIGH + "James Melly edged the Lib Dems for third. Neither lost a deposit.", "Neither lost", "right"),
        (LEIGH + "Mark Clayton edged Ann O'Bern for fourth. Neither lost a deposit.", "Neither lost", "wrong"),
        # Nobody but some, and a field.
        (LEIGH + "None but the top three saved a deposit.", "three saved", "right"),
        (LEIGH + "Nobody but the top four kept a deposit.", "four kept", "wrong"),
        (CHEADLE + "The Greens came in behind Reform, though three of the seven lost deposits.", "three", "right"),
        (CHEADLE + "The Greens came in behind Reform, though five of the seven lost deposits.", "five", "wrong"),
        (CHEADLE + "All seven deposits were safe.", "seven deposits", "wrong"),
        (CHEADLE + "Four deposits were safe.", "Four", "right"),
        # Short answers.
        (LEIGH + "Mark Clayton lost his deposit; Ann O'Bern did likewise.", "O'Bern did", "right"),
        (LEIGH + "James Melly saved his deposit; Ukip's Leon Peters did likewise.", "Peters did", "wrong"),
        (LEIGH + "James Melly held on to his deposit and Ukip followed suit.", "Ukip followed", "wrong"),
        (LEIGH + "The Lib Dems fell back from 2017, deposit gone; Ann O'Bern just saved hers.", "saved hers", "wrong"),
        # By what it cost, and by what came with a place.
        (WAKEFIELD + "Jamie Needle's 1,772 cost the Lib Dems their deposit.", "cost the Lib", "right"),
        (WAKEFIELD + "Peter Wiltshire's 2,725 cost the Brexit Party its deposit.", "cost the Brexit", "wrong"),
        (WAKEFIELD + "Peter Wiltshire took third and a returned deposit.", "returned deposit", "right"),
        (WAKEFIELD + "Jamie Needle took fourth and a returned deposit.", "returned deposit", "wrong"),
        # Of who was beaten, and of the seat told of last.
        (WAKEFIELD + "Jamie Needle was outpolled by the Brexit Party and lost his deposit.", "lost his", "right"),
        (WAKEFIELD + "Peter Wiltshire was beaten by Labour and lost his deposit.", "lost his", "wrong"),
        (CORBY + "There the Tories lost their deposit.", "lost their", "right"),
        (CORBY + "There Labour lost their deposit.", "lost their", "wrong"),
    ],
)
def test_deposits(full_record: Record, copy: str, words: str, expected: str) -> None:
    assert {verdict for kind, verdict in said(check(copy, full_record), words) if kind == "deposit"} == {expected}


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("James Melly was third, Mark Clayton fourth and Ann O'Bern fifth. Both lost their deposits.", "Both"),
        ("The campaign cost the Lib Dems their lead.", "cost"),
    ],
)
def test_what_says_nothing_of_a_deposit(full_record: Record, sentence: str, words: str) -> None:
    assert said(check(LEIGH + sentence, full_record), words) == []


@pytest.mark.parametrize(
    ("sentence", "figure", "expected"),
    [
        ("Mr Ahmad Khan unhoused Mary Creagh with 47.3%.", "47.3%", ["right"]),
        ("Ahmad Khan bundled out Mary Creagh with 21,283.", "21,283", ["right"]),
        ("Peter Wiltshire trailed Mary Creagh with 2,725.", "2,725", ["right"]),
        ("The Tory faced Mary Creagh with 39.8%.", "39.8%", ["right"]),
        ("Mr Ahmad Khan beat Mary Creagh with 43.7%.", "43.7%", ["wrong"]),
    ],
)
def test_figures_after_who_was_overcome(full_record: Record, sentence: str, figure: str, expected: list[str]) -> None:
    assert [verdict for _, verdict in said(check(WAKEFIELD + sentence, full_record), figure)][-1:] == expected
