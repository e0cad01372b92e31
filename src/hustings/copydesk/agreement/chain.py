"""Chain: a wrong figure that was worked out from another wrong one. The root is what has to be put right first.

A majority, a share or a change is off by exactly what the votes, the majority or the level is off by that it comes
from: then it is not a fault of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec.structs import replace

from hustings.claims.claim import When
from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.figures.numeral import Unit

#: How many wrong figures of one poll are looked at as roots.
_MOST = 24


def with_chains(findings: Sequence[Finding], text: str) -> Sequence[Finding]:
    """The findings; a wrong one that follows from another names it, and is a warning."""
    wrong = [one for one in findings if one.verdict is Verdict.WRONG and _is_exact(one)]
    if len(wrong) < 2:
        return findings
    by_poll: dict[str | None, list[Finding]] = defaultdict(list)
    for one in wrong:
        by_poll[one.claim.subject.poll].append(one)
    roots = {id(one): root for group in by_poll.values() for one, root in _roots(group[:_MOST])}
    return [_told(one, _root_of(one, roots), text) if id(one) in roots else one for one in findings]


def _is_exact(finding: Finding) -> bool:
    """Whether a wrong finding is of one exact figure that has one right value."""
    claim = finding.claim
    quantity = claim.quantity
    has_right = isinstance(finding.should_be, Fraction) and finding.should_be != 0
    is_plain = quantity.value is not None and quantity.hedge is None and quantity.unit is not Unit.TIMES
    return has_right and is_plain and claim.subject.poll is not None and claim.basis.when is When.THIS


def _roots(group: Sequence[Finding]) -> Iterator[tuple[Finding, Finding]]:
    """Each wrong figure with the one that it follows from."""
    for one in group:
        root = next((other for other in group if other is not one and _follows(one, other)), None)
        if root is not None:
            yield one, root


def _follows(one: Finding, root: Finding) -> bool:
    """Whether a wrong figure is what comes of another wrong one, and of right ones otherwise."""
    claim, source = one.claim, root.claim
    is_count, is_counted = not _is_share(one), not _is_share(root)
    is_same = claim.subject.candidacy == source.subject.candidacy
    is_change = claim.kind.is_change or claim.quantity.word == "change"
    match source.kind, claim.kind:
        case Kind.VOTES, Kind.MAJORITY | Kind.MARGIN if is_count and not source.quantity.word:
            parties = {claim.subject.candidacy, claim.subject.other} - {None}
            return (claim.kind is Kind.MAJORITY or source.subject.candidacy in parties) and _is_off_alike(one, root)
        case Kind.VOTES, Kind.SHARE if is_same:
            return _is_off_in_proportion(one, root)
        case Kind.VOTES, Kind.VOTES if is_same and is_change and not source.quantity.word:
            return _is_off_alike(one, root)
        case Kind.MAJORITY, Kind.MAJORITY if is_counted and not is_count:
            return _is_off_in_proportion(one, root)
        case Kind.ELECTORATE, Kind.TURNOUT if not is_count:
            return _is_off_in_proportion(one, root, is_inverse=True)
        case Kind.TURNOUT, Kind.TURNOUT if is_counted and not is_count:
            return _is_off_in_proportion(one, root)
        case (
            (Kind.SHARE, Kind.SHARE_CHANGE)
            | (Kind.MAJORITY, Kind.MAJORITY_CHANGE)
            | (Kind.TURNOUT, Kind.TURNOUT_CHANGE)
        ):
            return is_same and is_count is is_counted and _is_off_alike(one, root)
    return False


def _is_share(finding: Finding) -> bool:
    quantity = finding.claim.quantity
    return quantity.unit is not Unit.NONE or quantity.decimals > 0


def _off(finding: Finding) -> Fraction:
    """By how much a figure is too large, a fall counted as one."""
    return abs(Fraction(finding.claim.quantity.value or 0)) - abs(_right(finding))


def _right(finding: Finding) -> Fraction:
    return finding.should_be if isinstance(finding.should_be, Fraction) else Fraction(0)


def _step(finding: Finding) -> Fraction:
    """Half of what the last place printed stands for; nothing for counts."""
    return Fraction(1, 2 * 10**finding.claim.quantity.decimals) if _is_share(finding) else Fraction(0)


def _is_off_alike(one: Finding, root: Finding) -> bool:
    """Whether both are off by as much, either way, and by more than rounding makes."""
    slack = _step(one) + _step(root)
    return abs(_off(root)) > 2 * slack and abs(abs(_off(one)) - abs(_off(root))) <= slack


def _is_off_in_proportion(one: Finding, root: Finding, *, is_inverse: bool = False) -> bool:
    """Whether a per cent is off in the same proportion as the count that it is worked out from."""
    stated = abs(Fraction(root.claim.quantity.value or 0))
    right = abs(_right(root))
    if not stated or not right:
        return False
    expected = abs(_right(one)) * (right / stated if is_inverse else stated / right)
    return abs(abs(Fraction(one.claim.quantity.value or 0)) - expected) <= _step(one) < abs(_off(one))


def _root_of(finding: Finding, roots: dict[int, Finding]) -> Finding:
    """The first of a chain of wrong figures."""
    root = roots[id(finding)]
    for _ in range(len(roots)):
        if id(root) not in roots:
            break
        root = roots[id(root)]
    return root


def _told(finding: Finding, root: Finding, text: str) -> Finding:
    """The finding with where it comes from."""
    mark = root.claim.mark
    if mark is None or root is finding:
        return finding
    line = text.count("\n", 0, mark.start) + 1
    return replace(
        finding,
        severity=Severity.WARNING if finding.severity is Severity.ERROR else finding.severity,
        message=f"{finding.message}; it follows from the wrong {text[mark.start : mark.end]} (line {line})",
        follows_from=mark,
    )
