"""What a figure is owned by that is not named, and which of several times, places and seats it is told of."""

import pytest

from hustings.copydesk.check import Checked, check
from hustings.record.record import Record

HEAD = (
    "General Election 2019: Ilford North\n\nWes Streeting held the seat for Labour. The Conservative Howard Berlin"
    " was second.\n\n"
)


def verdicts(checked: Checked, figure: str) -> list[str]:
    """The verdicts on a figure."""
    text = checked.document.text
    places = [(one.claim.figure, one.verdict.value) for one in checked.findings if one.claim.figure]
    return [verdict for place, verdict in places if text[place.start : place.end] == figure]


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
