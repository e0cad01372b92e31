"""Figures that brackets, columns, other seats or another day set apart from the result that a line seems to tell."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import exactly

HEAD = "General Election 2019: Ilford North\n\nLabour candidate Wes Streeting won Ilford North.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Lab majority 5,218. [Lab 9,639]. Lab hold.",
        "Lab maj 5,218 (Lab 9,639). Lab hold.",
        "Majority: 5,218 (2017: 9,639)",
        "Majority 5,218 [9,639].",
    ],
)
def test_a_majority_in_brackets_after_a_majority_is_the_one_before(record: Record, sentence: str) -> None:
    assert exactly(check(HEAD + sentence, record), "9,639") == [("majority", "right")]


def test_a_majority_before_that_was_another_is_wrong(record: Record) -> None:
    assert exactly(check(HEAD + "Lab majority 5,218. [Lab 9,369].", record), "9,369") == [("majority", "wrong")]


def test_a_result_after_a_full_stop_is_of_the_party_of_that_letter(record: Record) -> None:
    found = check(HEAD + "Majority 5,218. C gain from Lab.", record).findings
    assert [one.verdict.value for one in found if one.claim.kind.value == "outcome"][-1] == "wrong"


def test_a_column_four_blanks_on_numbers_no_list(record: Record) -> None:
    rows = (
        "Howard Berlin        Con      20,105        40.1        +0.5\nMark Johnson   LD   2,680    5.3         +3.4\n"
    )
    found = check(HEAD + rows, record)
    assert exactly(found, "40.1") == [("share", "right")]
    assert exactly(found, "5.3") == [("share", "right")]


def test_others_are_not_all_who_stood(record: Record) -> None:
    found = check(HEAD + "Others (2 candidates): 1,046 votes.", record)
    assert all(verdict != "wrong" for _, verdict in exactly(found, "2 candidates"))


def test_a_margin_over_them_is_one_over_the_next(record: Record) -> None:
    found = check(HEAD + "The Brexit Party were fourth and we were beaten by them, but beat them by 115.", record)
    assert all(verdict != "wrong" for _, verdict in exactly(found, "115"))


@pytest.mark.parametrize("sentence", ["Sterling was at $1.2782, up 0.2 per cent.", "The FTSE fell 1.4 per cent."])
def test_markets_move_no_votes(record: Record, sentence: str) -> None:
    assert not [one for one in check(HEAD + sentence, record).findings if one.verdict.is_flagged]


def test_the_last_election_is_the_one_told_where_a_report_is_of_long_after(record: Record) -> None:
    text = (
        "Ilford North: a profile\n21 May 2023\n\nWes Streeting (Labour) had 25,323 votes in 2019 and Howard Berlin "
        "20,105.\n\nThere were 72,973 people on the roll at the last election."
    )
    assert exactly(check(text, record), "72,973") == [("electorate", "right")]


def test_a_tally_that_goes_up_is_of_whoever_has_it(record: Record) -> None:
    text = HEAD + "It is odd that Mr Berlin's tally was no help. He collected 20,105 votes, 40.1 per cent."
    assert exactly(check(text, record), "40.1 per cent") == [("share", "right")]
