"""Figures told by pronouns, by what they did, beside somebody who is left out, and before any seat is named."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told_in

CHINGFORD = "Chingford and Woodford Green: general election result, 12 December 2019.\n\n"
DAGENHAM = "Dagenham and Rainham: general election result, 4 July 2024.\n\n"
SOUTH = "Ilford South: general election result, 8 June 2017.\n\n"
NORTH = "Ilford North: general election result, 4 July 2024.\n\n"


@pytest.mark.parametrize(
    ("text", "figure", "kind", "verdict"),
    [
        (
            CHINGFORD
            + "Faiza Shaheen ran Iain Duncan Smith to a 1,262-vote majority: 23,481 for him and 22,219 for her.",
            "22,219",
            "votes",
            "right",
        ),
        (CHINGFORD + "Iain Duncan Smith won: 23,481 votes for him, 22,219 for her.", "22,219", "votes", "right"),
        (
            CHINGFORD + "Iain Duncan Smith won and Faiza Shaheen did not: 23,418 for him, 22,219 for her.",
            "23,418",
            "votes",
            "wrong",
        ),
        (CHINGFORD + "Iain Duncan Smith is in by 1,262.", "1,262", "majority", "right"),
        (CHINGFORD + "Just 1,262 put him back into the Commons.", "1,262", "majority", "right"),
        (CHINGFORD + "By 2017 the cushion had been whittled down to 2,438.", "2,438", "majority", "right"),
        (CHINGFORD + "His majority, 1,262, is 1,176 smaller than in 2017.", "1,176", "majority_change", "right"),
        (CHINGFORD + "There were 1,262 votes between the two candidates.", "1,262", "majority", "right"),
        (CHINGFORD + "For Faiza Shaheen, the challenger, there were 22,912.", "22,912", "votes", "wrong"),
        (CHINGFORD + "In 2017 Iain Duncan Smith got 23,076. Tonight 23,481.", "23,481", "votes", "right"),
        (CHINGFORD + "In 2017 Iain Duncan Smith got 23,076. Tonight 23,841.", "23,841", "votes", "wrong"),
        (
            CHINGFORD + "With 48.5 per cent of the vote he won. Mr Duncan Smith's total was 23,481.",
            "23,481",
            "votes",
            "right",
        ),
        (CHINGFORD + "Mr Duncan Smith's 23,481 represents a majority of 1,262.", "23,481", "votes", "right"),
        (CHINGFORD + "Iain Duncan Smith sneaked it by 1,262.", "1,262", "majority", "right"),
        (CHINGFORD + "Iain Duncan Smith's lead over Faiza Shaheen, 1,262, surprised him.", "1,262", "margin", "right"),
        (CHINGFORD + "The Conservative majority in 2017 was 2,438. Now 1,262.", "1,262", "majority", "right"),
        (CHINGFORD + "Some 23,481 votes put him in the Commons.", "23,481", "votes", "rounding"),
        (DAGENHAM + "Terry London of the National Front managed 755.", "755", "votes", "right"),
        (SOUTH + "Christopher Chapman of the Conservatives polled 12,077 votes.", "12,077", "votes", "right"),
    ],
)
def test_a_figure_is_read_by_pronoun_deed_and_other_name(
    text: str, figure: str, kind: str, verdict: str, record: Record
) -> None:
    assert told_in(text, record)[figure] == (kind, verdict)


@pytest.mark.parametrize(
    "sentence",
    [
        "It was Leanne Mohamad and not Labour who came second.",
        "It was Leanne Mohamad, not the Conservatives, who came second on 15,119.",
        "Leanne Mohamad, unlike Kaz Rizvi, polled 15,119.",
        "Runner-up was not the Conservative at all but the independent Leanne Mohamad.",
        "If that's right it is a majority of 86 seats for Labour.",
        "Leanne Mohamad finished runner-up to Labour.",
    ],
)
def test_nothing_is_said_of_who_is_left_out(sentence: str, record: Record) -> None:
    assert not check(NORTH + sentence, record).is_wrong


def test_a_lead_told_before_a_seat_is_named_may_be_of_any(record: Record) -> None:
    text = (
        "Streeting and Athwal are safe, 4 July 2024\n\n"
        "There were 528 votes between the two who fought over one seat.\n\n"
        "In Ilford North Wes Streeting polled 15,647 and Leanne Mohamad 15,119.\n\n"
        "In Ilford South Jas Athwal polled 16,537 and Noor Begum 9,643."
    )
    checked = check(text, record)
    assert not checked.is_wrong
    assert told_in(text, record)["528"] == ("majority", "right")
