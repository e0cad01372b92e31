"""Places that are asked for and answered, or told by the order in which people are named."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said

pytestmark = pytest.mark.no_cover

TRURO = "Truro and Falmouth, 7 May 2015. Sarah Newton held the seat for the Conservatives with 22,681. "
TWO = TRURO + "Simon Rix of the Lib Dems had 8,681. "


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        # A question that is read with its answer.
        (TRURO + "The runner-up? Simon Rix, with 8,681.", "Simon Rix", "right"),
        (TRURO + "The runner-up? Stuart Roden, with 7,814.", "Stuart Roden", "wrong"),
        (TRURO + "Who came second? Simon Rix.", "Simon Rix", "right"),
        (TRURO + "And in third place? Labour.", "Labour", "right"),
        (TRURO + "And in third place? Ukip.", "Ukip", "wrong"),
        (TRURO + "And John Hyslop? Fourth, with 5,967.", "Fourth", "right"),
        (TRURO + "And John Hyslop? Third, with 5,967.", "Third", "wrong"),
        (TRURO + "What of Ukip? Only fourth.", "fourth", "right"),
        # In the order in which they are named.
        (TRURO + "Next came Simon Rix (8,681), then Stuart Roden (7,814).", "Next came", "right"),
        (TRURO + "Next came Simon Rix (8,681), then Stuart Roden (7,814).", "then Stuart", "right"),
        (TRURO + "Behind her came the Lib Dems' Simon Rix on 8,681.", "Behind her came", "right"),
        (TWO + "Next was Stuart Roden with 7,814.", "Next was", "right"),
        (TRURO + "Next came Stuart Roden (7,814), then Simon Rix (8,681).", "then Simon", "wrong"),
    ],
)
def test_a_place_that_is_asked_for(full_record: Record, copy: str, words: str, expected: str) -> None:
    assert {verdict for kind, verdict in said(check(copy, full_record), words) if kind == "rank"} == {expected}


@pytest.mark.parametrize(
    "copy",
    [
        TRURO + "And Sarah Newton? Second-guessing her is a fool's game.",
        TRURO + "What was the turnout? Third parties will want to know.",
        TRURO + "Who was first to speak? Stuart Roden.",
        TWO + "Next was John Hyslop with 5,967.",
        TRURO + "And second, Labour will need to do better.",
    ],
)
def test_what_asks_for_no_place(full_record: Record, copy: str) -> None:
    assert not [one for one in check(copy, full_record).findings if one.claim.kind.value == "rank"]
