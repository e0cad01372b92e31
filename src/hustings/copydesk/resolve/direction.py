"""Direction: the word between two figures that are both right, where it says the other way: "43.1, down from 32.9"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec.structs import replace

from hustings.claims.claim import Quantity, Span
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
    """The findings, in order of place, with a warning at every word that says the other way than its two figures."""
    levels = [one for one in findings if _is_level(one)]
    return [*findings, *_turned(sorted(levels, key=_start), sentences)]


def _is_level(finding: Finding) -> bool:
    claim = finding.claim
    is_plain = claim.quantity.hedge is None and claim.quantity.value is not None and claim.figure is not None
    return is_plain and claim.kind in _LEVELS and finding.verdict in _BORNE_OUT


def _start(finding: Finding) -> int:
    return finding.claim.figure.start if finding.claim.figure else 0


def _turned(levels: Sequence[Finding], sentences: Sequence[Tokens]) -> Iterator[Finding]:
    for one, two in pairwise(levels):
        if one.claim.kind is not two.claim.kind or one.claim.quantity.unit is not two.claim.quantity.unit:
            continue
        tokens = sentences[sentence_at(sentences, _start(one))]
        first, second = (bisect_left(tokens, _start(each), key=lambda token: token.start) for each in (one, two))
        if second >= len(tokens) or not NUMBERS.isdisjoint(tokens.row[first + 1 : second]):
            continue
        now, then = one, two
        way = _told_after(tokens, first, second) or _come_to(tokens, first, second)
        if way is None:
            now, then, way = two, one, _told_before(tokens, first, second)
        gap = _value(now) - _value(then)
        if way is not None and gap * WAYS[way.tag] < 0:
            yield _finding(now, then, way)


def _value(finding: Finding) -> Decimal:
    return abs(finding.claim.quantity.value or Decimal(0))


def _told_after(tokens: Tokens, first: int, second: int) -> Token | None:
    """The word between two figures of "9 per cent, up from 8"."""
    between = tokens.row[first + 1 : second].translate(None, _BESIDE.replace(bytes((Tag.ON,)), b""))
    if len(between) != 2 or between[0] not in WAYS or between[1] not in _FROM:
        return None
    return next(token for token in tokens[first:second] if token.tag in WAYS)


def _come_to(tokens: Tokens, first: int, second: int) -> Token | None:
    """The word before two figures of "rose to 9 from 8"."""
    between = tokens.row[first + 1 : second].translate(None, _BESIDE)
    before = tokens.row[:first].translate(None, SILENT)
    if between != bytes((Tag.FROM,)) or len(before) < 2 or before[-1] not in _TO or before[-2] not in WAYS:
        return None
    return next(token for token in reversed(tokens[:first]) if token.tag in WAYS)


_TO = frozenset({Tag.TO, Tag.ON})


def _told_before(tokens: Tokens, first: int, second: int) -> Token | None:
    """The word before two figures of "rose from 8 to 9", "also rose, from 8 to 9"."""
    between = tokens.row[first + 1 : second].translate(None, _BESIDE)
    before = tokens.row[:first].translate(None, SILENT)
    if between != bytes((Tag.TO,)) or len(before) < 2 or before[-1] != Tag.FROM:
        return None
    if before[:-1].rstrip(_COMMA)[-1:] not in _WAY_ROWS:
        return None
    return next(token for token in reversed(tokens[:first]) if token.tag in WAYS)


_COMMA, _WAY_ROWS = bytes((Tag.COMMA,)), tuple(bytes((one,)) for one in WAYS)


def _finding(now: Finding, then: Finding, way: Token) -> Finding:
    """The warning: the two figures are right, so that the word is not."""
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
    return Finding(said, Verdict.WRONG, Severity.WARNING, told, now.official)
