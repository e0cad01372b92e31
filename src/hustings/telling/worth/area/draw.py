"""Claims of an area, drawn from the record as in `telling.worth.draw`."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hustings.claims.area.whole import ALL, TOTAL
from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.telling.worth.area.scene import Area
from hustings.telling.worth.draw import count, in_percent, in_points


def subject(area: Area, family: str | None = None, other: str | None = None) -> Subject:
    """The area, or a party family in it."""
    return Subject(family or area.place, family=family, other_family=other, place=area.place)


def basis(area: Area, *, is_change: bool = False) -> Basis:
    """The election, and for a change the year that it is against."""
    year = area.previous.polled_on.year if is_change and area.previous else None
    return Basis(area.election.id, year=year)


def seats(area: Area, family: str) -> Claim:
    """How many seats a party won."""
    return Claim(Kind.SEATS, subject(area, family), count(area.seats[family]), basis(area))


def seats_change(area: Area, family: str) -> Claim:
    """The net change in a party's seats."""
    change = area.changes[family]
    quantity = Quantity(Decimal(abs(change)), direction=(change > 0) - (change < 0))
    return Claim(Kind.SEATS_CHANGE, subject(area, family), quantity, basis(area, is_change=True))


def all_seats(area: Area, family: str) -> Claim:
    """That a party won every seat."""
    return Claim(Kind.SEATS, subject(area, family), Quantity(word=ALL), basis(area))


def total(area: Area) -> Claim:
    """How many seats the area has."""
    return Claim(Kind.OTHER, subject(area), Quantity(Decimal(len(area.polls)), word=TOTAL), basis(area))


def votes(area: Area, family: str, number: int) -> Claim:
    """A party's votes."""
    return Claim(Kind.VOTES, subject(area, family), count(number), basis(area))


def share(area: Area, family: str, value: Fraction) -> Claim:
    """A party's share of the votes."""
    return Claim(Kind.SHARE, subject(area, family), in_percent(value), basis(area))


def share_change(area: Area, family: str, change: Fraction) -> Claim:
    """How a party's share of the votes changed."""
    return Claim(Kind.SHARE_CHANGE, subject(area, family), in_points(change), basis(area, is_change=True))


def swing(area: Area, from_family: str, to_family: str, value: Fraction) -> Claim:
    """The Butler swing from one party to another, in per cent by custom."""
    told = subject(area, to_family, from_family)
    return Claim(Kind.SWING, told, in_percent(value), basis(area, is_change=True))


def turnout(area: Area, value: Fraction) -> Claim:
    """The turnout."""
    return Claim(Kind.TURNOUT, subject(area), in_percent(value), basis(area))


def turnout_change(area: Area, change: Fraction) -> Claim:
    """How the turnout changed."""
    return Claim(Kind.TURNOUT_CHANGE, subject(area), in_points(change), basis(area, is_change=True))


def house_majority(area: Area, family: str, size: int) -> Claim:
    """The majority in the Commons of the largest party."""
    return Claim(Kind.HOUSE_MAJORITY, subject(area, family), count(size), basis(area))


def no_majority(area: Area, family: str) -> Claim:
    """That the largest party has no majority in the Commons."""
    return Claim(Kind.HOUSE_MAJORITY, subject(area, family), Quantity(word="has not"), basis(area))


def short(area: Area, family: str, seats: int) -> Claim:
    """How many seats the largest party is short of a majority in the Commons."""
    return Claim(Kind.SEATS, subject(area, family), Quantity(Decimal(seats), word="short"), basis(area))


def deposits(area: Area, family: str, number: int) -> Claim:
    """How many deposits a party lost."""
    return Claim(Kind.DEPOSIT, subject(area, family), count(number), basis(area))


def candidates(area: Area, family: str, number: int) -> Claim:
    """How many candidates a party put up."""
    return Claim(Kind.OTHER, subject(area, family), Quantity(Decimal(number), word="candidates"), basis(area))
