"""What a figure is owned by that is not named, and which of several times, places and seats it is told of."""

import pytest

from hustings.claims.kind import Kind
from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import verdicts

HEAD = (
    "General Election 2019: Ilford North\n\nWes Streeting held the seat for Labour. The Conservative Howard Berlin"
    " was second.\n\n"
)


@pytest.mark.parametrize(
    ("copy", "figure", "verdict"),
    [
        # What belongs to somebody who is called by an office belongs to nobody who is named beside it.
        ("Labour's vote fell by 7.2 points and the frontbencher's rose by 0.5.", "0.5", "right"),
        ("Labour's share was down and the accountant's share went up by 0.5 points.", "0.5 points", "right"),
        ("Labour's share was down and the accountant's share went up by 3.9 points.", "3.9 points", "uncheckable"),
        ("Mr Berlin worked in A&E. Labour's share was 50.5 per cent.", "50.5 per cent", "right"),
        # A party that a majority is told of has beaten nobody.
        (
            "In one of the safer Labour seats Mr Streeting beat Mr Berlin by 5,218 votes, 25,323 to 20,105.",
            "25,323",
            "right",
        ),
        (
            "Helped by the Conservative vote in the south, Mr Streeting beat Mr Berlin by 25,323 votes to 20,105.",
            "25,323",
            "right",
        ),
        (
            "Helped by the Conservative vote in the south, Mr Streeting beat Mr Berlin by 25,232 votes to 20,105.",
            "25,232",
            "wrong",
        ),
        # A label says of which time its figures are.
        ("Lead before: 9,639", "9,639", "right"),
        ("Cushion then: 9,639 ahead of the Conservatives", "9,639", "right"),
        # A weekday comes back from a year to the day that was polled.
        ("In 2017 he was 9,639 in front; on Thursday he was 5,218 in front.", "5,218", "right"),
        ("In 2017 he was 9,639 in front; on Thursday he was 5,218 in front.", "9,639", "right"),
        # A range over places is of one time.
        ("Turnout ran from 62.9 per cent in Ilford South to 68.7 per cent in Ilford North.", "62.9 per cent", "right"),
        ("Turnout ran from 61.4 per cent in Ilford South to 68.7 per cent in Ilford North.", "61.4 per cent", "wrong"),
        # The verb of the first half holds for the second.
        ("Labour fell 7.2 points to 50.5 and the Conservatives 0.5 to 40.1 per cent.", "0.5", "wrong"),
        ("Labour slipped by 7.2 points to 50.5 and the Liberal Democrats 3.3 to 5.3 per cent.", "50.5", "right"),
        # Where a seat lies is no area that the figure is of.
        ("Ilford North in England had a turnout of 68.7 per cent.", "68.7 per cent", "right"),
    ],
)
def test_a_figure_is_of_whom_and_when_the_words_say(record: Record, copy: str, figure: str, verdict: str) -> None:
    assert verdicts(check(HEAD + copy, record), figure) == [verdict]


@pytest.mark.parametrize(
    "copy",
    [
        "Labour won 49 of London's seats, which is four better than in 2017.",
        "Ilford North was one of the six seats in London that Labour lost to the Conservatives.",
        "All three candidates below second place will go without their £500.",
        "The nationalists polled 9,639 votes elsewhere.",
    ],
)
def test_what_is_counted_besides_is_not_called_wrong(record: Record, copy: str) -> None:
    assert [one.message for one in check(HEAD + copy, record).findings if one.verdict.is_flagged] == []


@pytest.mark.parametrize(
    ("copy", "figure", "verdict"),
    [
        # What is told of somebody between commas parts nobody from their figure.
        ("Mr Berlin, who was hoping to win the seat at a third try, received 20,105.", "20,105", "right"),
        ("Mr Berlin, who was hoping to win the seat at a third try, received 9,877.", "9,877", "wrong"),
        ("Howard Berlin, the accountant and a resident since 1998, polled 20,150.", "20,150", "wrong"),
        # A lead, and what it was.
        ("That left him 5,218 in front, compared with 9,639 two years ago.", "9,639", "right"),
        ("That left him 5,218 ahead, down from 9,369 in 2017.", "9,369", "wrong"),
        # The noun of a change, and verbs of falling.
        ("Labour's decrease was 7.2 per cent.", "7.2 per cent", "unit"),
        ("Labour's decrease was 7.2 points.", "7.2 points", "right"),
        ("The Labour share has sunk by 7.2 per cent.", "7.2 per cent", "unit"),
        # Who turned out, and how many had before.
        (
            "Some 68.7 per cent of those registered took part, compared with 72.5 per cent in 2017.",
            "72.5 per cent",
            "right",
        ),
        (
            "Seven in ten of those registered took part, down from 74.8 per cent two years ago.",
            "74.8 per cent",
            "wrong",
        ),
        # A year that says of what somebody was second is not what follows.
        (
            "Lee Scott, the runner-up of 2017, stood aside. On a turnout of 72.5 per cent there was little in it.",
            "72.5 per cent",
            "wrong",
        ),
    ],
)
def test_an_aside_or_an_office_hides_no_error(record: Record, copy: str, figure: str, verdict: str) -> None:
    assert verdicts(check(HEAD + copy, record), figure) == [verdict]


@pytest.mark.parametrize(
    ("copy", "verdict"),
    [
        ("Wes Streeting took the seat from the Conservatives by 589.", "right"),
        ("Wes Streeting took the seat from the Liberal Democrats by 589.", "wrong"),
        ("Wes Streeting won it from the Conservatives by 589.", "right"),
        ("Wes Streeting has held Ilford North for Labour.", "wrong"),
        ("Wes Streeting has won Ilford North for Labour.", "right"),
    ],
)
def test_whom_a_seat_was_taken_from(record: Record, copy: str, verdict: str) -> None:
    found = check(f"General Election 2015: Ilford North\n\n{copy}", record).findings
    assert [one.verdict.value for one in found if one.claim.kind is Kind.OUTCOME] == [verdict]


@pytest.mark.parametrize(
    ("copy", "verdict"),
    [
        ("Mark Johnson, a Redbridge councillor, was third on 2,680.", "right"),
        ("Mark Johnson, a Redbridge councillor, was second on 2,680.", "wrong"),
        ("Mark Johnson (leader of the council) was second on 2,680.", "wrong"),
        ("It sent the Liberal Democrats into fourth place in a seat they have fought since 1950.", "wrong"),
        ("The Liberal Democrats were pushed into fourth place in a seat they have fought since 2010.", "wrong"),
        ("The Liberal Democrats were pushed into third place in a seat they have fought since 2010.", "right"),
    ],
)
def test_where_somebody_with_an_office_came(record: Record, copy: str, verdict: str) -> None:
    found = check(HEAD + copy, record).findings
    assert [one.verdict.value for one in found if one.claim.kind is Kind.RANK] == ["right", verdict]
