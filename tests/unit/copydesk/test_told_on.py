"""Told on: what a report of a by-election says of the general election that followed is of that."""

import pytest

from hustings.claims.verdict import Verdict
from hustings.copydesk.check import check
from hustings.record.record import Record

OPENING = "Richmond Park by-election, December 2016. Sarah Olney won by 1,872 votes.\n\n"


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ("Six months later he was back, by 45.", "45"),
        ("Six months later Zac Goldsmith won it back with a majority of 45.", "45"),
        ("Mr Goldsmith regained it the following June by just 45 votes.", "45"),
        ("Within months the Conservatives were back, the majority a mere 45.", "45"),
    ],
)
def test_a_majority_of_the_next_poll_is_right(said: str, figure: str, full_record: Record) -> None:
    at = len(OPENING) + said.rindex(figure)
    found = check(OPENING + said, full_record).findings
    assert [one.verdict for one in found if one.claim.mark and one.claim.mark.start == at] == [Verdict.RIGHT]
    assert not [one for one in found if one.verdict.is_flagged]


def test_the_first_of_a_kind_is_no_place(full_record: Record) -> None:
    text = "South West Norfolk, 2024 general election. Liz Truss became the first former prime minister to lose a seat."
    assert not [one for one in check(text, full_record).findings if one.verdict.is_flagged]


@pytest.mark.parametrize(
    "said",
    [
        "THE SEQUEL – Mr Lamont 28,213, Mr Kerr 17,153, 2017. Majority 11,060.",
        "Mr Lamont took it in 2017 with 28,213, a majority of 11,060.",
    ],
)
def test_what_is_told_of_a_later_poll_is_not_called_wrong(said: str, full_record: Record) -> None:
    text = "Berwickshire, Roxburgh and Selkirk, 7 May 2015. Calum Kerr (SNP) had 20,145 and John Lamont 19,817.\n\n"
    assert not [one for one in check(text + said, full_record).findings if one.verdict.is_flagged]


@pytest.mark.parametrize("said", ["came down to 4,166", "tumbled to 4,166", "is now 4,166"])
def test_a_majority_that_came_down_is_that_of_before(said: str, full_record: Record) -> None:
    text = f"Foyle, 2024 general election. Colum Eastwood's 17,110 majority {said}."
    assert not [one for one in check(text, full_record).findings if one.verdict.is_flagged]
