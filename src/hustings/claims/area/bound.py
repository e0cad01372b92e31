"""Bounds: what a majority or a turnout in a seat has never been below, or above, as far as the record goes."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hustings.claims.area.league import winner_family
from hustings.claims.area.superlative import line_of
from hustings.claims.claim import Claim
from hustings.claims.option import uncheckable
from hustings.claims.standing import poll_of, source_of
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.figures.rounding import round_half_up
from hustings.measures.majority import majority
from hustings.measures.turnout import turnout
from hustings.record.poll import Poll
from hustings.record.record import Record

#: How the word of a quantity begins; the measure follows, and of so many elections their number.
NEVER_BELOW, NEVER_ABOVE = "never below ", "never above "
_WHOLE = 100


def bound_word(of: str, last: int | None, *, is_above: bool = False) -> str:
    """The word of a claim that a measure was never below, or above, a figure, at so many last elections.

    >>> bound_word("majority", 4)
    'never below majority 4'
    """
    return f"{NEVER_ABOVE if is_above else NEVER_BELOW}{of}{f' {last}' if last else ''}"


def verify_bound(claim: Claim, record: Record) -> Finding:
    """Whether a measure was never below, or above, a figure at the general elections in a seat before a poll: since a
    year or at so many of them, and those that a party won where one is named. The poll itself need not be among them.
    """
    poll, stated = poll_of(claim, record), claim.quantity.value
    if poll is None or stated is None:
        return uncheckable(claim, "the record has no result for this poll")
    is_above = claim.quantity.word.startswith(NEVER_ABOVE)
    of, _, last = claim.quantity.word.removeprefix(NEVER_ABOVE).removeprefix(NEVER_BELOW).partition(" ")
    before = [one for one in line_of(record, poll) if one is not poll and _is_among(claim, record, one)]
    before = before[-int(last) :] if last else before
    known = [(value, one) for one in before if (value := _value(one, of)) is not None]
    if not known or (last and len(known) < int(last)):
        return uncheckable(claim, "the record does not hold the elections that this is said of")
    value, least = max(known, key=_first) if is_above else min(known, key=_first)
    told = f"the {of} of {least.polled_on.year} was {_shown(value, of)}, the {'highest' if is_above else 'lowest'}"
    told += f" of {len(known)} before {poll.polled_on.year}, as far as the record goes"
    is_so = value <= stated if is_above else value >= stated
    unit = "votes" if of == "majority" else "percent"
    official = Official(str(_printed(value, of)), unit, told, "", source_of(record, least))
    verdict, severity = (Verdict.RIGHT, Severity.INFO) if is_so else (Verdict.WRONG, Severity.WARNING)
    return Finding(claim, verdict, severity, told, official)


def _first(pair: tuple[Fraction, Poll]) -> Fraction:
    return pair[0]


def _is_among(claim: Claim, record: Record, poll: Poll) -> bool:
    """Whether a poll is one that is spoken of: of that year or later, and won by the party that is named."""
    is_since = claim.basis.year is None or poll.polled_on.year >= claim.basis.year
    return is_since and (claim.subject.family is None or winner_family(record, poll) == claim.subject.family)


def _value(poll: Poll, of: str) -> Fraction | None:
    found = majority(poll) if of == "majority" else turnout(poll)
    return None if found is None else Fraction(found) * (1 if of == "majority" else _WHOLE)


def _printed(value: Fraction, of: str) -> Decimal:
    return round_half_up(value, 0 if of == "majority" else 1)


def _shown(value: Fraction, of: str) -> str:
    return f"{_printed(value, of):,}" + ("" if of == "majority" else "%")
