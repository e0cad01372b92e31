"""Room left: right figures put in ways that could be taken for others, none of which may be called wrong."""

import pytest

from hustings.claims.verdict import Severity
from hustings.copydesk.check import check
from hustings.record.record import Record

HEAD = (
    "Ilford North, general election, 8 June 2017.\n\n"
    "Wes Streeting (Labour) had 30,589 votes, Lee Scott (Conservative) 20,950,"
    " Richard Clare (Liberal Democrat) 1,034.\n\n"
)


@pytest.mark.parametrize(
    "said",
    [
        # Other places than the first two.
        "The gap between second and third was 19,916; between first and third, 29,555.",
        "Lee Scott was 9,639 votes behind Wes Streeting, in second.",
        # Of before.
        "Turnout, 65.0 per cent then, was 72.5.",
        "Richard Clare's 1,034 votes were 96 down on last time, when the Liberal Democrats came fifth.",
        "Wes Streeting, who won by 589 in 2015, is safe.",
        # What might have been, what is so far, what is a part, how many could have.
        "Had 4,820 of Wes Streeting's 30,589 supporters gone the other way, Lee Scott would be the MP.",
        "1.05am: Word is that Labour are 2,000 up.",
        "It leaves Labour 9,639 votes better off than the Conservatives, and 29,555 better off than the Lib Dems.",
        "Labour's majority is 9,639 (last time: 589).",
        "More than a third of the electorate voted for the winner.",
        "Take 1,034 from 20,950 and you get 19,916, the number by which Richard Clare missed second place.",
        "The numbers are 30,589 (Labour), 20,950 (Conservative) and 1,034 (Liberal Democrat).",
        "It is not the safest of seats: a swing of 9.1 per cent to the Conservatives would take it.",
        "He had 30,589 votes against Lee Scott's 20,950, where 2015 had it 21,463 for Labour.",
        # Moves without a unit, and what is not so.
        "That makes a gain of 13.9 points for Labour, and a loss of 3.1 for the Conservatives.",
        "Lee Scott's 20,950 would have won many a seat.",
    ],
)
def test_a_right_figure_is_not_called_wrong(record: Record, said: str) -> None:
    found = [one for one in check(HEAD + said, record).findings if one.verdict.is_flagged]
    assert [one.message for one in found if one.severity is Severity.ERROR] == []


def test_a_history_is_held_to_each_year_for_who_stood_in_several(record: Record) -> None:
    told = (
        "Ilford North: the story of a seat\n\n"
        "In 2015 Wes Streeting won it for Labour with 21,463 votes and a majority of 589. Lee Scott came second with"
        " 20,874.\n\nIn 2017 Wes Streeting won it for Labour with 30,589 votes and a majority of 9,639. Lee Scott came"
        " second with 20,950.\n\nThat last one, on 8 June 2017, had a turnout of 72.5 per cent."
    )
    found = check(told, record).findings
    assert [one.message for one in found if one.verdict.is_flagged] == []


def test_a_count_that_opens_a_paragraph_is_no_list_number(record: Record) -> None:
    text = HEAD + "Seven candidates stood.\n\n“We are 5 years from the next one,” he said."
    found = [one for one in check(text, record).findings if one.claim.mark]
    assert any(text[one.claim.mark.start : one.claim.mark.end].startswith("Seven") for one in found if one.claim.mark)


@pytest.mark.parametrize(
    "copy",
    [
        "Ilford North in 2017: Labour 57.8 per cent, up 13.9; Conservatives 39.6, down 3.1; Lib Dems 2.0.",
        "Labour took 57.8 per cent in Ilford North in 2017: more than all the others put together (42.2 per cent).",
        "Wes Streeting's 2017 vote of 30,589 in Ilford North was 41.9 per cent of the electorate.",
        "Only Richard Clare, with 1,034, and Doris Osen, with 368, lost deposits in Ilford North in 2017.",
    ],
)
def test_what_is_told_of_several_or_of_all(record: Record, copy: str) -> None:
    assert not [one for one in check(copy, record).findings if one.verdict.is_flagged]
