"""Exchanged: two figures each printed in the other's place.

"Mr Grundy took 19,301, and Ms Platt 21,266": the record has both, as hers and as his. Where the words of each figure
stand close enough to say of what it is, and give it to one whose own figure is the other, the two have changed places
in the copy, and not in the reading.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec.structs import replace

from hustings.claims.instead import explained
from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.copydesk.identity.near import sentence_at
from hustings.copydesk.parse.frame import Parsed
from hustings.copydesk.resolve.whole.twice import is_plain, is_printed_as, said_of
from hustings.copydesk.token import Tag
from hustings.record.record import Record


def exchanged(findings: Sequence[Finding], parsed: Parsed, record: Record) -> list[Finding]:
    """The findings; two figures that are each other's, and wrong as what their words say, are wrong."""
    said = {at: wrong for at, one in enumerate(findings) if (wrong := _wrong_as_said(one, parsed, record))}
    found = list(findings)
    for at, wrong in said.items():
        for one in wrong:
            other = _other_of(one, at, findings, said)
            if other is not None and not _is_score(findings[at], findings[other], parsed):
                found[at] = replace(explained(one, record), is_identified=True, severity=Severity.ERROR)
                break
    return found


#: Shares that are no further apart are soon taken for each other in a list of them.
_LEAST_APART = 1


def _wrong_as_said(finding: Finding, parsed: Parsed, record: Record) -> list[Finding]:
    claim = finding.claim
    if claim.mark is None or not is_plain(claim) or claim.mark.start in parsed.guarded:
        return []
    found = said_of(parsed, claim.mark.start, record)
    return found if all(one.verdict is Verdict.WRONG for one in found) else []


def _other_of(
    wrong: Finding, at: int, findings: Sequence[Finding], said: Mapping[int, Sequence[Finding]]
) -> int | None:
    """The place of the one figure that is the right one for a wrong one, and that this one is the right one for."""
    value = _value(findings[at])
    far = (one for one in said if abs(_value(findings[one]) - value) >= _LEAST_APART)
    others = (one for one in far if is_printed_as(wrong, _value(findings[one])))
    pairs = [one for one in others if any(is_printed_as(each, value) for each in said[one])]
    return pairs[0] if len(pairs) == 1 else None


def _is_score(one: Finding, other: Finding, parsed: Parsed) -> bool:
    """ "X, beating Y by 21,709 to 19,572", "two votes better than Z (754 and 749)": the figures of two who are set
    against each other, which go now with the one first, now with the other."""
    if one.claim.kind in _LEADS and other.claim.kind in _LEADS:
        return False  # "the majority went up from 9 to 8"
    first, second = sorted(each.claim.mark.start for each in (one, other) if each.claim.mark is not None)
    at = sentence_at(parsed.sentences, first)
    if at != sentence_at(parsed.sentences, second):
        return False
    tokens = parsed.sentences[at]
    is_apart = any(first < token.start < second and token.tag is Tag.ACTOR for token in tokens)
    return not is_apart or not _AGAINST.isdisjoint(tokens.tags)


_LEADS = frozenset({Kind.MAJORITY, Kind.MARGIN})
_AGAINST = frozenset({Tag.BEAT, Tag.LOSE, Tag.THAN, Tag.AHEAD, Tag.BEHIND, Tag.MORE, Tag.FEWER})


def _value(finding: Finding) -> Decimal:
    return abs(finding.claim.quantity.value or Decimal(0))
