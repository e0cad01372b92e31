"""Told: the events of a text, with those that no result of whom they are said of bears out."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.copydesk.identity.near import sentence_at
from hustings.copydesk.parse.frame import Parsed
from hustings.copydesk.resolve.belied.bound import Figures, figures_right
from hustings.copydesk.resolve.belied.came import place_belied
from hustings.copydesk.resolve.belied.deed import deed_belied
from hustings.record.record import Record


def belied(events: Sequence[Finding], found: Sequence[Finding], parsed: Parsed, record: Record) -> list[Finding]:
    """The events; those left open, or right in another sense, that are not so of whom they are said are wrong: a
    warning, words being read more freely than figures."""
    if not any(map(_is_open, events)):
        return list(events)
    right = figures_right(found, record)
    return [_as_said(one, right, parsed, record) if _is_open(one) else one for one in events]


_KINDS = frozenset({Kind.RANK, Kind.OUTCOME})


def _is_open(finding: Finding) -> bool:
    if finding.claim.kind not in _KINDS or finding.claim.span is None:
        return False
    is_free = finding.claim.kind is Kind.OUTCOME and finding.verdict is Verdict.RIGHT
    return finding.verdict is Verdict.UNCHECKABLE or (is_free and finding.claim.quantity.word == "won")


def _as_said(finding: Finding, right: Figures, parsed: Parsed, record: Record) -> Finding:
    start = finding.claim.span.start if finding.claim.span else 0
    tokens = parsed.sentences[sentence_at(parsed.sentences, start)]
    is_place = finding.claim.kind is Kind.RANK
    wrong = (place_belied if is_place else deed_belied)(finding, tokens, right, record)
    return finding if wrong is None else replace(wrong, severity=Severity.WARNING)
