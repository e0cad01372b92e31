"""Doubt: where the record's own figures cannot bear it that copy is called wrong."""

from __future__ import annotations

from hustings.claims.claim import Claim, When
from hustings.claims.kind import Kind
from hustings.claims.option import uncheckable
from hustings.claims.standing import earlier_standings, poll_of
from hustings.claims.verdict import Finding, Verdict
from hustings.measures.baseline import BaselineKind, baselines
from hustings.record.poll import Poll
from hustings.record.record import Record

#: Kinds that rest on the candidates' votes.
_ON_VOTES = frozenset(
    {Kind.VOTES, Kind.SHARE, Kind.SHARE_CHANGE, Kind.MAJORITY, Kind.MAJORITY_CHANGE, Kind.MARGIN, Kind.SWING}
)
_SUMS = frozenset({"votes-sum", "majority"})
_LABELS = frozenset({"first-party", "second-party"})


def in_doubt(finding: Finding, record: Record) -> Finding:
    """The finding, made uncheckable where official figures that do not come out stand against the copy."""
    if finding.verdict is not Verdict.WRONG or (poll := poll_of(finding.claim, record)) is None:
        return finding
    reason = _doubtful_figures(finding.claim, poll) or _doubtful_change(finding.claim, record, poll)
    return uncheckable(finding.claim, reason) if reason else finding


def _doubtful_figures(claim: Claim, poll: Poll) -> str | None:
    marks = poll.declaration.marks if poll.declaration else ()
    doubted = _SUMS if claim.kind in _ON_VOTES else _LABELS if claim.kind is Kind.CANDIDACY else frozenset()
    notes = [mark.note for mark in marks if mark.code in doubted]
    return f"the official figures of this poll do not come out: {notes[0]}" if notes else None


def _doubtful_change(claim: Claim, record: Record, poll: Poll) -> str | None:
    """A change against other boundaries, none being known on these, compares two different places."""
    if not (claim.kind.is_change or claim.kind is Kind.SWING):
        return None
    against = baselines(record, poll)
    if any(one.is_like_for_like for one in against):
        return None
    return f"the record has only the result on old boundaries to compare with ({against[0].label})" if against else None


_LEVELS = frozenset({Kind.VOTES, Kind.SHARE, Kind.MAJORITY, Kind.TURNOUT, Kind.ELECTORATE})


def estimated_only(claim: Claim, record: Record) -> str | None:
    """Why a figure of before cannot be called wrong where copy says nothing of an estimate: the record has an estimate
    of that result only, and the declared one may be meant. `None` where it has the result."""
    poll = poll_of(claim, record)
    if poll is None or claim.kind not in _LEVELS or claim.basis.when is not When.PREVIOUS:
        return None
    against = earlier_standings(claim, record, poll)
    if not against or any(one.kind is not BaselineKind.NOTIONAL for one in against):
        return None
    return f"the record has the {against[0].label} result only, not the one that was declared"
