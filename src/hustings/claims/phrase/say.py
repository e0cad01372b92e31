"""Say: what a clause needs to know of its claim."""

from __future__ import annotations

from hustings.claims.claim import Claim
from hustings.claims.phrase.clause import Said
from hustings.claims.phrase.style import Style
from hustings.claims.phrase.who import Who
from hustings.record.record import Record


def said_of(claim: Claim, record: Record, style: Style, *, here: str | None = None) -> Said:
    """The claim with its subject in words, and its place unless that is the poll being told."""
    who = Who(claim, record, style)
    is_here = claim.subject.poll is not None and claim.subject.poll == here
    place = who.seat if claim.subject.poll is not None else who.area
    return Said(claim, who, style, f" in {place}" if place and not is_here else "")
