"""Whose a figure is: pronouns by gender, knights by given name, scores, verbs said once, parties of the past."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import verdicts

HEAD = "General Election 2019: Chingford and Woodford Green\n\n"


@pytest.mark.parametrize(
    ("copy", "figure", "verdict"),
    [
        # "He" and "she" are those of their gender that were named last, whoever was spoken of first.
        ("Iain Duncan Smith beat Faiza Shaheen. She polled 22,219 votes.", "22,219", "right"),
        ("Iain Duncan Smith beat Faiza Shaheen. She polled 22,291 votes.", "22,291", "wrong"),
        ("Iain Duncan Smith beat Faiza Shaheen, and she polled 22,219 votes.", "22,219", "right"),
        ("Iain Duncan Smith beat Faiza Shaheen. Her share was 45.9 per cent; his was 48.5.", "48.5", "right"),
        ("Iain Duncan Smith beat Faiza Shaheen. Her share was 45.9 per cent; his was 48.5.", "45.9 per cent", "right"),
        ("Faiza Shaheen lost to Iain Duncan Smith. He had 23,481 votes.", "23,481", "right"),
        ("Faiza Shaheen lost to Iain Duncan Smith. He had 23,841 votes.", "23,841", "wrong"),
        ("Faiza Shaheen, whose rival beat her, polled 22,219 votes.", "22,219", "right"),
        # A knight.
        ("Faiza Shaheen polled 22,219 votes to Sir Iain's 23,481.", "23,481", "right"),
        ("Faiza Shaheen polled 22,219 votes to Sir Iain's 23,841.", "23,841", "wrong"),
        ("Faiza Shaheen was beaten. Sir Iain had 23,481 votes.", "23,481", "right"),
        # A score in the order of who won.
        ("Iain Duncan Smith won by 1,262 votes from Faiza Shaheen: 23,481 to 22,219.", "22,219", "right"),
        ("Iain Duncan Smith won by 1,262 votes from Faiza Shaheen: 23,481 to 22,219.", "23,481", "right"),
        ("Faiza Shaheen fought hard, but Duncan Smith beat her by 1,262 (23,481 votes to 22,219).", "22,219", "right"),
        ("Faiza Shaheen fought hard, but Duncan Smith beat her by 1,262 (23,481 votes to 22,291).", "22,291", "wrong"),
        # A verb said once holds for the next.
        ("The Conservatives fell 0.7 points and the Liberal Democrats 1.3.", "1.3", "wrong"),
        ("The Conservatives fell 0.7 points and the Liberal Democrats rose by 1.3.", "1.3", "right"),
        ("Geoff Seeff put on 701 votes and still lost.", "701", "right"),
        # Parties of the past, votes that would have been.
        ("Geoff Seeff, a Liberal Democrat and a former Conservative, got 2,744.", "2,744", "right"),
        # Beside a deposit.
        ("Geoff Seeff kept his deposit on 2,744.", "2,744", "right"),
        ("Geoff Seeff was nowhere with 2,474.", "2,474", "wrong"),
        ("The seat goes to the Conservatives by 1,262.", "1,262", "right"),
        ("Duncan Smith home by 1,262 in Chingford.", "1,262", "right"),
        ("Labour was up 2 points to 46.", "46", "right"),
        # Who does what a participle says; a verb left out; the person whose party it is.
        ("Iain Duncan Smith beat Faiza Shaheen, polling 23,481 votes.", "23,481", "right"),
        ("Iain Duncan Smith beat Faiza Shaheen, polling 23,841 votes.", "23,841", "wrong"),
        ("Iain Duncan Smith had 1,262 more than Faiza Shaheen had, finishing with 23,481.", "23,481", "right"),
        ("The Tory share went from 49.1 per cent to 48.5, and Labour's went from 43.9 to 45.9.", "45.9", "right"),
        ("Iain Duncan Smith beat Faiza Shaheen. It was a good night for some. She polled 22,219.", "22,219", "right"),
        ("Iain Duncan Smith beat Faiza Shaheen. Her party has 203 seats.", "203", "rounding"),
        ("Iain Duncan Smith beat Faiza Shaheen. Her party polled 10.3m votes.", "10.3m", "rounding"),
        # Large numbers in words; who could vote, and who did.
        (
            "Shaheen polled twenty-two thousand, two hundred and ten.",
            "twenty-two thousand, two hundred and ten",
            "wrong",
        ),
        ("There are 65,393 people on the electoral roll, of whom 48,444 voted.", "48,444", "right"),
        ("48,444 of 65,393 people on the register voted, or 74.1 per cent.", "74.1 per cent", "right"),
        ("Turnout was 74.1 per cent, up from 71 last time and 66 in 2015.", "71", "right"),
    ],
)
def test_a_figure_is_of_whom_the_sentence_says(record: Record, copy: str, figure: str, verdict: str) -> None:
    assert verdicts(check(HEAD + copy, record), figure) == [verdict]


@pytest.mark.parametrize(
    "copy",
    [
        "Geoff Seeff got 2,744 votes; 400 fewer would have lost him his deposit.",
        "Geoff Seeff got 2,744. In Ilford North neither of the two saved a deposit.",
        "Sir Iain is 65. Faiza Shaheen is 37.",
        "Geoff Seeff and Faiza Shaheen went their ways. She was down to a third of her team.",
        "Faiza Shaheen's father died before his son, 12, was born.",
        "Turnout, 74.1 per cent, was high by Northern Ireland standards.",
        "Across the country the party has 365 seats and a majority in the Commons of more than 70.",
    ],
)
def test_what_is_said_of_somebody_or_something_else_is_not_called_wrong(record: Record, copy: str) -> None:
    flagged = [one.message for one in check(HEAD + copy, record).findings if one.verdict.is_flagged]
    assert flagged == []
