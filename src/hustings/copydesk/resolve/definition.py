"""Definition: a swing by Steed's reckoning in copy that goes by Butler's, or says nothing of whose it is.

Both are usual, and either is right; but no copy goes by one in a paragraph and by the other in the next. Where
another of its swings is Butler's to a tenth, and no word tells of the two parties' votes alone, one that only Steed
bears out is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence

from hustings.claims.kind import Kind
from hustings.claims.swing import verify_by_butler
from hustings.claims.verdict import Finding, Verdict
from hustings.copydesk.token import Tokens
from hustings.record.record import Record

#: Copy that says by which definition it goes.
_SAID = frozenset({"steed", "steed's", "two-party", "two-way", "butler", "butler's"})


def by_one_definition(findings: Sequence[Finding], sentences: Sequence[Tokens], record: Record) -> list[Finding]:
    """The findings; a swing that only Steed's definition bears out is wrong where another of the copy's is Butler's."""
    steeds = [one for one in findings if _is_swing(one) and one.verdict is Verdict.ROUNDING and _is_steeds(one)]
    if not steeds or not any(_is_butlers(one) for one in findings):
        return list(findings)
    if any(not _SAID.isdisjoint(one.words) for one in sentences):
        return list(findings)
    return [_or_wrong(one, record) if one in steeds else one for one in findings]


def _or_wrong(finding: Finding, record: Record) -> Finding:
    found = verify_by_butler(finding.claim, record)
    return found if found.verdict is Verdict.WRONG else finding


def _is_swing(finding: Finding) -> bool:
    claim = finding.claim
    return claim.kind is Kind.SWING and claim.quantity.word == "" and claim.quantity.hedge is None


def _is_steeds(finding: Finding) -> bool:
    return finding.official is not None and finding.official.basis.endswith("Steed")


def _is_butlers(finding: Finding) -> bool:
    """Whether a swing is right to a tenth by Butler's definition."""
    is_exact = finding.verdict is Verdict.RIGHT and finding.claim.quantity.decimals > 0
    return _is_swing(finding) and is_exact and not _is_steeds(finding)
