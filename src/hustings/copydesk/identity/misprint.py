"""Misprint: the one count of the results that a number is with two neighbouring digits changed about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec.structs import replace

from hustings.claims.claim import Claim
from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.identity.book import Entry, book, claim_of, is_telling
from hustings.copydesk.identity.identified import TELLING, is_earlier, is_led, is_named
from hustings.copydesk.identity.near import Near
from hustings.figures.numeral import Unit
from hustings.record.poll import Poll
from hustings.record.record import Record


def misprinted(finding: Finding, record: Record, polls: Iterable[Poll], near: Near) -> Finding | None:
    """The finding for the one lead, or vote of somebody named, that is spoken of beside a number that the words leave
    open, if the number is that with two digits changed about: "Heidi Alexander had 21,123", where she won by 21,213.

    `None` where it is none, or several. Of all counts of four digits one in some thousands is such a slip of another.
    """
    claim = finding.claim
    if not is_telling(claim) or claim.quantity.unit is not Unit.NONE or claim.quantity.decimals:
        return None
    found: dict[tuple[Kind, str], Finding] = {}
    for poll in polls:
        for value in _changed_about(claim.quantity.value or Decimal(0)):
            meant = replace(claim, quantity=replace(claim.quantity, value=value))
            for entry in book(record, poll).printing(meant):
                if _is_spoken_of(entry, near, claim):
                    judged = verify(claim_of(claim, entry), record)
                    found.setdefault((entry.kind, str(value)), judged)
    told = list(found.values())
    return told[0] if len(told) == 1 and told[0].verdict is Verdict.WRONG else None


def _changed_about(value: Decimal) -> Iterator[Decimal]:
    """The counts that a count is with two neighbouring digits changed about, as long as it."""
    digits = str(value)
    if value < TELLING or not digits.isdecimal():
        return
    for at in range(len(digits) - 1):
        one, two = digits[at], digits[at + 1]
        if one != two and not (at == 0 and two == "0"):
            yield Decimal(digits[:at] + two + one + digits[at + 2 :])


def _is_spoken_of(entry: Entry, near: Near, claim: Claim) -> bool:
    if entry.word or not (entry.is_now or is_earlier(entry, near, claim)):
        return False
    if entry.kind is Kind.MAJORITY:
        return near.is_lead or is_led(near)
    return entry.kind is Kind.VOTES and is_named(entry, near)
