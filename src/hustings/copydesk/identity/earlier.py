"""Earlier: figures that are exactly those of a result before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal

from msgspec.structs import replace

from hustings.claims.claim import Claim, Subject, When
from hustings.claims.kind import Kind
from hustings.claims.standing import poll_of
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.identity.book import Entry, book, claim_of, is_telling
from hustings.copydesk.identity.near import ESTIMATED, PAST, Near
from hustings.copydesk.token import Tag
from hustings.figures.numeral import Unit
from hustings.measures.baseline import family_key
from hustings.record.poll import Poll
from hustings.record.record import Record


def of_earlier(finding: Finding, record: Record, near: Near, *, is_own: bool) -> Finding | None:
    """The finding for the same figure of an earlier result, where the sentence names that; `None` where it does not.

    "The notional majority was 12,116": a mismatch with this result is none. `is_own` says that the figure was read of a
    result that the text is about; of one that is named by its year only that year's estimates can be meant.
    """
    claim = finding.claim
    poll = poll_of(claim, record)
    if poll is None or not is_telling(claim):
        return None
    found = _of_earlier(claim, record, poll)
    return next((one for one in found if _is_dated(one.claim.basis.year, near, is_own=is_own)), None)


def without_second_tellings(
    findings: Iterable[Finding], record: Record, polls: Iterable[Poll], tight: Collection[int]
) -> list[Finding]:
    """The findings; where a text gives a figure of a result rightly, another that is exactly an earlier one is that.

    "Her majority is 5,218 … the majority of 9,639": nobody prints two majorities for one result, and the second is the
    one of before, whatever the words between say. `polls` are those that the text is about, `tight` the figures, by
    where they start, that stand right beside what they are said of: papers print another poll's votes there.
    """
    found = list(findings)
    right = [one for one in found if one.verdict is Verdict.RIGHT and one.claim.quantity.hedge is None]
    own = {one.id for one in polls}
    told = {_said_of(one) for one in right if one.claim.subject.poll in own}
    twins = {
        (_said_of(one)[0], one.claim.quantity.value): one for one in right if one.claim.basis.when is not When.THIS
    }
    return [
        _earlier(one, record) if _is_second(one, told) and not (_is_of_now(one, tight) or _is_twin(one, twins)) else one
        for one in found
    ]


def _is_twin(finding: Finding, twins: Mapping[tuple[Kind, Decimal | None], Finding]) -> bool:
    """ "Up from 7,625 to 7,625": the earlier figure stands beside it, so this one is of now."""
    other = twins.get((finding.claim.kind, finding.claim.quantity.value))
    if other is None or other.claim.mark is None or finding.claim.mark is None:
        return False
    return abs(other.claim.mark.start - finding.claim.mark.start) < _BESIDE


#: So many characters apart two figures stand in one sentence.
_BESIDE = 150


def _is_of_now(finding: Finding, tight: Collection[int]) -> bool:
    return finding.claim.mark is not None and finding.claim.mark.start in tight


def is_perhaps_earlier(claim: Claim, near: Near) -> bool:
    """Whether a majority in votes may be of before: copy goes back to one with a mere "was"."""
    is_majority = claim.kind is Kind.MAJORITY and claim.quantity.unit is Unit.NONE
    return is_majority and (not near.words.isdisjoint(PAST | _WAS) or Tag.PREVIOUS in near.tags or bool(near.here))


_WAS = frozenset("was were been old first once started overturned wiped out defended from".split())


def _is_second(finding: Finding, told: set[tuple[Kind, Subject, Unit]]) -> bool:
    return finding.verdict in _UNTOLD and is_telling(finding.claim) and _said_of(finding) in told


_UNTOLD = frozenset({Verdict.WRONG, Verdict.UNCHECKABLE})


def _said_of(finding: Finding) -> tuple[Kind, Subject, Unit]:
    return finding.claim.kind, replace(finding.claim.subject, label=""), finding.claim.quantity.unit


def _earlier(finding: Finding, record: Record) -> Finding:
    poll = poll_of(finding.claim, record)
    if poll is None or finding.claim.basis.when is not When.THIS:
        return finding
    return next(_of_earlier(finding.claim, record, poll), finding)


def as_before(claim: Claim, record: Record) -> Finding | None:
    """The finding of a figure as the same of the result before; `None` where it is not that."""
    poll = poll_of(claim, record)
    return None if poll is None else next(_of_earlier(claim, record, poll), None)


def _of_earlier(claim: Claim, record: Record, poll: Poll) -> Iterator[Finding]:
    for entry in book(record, poll).printing(claim):
        if not entry.is_now and entry.kind is claim.kind:
            judged = verify(claim_of(claim, entry), record)
            if judged.verdict is Verdict.RIGHT and _is_same(claim.subject, entry, record, poll):
                yield judged


def _is_dated(year: int | None, near: Near, *, is_own: bool) -> bool:
    is_back = is_own and Tag.PREVIOUS in near.tags
    return year in near.here or is_back or not near.words.isdisjoint(ESTIMATED)


def _is_same(subject: Subject, entry: Entry, record: Record, poll: Poll) -> bool:
    if subject.candidacy is not None:
        return family_key(poll.candidacy(subject.candidacy), record.parties) == entry.owner
    return subject.family == entry.owner
