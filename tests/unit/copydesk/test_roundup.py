"""Superlatives among the seats that a report tells of, which the record has no word for."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

TEXT = (
    "How our patch voted, 4 July 2024\n\n"
    "Ilford North\n\nWes Streeting held on with 15,647 votes, a majority of 528.\n\n"
    "Ilford South\n\nJas Athwal won with 16,537 votes.\n\n"
    "Leyton and Wanstead\n\nCalvin Bailey won with 20,755 votes.\n\n"
)


OWN = "Ilford North: general election result, 4 July 2024.\n\nWes Streeting held on by 528.\n\n"


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("The majority was the smallest of the four.", "right"),
        ("Turnout, 59.6 per cent, was the best of the three.", "uncheckable"),
    ],
)
def test_a_superlative_may_be_of_the_last_elections(sentence: str, verdict: str, record: Record) -> None:
    found = [one for one in check(OWN + sentence, record).findings if one.claim.kind.value == "superlative"]
    assert [one.verdict.value for one in found] == [verdict]


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("The smallest majority of the three was in Ilford North.", "right"),
        ("The closest contest of the three was Ilford North.", "right"),
        ("The smallest majority of the three was in Ilford South.", "uncheckable"),
    ],
)
def test_a_superlative_may_be_of_the_seats_told_of(sentence: str, verdict: str, record: Record) -> None:
    found = [one for one in check(TEXT + sentence, record).findings if one.claim.kind.value == "superlative"]
    assert [one.verdict.value for one in found] == [verdict]
