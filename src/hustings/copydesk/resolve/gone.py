"""Gone: which way a right figure is said to have gone since an earlier poll, no second figure told: "1,669 votes,
slightly up on 2015".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from hustings.claims.claim import Claim, Quantity, Span, When
from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.grammar.time import NUMBERS, year_of
from hustings.copydesk.identity.near import sentence_at
from hustings.copydesk.moving import WAYS
from hustings.copydesk.token import SILENT, Tag, Tokens
from hustings.record.record import Record

_LEVELS = frozenset({Kind.SHARE, Kind.VOTES, Kind.MAJORITY, Kind.TURNOUT})
_BORNE_OUT = frozenset({Verdict.RIGHT, Verdict.ROUNDING})
#: What a figure may have beside it before the word that tells which way it went.
_BESIDE = frozenset({Tag.VOTES, Tag.SHARE, Tag.TURNOUT, Tag.COMMA, Tag.DASH, Tag.OPEN, Tag.BE, Tag.FILL, Tag.NOW})
_HOW = frozenset(
    "slightly marginally sharply well a shade touch little bit tad whisker way both also considerably".split()
)
_AGAINST = frozenset({Tag.ON, Tag.FROM, Tag.SINCE})
_THEN = frozenset({Tag.IN, Tag.FILL})
_ENDS = frozenset({Tag.COMMA, Tag.CLOSE, Tag.DASH, Tag.AND, Tag.COLON})
_MOST = 7


def gone_the_other_way(findings: Sequence[Finding], sentences: Sequence[Tokens], record: Record) -> list[Finding]:
    """A warning for every right figure that is said to be up on an earlier poll and is down, or the other way about."""
    return [wrong for one in findings if is_level(one) and (wrong := _belied(one, sentences, record)) is not None]


def is_level(finding: Finding) -> bool:
    """Whether a finding is that of a figure of this result which is borne out."""
    claim = finding.claim
    is_plain = claim.quantity.hedge is None and claim.quantity.value is not None and claim.figure is not None
    is_now = claim.basis.when is When.THIS and claim.basis.year is None and not claim.quantity.word
    return is_plain and is_now and claim.kind in _LEVELS and finding.verdict in _BORNE_OUT


def _belied(finding: Finding, sentences: Sequence[Tokens], record: Record) -> Finding | None:
    claim = finding.claim
    if claim.figure is None or claim.subject.poll is None:
        return None
    tokens = sentences[sentence_at(sentences, claim.figure.start)]
    if tokens.tags.isdisjoint(WAYS):
        return None
    way = _way_told(tokens, bisect_left(tokens, claim.figure.start, key=lambda token: token.start))
    poll = record.poll_or_none(claim.subject.poll)
    if way is None or poll is None or poll.is_by_election:
        return None
    year, after = _year_after(tokens, way)
    if after is None or (year is not None and year >= poll.polled_on.year):
        return None
    span = Span(tokens[way].start, tokens[after].end)
    said = replace(
        claim,
        kind=claim.kind.changed,
        quantity=Quantity(direction=WAYS[tokens[way].tag]),
        basis=replace(claim.basis, year=year),
        span=span,
        figure=None,
    )
    return belied_by(said, claim.kind, record)


def belied_by(said: Claim, kind: Kind, record: Record) -> Finding | None:
    """The warning for which way a figure of a `kind` is `said` to have gone, where the record has it the other way."""
    told = _wrong(said, record)
    if told is None or kind is not Kind.VOTES:
        return told
    votes = replace(said, kind=Kind.VOTES, quantity=replace(said.quantity, word="change"))
    return _wrong(votes, record)  # whichever is meant, its votes or its share


def _wrong(claim: Claim, record: Record) -> Finding | None:
    finding = verify(claim, record)
    return replace(finding, severity=Severity.WARNING) if finding.verdict is Verdict.WRONG else None


def _way_told(tokens: Tokens, index: int) -> int | None:
    """Where "up" or "down" stands after a figure, nothing but how much between."""
    for at in range(index + 1, min(len(tokens), index + 1 + _MOST)):
        token = tokens[at]
        if token.tag in WAYS and token.words in ("up", "down"):
            return at if at > index + 1 and tokens.row[at + 1 : at + 2] in _ON else None
        if token.tag not in _BESIDE and token.words not in _HOW:
            return None
    return None


_ON = tuple(bytes((tag,)) for tag in _AGAINST)


def _year_after(tokens: Tokens, way: int) -> tuple[int | None, int | None]:
    """The year that a figure is up or down on, and where it stands; `None` for the last time, and where none does."""
    at = way + 2
    while at < len(tokens) and tokens[at].tag in _THEN:
        at += 1
    if at >= len(tokens) or tokens[at].tag not in (Tag.YEAR, Tag.PREVIOUS):
        return None, None
    rest = tokens.row[at + 1 :].translate(None, SILENT)
    is_last = rest == b"" or rest[0] in _ENDS
    if not is_last or not NUMBERS.isdisjoint(tokens.row[at + 1 : at + 4]):
        return None, None
    if tokens[at].tag is Tag.PREVIOUS and tokens[at].words not in _LAST:
        return None, None
    return (year_of(tokens[at]) if tokens[at].tag is Tag.YEAR else None), at


_LAST = frozenset({"last time", "last time around", "last time out", "the last election", "last election"})
