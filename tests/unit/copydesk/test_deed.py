"""Who won and who lost, told without a verb of winning."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

HEAD = "Ilford North, general election 2019\n\n"


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Ilford North stays Labour.", "right"),
        ("The seat stays with the Conservatives.", "uncheckable"),
        ("The winner was Wes Streeting.", "right"),
        ("Victory went to Howard Berlin.", "uncheckable"),
        ("Wes Streeting is back in Parliament.", "right"),
        ("Wes Streeting will represent Ilford North again.", "right"),
        ("Howard Berlin failed to take the seat.", "right"),
        ("Howard Berlin lost to Wes Streeting.", "right"),
        ("Wes Streeting was ousted.", "uncheckable"),
    ],
)
def test_who_won_is_read(record: Record, sentence: str, verdict: str) -> None:
    found = [one.verdict.value for one in check(HEAD + sentence, record).findings if one.claim.kind.value == "outcome"]
    assert verdict in found


@pytest.mark.parametrize("sentence", ["Howard Berlin could be ousted.", "If Ilford North stays Labour, so be it."])
def test_what_might_be_is_not(record: Record, sentence: str) -> None:
    assert not [one for one in check(HEAD + sentence, record).findings if one.claim.kind.value == "outcome"]
