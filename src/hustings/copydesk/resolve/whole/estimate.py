"""Estimate: a figure of a result of which the record has only an estimate, in copy that goes by that estimate.

Of 2005 the record has the notional results alone, and the declared one may be meant: a figure that differs says
nothing. But where the copy's other figures of that result are the estimate's to the vote, the boundaries hardly moved,
or the copy takes the estimate for the result: then a figure that differs is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence

from hustings.claims.claim import Claim, When
from hustings.claims.doubt import estimated_only
from hustings.claims.instead import explained
from hustings.claims.kind import Kind
from hustings.claims.standing import poll_of
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.identity.book import is_telling
from hustings.copydesk.identity.near import ESTIMATED
from hustings.copydesk.parse.frame import Parsed
from hustings.copydesk.resolve.whole.twice import is_printed_as
from hustings.figures.numeral import Numeral
from hustings.measures.baseline import BaselineKind, baselines
from hustings.record.record import Record

_LEVELS = frozenset({Kind.SHARE, Kind.TURNOUT, Kind.MAJORITY, Kind.VOTES, Kind.ELECTORATE})
#: Where the copy speaks of an estimate, what it does not call one is none.
_ESTIMATES = ESTIMATED | {"boundaries", "new boundaries", "redrawn"}
#: So many figures have to be the estimate's, one of them a count of somebody's votes.
_FEWEST = 2


def by_its_estimate(findings: Sequence[Finding], parsed: Parsed, record: Record) -> list[Finding]:
    """The findings; a figure left open because the record has an estimate only is wrong where the copy goes by that."""
    open_ones = [one for one in findings if _is_open(one, parsed, record)]
    if not open_ones or any(not _ESTIMATES.isdisjoint(one.words) for one in parsed.sentences):
        return list(findings)
    borne: dict[str, list[Kind]] = {}
    for one in findings:
        if one.claim.subject.poll is not None and _is_of_estimate(one, record):
            borne.setdefault(one.claim.subject.poll, []).append(one.claim.kind)
    told = {poll for poll, kinds in borne.items() if len(kinds) >= _FEWEST and Kind.VOTES in kinds}
    return [
        explained(verify(one.claim, record), record) if one in open_ones and one.claim.subject.poll in told else one
        for one in findings
    ]


def _is_open(finding: Finding, parsed: Parsed, record: Record) -> bool:
    """Whether a figure that its words make one of before was left open for nothing but the estimate."""
    claim = finding.claim
    if finding.verdict is not Verdict.UNCHECKABLE or claim.mark is None or claim.mark.start in parsed.guarded:
        return False
    reason = estimated_only(claim, record)
    if reason is None or finding.message != reason or (wrong := verify(claim, record)).verdict is not Verdict.WRONG:
        return False
    printed = (one.value.value for one in parsed.numbers if isinstance(one.value, Numeral))
    return not any(is_printed_as(wrong, value) for value in printed)


def _is_of_estimate(finding: Finding, record: Record) -> bool:
    """Whether a right figure is one that only the estimate makes right, to the vote or to a tenth."""
    claim = finding.claim
    poll = poll_of(claim, record)
    if finding.verdict is not Verdict.RIGHT or poll is None or not is_telling(claim):
        return False
    is_before = claim.kind in _LEVELS and (claim.basis.when is When.PREVIOUS or _is_change_of_votes(claim))
    return is_before and all(one.kind is BaselineKind.NOTIONAL for one in baselines(record, poll))


def _is_change_of_votes(claim: Claim) -> bool:
    return claim.kind is Kind.VOTES and claim.quantity.word == "change"
