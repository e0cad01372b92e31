"""A fact: a claim drawn from the record, how newsworthy it is, and why."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from hustings.claims.claim import Claim

#: No fact is worth more.
MOST = 100.0


class Fact(msgspec.Struct, frozen=True, gc=False):
    """A claim with its `worth`, 0 to 100, and the reasons for it in words, for an editor."""

    claim: Claim
    worth: float
    reasons: tuple[str, ...] = ()


def fact(claim: Claim, worth: float, *reasons: str) -> Fact:
    """A fact of a worth that is held between 0 and 100 and rounded to a tenth, so that it prints alike everywhere."""
    return Fact(claim, round(min(MOST, max(0.0, worth)), 1), tuple(one for one in reasons if one))


def in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts, most newsworthy first; equals by kind, subject and figure, so that the order is always the same."""
    return tuple(sorted(facts, key=_order))


def _order(one: Fact) -> tuple[float, str, str, str, str]:
    claim = one.claim
    subject = claim.subject
    return -one.worth, claim.kind, subject.candidacy or subject.family or "", claim.quantity.word, subject.place or ""
