"""Figure: the figure of one claim in words, with its unit: "528 votes", "33.4 per cent", "13.9 percentage points"."""

from __future__ import annotations

from decimal import Decimal

from hustings.claims.claim import Claim
from hustings.claims.kind import Kind
from hustings.claims.phrase.number import count, counted, digits, in_points, ordinal, per_cent
from hustings.claims.phrase.style import Style
from hustings.figures.numeral import Unit

#: What a whole number counts, by kind; singular.
_COUNTED = {
    Kind.VOTES: "vote",
    Kind.MAJORITY: "vote",
    Kind.MAJORITY_CHANGE: "vote",
    Kind.MARGIN: "vote",
    Kind.SEATS: "seat",
    Kind.SEATS_CHANGE: "seat",
    Kind.HOUSE_MAJORITY: "seat",
    Kind.DEPOSIT: "deposit",
}
_TIMES = {Decimal(2): "twice", Decimal(3): "three times", Decimal(4): "four times"}


def figure(claim: Claim, style: Style) -> str:
    """The claim's figure with its unit; empty for a claim that has none. What changed is told without a sign.

    >>> from hustings.claims.claim import Quantity, Subject
    >>> figure(Claim(Kind.MAJORITY, Subject(""), Quantity(Decimal(528))), Style())
    '528 votes'
    """
    value = claim.quantity.value
    if value is None:
        return ""
    whole = abs(int(value))
    match claim.quantity.unit:
        case Unit.PERCENT:
            return per_cent(abs(value), style)
        case Unit.POINTS:
            return in_points(abs(value), style)
        case Unit.TIMES:
            return _TIMES.get(value, f"{value} times")
    if claim.kind is Kind.RANK and claim.subject.poll is not None:
        return ordinal(whole)
    if claim.kind is Kind.ELECTORATE:
        return digits(whole, style)
    if claim.kind in _COUNTED:
        return counted(whole, _COUNTED[claim.kind], style)
    return count(whole, style)


def bare(claim: Claim, style: Style) -> str:
    """The claim's figure without what it counts, where it counts something: "528"; a percentage keeps its unit."""
    value = claim.quantity.value
    if value is None or claim.quantity.unit is not Unit.NONE:
        return figure(claim, style)
    return count(abs(int(value)), style) if value else digits(0, style)
