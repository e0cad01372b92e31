"""Drawn: the claims that a story makes, each with the value that the record has for it, rounded once."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Subject, When
from hustings.claims.kind import Kind
from hustings.figures.numeral import Unit
from hustings.figures.rounding import percent, points
from hustings.record.candidacy import Candidacy
from hustings.record.poll import Poll


def whole(value: int, word: str = "") -> Quantity:
    """A whole number of what the claim's kind counts."""
    return Quantity(Decimal(value), word=word)


def part(share: Fraction, decimals: int, word: str = "") -> Quantity:
    """A share in per cent."""
    return Quantity(percent(share, decimals), Unit.PERCENT, decimals, word=word)


def moved(change: Fraction, decimals: int) -> Quantity:
    """A change in points, its direction apart from it."""
    value = points(change, decimals)
    return Quantity(abs(value), Unit.POINTS, decimals, direction=(value > 0) - (value < 0))


def of(poll: Poll, one: Candidacy | None = None, other: Candidacy | None = None) -> Subject:
    """A poll, or a candidacy in it."""
    label = one.name if one else poll.constituency.name
    return Subject(label, poll.id, one.key if one else None, other.key if other else None)


def of_area(label: str, place: str, family: str | None = None) -> Subject:
    """The country, a nation or a region; a party there."""
    return Subject(label, family=family, place=place)


def against(year: int | None) -> Basis:
    """The result of that year."""
    return Basis(year=year)


def then(year: int | None = None) -> Basis:
    """The result before."""
    return Basis(when=When.PREVIOUS, year=year)


def outcome(poll: Poll, one: Candidacy, word: str) -> Claim:
    """That a candidacy "won", "held" or "gained" the seat, or was "defeated"."""
    return Claim(Kind.OUTCOME, of(poll, one), Quantity(word=word))


def lost_by(poll: Poll, label: str, family: str) -> Claim:
    """That a party lost the seat."""
    return Claim(Kind.OUTCOME, Subject(label, poll.id, family=family), Quantity(word="lost"))


def of_swing(poll: Poll, to_family: str, from_family: str) -> Subject:
    """A swing in a poll from one family to another."""
    return Subject(poll.constituency.name, poll.id, family=to_family, other_family=from_family)


def between(subject: Subject, to_family: str, from_family: str) -> Subject:
    """The same subject, for a swing from one family to another."""
    return replace(subject, family=to_family, other_family=from_family)


def of_party(poll: Poll, label: str, family: str) -> Subject:
    """A party in a poll, where no candidacy is meant."""
    return Subject(label, poll.id, family=family)


def in_place(poll: Poll, label: str, place: str) -> Subject:
    """An old constituency, by its slug, that a poll's was made from."""
    return Subject(label, poll.id, place=place)
