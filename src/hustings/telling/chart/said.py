"""What a chart says in words: each figure written once, with the claim that it states.

The text beside an image is copy like any other: every figure in it can be traced, and `hustings check` finds it right.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.figures.numeral import Unit
from hustings.figures.rounding import format_count, percent, points
from hustings.measures.baseline import Baseline
from hustings.record.candidacy import Candidacy
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.prose import Pen, unmarked


def who(poll: Poll, one: Candidacy) -> Subject:
    """A candidacy as the subject of a claim."""
    return Subject(unmarked(one.name), poll=poll.id, candidacy=one.key)


def count(pen: Pen, kind: Kind, subject: Subject, value: int, basis: Basis) -> str:
    """A count of votes or seats: "25,323"."""
    return pen.mark(format_count(value), Claim(kind, subject, Quantity(Decimal(value)), basis))


def share(pen: Pen, kind: Kind, subject: Subject, value: Fraction, basis: Basis) -> str:
    """A share from 0 to 1 in per cent: "50.5 per cent"."""
    places = places_of(value)
    figure = percent(value, places)
    return pen.mark(f"{figure} per cent", Claim(kind, subject, Quantity(figure, Unit.PERCENT, decimals=places), basis))


def places_of(value: Fraction) -> int:
    """The decimals that a share is printed with: one, or as many as it takes not to print nought for something.

    >>> places_of(Fraction(528, 46888)), places_of(Fraction(2, 41822)), places_of(Fraction(0))
    (1, 3, 1)
    """
    return next((one for one in range(1, 6) if percent(value, one)), 1)


def change(pen: Pen, kind: Kind, subject: Subject, value: Fraction, basis: Basis) -> str:
    """A difference of shares in percentage points with its way: "down 7.2 points"."""
    figure = points(value)
    way = 1 if figure > 0 else -1 if figure < 0 else 0
    words = f"{abs(figure)} point{'' if abs(figure) == 1 else 's'}"
    claim = Claim(kind, subject, Quantity(abs(figure), Unit.POINTS, decimals=1, direction=way), basis)
    marked = pen.mark(words, claim)
    return f"{'up' if way > 0 else 'down'} {marked}" if way else f"unchanged ({marked})"


def party_name(record: Record, one: Candidacy) -> str:
    """The party as it stood on the list of that day; the record's name for it where none was published."""
    return unmarked(one.party_name or record.party(one.party_id).label)


def place_and_day(record: Record, poll: Poll) -> str:
    """Which poll is meant: "Ilford North at the 2019 general election", "Clacton at the by-election of 9 October 2014".

    >>> from hustings.record import example
    >>> place_and_day(example.record(), example.poll("Ilford North", 2019))
    'Ilford North at the 2019 general election'
    """
    return f"{unmarked(poll.constituency.name)} at the {occasion(poll)}"


def occasion(poll: Poll) -> str:
    """What the poll is called: "2019 general election", "by-election of 1 May 2025"."""
    day = poll.polled_on
    return f"by-election of {day.day} {day:%B %Y}" if poll.is_by_election else f"{day.year} general election"


def listed(words: Sequence[str]) -> str:
    """Words as a list in a sentence.

    >>> listed(["Ann", "Bob", "Cy"]), listed(["Ann"])
    ('Ann, Bob and Cy', 'Ann')
    """
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else list(words))


def before(then: Baseline) -> str:
    """What changes are against: "the 2017 general election", "the notional result of 2019"."""
    year = then.polled_on.year
    return f"the notional result of {year}" if then.is_notional else f"the {year} general election"


def named(record: Record, one: Candidacy) -> str:
    """A candidacy in words: "Wes Streeting (Labour)"."""
    return f"{unmarked(one.name)} ({party_name(record, one)})"
