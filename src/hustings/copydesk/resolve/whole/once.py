"""Once: what is told of somebody is told once; a second figure beside it is of somebody or something else.

"By 949: 11,942 against 10,993" gives the winner's votes, and then the loser's, who is named a sentence before. A second
figure for votes that were given rightly just before or after is no error of the paper's but of the reading, unless it
looks like the first with a digit gone wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from msgspec.structs import replace

from hustings.claims.claim import Claim, Subject, When
from hustings.claims.kind import Kind
from hustings.claims.option import uncheckable
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.identity.earlier import as_before
from hustings.copydesk.identity.near import sentence_at
from hustings.copydesk.parse.frame import Parsed
from hustings.copydesk.token import Tag
from hustings.figures.numeral import Unit
from hustings.figures.rounding import round_half_up
from hustings.record.record import Record

_ONCE = frozenset({Kind.VOTES, Kind.SHARE, Kind.MAJORITY, Kind.MARGIN})
_OF_SOMEBODY = frozenset({Kind.VOTES, Kind.SHARE})


def told_once(findings: Sequence[Finding], parsed: Parsed, record: Record) -> Sequence[Finding]:
    """The findings; a wrong figure beside the right one is whose else it exactly is, or left open."""
    if not any(one.verdict is Verdict.WRONG for one in findings):
        return findings
    right: dict[str, list[Finding]] = defaultdict(list)
    for one in findings:
        if one.verdict is Verdict.RIGHT and _is_plain(one.claim):
            right[one.claim.subject.poll or ""].append(one)
    return _placed_then([_retold(one, right, parsed, record) for one in findings], record)


def _retold(finding: Finding, right: Mapping[str, list[Finding]], parsed: Parsed, record: Record) -> Finding:
    claim = finding.claim
    if finding.verdict is not Verdict.WRONG or not _is_plain(claim):
        return finding
    at = _sentence(claim, parsed)
    told = (one.claim for one in right.get(claim.subject.poll or "", ()) if _is_of(one.claim, finding))
    beside = [one for one in told if abs(_sentence(one, parsed) - at) <= 1]
    if any(_is_turned_from(claim, one, parsed) for one in beside) and (then := as_before(claim, record)) is not None:
        return then
    if not beside:
        return finding
    other = next(_of_others(claim, record), None)
    if other is not None and _is_beside_own(claim, beside, parsed):
        return other
    if any(_is_slip(claim, one) for one in beside):
        return finding
    if claim.kind is Kind.MARGIN:
        return uncheckable(claim, f"{beside[0].quantity.value:,} is told beside it: {finding.message}")
    return other or finding


def _is_beside_own(claim: Claim, beside: Sequence[Claim], parsed: Parsed) -> bool:
    """ "X beat Y 15,520 – 13,510": both are read as Y's, whose the second is, in the same sentence."""
    at = _sentence(claim, parsed)
    return any(_sentence(one, parsed) == at for one in beside)


_TURNS = frozenset("where whereas then but climbed climbs reckoning basis now notional notionally today while".split())


def _is_turned_from(claim: Claim, right: Claim, parsed: Parsed) -> bool:
    """ "He took 28.7 per cent, where they were on 59.2", "he had 68. Today 33.": what it was, the right one being told
    in the same sentence with a word that turns from one to the other, or in the next, which opens with one for now."""
    if claim.kind is not Kind.SHARE:
        return False
    at, other = _sentence(claim, parsed), _sentence(right, parsed)
    tokens = parsed.sentences[max(at, other)]
    if at != other:
        return other > at and tokens[0].tag is Tag.NOW
    is_turned = not _TURNS.isdisjoint(tokens.words) or not _MOVES.isdisjoint(tokens.tags)
    return is_turned and tokens.words.isdisjoint(_SAME_TIME)


_MOVES = frozenset({Tag.UP, Tag.DOWN, Tag.TIMES, Tag.NOW})
_SAME_TIME = frozenset({"respectively"})
#: So many characters after a place stands what is told of whoever came in it.
_NEAR_PLACE = 40


