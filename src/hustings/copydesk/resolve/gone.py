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
from hustings.copydesk.resolve.direction import is_covered
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


def gone_which_way(findings: Sequence[Finding], sentences: Sequence[Tokens], record: Record) -> list[Finding]:
    """A warning for every right figure that is said to be up on an earlier poll and is down, or the other way about;
    and that it went the way which is said, where it did and nothing else tells of it."""
    told = [way for one in findings if is_level(one) and (way := _told(one, sentences, record)) is not None]
    return [one for one in told if one.verdict is Verdict.WRONG or not is_covered(one, findings)]


def is_level(finding: Finding) -> bool:
    """Whether a finding is that of a figure of this result which is borne out."""
    claim = finding.claim
    is_plain = claim.quantity.hedge is None and claim.quantity.value is not None and claim.figure is not None
    is_now = claim.basis.when is When.THIS and claim.basis.year is None and not claim.quantity.word
    return is_plain and is_now and claim.kind in _LEVELS and finding.verdict in _BORNE_OUT


def _told(finding: Finding, sentences: Sequence[Tokens], record: Record) -> Finding | None:
    claim = finding.claim
    if claim.figure is None or claim.subject.poll is None:
        return None
    tokens = sentences[sentence_at(sentences, claim.figure.start)]
    if tokens.tags.isdisjoint(WAYS) and tokens.words.isdisjoint(_MORE_THAN):
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
        quantity=Quantity(direction=_MORE_THAN.get(tokens[way].words) or WAYS[tokens[way].tag]),
        basis=replace(claim.basis, year=year),
        span=span,
        figure=None,
    )
    return belied_by(said, claim.kind, record) or _borne_out(said, claim.kind, record)


def _borne_out(said: Claim, kind: Kind, record: Record) -> Finding | None:
    """That a figure of a `kind` went the way which is `said`, where it did; of votes, as they were counted."""
    is_votes = kind is Kind.VOTES
    told = replace(said, kind=kind, quantity=replace(said.quantity, word="change")) if is_votes else said
    finding = verify(told, record)
    return finding if finding.verdict in _BORNE_OUT else None


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
        if token.words in _MORE_THAN and tokens.row[at - 1 : at] == _COMMA:
            return at if tokens.row[at + 1 : at + 2] in _THEN_ROWS else None
        if token.tag in WAYS and token.words in ("up", "down"):
            return at if at > index + 1 and tokens.row[at + 1 : at + 2] in _ON else None
        if token.tag not in _BESIDE and token.words not in _HOW:
            return None
    return None


_ON = tuple(bytes((tag,)) for tag in _AGAINST)
_THEN_ROWS = tuple(bytes((tag,)) for tag in (Tag.IN, Tag.YEAR, Tag.PREVIOUS))
_COMMA = bytes((Tag.COMMA,))
#: "26,731, more than in 2015".
_MORE_THAN = {"more than": 1, "fewer than": -1, "less than": -1}


def _year_after(tokens: Tokens, way: int) -> tuple[int | None, int | None]:
    """The year that a figure is up or down on, and where it stands; `None` for the last time, and where none does."""
    at = way + (1 if tokens[way].words in _MORE_THAN else 2)
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
