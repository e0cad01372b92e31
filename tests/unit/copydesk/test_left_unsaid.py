"""Figures whose measure, holder or year the words before have given, and figures of what people say they will do."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told_in, verdicts

NORTH = "Ilford North: general election result, 8 June 2017.\n\nWes Streeting held Ilford North for Labour. "


@pytest.mark.parametrize(
    ("sentences", "figure", "kind", "verdict"),
    [
        ("Turnout was 65.0 per cent in 2015, and 65.0 the time before that.", "65.0", "turnout", "right"),
        ("The majority was 589 in 2015 and 5,404 the time before.", "5,404", "majority", "right"),
        ("The majority was 589 in 2015 and 5,440 at the election before that.", "5,440", "majority", "wrong"),
        ("Mr Streeting's majority is 9,639. Lee Scott's, in 2010, was 5,404.", "5,404", "majority", "right"),
        (
            "His majority is 9,639. Lee Scott's own, when he won it in 2010, had been 5,440.",
            "5,440",
            "majority",
            "wrong",
        ),
        ("The majority, back in 2015, was 598.", "598", "majority", "wrong"),
        ("Sonia Klein lost in 2010. Mr Streeting is well clear of her 16,102.", "16,102", "votes", "right"),
        ("He had 30,589 votes to Lee Scott's 20,950. The gap? 9,369 votes.", "9,369", "majority", "wrong"),
        ("Mr Streeting won by 9,639, 57.8% against 39.6%.", "39.6%", "share", "right"),
        ("He won by 9,639 votes, 57.8 per cent against 36.9 per cent.", "36.9 per cent", "share", "wrong"),
        ("He held it by 9,639 votes from Lee Scott, with 57.8 per cent.", "57.8 per cent", "share", "right"),
        (
            "Mr Streeting has 9,639 to play with in Ilford North and Mike Gapes 31,647 in Ilford South.",
            "31,647",
            "majority",
            "right",
        ),
    ],
)
def test_a_figure_is_of_what_was_told_before_it(
    sentences: str, figure: str, kind: str, verdict: str, record: Record
) -> None:
    assert told_in(NORTH + sentences, record)[figure] == (kind, verdict)


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("A poll of London last week had Labour on 47 and the Lib Dems on 15.", "47"),
        ("A poll on Sunday put the Conservatives on 18, and under that 40 seats would change hands.", "40 seats"),
        ("The latest poll gave Labour 61 seats.", "61 seats"),
        ("Labour have 43.1 per cent in the polls.", "43.1 per cent"),
        ("Mr Streeting, 14 of whose friends had squeezed in, smiled.", "14"),
        ("Mr Streeting walked in with 20 of his helpers.", "20"),
    ],
)
def test_what_a_poll_shows_and_who_came_along_is_not_wrong(sentence: str, figure: str, record: Record) -> None:
    found = verdicts(check(NORTH + sentence, record), figure)
    assert not {"wrong", "unit"} & set(found)


@pytest.mark.parametrize(
    ("sentence", "words", "kind"),
    [
        ("Ukip did not put anyone up.", "did not put anyone up", "candidacy"),
        ("Ukip did not put forward a candidate.", "did not put forward a candidate", "candidacy"),
        ("Lee Scott hangs on to the deposit.", "hangs on to the deposit", "deposit"),
        ("On 2.0 per cent Richard Clare does not get the deposit back.", "get the deposit back", "deposit"),
        ("Mr Streeting put his majority up.", "his majority up", "majority_change"),
        (
            "That is what comes of a strong second: Lee Scott drew 20,950.",
            "a strong second: Lee Scott",
            "rank",
        ),
    ],
)
def test_what_is_said_without_a_figure(sentence: str, words: str, kind: str, record: Record) -> None:
    assert told_in(NORTH + sentence, record)[words] == (kind, "right")


@pytest.mark.parametrize(
    ("sentence", "figure", "kind"),
    [
        ("A majority of 589 is now one of 9,639.", "589", "majority"),
        ("A margin of 589 is now 18.2 per cent of the vote.", "589", "majority"),
        ("Labour rose to 57.8 per cent, having had 43.9 on that odd night in May.", "43.9", "share"),
        (
            "His share rose by 13.9 points, from 43.9 to 57.8, and his vote by more than 9,100.",
            "9,100",
            "votes",
        ),
        ("LABOUR HOLD. Majority 9,639. It was 589.", "589", "majority"),
        ("The officer counted 53,052 papers in all.", "53,052", "other"),
        ("In King Lee's Scott the votes were counted: 30,589 for Mr Streeting.", "30,589", "votes"),
    ],
)
def test_a_figure_of_now_or_of_before_as_its_sentence_goes(
    sentence: str, figure: str, kind: str, record: Record
) -> None:
    assert told_in(NORTH + sentence, record)[figure] in ((kind, "right"), (kind, "rounding"))


def test_those_who_did_so_voted(record: Record) -> None:
    found = verdicts(check(NORTH + "Nearly half of those entitled to vote did so.", record), "half")
    assert found == ["wrong"]


def test_what_somebody_won_by_years_ago_is_no_estimate(record: Record) -> None:
    opening = "Ilford North: general election result, 4 July 2024.\n\nWes Streeting held on with 15,647 votes. "
    assert told_in(opening + "He won five years ago by 9,030.", record)["9,030"] == ("majority", "wrong")
    assert told_in(opening + "He won five years ago by 5,218.", record)["5,218"] == ("majority", "right")
