"""Direction: the word for which way two figures that are both right went: "43.1, down from 32.9" says the other way,
"his majority going up from 19,286 to 23,648" the one they did.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec.structs import replace

from hustings.claims.claim import Claim, Quantity, Span, When
from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.identity.near import sentence_at
from hustings.copydesk.moving import WAYS
from hustings.copydesk.token import SILENT, Tag, Token, Tokens

_LEVELS = frozenset({Kind.SHARE, Kind.VOTES, Kind.MAJORITY, Kind.MARGIN, Kind.TURNOUT, Kind.ELECTORATE})
_BORNE_OUT = frozenset({Verdict.RIGHT, Verdict.ROUNDING})
#: What a figure may have beside it that says no more of which way it went: "of the vote", "in 2017".
_BESIDE = SILENT + bytes(
    Tag[name] for name in "VOTES SHARE MAJORITY TURNOUT OF IN YEAR PREVIOUS NOW COMMA DASH OPEN BE HAVE".split()
)
_FROM = frozenset({Tag.FROM, Tag.ON, Tag.THAN})


def with_directions(findings: Sequence[Finding], sentences: Sequence[Tokens]) -> list[Finding]:
    """The findings, in order of place, with a warning at every word that says the other way than its two figures; and
    a word that says the way they went, where nothing else tells of it, right."""
    levels = [one for one in findings if is_level(one)]
    told = list(_turned(sorted(levels, key=_start), sentences))
    return [*findings, *(one for one in told if one.verdict is Verdict.WRONG or not is_covered(one, findings))]


def is_level(finding: Finding) -> bool:
    """Whether a finding is that of a figure of some result which is borne out."""
    claim = finding.claim
    is_plain = claim.quantity.value is not None and claim.figure is not None
    return is_plain and claim.kind in _LEVELS and finding.verdict in _BORNE_OUT


def is_covered(told: Finding, findings: Sequence[Finding]) -> bool:
    """Whether a finding tells already of the word that another is of."""
    word = told.claim.span
    spans = [one.claim.span for one in findings if one.claim.span is not None]
    return word is None or any(one.start < word.end and word.start < one.end for one in spans)


def _start(finding: Finding) -> int:
    return finding.claim.figure.start if finding.claim.figure else 0


def _turned(levels: Sequence[Finding], sentences: Sequence[Tokens]) -> Iterator[Finding]:
    for one, two in pairwise(levels):
        if one.claim.kind is not two.claim.kind or one.claim.quantity.unit is not two.claim.quantity.unit:
            continue
        tokens = sentences[sentence_at(sentences, _start(one))]
        first, second = (bisect_left(tokens, _start(each), key=lambda token: token.start) for each in (one, two))
        if second >= len(tokens) or not NUMBERS.isdisjoint(_between(tokens, first, second)):
            continue
        now, then = one, two
        way = _told_after(tokens, first, second) or _come_to(tokens, first, second)
        if way is None:
            now, then, way = two, one, _told_before(tokens, first, second)
            if way is None:
                now, then, way = two, one, _brought_to(one, two, tokens, first, second)
        gap = _value(now) - _value(then)
        if way is not None and _is_clear(gap, now, then, way):
            yield _finding(now, then, way)


def _is_clear(gap: Decimal, now: Finding, then: Finding, way: Token) -> bool:
    """Whether two figures are apart; by far, where they are hedged and the word says the other way: "rose from almost
    5,000 to 4,990"."""
    is_hedged = any(one.claim.quantity.hedge is not None for one in (now, then))
    is_other_way = gap * WAYS[way.tag] < 0
    return gap != 0 and not (is_hedged and is_other_way and abs(gap) * _FAR < max(_value(now), _value(then)))


_FAR = 5


def _between(tokens: Tokens, first: int, second: int) -> bytes:
    """The tags between two figures but for how long ago one of them was: "19,286 two years ago to 23,648"."""
    return tokens.row[first + 1 : second].replace(_AGO, _AGO[1:])


