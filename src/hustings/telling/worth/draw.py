"""Drawing: the claims that the record bears, made as the desk reads them in copy.

A figure is printed as copy would: counts whole, shares and turnouts in per cent and changes in percentage points, to
one decimal. A change carries its size without a sign, and which way it went as `direction`; its basis names the year
that it is against. A superlative's word is "highest" or "lowest" and what of ("lowest majority"); its value the place
from that end where that is not the first; its `place` the area compared ("uk", a nation, a region), or none for the
seat's own results, since the year of its basis or as far as the record goes.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hustings.claims.area.deposit import LOST
from hustings.claims.area.first import FIRST_WIN
from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.figures.numeral import Unit
from hustings.figures.rounding import percent, points
from hustings.measures.baseline import Baseline
from hustings.record.candidacy import Candidacy
from hustings.record.poll import Poll


def of_candidacy(poll: Poll, one: Candidacy) -> Subject:
    """A candidacy as a subject."""
    return Subject(one.name, poll.id, one.key)


def of_poll(poll: Poll) -> Subject:
    """A poll as a subject."""
    return Subject(poll.constituency.name, poll.id)


def basis(poll: Poll, against: Baseline | None = None) -> Basis:
    """The poll's election, and the year of the result that a change is against."""
    return Basis(poll.election, year=against.polled_on.year if against is not None else None)


def count(value: int) -> Quantity:
    """A whole number."""
    return Quantity(Decimal(value))


def in_percent(share: Fraction, decimals: int = 1) -> Quantity:
    """A share, 0 to 1, in per cent."""
    return Quantity(percent(share, decimals), Unit.PERCENT, decimals)


def in_points(change: Fraction) -> Quantity:
    """A difference of shares in percentage points, its size and which way."""
    return Quantity(abs(points(change)), Unit.POINTS, 1, direction=_way(change))


def _way(change: Fraction | int) -> int:
    return (change > 0) - (change < 0)


def votes(poll: Poll, one: Candidacy, number: int) -> Claim:
    """The votes of a candidacy."""
    return Claim(Kind.VOTES, of_candidacy(poll, one), count(number), basis(poll))


def share(poll: Poll, one: Candidacy, value: Fraction) -> Claim:
    """The vote share of a candidacy."""
    return Claim(Kind.SHARE, of_candidacy(poll, one), in_percent(value), basis(poll))


def share_change(poll: Poll, one: Candidacy, change: Fraction, against: Baseline) -> Claim:
    """How a candidacy's vote share changed."""
    return Claim(Kind.SHARE_CHANGE, of_candidacy(poll, one), in_points(change), basis(poll, against))


def majority(poll: Poll, number: int) -> Claim:
    """The majority in votes."""
    return Claim(Kind.MAJORITY, of_poll(poll), count(number), basis(poll))


def majority_share(poll: Poll, value: Fraction) -> Claim:
    """The majority in per cent of the valid votes, to as many decimals as show one."""
    places = next((one for one in range(1, 6) if percent(value, one)), 1)
    return Claim(Kind.MAJORITY, of_poll(poll), in_percent(value, places), basis(poll))


def majority_change(poll: Poll, change: int, against: Baseline) -> Claim:
    """How the majority changed, in votes."""
    quantity = Quantity(Decimal(abs(change)), direction=_way(change))
    return Claim(Kind.MAJORITY_CHANGE, of_poll(poll), quantity, basis(poll, against))


def turnout(poll: Poll, value: Fraction) -> Claim:
    """The turnout, of valid votes."""
    return Claim(Kind.TURNOUT, of_poll(poll), in_percent(value), basis(poll))


def turnout_change(poll: Poll, change: Fraction, against: Baseline) -> Claim:
    """How the turnout changed."""
    return Claim(Kind.TURNOUT_CHANGE, of_poll(poll), in_points(change), basis(poll, against))


def swing(poll: Poll, value: Fraction, from_family: str, to_family: str, against: Baseline) -> Claim:
    """The Butler swing from one family to another, in per cent by custom."""
    place = of_poll(poll)
    subject = Subject(place.label, place.poll, family=to_family, other_family=from_family)
    return Claim(Kind.SWING, subject, in_percent(value), basis(poll, against))


def outcome(poll: Poll, one: Candidacy, word: str, against: Baseline | None = None) -> Claim:
    """What became of a candidacy: "won", "held", "gained", "defeated"."""
    return Claim(Kind.OUTCOME, of_candidacy(poll, one), Quantity(word=word), basis(poll, against))


def lost(poll: Poll, label: str, family: str, against: Baseline) -> Claim:
    """That a party lost the seat, which it had won at the result before."""
    return Claim(Kind.OUTCOME, Subject(label, poll.id, family=family), Quantity(word="lost"), basis(poll, against))


def rank(poll: Poll, one: Candidacy, position: int) -> Claim:
    """The place of a candidacy."""
    return Claim(Kind.RANK, of_candidacy(poll, one), count(position), basis(poll))


def first_win(poll: Poll, label: str, family: str, year: int | None) -> Claim:
    """That a party won for the first time since a year; without one, in the polls of the seat that the record has."""
    return Claim(
        Kind.SUPERLATIVE,
        Subject(label, poll.id, family=family),
        Quantity(word=FIRST_WIN),
        Basis(poll.election, year=year),
    )


def deposit(poll: Poll, one: Candidacy) -> Claim:
    """That a candidacy lost its deposit."""
    return Claim(Kind.DEPOSIT, of_candidacy(poll, one), Quantity(word="lost"), basis(poll))


def deposits(poll: Poll, number: int) -> Claim:
    """How many candidates lost their deposits."""
    return Claim(Kind.OTHER, of_poll(poll), Quantity(Decimal(number), word=LOST), basis(poll))


def candidates(poll: Poll) -> Claim:
    """How many candidates stood."""
    return Claim(Kind.OTHER, of_poll(poll), Quantity(Decimal(len(poll.candidacies)), word="candidates"), basis(poll))


def electorate(poll: Poll, number: int) -> Claim:
    """How many were registered to vote."""
    return Claim(Kind.ELECTORATE, of_poll(poll), count(number), basis(poll))


def superlative(
    poll: Poll, word: str, *, position: int = 1, place: str | None = None, year: int | None = None, family: str = ""
) -> Claim:
    """The poll's place from the highest or the lowest, in an area or among the seat's own results since a year."""
    subject = Subject(poll.constituency.name, poll.id, family=family or None, place=place)
    value = Decimal(position) if position > 1 else None
    return Claim(Kind.SUPERLATIVE, subject, Quantity(value, word=word), Basis(poll.election, year=year))


def boundaries(poll: Poll, word: str) -> Claim:
    """That the boundaries are "new", "changed" or the "same" at the first election on them."""
    return Claim(Kind.BOUNDARY, of_poll(poll), Quantity(word=f"boundaries {word}"), basis(poll))
