"""Sense: whether a run of figures was read of the right result at all.

Papers get a figure wrong here and there. Where figure after figure of one seat fits nothing, it is far likelier that
the text speaks of another seat or another election than the one it was read of: then nothing is called wrong.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby

from hustings.claims.kind import Kind
from hustings.claims.option import uncheckable
from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.record.record import Record

#: So many figures in a row that fit nothing.
MOST = 3
#: A person's votes are plainly theirs; these figures are of a seat, which the text may have left.
_OF_SEAT = frozenset({Kind.MAJORITY, Kind.MAJORITY_CHANGE, Kind.TURNOUT, Kind.TURNOUT_CHANGE, Kind.SWING})


def is_off(finding: Finding) -> bool:
    """Whether a figure was found wrong, so that an editor would be told of an error."""
    return finding.verdict is Verdict.WRONG and finding.severity is Severity.ERROR


def doubted_runs(findings: Sequence[Finding], record: Record) -> tuple[Finding, ...]:
    """The findings; those of a run of figures of one seat that fit nothing as uncheckable."""
    doubted: set[int] = set()
    for (is_wrong, _), run in groupby(_telling(findings), key=lambda at: _key(findings[at], record)):
        places = list(run)
        if is_wrong and len(places) >= MOST:
            doubted.update(places)
    return tuple(_doubted(one) if at in doubted else one for at, one in enumerate(findings))


def _key(finding: Finding, record: Record) -> tuple[bool, str]:
    """Whether a figure came out wrong, and the seat that it was read of."""
    poll = record.poll_or_none(finding.claim.subject.poll or "")
    return is_off(finding) and not finding.is_identified, poll.constituency.slug if poll else ""


def _telling(findings: Sequence[Finding]) -> Iterable[int]:
    """The places of the figures of a seat that came out right or wrong, in the order of the text."""
    for at, one in enumerate(findings):
        is_figure = one.claim.quantity.value is not None and one.claim.kind in _OF_SEAT
        if is_figure and one.claim.subject.poll is not None and one.verdict is not Verdict.UNCHECKABLE:
            yield at


def doubted_polls(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings; those of a poll of which statement after statement is wrong and none is right as uncheckable."""
    told: dict[str, Counter[Verdict]] = defaultdict(Counter)
    for one in findings:
        if one.claim.subject.poll is not None and (one.verdict is not Verdict.WRONG or _may_be_of_another(one)):
            told[one.claim.subject.poll][one.verdict] += 1
    doubted = {poll for poll, found in told.items() if found[Verdict.WRONG] >= MOST and not _BORNE_OUT & found.keys()}
    return tuple(
        _doubted(one) if _may_be_of_another(one) and one.claim.subject.poll in doubted else one for one in findings
    )


def _may_be_of_another(finding: Finding) -> bool:
    """Whether a finding is wrong, and the record does not show what its figure is instead."""
    return finding.verdict is Verdict.WRONG and not finding.is_identified


_BORNE_OUT = frozenset({Verdict.RIGHT, Verdict.ROUNDING, Verdict.UNIT})


def _doubted(finding: Finding) -> Finding:
    why = "none of the figures around it fits this result either, so it may be of another: "
    return uncheckable(finding.claim, why + finding.message)
