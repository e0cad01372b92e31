"""Two figures side by side: the one before and the one now, one person's and the next one's, the few and the many."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

HEAD = "General Election 2019: Ilford North\n\nLabour candidate Wes Streeting won Ilford North.\n\n"


def told(record: Record, sentence: str) -> dict[str, str]:
    """The verdict on each figure of a sentence."""
    text = HEAD + sentence
    found = [(one.claim.mark, one.verdict.value) for one in check(text, record).findings if one.claim.mark]
    return {text[span.start : span.end]: verdict for span, verdict in found if span.start >= len(HEAD)}


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("Wes Streeting's majority of 5,218 overturns one of 9,639.", ("5,218", "9,639")),
        ("A majority of 5,218 wipes out a Labour one of 9,639.", ("5,218", "9,639")),
        ("Wes Streeting saw 9,639 cut to 5,218.", ("9,639", "5,218")),
        ("Wes Streeting saw 30,589 fall to 25,323.", ("30,589", "25,323")),
        ("Howard Berlin was 17,425 votes better off than the man from the Liberal Democrats.", ("17,425",)),
        ("It is safe for Wes Streeting by 5,218, down from 9,639.", ("5,218", "9,639")),
        ("The votes, 25,323 to 20,105, give him 5,218 to play with.", ("5,218",)),
        ("Look at the majorities in turn: 9,639, 5,218, 589.", ("9,639", "5,218")),
        ("Howard Berlin was 17,425 ahead of the candidate of the Liberal Democrats.", ("17,425",)),
    ],
)
def test_each_is_of_its_own_time_and_person(record: Record, sentence: str, figures: tuple[str, ...]) -> None:
    assert {one: told(record, sentence).get(one) for one in figures} == dict.fromkeys(figures, "right")


@pytest.mark.parametrize(
    "sentence",
    [
        "Howard Berlin and Mark Johnson together took 22,785, some 2,538 fewer than the winner.",
        "The best turnout of the seven was Ilford North's.",
        "The smallest majority of all four was here.",
    ],
)
def test_what_counts_something_else_is_not_wrong(record: Record, sentence: str) -> None:
    assert "wrong" not in told(record, sentence).values()


@pytest.mark.parametrize("deed", ["did not stand", "stood aside", "fielded no candidate", "did not put up a candidate"])
def test_a_party_without_a_candidate(record: Record, deed: str) -> None:
    assert "right" in told(record, f"Ukip {deed} in Ilford North.").values()
    assert "wrong" not in told(record, f"The Greens {deed} in Ilford North.").values()


def test_who_came_last_may_be_told_before_a_colon(record: Record) -> None:
    assert "right" in told(record, "David Reynolds finished last: 845 votes.").values()
