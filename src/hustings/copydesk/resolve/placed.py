"""Placed: a place that is told with the votes it was won with, "third with 2,086", is that of whom the votes are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from hustings.claims.claim import Span, Subject, When
from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Verdict
from hustings.copydesk.grammar.event.rank.no_place import is_of_some
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.identity.book import is_telling
from hustings.copydesk.identity.near import sentence_at
from hustings.copydesk.token import Tag, Token, Tokens

_BETWEEN = frozenset({Tag.WITH, Tag.ON, Tag.OPEN, Tag.COMMA, Tag.DASH, Tag.FILL, Tag.HEDGE, Tag.GET, Tag.PLACED})
#: A place that is said of somebody, and none that follows from another's: "came third", "X third", "third".
_SAID = 3
_OPENING = frozenset({Tag.FINISH, Tag.BE, Tag.ORDINAL, Tag.ACTOR, Tag.FILL})


def held_by_votes(
    events: Sequence[Reading], findings: Iterable[Finding], sentences: Sequence[Tokens]
) -> Sequence[Reading]:
    """The readings of what happened; a place that stands right before somebody's votes, which are right to a vote, is
    firm as theirs in that poll."""
    if not any(one.claim.kind is Kind.RANK and not one.is_firm for one in events):
        return events
    right = {}
    for one in findings:
        mark = one.claim.mark
        if one.claim.kind is Kind.VOTES and one.verdict is Verdict.RIGHT and mark is not None and is_telling(one.claim):
            right[mark.start] = one
    return [replace(one, is_firm=True) if _is_told_with(one, right, sentences) else one for one in events]


def _is_told_with(reading: Reading, right: dict[int, Finding], sentences: Sequence[Tokens]) -> bool:
    claim, span = reading.claim, reading.claim.span
    if claim.kind is not Kind.RANK or reading.is_firm or span is None or claim.basis.when is not When.THIS:
        return False
    tokens = sentences[sentence_at(sentences, span.start)]
    opening = next((one.tag for one in tokens if one.start >= span.start), None)
    if reading.strength < _SAID or opening not in _OPENING:
        return False
    after = [one for one in tokens if one.start >= span.end]
    if not claim.quantity.value and is_of_some(tokens, *(bisect_left(tokens, at, key=_start) for at in _ends(span))):
        return False  # "of the main parties last was X with 6,607"
    figure = next((one for one in after if one.tag not in _BETWEEN), None)
    found = right.get(figure.start) if figure is not None else None
    return found is not None and _said_of(found.claim.subject) == _said_of(claim.subject)


def _start(token: Token) -> int:
    return token.start


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _said_of(subject: Subject) -> tuple[str | None, str | None]:
    return subject.poll, subject.candidacy
