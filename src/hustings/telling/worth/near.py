"""Near duplicates: facts that tell one thing twice, of which the most newsworthy is kept.

Majority in votes, in per cent and as the margin between the first two; a superlative and one that implies it; a level
and a place in a league at the same end; one change told against two results.
"""

from __future__ import annotations

from collections.abc import Iterable

from hustings.claims.claim import Claim
from hustings.claims.kind import Kind
from hustings.telling.worth.fact import Fact, in_order

_MAJORITY = frozenset({Kind.MAJORITY, Kind.MARGIN})


def without_near_duplicates(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts, most newsworthy first, each thing told once; the reasons of what is left out go with what is kept."""
    kept: dict[tuple[object, ...], Fact] = {}
    for one in in_order(facts):
        kept.setdefault(topic(one.claim), one)
    return tuple(kept.values())


def topic(claim: Claim) -> tuple[object, ...]:
    """What a claim tells of what: two claims of one topic are near duplicates.

    >>> from hustings.claims.claim import Quantity, Subject
    >>> claims = [Claim(kind, Subject("Ilford North", "poll"), Quantity()) for kind in (Kind.MAJORITY, Kind.MARGIN)]
    >>> topic(claims[0]) == topic(claims[1])
    True
    """
    subject, word = claim.subject, claim.quantity.word
    who = subject.candidacy or subject.family
    if claim.kind in _MAJORITY:
        return ("majority", subject.poll, claim.basis.when)
    if claim.kind is Kind.SWING:
        return ("swing", subject.poll, subject.place)
    if claim.kind is Kind.SUPERLATIVE:
        end, _, of = word.partition(" ")
        return ("superlative", end, of, subject.poll, subject.place is None, who)
    if claim.kind is Kind.OUTCOME:
        return ("outcome", subject.poll, who)
    return (claim.kind, subject.poll, subject.place, who, word, claim.basis.when)
