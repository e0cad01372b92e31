"""Copy of before an election on new boundaries: its figures are estimates, told beside those of results."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import exactly, told, told_in, verdicts

AHEAD = (
    "What the new boundaries mean for you\n\n14 March 2024\n\n"
    "Chingford and Woodford Green\nIain Duncan Smith won by 1,262 in 2019. On the new map it is 1,604, with the"
    " Conservatives on 48.2 per cent and Labour on 45.3.\n\n"
    "Dagenham and Rainham\nThe professors put Labour 706 ahead, 44.7% against 43.1%. "
)
OF_2010 = (
    "Ilford North: a seat in play\n\n3 February 2010\n\nNew boundaries will be used this spring. On the notional"
    " figures the Conservatives have a majority of 1,735: 18,349 votes to Labour's 16,614. "
)


@pytest.mark.parametrize(
    ("figure", "kind"),
    [
        ("1,262", "majority"),
        ("1,604", "majority"),
        ("48.2 per cent", "share"),
        ("45.3", "share"),
        ("44.7%", "share"),
        ("43.1%", "share"),
    ],
)
def test_the_estimates_of_the_last_result_are_right_before_the_next(figure: str, kind: str, record: Record) -> None:
    assert (kind, "right") in exactly(check(AHEAD, record), figure)


@pytest.mark.parametrize(
    ("sentence", "figure", "kind"),
    [
        ("Labour would have had 19,676 votes and the Conservatives 18,970.", "18,970", "votes"),
        ("The seat grows to 73,627 electors.", "73,627", "electorate"),
        ("There are 73,627 voters on the register.", "73,627", "electorate"),
        ("The Conservatives need a swing of 0.8 per cent.", "0.8 per cent", "swing"),
        ("44.7% Labour, a lead of 706.", "44.7%", "share"),
    ],
)
def test_what_is_estimated_of_a_seat_is_read_there(sentence: str, figure: str, kind: str, record: Record) -> None:
    assert (kind, "right") in told(check(AHEAD + sentence, record), figure)


def test_a_place_is_that_of_the_estimate(record: Record) -> None:
    found = told_in(AHEAD + "The Brexit Party, with 6.6 per cent, was third.", record)
    assert found["was third"] == ("rank", "right")


def test_what_somebody_won_by_is_no_estimate(record: Record) -> None:
    text = AHEAD + "\n\nIlford North\nWes Streeting held it with a majority of 9,030."
    assert told_in(text, record)["9,030"] == ("majority", "wrong")


def test_what_may_be_an_estimate_is_not_called_wrong(record: Record) -> None:
    found = check(AHEAD + "Labour would have polled 19,700 here and the Conservatives had 18,900.", record)
    assert "wrong" not in verdicts(found, "18,900")


@pytest.mark.parametrize("figure", ["1,735", "18,349", "16,614"])
def test_the_first_election_of_the_record_is_looked_forward_to(figure: str, record: Record) -> None:
    assert [verdict for _, verdict in told(check(OF_2010, record), figure)] == ["right"]


def test_a_report_of_the_night_is_read_as_of_its_result(record: Record) -> None:
    text = (
        "Chingford and Woodford Green, 13 December 2019\n\nIain Duncan Smith won by 1,604, with 48.2 per cent to"
        " Labour's 45.3. He had 26,322 votes. The boundary review will redraw the seat."
    )
    assert told_in(text, record)["1,604"] == ("majority", "wrong")
