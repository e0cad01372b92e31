"""Gone over: a sentence whose first figure turned out to be of another seat than it was read of; so is the next.

"Turnout was 75.9 per cent, it was 70 last time", told of the seat that declares in the entry below: the first figure is
that seat's exactly, and what is told of it in one breath is held against that seat as well.
"""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.claim import Claim, Subject
from hustings.claims.kind import Kind
from hustings.claims.option import uncheckable
from hustings.claims.standing import poll_of
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.identity.near import sentence_at
from hustings.copydesk.parse.frame import Parsed
from hustings.copydesk.token import Tag
from hustings.record.record import Record

_OF_POLL = frozenset({Kind.MAJORITY, Kind.MAJORITY_CHANGE, Kind.TURNOUT, Kind.TURNOUT_CHANGE, Kind.ELECTORATE})
_BORNE_OUT = frozenset({Verdict.RIGHT, Verdict.ROUNDING})
_NAMING = frozenset({Tag.PLACE, Tag.ACTOR})


def of_seat_gone_over_to(finding: Finding, before: Finding | None, parsed: Parsed, record: Record) -> Finding | None:
    """What a wrong figure is found as of the seat that the figure before it is of; `None` where that says nothing."""
    if before is None or finding.verdict is not Verdict.WRONG or before.verdict not in _BORNE_OUT:
        return None
    if not {finding.claim.kind, before.claim.kind} <= _OF_POLL or not _is_told_on(before.claim, finding.claim, parsed):
        return None
    own, other = poll_of(finding.claim, record), poll_of(before.claim, record)
    if own is None or other is None or own.constituency.slug == other.constituency.slug:
        return None
    subject = Subject(other.constituency.name, other.id)
    basis = replace(finding.claim.basis, election=other.election)
    found = verify(replace(finding.claim, subject=subject, basis=basis), record)
    if found.verdict in _BORNE_OUT:
        return found
    return uncheckable(finding.claim, f"the figure before is of {other.constituency.name}: {finding.message}")


def _is_told_on(before: Claim, claim: Claim, parsed: Parsed) -> bool:
    """Whether two figures stand in one sentence, and no seat and nobody is named between."""
    if before.mark is None or claim.mark is None:
        return False
    first, second = before.mark.start, claim.mark.start
    at = sentence_at(parsed.sentences, second)
    if at != sentence_at(parsed.sentences, first):
        return False
    return not any(one.tag in _NAMING for one in parsed.sentences[at] if first < one.start < second)
