"""History: figures of results that a text tells one after another, each taken for the one that it is exactly.

A piece on a seat's years names an election and goes on about it for sentences. Where a figure fits nothing of the
result that it was read of, but is exactly one of a result that the text tells of too, it is that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from hustings.claims.claim import Basis, When
from hustings.claims.kind import Kind
from hustings.claims.option import uncheckable
from hustings.claims.standing import poll_of
from hustings.claims.verdict import Finding, Verdict
from hustings.copydesk.identity.book import is_telling
from hustings.copydesk.identity.identified import identified
from hustings.copydesk.identity.near import Near, near_of, sentence_at
from hustings.copydesk.token import Tokens
from hustings.measures.baseline import baselines
from hustings.record.poll import Poll
from hustings.record.record import Record

_OPEN = frozenset({Verdict.WRONG, Verdict.UNCHECKABLE})
_BORNE_OUT = frozenset({Verdict.RIGHT, Verdict.ROUNDING})
#: So many characters after a figure of one result, another is still likely to be of the same.
_NEAR = 400
#: So many earlier results are told of before a text is a history.
_FEWEST = 2
_OF_SEAT = frozenset({Kind.MAJORITY, Kind.TURNOUT, Kind.ELECTORATE, Kind.OTHER})


def of_history(
    findings: Sequence[Finding], sentences: Sequence[Tokens], polls: Sequence[Poll], record: Record
) -> list[Finding]:
    """The findings of a text in order of place; those that fit an earlier result that it tells of are of that.

    `polls` are those that the text is about. What is told of a seat with one earlier result only is left as it is.
    """
    told = {poll.id: poll for one in findings if (poll := _told(one, record)) is not None}
    own = {one.id for one in polls}
    places = {one.constituency.slug for one in polls}
    before = [one for one in told.values() if one.id not in own and one.constituency.slug in places]
    times = Counter(one.constituency.slug for one in before)
    before = [one for one in before if times[one.constituency.slug] >= _FEWEST]
    if not before:
        return list(findings)
    return [*_settled(findings, sentences, before, record)]


def _settled(
    findings: Sequence[Finding], sentences: Sequence[Tokens], before: Sequence[Poll], record: Record
) -> Iterator[Finding]:
    last: tuple[int, Poll] | None = None
    for one in findings:
        at = one.claim.mark.start if one.claim.mark else 0
        found = one
        if one.verdict in _OPEN and one.claim.quantity.value is not None:
            index = sentence_at(sentences, at)
            near = near_of(sentences, index) if sentences and _holds(sentences[index], at) else None
            running = last[1] if last is not None and at - last[0] < _NEAR else None
            found = one if near is None else _of_one(one, near, running, before, record)
        yield found
        poll = _told(found, record)
        last = last if poll is None else (at, poll)


def _holds(sentence: Tokens, at: int) -> bool:
    return bool(sentence) and sentence[0].start <= at < sentence[-1].end


def _of_one(finding: Finding, near: Near, running: Poll | None, before: Sequence[Poll], record: Record) -> Finding:
    """A figure that fits nothing, as the one that it is exactly of the result told just before, or of an older one."""
    own = poll_of(finding.claim, record)
    if own is None or (near.here and own.polled_on.year in near.here):
        return finding
    compared = {one.polled_on for one in baselines(record, own)}
    here = [one for one in before if one.constituency.slug == own.constituency.slug and one.id != own.id]
    older = [one for one in here if one.polled_on not in compared]
    likely: list[Poll] = [*(one for one in here if one is running), *older]
    for poll in likely:
        found = _as_of(finding, poll, near, record)
        if found is not None:
            return found
    is_running = running in older and finding.claim.kind in _OF_SEAT
    is_moved = finding.claim.kind.is_change or finding.claim.quantity.word == "change"
    is_running = is_running or (is_moved and running in here)
    if is_running and finding.verdict is Verdict.WRONG:
        return uncheckable(finding.claim, f"it may be of the result before: {finding.message}")
    return finding


def _as_of(finding: Finding, poll: Poll, near: Near, record: Record) -> Finding | None:
    """The finding for a figure as one of another result of the seat; `None` where it is none of that."""
    if not is_telling(finding.claim) or (near.here and poll.polled_on.year not in near.here):
        return None
    found = identified(finding, record, [poll], near)
    if found is None or found.claim.basis.when is not When.THIS:
        return None
    if finding.verdict is Verdict.WRONG and finding.claim.kind.is_change and found.claim.kind is not finding.claim.kind:
        return None
    return found


def _told(finding: Finding, record: Record) -> Poll | None:
    """The result that a telling figure is rightly of, if that is one of the record's polls."""
    claim = finding.claim
    if finding.verdict not in _BORNE_OUT or not is_telling(claim) or claim.kind.is_change:
        return None
    own = poll_of(claim, record)
    if own is None or claim.basis.when is not When.THIS or claim.basis.year not in (None, own.polled_on.year):
        return None
    return own if claim.basis == Basis(own.election, When.THIS, claim.basis.year) else None