_AGO = bytes((Tag.COUNT, Tag.PREVIOUS))


def _value(finding: Finding) -> Decimal:
    return abs(finding.claim.quantity.value or Decimal(0))


def _told_after(tokens: Tokens, first: int, second: int) -> Token | None:
    """The word between two figures of "9 per cent, up from 8"."""
    between = _between(tokens, first, second).translate(None, _BESIDE.replace(bytes((Tag.ON,)), b""))
    if len(between) != 2 or between[0] not in WAYS or between[1] not in _FROM:
        return None
    return next(token for token in tokens[first:second] if token.tag in WAYS)


def _come_to(tokens: Tokens, first: int, second: int) -> Token | None:
    """The word before two figures of "rose to 9 from 8"."""
    between = _between(tokens, first, second).translate(None, _BESIDE)
    before = tokens.row[:first].translate(None, SILENT)
    if between != bytes((Tag.FROM,)) or len(before) < 2 or before[-1] not in _TO or before[-2] not in WAYS:
        return None
    return next(token for token in reversed(tokens[:first]) if token.tag in WAYS)


_TO = frozenset({Tag.TO, Tag.ON})


def _brought_to(one: Finding, two: Finding, tokens: Tokens, first: int, second: int) -> Token | None:
    """The word before a figure of now after one of then: "had 8 to spare in 2017 but saw that slashed to 9"."""
    between = _between(tokens, first, second).translate(None, SILENT)
    if Tag.ACTOR in between or not _is_then_and_now(one.claim, two.claim):
        return None
    if len(between) < 3 or between[-1] != Tag.TO or between[-2] not in WAYS or Tag.FROM in between:
        return None
    return next(token for token in reversed(tokens[:second]) if token.tag in WAYS)


def _told_before(tokens: Tokens, first: int, second: int) -> Token | None:
    """The word before two figures of "rose from 8 to 9", "also rose, from 8 to 9"."""
    between = _between(tokens, first, second).translate(None, _BESIDE)
    before = tokens.row[:first].translate(None, SILENT)
    if between != bytes((Tag.TO,)) or len(before) < 2 or before[-1] != Tag.FROM:
        return None
    if before[:-1].rstrip(_COMMA)[-1:] not in _WAY_ROWS:
        return None
    return next(token for token in reversed(tokens[:first]) if token.tag in WAYS)


_COMMA, _WAY_ROWS = bytes((Tag.COMMA,)), tuple(bytes((one,)) for one in WAYS)


def _is_then_and_now(then: Claim, now: Claim) -> bool:
    """Whether two claims are of one seat, candidate or party, the first at the poll before that of the second."""
    whose, other = ((one.subject.label, one.subject.family) for one in (then, now))
    is_same = whose[0] == other[0] or (whose[1] is not None and whose[1] == other[1])
    is_before = (then.basis.election or "")[-_DAY:] < (now.basis.election or "")[-_DAY:]
    is_now = now.basis.when is not When.PREVIOUS and now.basis.year is None
    return is_same and is_now and (is_before or then.basis.when is When.PREVIOUS)


_DAY = len("2019-12-12")


def _finding(now: Finding, then: Finding, way: Token) -> Finding:
    """A warning where the two figures, which are right, went the other way than the word says."""
    claim = now.claim
    is_up = _value(now) > _value(then)
    said = replace(
        claim,
        kind=claim.kind.changed,
        quantity=Quantity(word="change", direction=WAYS[way.tag]),
        span=Span(way.start, way.end),
        figure=None,
    )
    told = f"{_value(now):,} is {'up' if is_up else 'down'} from {_value(then):,}"
    if is_up is (WAYS[way.tag] > 0):
        return Finding(said, Verdict.RIGHT, Severity.INFO, f"right: {told}", now.official)
    return Finding(said, Verdict.WRONG, Severity.WARNING, told, now.official)
