"""Phrase: claims in words. What is written and what is claimed come from one place, so that they cannot drift apart."""

from __future__ import annotations

from hustings.claims.claim import Claim
from hustings.claims.phrase.clause import clause
from hustings.claims.phrase.figure import bare, figure
from hustings.claims.phrase.say import said_of
from hustings.claims.phrase.style import Style
from hustings.record.record import Record

__all__ = ["Style", "bare", "figure", "phrase"]


def phrase(claim: Claim, record: Record, style: Style | None = None, *, here: str | None = None) -> str:
    """One claim, drawn from the record, as a clause in the past tense: no capital, no full stop.

    `here` is the id of the poll being told: claims about it go without naming the constituency. The figure is worded
    as `figure` words it; shares in per cent, changes in points. Every kind of the closed list has words.

    >>> from decimal import Decimal
    >>> from hustings.claims.claim import Quantity, Subject
    >>> from hustings.claims.kind import Kind
    >>> from hustings.record import example
    >>> poll = example.poll("Ilford North", 2024)
    >>> told = Claim(Kind.MAJORITY, Subject("Ilford North", poll.id), Quantity(Decimal(528)))
    >>> phrase(told, example.record()), phrase(told, example.record(), here=poll.id)
    ('the majority in Ilford North was 528 votes', 'the majority was 528 votes')
    """
    return clause(said_of(claim, record, style or Style(), here=here))
