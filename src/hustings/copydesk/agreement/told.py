"""Told: contradictions as findings, where the record does not hold the result and so cannot settle them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from msgspec.structs import replace

from hustings.claims.claim import Span
from hustings.claims.option import uncheckable
from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.copydesk.agreement.contradiction import Contradiction, contradictions
from hustings.copydesk.agreement.stated import stated_in
from hustings.copydesk.parse.frame import Parsed
from hustings.record.record import Record

_NOBODY: Mapping[str, int] = MappingProxyType({})


def with_contradictions(
    findings: Sequence[Finding], parsed: Parsed, record: Record, text: str, standing: Mapping[str, int] = _NOBODY
) -> Sequence[Finding]:
    """The findings with a warning at every figure that others in the text contradict; of polls not declared only.

    `standing` says how many stood in a poll that the record does not have.
    """
    undeclared = _undeclared(parsed, record)
    if not undeclared:
        return findings
    said = stated_in(parsed)
    found = [
        one for poll in sorted(undeclared & said.keys()) for one in contradictions(said[poll], standing.get(poll, 0))
    ]
    by_place: dict[int, list[Contradiction]] = defaultdict(list)
    for one in found:
        by_place[one.at.start].append(one)
    told = [_told(by_place[at], text) for at in sorted(by_place)]
    return [*(one for one in findings if not _is_replaced(one, by_place)), *told]


def _undeclared(parsed: Parsed, record: Record) -> set[str]:
    """The ids of the polls spoken of whose result the record does not hold."""
    spoken = {one.claim.subject.poll for readings in parsed.figures.values() for one in readings}
    return {one for one in spoken if one and ((poll := record.poll_or_none(one)) is None or not poll.is_declared)}


def _is_replaced(finding: Finding, by_place: Iterable[int]) -> bool:
    """Whether a contradiction is told at the figure instead."""
    mark = finding.claim.mark
    return mark is not None and finding.verdict is Verdict.UNCHECKABLE and mark.start in by_place


def _told(found: Sequence[Contradiction], text: str) -> Finding:
    """The finding for all that is contradicted at one figure."""
    others = {one.start: one.claim.mark for each in found for one in each.against}
    spans = tuple(span for _, span in sorted(others.items()) if span is not None)
    words = "; ".join(dict.fromkeys(one.why for one in found))
    return replace(
        uncheckable(found[0].at.claim, words + _where(spans, found[0].at.start, text)),
        severity=Severity.WARNING,
        contradicts=spans,
    )


def _where(spans: Iterable[Span], here: int, text: str) -> str:
    """On which other lines the other figures are: " (see lines 3 and 5)"."""
    lines = sorted({_line(text, one.start) for one in spans} - {_line(text, here)})[:3]
    first = ", ".join(str(one) for one in lines[:-1])
    named = f"s {first} and {lines[-1]}" if first else f" {lines[-1]}" if lines else ""
    return f" (see line{named})" if lines else ""


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