def _placed_then(findings: list[Finding], record: Record) -> list[Finding]:
    """The findings; a wrong place right before somebody's share of the result before as of that result too: "the
    Liberal Democrats, third on 15.1 per cent by that reckoning, climbed to 37.8"."""
    wrong = any(one.verdict is Verdict.WRONG and one.claim.kind is Kind.RANK for one in findings)
    return [_as_then(one, findings, record) for one in findings] if wrong else findings


def _as_then(finding: Finding, findings: Sequence[Finding], record: Record) -> Finding:
    claim = finding.claim
    if finding.verdict is not Verdict.WRONG or claim.kind is not Kind.RANK or claim.mark is None:
        return finding
    end = claim.mark.end
    after = [one for one in findings if one.claim.kind in _OF_SOMEBODY and _starts(one) >= end]
    first = min(after, key=_starts, default=finding)
    beside = first.claim
    is_near = first is not finding and _starts(first) - end <= _NEAR_PLACE and first.verdict is Verdict.RIGHT
    if not is_near or beside.basis.when is When.THIS or beside.subject.poll != claim.subject.poll:
        return finding
    if verify(replace(beside, basis=replace(beside.basis, when=When.THIS)), record).verdict is Verdict.RIGHT:
        return finding  # "fourth in 2019, 3,848 votes": of the poll itself
    subject = replace(claim.subject, family=beside.subject.family)
    found = verify(replace(claim, subject=subject, basis=beside.basis), record)
    if found.verdict is Verdict.WRONG and beside.kind is Kind.VOTES:
        return finding  # neither now nor when those votes were cast; a share may be an estimate's
    return found if found.verdict is Verdict.RIGHT else uncheckable(claim, finding.message)


def _starts(finding: Finding) -> int:
    return finding.claim.mark.start if finding.claim.mark else -1


def _is_of(claim: Claim, wrong: Finding) -> bool:
    """Whether a right figure is what a wrong one should be."""
    value, right = claim.quantity.value, wrong.should_be
    if value is None or _is_count(claim) != _is_count(wrong.claim):
        return False
    if isinstance(right, Fraction):
        return round_half_up(right, claim.quantity.decimals) == value
    who = claim.subject.candidacy
    return who is not None and (claim.kind, who) == (wrong.claim.kind, wrong.claim.subject.candidacy)


def _of_others(claim: Claim, record: Record) -> Iterator[Finding]:
    """The figure as the votes or share of each other candidate whose it exactly is."""
    poll = record.poll_or_none(claim.subject.poll or "")
    if poll is None or claim.kind not in _OF_SOMEBODY or claim.subject.candidacy is None:
        return
    value = claim.quantity.value or 0
    if not claim.quantity.decimals and (value < 100 or value % 100 == 0):
        return
    for one in poll.candidacies:
        if one.key != claim.subject.candidacy:
            found = verify(replace(claim, subject=Subject(one.name, poll.id, one.key)), record)
            if found.verdict is Verdict.RIGHT:
                yield found


def _is_plain(claim: Claim) -> bool:
    quantity = claim.quantity
    is_exact = quantity.value is not None and quantity.hedge is None and not quantity.is_misprint
    return is_exact and claim.kind in _ONCE and claim.subject.poll is not None and claim.mark is not None


def _is_count(claim: Claim) -> bool:
    return claim.quantity.unit is Unit.NONE and not claim.quantity.decimals


def _sentence(claim: Claim, parsed: Parsed) -> int:
    return sentence_at(parsed.sentences, claim.mark.start if claim.mark else 0)


def _is_slip(claim: Claim, right: Claim) -> bool:
    """Whether a figure looks like the right one with a digit or two gone wrong, or changed about."""
    ours, theirs = _digits(claim), _digits(right)
    if len(ours) != len(theirs):
        return ours in theirs or theirs in ours
    kept = sum(one == other for one, other in zip(ours, theirs, strict=True))
    return sorted(ours) == sorted(theirs) or 2 * kept > len(ours)


def _digits(claim: Claim) -> str:
    return "".join(one for one in f"{abs(claim.quantity.value or 0)}" if one.isdigit())
