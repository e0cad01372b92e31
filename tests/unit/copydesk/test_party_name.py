"""Parties by the names that papers use: the short one, and one with numbers in it."""

from __future__ import annotations

import pytest

from hustings.claims.kind import Kind
from hustings.claims.verdict import Verdict
from hustings.copydesk.check import check
from hustings.record.record import Record


@pytest.mark.parametrize(
    "text",
    [
        "Bethnal Green and Bow, 2015: Elliot Ball (30-50 Coalition) polled 78 votes.",
        "Spelthorne, 2010: Grahame Leon-Smith (Independents Federation) polled 102 votes.",
    ],
)
def test_a_party_is_known_by_its_own_name(full_record: Record, text: str) -> None:
    findings = check(text, full_record).findings
    assert not [one.message for one in findings if one.verdict.is_flagged]
    assert [one.verdict for one in findings if one.claim.kind is Kind.VOTES] == [Verdict.RIGHT]
