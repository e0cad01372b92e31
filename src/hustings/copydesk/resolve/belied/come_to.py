"""Come to: which way a right figure is said to have come to what it is, no other figure told: "increasing its share to
37.1 per cent", where it fell to that; "turnout rose to 62.5 per cent".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from hustings.claims.claim import Quantity, Span, When
from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding
from hustings.claims.verify import verify
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.identity.near import sentence_at
from hustings.copydesk.moving import WAYS
from hustings.copydesk.resolve.gone import belied_by, is_level
from hustings.copydesk.token import SILENT, Tag, Tokens
from hustings.measures.baseline import baselines, family_key
from hustings.record.record import Record

_KINDS = frozenset({Kind.SHARE, Kind.VOTES, Kind.TURNOUT})
_MEASURES = frozenset({Tag.SHARE, Tag.VOTES, Tag.TURNOUT})
#: What may stand between the word for which way and the figure: "an increase in its share of the vote, to".
_BETWEEN = _MEASURES | {Tag.TO, Tag.OF, Tag.IN, Tag.ACTOR, Tag.PRONOUN, Tag.WORD, Tag.COMMA, *SILENT}
#: Words that set a figure against another time, or make it no result.
_ELSE = frozenset(
    {Tag.FROM, Tag.YEAR, Tag.PREVIOUS, Tag.SINCE, Tag.THAN, Tag.COMPARED, Tag.INTERIM, Tag.BY, Tag.YEARS, Tag.TIMES}
)
_MOST = 8


def come_to_the_other_way(findings: Sequence[Finding], sentences: Sequence[Tokens], record: Record) -> list[Finding]:
    """A warning for every right figure that is said to have risen to that and fell, or the other way about."""
    told = [_of_now(one, record) if one.claim.basis.when is When.EITHER else one for one in findings]
    return [wrong for one in told if is_level(one) and (wrong := _belied(one, sentences, record)) is not None]


def _of_now(finding: Finding, record: Record) -> Finding:
    """The finding of a figure of this result or the last, as one of this, where it is right of this."""
    claim = finding.claim
    if claim.kind not in _KINDS or claim.quantity.value is None:
        return finding
    return verify(replace(claim, basis=replace(claim.basis, when=When.THIS)), record)


def _belied(finding: Finding, sentences: Sequence[Tokens], record: Record) -> Finding | None:
    claim = finding.claim
    if claim.figure is None or claim.subject.poll is None or claim.kind not in _KINDS:
        return None
    tokens = sentences[sentence_at(sentences, claim.figure.start)]
    if tokens.tags.isdisjoint(WAYS):
        return None
    index = bisect_left(tokens, claim.figure.start, key=lambda token: token.start)
    way = _way_to(tokens, index)
    if way is None or not _has_stood_before(finding, record):
        return None
    span = Span(tokens[way].start, tokens[index - 1].end)
    said = Quantity(direction=WAYS[tokens[way].tag])
    return belied_by(replace(claim, kind=claim.kind.changed, quantity=said, span=span, figure=None), claim.kind, record)


def _way_to(tokens: Tokens, index: int) -> int | None:
    """Where the word stands for which way a figure came to what it is: "rose to 9", "increasing its share to 9", "an
    increased share of 9"; `None` where it is not told, or of another time."""
    near = range(index - 1, max(-1, index - 1 - _MOST), -1)
    way = next((at for at in near if tokens[at].tag not in _BETWEEN), -1)
    if way < 0 or tokens[way].tag not in WAYS or tokens[way].words in ("up", "down"):
        return None
    between = tokens.row[way + 1 : index].translate(None, SILENT)
    is_of = len(between) == 2 and between[0] in _MEASURES and between[1] == Tag.OF
    is_to = between[-1:] == _TO and between.count(_TO) == 1 and _is_of_measure(between[:-1])
    first, last = _clause(tokens, way, index)
    is_else = not _ELSE.isdisjoint(tokens.row[first:last]) or not NUMBERS.isdisjoint(tokens.row[first:way])
    return way if (is_of or is_to) and not is_else else None


_TO = bytes((Tag.TO,))


def _is_of_measure(between: bytes) -> bool:
    """Whether what stands between tells of nothing but whose share or vote it is: "the Labour share", "his party's
    vote", and how it went: "like a stone"."""
    if Tag.ACTOR in between:
        return between[-1] in _MEASURES
    return Tag.OF not in between or not _MEASURES.isdisjoint(between)


_ENDS = frozenset({Tag.AND, Tag.DASH, Tag.COLON})


def _clause(tokens: Tokens, way: int, index: int) -> tuple[int, int]:
    """From the last join before the word for which way to the end of the clause after the figure."""
    first = next((at for at in range(way - 1, -1, -1) if tokens[at].tag in _ENDS), 0)
    last = next((at for at in range(index + 1, len(tokens)) if _is_end(tokens, at)), len(tokens))
    return first, last


_COMPARING = _ELSE | {Tag.UP, Tag.DOWN, Tag.FILL}


def _is_end(tokens: Tokens, at: int) -> bool:
    """Whether a clause ends there: not at the comma of "to 37.1 per cent, from 39.3"."""
    is_on = tokens[at].tag is Tag.COMMA and _COMPARING.isdisjoint(tokens.row[at + 1 : at + 2])
    return tokens[at].tag in _ENDS or is_on


def _has_stood_before(finding: Finding, record: Record) -> bool:
    """Whether the party of a candidacy has a figure in the poll before: not where somebody has changed party."""
    subject = finding.claim.subject
    poll = record.poll_or_none(subject.poll or "")
    if finding.claim.kind is Kind.TURNOUT or poll is None:
        return poll is not None
    if subject.candidacy is None:
        return False
    before = baselines(record, poll)
    family = family_key(poll.candidacy(subject.candidacy), record.parties)
    return bool(before) and all(family in one.votes for one in before)
