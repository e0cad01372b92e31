"""Deposits of one poll told by a short answer or of all below somebody: "ten of the 13 did not", "everyone below X"."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

HARTLEPOOL = "Jill Mortimer won the Hartlepool by-election for the Conservatives in May 2021 with a majority of 6,940. "
KETTERING = "Rosie Wrighting won Kettering for Labour at the 2024 general election, beating Philip Hollobone by 3,820. "


@pytest.mark.parametrize(
    ("copy", "right", "wrong"),
    [
        (HARTLEPOOL + "Sam Lee (2,904) just saved her deposit. {} of the 16 didn't.", "Thirteen", "Ten"),
        (HARTLEPOOL + "Sam Lee kept her deposit. {} of the 16 candidates did not.", "Thirteen", "Twelve"),
        (KETTERING + "The Greens kept their deposit. {} others did not.", "Four", "Five"),
        (HARTLEPOOL + "{} of the 16 candidates failed to reach five per cent.", "Thirteen", "Fourteen"),
        (HARTLEPOOL + "{} candidates polled less than five per cent.", "Thirteen", "Twelve"),
        (HARTLEPOOL + "{} of the 16 fell short of the five per cent needed to keep a deposit.", "Thirteen", "Ten"),
        (KETTERING + "{} of the eight failed to get 5% of the vote.", "Four", "Three"),
    ],
)
def test_how_many(full_record: Record, copy: str, right: str, wrong: str) -> None:
    found = [{verdict for _, verdict in told(check(copy.format(one), full_record), one)} for one in (right, wrong)]
    assert found == [{"right"}, {"wrong"}]


@pytest.mark.parametrize(
    ("copy", "words", "verdict"),
    [
        (HARTLEPOOL + "Sam Lee kept her deposit. Claire Martin (Heritage, 468) did not.", "did not", "right"),
        (HARTLEPOOL + "Sam Lee kept her deposit. Paul Williams (Labour, 8,589) did not.", "did not", "wrong"),
        (HARTLEPOOL + "Sam Lee kept her deposit. Andrew Hagon, of the Lib Dems, did not.", "did not", "right"),
        (KETTERING + "Crispian Besley kept his deposit. Emily Fedorowycz (Green, 7,004) did not.", "did not", "wrong"),
        (HARTLEPOOL + "Everyone below Sam Lee lost their deposits.", "Everyone below Sam Lee", "right"),
        (HARTLEPOOL + "Everyone below Labour lost their deposits.", "Everyone below Labour", "wrong"),
        (KETTERING + "Nobody below the Greens kept a deposit.", "Nobody below the Greens", "right"),
        (KETTERING + "Nobody behind Reform kept a deposit.", "Nobody behind Reform", "wrong"),
    ],
)
def test_whose(full_record: Record, copy: str, words: str, verdict: str) -> None:
    assert ("deposit", verdict) in told(check(copy, full_record), words)


@pytest.mark.parametrize(
    "sentence",
    [
        "Three of the eight candidates did not turn up.",
        "The Greens kept their deposit. Three of the eight did not attend the count.",
        "Turnout fell short of five per cent in two of the boxes.",
        "Sarah Ryan lost her deposit. Three of the eight did not.",
    ],
)
def test_of_something_else(full_record: Record, sentence: str) -> None:
    assert "wrong" not in {one.verdict.value for one in check(KETTERING + sentence, full_record).findings}
