"""Phrase: words for one claim of every kind, which the desk's own measures find right."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hustings.claims.claim import Basis, Claim, Quantity, Subject, When
from hustings.claims.kind import Kind
from hustings.claims.phrase import Style, phrase
from hustings.claims.phrase.clause import CLAUSES
from hustings.figures.numeral import Unit
from hustings.record import example

POLL = "parl.ilford-north.2024-07-04"
WINNER = Subject("Wes Streeting", POLL, "wes-streeting")
SEAT = Subject("Ilford North", POLL)


def test_every_kind_has_words() -> None:
    assert set(CLAUSES) == set(Kind)


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (Claim(Kind.VOTES, WINNER, Quantity(Decimal(15647))), "Wes Streeting polled 15,647 votes"),
        (
            Claim(Kind.SHARE, WINNER, Quantity(Decimal("33.4"), Unit.PERCENT, 1)),
            "Wes Streeting took 33.4 per cent of the vote",
        ),
        (
            Claim(Kind.SHARE_CHANGE, WINNER, Quantity(Decimal("20.8"), Unit.POINTS, 1, direction=-1)),
            "Labour's share of the vote fell by 20.8 percentage points",
        ),
        (
            Claim(
                Kind.SHARE_CHANGE,
                Subject("Kaz Rizvi", POLL, "kaz-rizvi"),
                Quantity(Decimal("16.2"), Unit.POINTS, 1, direction=-1),
            ),
            "the Conservatives' share of the vote fell by 16.2 percentage points",
        ),
        (Claim(Kind.MAJORITY, SEAT, Quantity(Decimal(528))), "the majority was 528 votes"),
        (
            Claim(Kind.MAJORITY, SEAT, Quantity(Decimal(9030)), Basis(when=When.PREVIOUS)),
            "the majority had been 9,030 votes",
        ),
        (Claim(Kind.MAJORITY_CHANGE, SEAT, Quantity(direction=-1)), "the majority fell"),
        (Claim(Kind.TURNOUT, SEAT, Quantity(Decimal("59.6"), Unit.PERCENT, 1)), "turnout was 59.6 per cent"),
        (Claim(Kind.RANK, WINNER, Quantity(Decimal(1))), "Wes Streeting came first"),
        (Claim(Kind.OUTCOME, WINNER, Quantity(word="held")), "Wes Streeting held Ilford North for Labour"),
        (
            Claim(Kind.OUTCOME, Subject("Leanne Mohamad", POLL, "leanne-mohamad"), Quantity(word="defeated")),
            "Leanne Mohamad was defeated",
        ),
        (
            Claim(
                Kind.SUPERLATIVE,
                Subject("Ilford North", POLL, place="London"),
                Quantity(Decimal(2), word="lowest majority"),
            ),
            "the majority was the second smallest in London",
        ),
        (Claim(Kind.TENURE, WINNER, Quantity(), Basis(year=2015)), "Wes Streeting first won Ilford North in 2015"),
        (
            Claim(Kind.DEPOSIT, Subject("Fraser Coppin", POLL, "fraser-coppin"), Quantity(word="lost")),
            "Fraser Coppin lost the deposit",
        ),
        (
            Claim(
                Kind.SEATS,
                Subject("Labour", family="labour", place="London"),
                Quantity(Decimal(59)),
                Basis("parl.2024-07-04"),
            ),
            "Labour won 59 seats in London",
        ),
        (
            Claim(
                Kind.SEATS_CHANGE,
                Subject("x", family="reform", place="uk"),
                Quantity(Decimal(5), direction=1),
                Basis("parl.2024-07-04"),
            ),
            "Reform UK made a net gain of five seats in the UK",
        ),
        (
            Claim(
                Kind.SWING,
                Subject("x", POLL, family="labour", other_family="conservative"),
                Quantity(Decimal("8.5"), Unit.PERCENT, 1),
            ),
            "there was a swing of 8.5 per cent from the Conservatives to Labour",
        ),
    ],
)
def test_claims_are_worded(claim: Claim, words: str) -> None:
    assert phrase(claim, example.record(), here=POLL) == words


def test_a_claim_of_another_poll_names_its_seat() -> None:
    claim = Claim(Kind.TURNOUT, SEAT, Quantity(Decimal("59.6"), Unit.PERCENT, 1))
    assert phrase(claim, example.record(), Style(per_cent="%")) == "turnout in Ilford North was 59.6%"
