"""Elsewhen: a place or a deed that is not so of the poll it is read of, and is of another that the copy tells of.

"Almost half backed Mr Lake, who held on by 14,789": by as many in 2024, whichever election was spoken of before. "Mr
Williams tried again and was pushed into third": so in 2019, in a history that gives figures of three elections.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Subject, When
from hustings.claims.kind import Kind
from hustings.claims.option import uncheckable
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.identity.near import sentence_at
from hustings.copydesk.parse.frame import Parsed
from hustings.copydesk.resolve.belied.bound import Figures, figures_right
from hustings.copydesk.token import Tag, Tokens
from hustings.measures.baseline import family_key
from hustings.record.record import Record

_KINDS = frozenset({Kind.RANK, Kind.OUTCOME})
#: What says when or where something was, whatever the figures are of.
_TOLD_WHEN = frozenset({Tag.YEAR, Tag.PREVIOUS, Tag.PLACE})


def of_other_poll(events: Sequence[Finding], found: Sequence[Finding], parsed: Parsed, record: Record) -> list[Finding]:
    """The events; one that is wrong and so of another poll, to which the figures of its sentence belong, is of that;
    one with no figure and no time beside it may be of any poll that the copy gives figures of."""
    if not any(map(_is_wrong, events)):
        return list(events)
    right = figures_right(found, record)
    return [_as_of_other(one, right, parsed, record) if _is_wrong(one) else one for one in events]


def _is_wrong(finding: Finding) -> bool:
    claim = finding.claim
    is_event = claim.kind in _KINDS and claim.span is not None and claim.basis.when is When.THIS
    return is_event and finding.verdict is Verdict.WRONG and claim.subject.candidacy is not None


def _as_of_other(finding: Finding, right: Figures, parsed: Parsed, record: Record) -> Finding:
    claim = finding.claim
    at = sentence_at(parsed.sentences, claim.span.start if claim.span else 0)
    beside = {one.claim.subject.poll for start, one in right.items() if sentence_at(parsed.sentences, start) == at}
    own, tokens = claim.subject.poll, parsed.sentences[at]
    if own in beside or own is None or not tokens.tags.isdisjoint(_TOLD_WHEN):
        return finding
    if beside:
        return next((one for one in _so_of(claim, beside, tokens, record) if one.verdict is Verdict.RIGHT), finding)
    held = {one.id for one in record.polls_in(record.poll(own).constituency.id)} - {own}
    told = held & {one.claim.subject.poll for one in right.values()}
    if len(told) < _FEWEST_TOLD or not _is_of_person(claim, tokens):
        return finding
    is_so = any(one.verdict is Verdict.RIGHT for one in _so_of(claim, held, tokens, record))
    return uncheckable(claim, "it may be of another election") if is_so else finding


#: A text that gives figures of so many other polls of a seat is a history.
_FEWEST_TOLD = 2


def _so_of(claim: Claim, polls: AbstractSet[str | None], tokens: Tokens, record: Record) -> Iterator[Finding]:
    """What is found of a claim as of each of some polls in which whom it is said of stood, too: of a party that is
    said of, whoever stood for it."""
    own = record.poll_or_none(claim.subject.poll or "")
    if own is None or claim.subject.candidacy is None:
        return
    said = own.candidacy(claim.subject.candidacy)
    family = None if _is_of_person(claim, tokens) else family_key(said, record.parties)
    for poll in (found for one in sorted(filter(None, polls)) if (found := record.poll_or_none(one)) is not None):
        for one in poll.candidacies:
            if one.name == said.name or (family is not None and family_key(one, record.parties) == family):
                there = Subject(one.name, poll.id, one.key)
                yield verify(replace(claim, subject=there, basis=Basis(poll.election)), record)


def _is_of_person(claim: Claim, tokens: Tokens) -> bool:
    """Whether the last who is named up to the end of a claim is a person, or nobody is."""
    end = claim.span.end if claim.span is not None else 0
    named = next((one for one in reversed(tokens) if one.tag is Tag.ACTOR and one.start < end), None)
    return named is None or named.value.is_person
