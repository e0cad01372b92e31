"""So many times as many votes as in a year that is named: against that year, and no other."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

#: Canterbury: Duffield (Labour) 29,018 in 2019, 25,572 in 2017; Labour 13,120 in 2015. The Lib Dems 3,408 and 4,561.
OPENING = "Canterbury, 13 December 2019. Labour's Rosie Duffield held Canterbury. "


@pytest.mark.parametrize(
    ("copy", "times", "verdict"),
    [
        ("She polled 29,018, more than twice as many as in 2015.", "twice", "right"),
        ("She polled 29,018, more than twice as many as in 2017.", "twice", "wrong"),
        ("Duffield won with 29,018 votes, double the number in 2015.", "double", "right"),
        ("Duffield won with 29,018 votes, double the number in 2017.", "double", "wrong"),
        ("She took 29,018 votes – over twice the number of 2017.", "twice", "wrong"),
        ("The Lib Dems had 3,408 votes, three-quarters of the number in 2017.", "three-quarters", "right"),
        ("The Lib Dems had 3,408 votes, a quarter of the number in 2017.", "a quarter", "wrong"),
    ],
)
def test_against_the_year_that_is_named(full_record: Record, copy: str, times: str, verdict: str) -> None:
    assert [one for _, one in told(check(OPENING + copy, full_record), times)] == [verdict]


def test_a_lead_is_no_vote(full_record: Record) -> None:
    copy = OPENING + "She won with a majority of 1,836, nearly ten times that of 2017."
    assert told(check(copy, full_record), "ten times") == [("majority_change", "rounding")]
