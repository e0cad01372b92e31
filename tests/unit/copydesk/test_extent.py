"""How far a statement reaches: the figure alone is in `figure`, all that is stated in `span`."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

NORTH_2019 = "General Election 2019: Ilford North\n\n"
SOUTH_2024 = "General Election 2024: Ilford South\n\n"


def statements(record: Record, text: str) -> dict[str, str]:
    """The statements of a text by figure (or by themselves, where they have none)."""
    found = check(text, record).findings
    return {
        text[one.claim.mark.start : one.claim.mark.end]: text[one.claim.span.start : one.claim.span.end]
        for one in found
        if one.claim.mark and one.claim.span
    }


@pytest.mark.parametrize(
    ("sentence", "figure", "statement"),
    [
        ("Wes Streeting polled 25,323 votes to win.", "25,323", "25,323 votes"),
        ("Howard Berlin followed on 20,105, Mark Johnson on 2,680.", "2,680", "2,680"),
        ("Wes Streeting took 50.5% of the vote.", "50.5%", "50.5% of the vote"),
        ("Labour's share of 50.5 per cent was enough.", "50.5 per cent", "50.5 per cent"),
        ("Howard Berlin was 5,218 votes behind Wes Streeting.", "5,218", "5,218 votes behind Wes Streeting"),
        ("Wes Streeting had a 5,218-vote majority.", "5,218", "5,218-vote majority"),
        ("His majority was cut by 4,421 votes.", "4,421", "cut by 4,421 votes"),
        ("Wes Streeting saw his vote share drop by 7.2 points.", "7.2 points", "drop by 7.2 points"),
        (
            "Turnout was 68.7%, some 3.8 points lower than in 2017.",
            "3.8 points",
            "some 3.8 points lower than in 2017",
        ),
        ("There was a 3.9% swing to the Conservatives.", "3.9%", "a 3.9% swing"),
        ("Only 68.7% of the electorate voted.", "68.7%", "68.7% of the electorate"),
    ],
)
def test_a_figure_takes_in_its_noun_its_verb_and_what_it_is_compared_with(
    record: Record, sentence: str, figure: str, statement: str
) -> None:
    assert statements(record, NORTH_2019 + sentence).get(figure) == statement


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("Labour's Wes Streeting held Ilford North.", "Labour's Wes Streeting held Ilford North"),
        ("Labour MP Wes Streeting retained the seat for Labour.", "Wes Streeting retained the seat for Labour"),
        ("Wes Streeting, who won the seat in Ilford North, was pleased.", "won the seat in Ilford North"),
        ("Wes Streeting narrowly held on to his Ilford North seat.", "narrowly held on to his Ilford North seat"),
        ("Howard Berlin finished second in Ilford North.", "Howard Berlin finished second in Ilford North"),
        ("In third place was Mark Johnson.", "In third place was Mark Johnson"),
        (
            "Wes Streeting, who has represented the seat since 2015, was re-elected as the MP for Ilford North.",
            "was re-elected as the MP for Ilford North",
        ),
        ("Mr Streeting, who has represented the seat since 2015, spoke.", "represented the seat since 2015"),
        ("It was the closest contest in the history of the seat.", "the closest contest in the history"),
    ],
)
def test_what_happened_takes_in_who_when_next_to_it_and_where(record: Record, sentence: str, statement: str) -> None:
    assert statement in statements(record, NORTH_2019 + sentence).values()


def test_a_statement_that_holds_another_number_leaves_it_to_its_own_finding(record: Record) -> None:
    text = SOUTH_2024 + "Jas Athwal won with 16,537 votes, a 25% fall in the party's vote share from 5 years ago."
    checked = check(text, record)
    assert statements(record, text)["25%"] == "a 25% fall in the party's vote share from 5 years ago"
    marks = [one.claim.mark for one in checked.findings if one.claim.mark]
    assert any(text[mark.start : mark.end].startswith("5 years") for mark in marks)
