"""Unknown: when a text is about candidates that no poll of the record has, and what it says of them."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from hustings.claims.claim import Claim
from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding
from hustings.copydesk.agreement.stand_in import ID
from hustings.copydesk.link.seat import Linked
from hustings.copydesk.parse.frame import Parsed
from hustings.copydesk.token import Tag, Tokens

UNKNOWN = "the record has no poll in which these candidates stood"
_POLLED = frozenset({Kind.VOTES, Kind.SHARE})


def knows_somebody(linked: Linked, sentences: Iterable[Tokens]) -> bool:
    """Whether a text names one who stood in a seat that it also names, or two who stood in others."""
    named = {poll.id for slug in linked.names.values() if slug in linked.seats for poll in linked.seats[slug].polls}
    own = {seat.poll.id for seat in linked.seats.values()}
    known: set[str] = set()
    for token in (token for tokens in sentences for token in tokens if token.tag is Tag.ACTOR):
        polls = {poll for poll, _ in token.value.options}
        if not polls.isdisjoint(own if not token.value.is_full_name else own | named):
            known.add(token.words)
            if len(known) > 1 or not polls.isdisjoint(named):
                return True
    return False


def unknown_said(parsed: Parsed) -> dict[int, Claim]:
    """The claims about the stand-in's poll, by place; none if they give fewer than two candidates votes or shares."""
    claims = {at: found[0].claim for at, found in parsed.figures.items() if found and found[0].claim.subject.poll == ID}
    polled = {one.subject.candidacy for one in claims.values() if one.kind in _POLLED}
    return claims if len(polled - {None}) > 1 else {}


def standing_in(sentences: Iterable[Tokens]) -> dict[str, int]:
    """How many stood for the stand-in's poll: as many as the parties that the text names, at least."""
    parties = {token.value.families for tokens in sentences for token in tokens if token.tag is Tag.ACTOR}
    return {ID: len(parties - {frozenset()})}


def without_stand_in(finding: Finding) -> Finding:
    """The finding without the id of the stand-in, which is no poll of the record."""
    subject = finding.claim.subject
    if subject.poll != ID:
        return finding
    return replace(
        finding, claim=replace(finding.claim, subject=replace(subject, poll=None, candidacy=None, other=None))
    )
