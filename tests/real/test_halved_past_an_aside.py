"""A majority that was halved, told past an aside with what it had been; and a multiple of the vote that a rival got."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

LEEDS = "Leeds North West, May 2015\n\nGreg Mulholland held Leeds North West for the Lib Dems with 15,948 votes. {}\n"
WAKEFIELD = "Wakefield by-election, June 2022\n\nSimon Lightwood took Wakefield for Labour. {}\n"


@pytest.mark.parametrize(
    ("sentence", "figure", "found"),
    [
        ("His majority, 9,103 at the 2010 election, was more than halved to 2,907.", "halved", "right"),
        ("His majority, 9,103 in 2010, was more than halved by Labour's Alex Sobel.", "halved", "right"),
    ],
)
def test_a_majority_halved_past_an_aside(full_record: Record, sentence: str, figure: str, found: str) -> None:
    assert told(check(LEEDS.format(sentence), full_record), figure) == [("majority_change", found)]


@pytest.mark.parametrize(
    ("sentence", "figure", "found"),
    [
        ("He had 13,166, more than one and a half times the 8,241 that Nadeem Ahmed got.", "8,241", "right"),
        (
            "He had 13,166, more than ten times the 1,182 that the Yorkshire Party's David Herdson could manage.",
            "ten times",
            "right",
        ),
        (
            "He had 13,166, more than twelve times the 1,182 that the Yorkshire Party's David Herdson could manage.",
            "twelve times",
            "wrong",
        ),
        ("He had 13,166, more than ten times the 1,182 votes David Herdson got.", "ten times", "right"),
    ],
)
def test_a_multiple_of_what_a_rival_got(full_record: Record, sentence: str, figure: str, found: str) -> None:
    assert told(check(WAKEFIELD.format(sentence), full_record), figure) == [("votes", found)]


def test_a_multiple_of_what_the_party_got_before_is_of_no_rival(full_record: Record) -> None:
    text = "Wyre Forest 2019\n\nMark Garnier held it. Shazu Miah's 4,081 was twice the 1,943 the Lib Dem got in 2017."
    assert told(check(text, full_record), "twice") == [("votes", "right")]
