"""Facts as JSON: the words, the worth, the reasons, the claim by its parts, and what the record has for it."""

from __future__ import annotations

from typing import Any

from hustings.claims.claim import Claim
from hustings.claims.phrase import phrase
from hustings.claims.verify import verify
from hustings.record.record import Record
from hustings.telling.style import HOUSE, Style
from hustings.telling.worth.fact import Fact


def as_object(record: Record, told: Fact, style: Style = HOUSE) -> dict[str, Any]:
    """A fact as values that JSON knows; figures as text, so that none is rounded on the way.

    >>> from hustings.record import example
    >>> from hustings.telling.worth import facts_of_poll
    >>> found = facts_of_poll(example.record(), example.poll("Kensington", 2017))[0]
    >>> as_object(example.record(), found)["text"]
    'Emma Dent Coad gained Kensington for Labour'
    """
    official = verify(told.claim, record).official
    return {
        "worth": told.worth,
        "text": phrase(told.claim, record, style),
        "reasons": list(told.reasons),
        "claim": _claim(told.claim),
        "official": official
        and {
            "value": official.value,
            "unit": official.unit,
            "basis": official.basis,
            "formula": official.formula,
            "source": official.source,
        },
    }


def _claim(claim: Claim) -> dict[str, Any]:
    subject, quantity = claim.subject, claim.quantity
    return {
        "kind": claim.kind.value,
        "label": subject.label,
        "poll_id": subject.poll,
        "candidacy": subject.candidacy,
        "party": subject.family,
        "from_party": subject.other_family,
        "place": subject.place,
        "value": None if quantity.value is None else str(quantity.value),
        "unit": quantity.unit.value,
        "direction": quantity.direction,
        "word": quantity.word or None,
        "election": claim.basis.election,
        "year": claim.basis.year,
    }
