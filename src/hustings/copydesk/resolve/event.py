"""Event: what is found of who won, held or stood, and what that settles of the figures within its stretch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from hustings.claims.kind import Kind
from hustings.claims.option import uncheckable
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.resolve.figure import BORNE_OUT, ORDER
from hustings.record.record import Record


def happened(readings: Sequence[Reading], record: Record) -> list[Finding]:
    """One finding for overlapping events of one kind: the best borne out, the longest of those."""
    judged = []
    for reading in readings:
        finding = verify(reading.claim, record)
        if finding.verdict is Verdict.WRONG and not reading.is_firm:
            finding = uncheckable(finding.claim, "it is not clear whom this is said of: " + finding.message)
        judged.append(finding)
    judged.sort(key=lambda one: (ORDER.index(one.verdict), -_length(one)))
    kept: list[Finding] = []
    covered: dict[Kind, set[int]] = defaultdict(set)
    for finding in judged:
        places = _places(finding)
        if covered[finding.claim.kind].isdisjoint(places):
            covered[finding.claim.kind].update(places)
            kept.append(finding)
    return kept


def _places(finding: Finding) -> range:
    span = finding.claim.span
    return range(span.start, span.end) if span else range(0)


def _length(finding: Finding) -> int:
    return len(_places(finding))


def without_unsettled(found: list[Finding], events: Sequence[Finding]) -> list[Finding]:
    """The findings without those left open that a statement around them, of the same kind and borne out, settles:
    "three of Edinburgh's five seats" is no count of the country's."""
    settled = [one for one in events if one.verdict in BORNE_OUT and one.claim.kind in _SETTLING]
    if not settled:
        return found
    around = [_places(one) for one in settled]
    return [one for one in found if not (_is_open(one) and any(_begins_in(one, places) for places in around))]


_SETTLING = frozenset({Kind.SEATS, Kind.MAJORITY_CHANGE, Kind.SUPERLATIVE})


def _is_open(finding: Finding) -> bool:
    return finding.verdict is Verdict.UNCHECKABLE and finding.claim.kind in (Kind.SEATS, Kind.VOTES, Kind.OTHER)


def _begins_in(finding: Finding, places: range) -> bool:
    mark = finding.claim.mark
    return mark is not None and mark.start in places


def is_taken(finding: Finding, taken: set[tuple[int, int]]) -> bool:
    """Whether an event has no place of its own, or that of a figure that was found."""
    span = finding.claim.mark
    return span is None or (span.start, span.end) in taken
