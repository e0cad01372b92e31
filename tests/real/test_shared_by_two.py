"""What the first two, or two who are named, have together; and so many votes for every so many, which are nobody's."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, told

pytestmark = pytest.mark.no_cover

#: 19,894 and 17,218 of 42,706 votes.
PIECE = "Belfast East, 4 July 2024\n\nThe DUP's Gavin Robinson held off Naomi Long (Alliance). {}\n"


@pytest.mark.parametrize(
    ("sentence", "kind", "right", "wrong"),
    [
        ("Robinson and Long shared {} per cent of the vote.", "share", "86.9", "89.6"),
        ("Two candidates, Robinson and Long, shared {} per cent of the vote.", "share", "86.9", "89.6"),
        ("Robinson and Long shared {} votes.", "votes", "37,112", "37,211"),
        ("The top two took {} per cent of the vote.", "share", "86.9", "89.6"),
        ("The top two shared {} votes.", "votes", "37,112", "37,211"),
        ("The two front-runners hoovered up {} per cent of the vote.", "share", "86.9", "89.6"),
    ],
)
def test_two_together(full_record: Record, sentence: str, kind: str, right: str, wrong: str) -> None:
    assert told(check(PIECE.format(sentence.format(right)), full_record), right) == [(kind, "right")]
    assert told(check(PIECE.format(sentence.format(wrong)), full_record), wrong) == [(kind, "wrong")]


@pytest.mark.parametrize(
    "sentence",
    [
        "For every seven votes cast for the DUP, Alliance got six.",
        "It was seven votes to Robinson for every six to Long.",
        "The top two were separated by 2,676 votes.",
    ],
)
def test_what_is_no_sum_of_two(full_record: Record, sentence: str) -> None:
    assert {verdict for _, _, verdict in every(check(PIECE.format(sentence), full_record))} == {"right"}
