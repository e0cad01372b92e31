"""What a majority or a turnout has never been below, told as a bound on the elections before."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said

pytestmark = pytest.mark.no_cover

SHROPSHIRE = "Helen Morgan won North Shropshire for the Liberal Democrats in December 2021, by 5,925 votes. "
KNOWSLEY = "George Howarth held Knowsley for Labour at the 2017 general election with a majority of 42,214. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (SHROPSHIRE + "The majority had never been less than 15,000.", "15,000", "right"),
        (SHROPSHIRE + "The majority had never been less than 18,000.", "18,000", "wrong"),
        (SHROPSHIRE + "In none of the last four general elections was it below 15,000.", "15,000", "right"),
        (SHROPSHIRE + "In none of the last four general elections was the majority below 20,000.", "20,000", "wrong"),
        (SHROPSHIRE + "The Conservatives never won it by less than 15,000.", "15,000", "right"),
        (SHROPSHIRE + "The Conservatives never won it by less than 20,000.", "20,000", "wrong"),
        (SHROPSHIRE + "Since 2010 nobody had come within 15,000 of them.", "15,000", "right"),
        (SHROPSHIRE + "Since 2010 nobody had come within 20,000 of them.", "20,000", "wrong"),
        (KNOWSLEY + "His majority has never been under 25,000.", "25,000", "right"),
        (KNOWSLEY + "His majority has never been under 36,000.", "36,000", "wrong"),
    ],
)
def test_never_below(full_record: Record, copy: str, figure: str, expected: str) -> None:
    """A bound that every majority before kept to is right; one that some did not is wrong."""
    assert said(check(copy, full_record), figure) == [("superlative", expected)]


@pytest.mark.parametrize(
    "sentence", ["Labour have never won here.", "Turnout was less than 50 per cent.", "The majority was below 10,000."]
)
def test_no_bound(full_record: Record, sentence: str) -> None:
    """What is said of one election, or without a figure, is no bound on those before."""
    found = check(SHROPSHIRE + sentence, full_record).findings
    assert not any(one.claim.quantity.word.startswith("never below") for one in found)
