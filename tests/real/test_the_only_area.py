"""Texts about one part of the country: a count of its seats is of it, though the sentence does not say so again."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

LONDON = "London, 9 June 2017. Labour tightened its grip on London in the general election. "
KENT = "Kent, 5 July 2024. Labour made sweeping gains in Kent at the general election. "
SCOTLAND = "Scotland, 9 June 2017. The SNP lost ground across Scotland in the general election. "


@pytest.mark.parametrize(
    ("copy", "right", "wrong"),
    [
        (LONDON + "Labour gained {} seats.", "four", "five"),
        (LONDON + "Labour's share rose by {} points.", "10.8", "8.0"),
        (KENT + "The Conservatives are left with {} seats.", "six", "seven"),
        (KENT + "The Lib Dems have {} seat in their hands.", "one", "two"),
        (SCOTLAND + "Labour picked up {} seats to finish with seven.", "six", "five"),
        (SCOTLAND + "The SNP polled {} votes, nearly half a million fewer than two years ago.", "977,568", "997,568"),
    ],
)
def test_it_is_of_the_area(full_record: Record, copy: str, right: str, wrong: str) -> None:
    verdicts = [[verdict for _, verdict in told(check(copy.format(one), full_record), one)] for one in (right, wrong)]
    assert verdicts == [["right"], ["wrong"]]


def test_the_country_can_be_meant(full_record: Record) -> None:
    """Labour won 262 seats in the country, 49 of them in London."""
    assert told(check(LONDON + "Labour won 262 seats.", full_record), "262") == [("seats", "right")]


def test_another_area_leaves_it_open(full_record: Record) -> None:
    copy = LONDON + "In Wales it had 28. The Conservatives held 33 seats."
    assert [verdict for _, verdict in told(check(copy, full_record), "33")] == ["uncheckable"]
