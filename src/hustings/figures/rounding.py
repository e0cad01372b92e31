"""Rounding: one rule for every printed figure, half away from zero, and the way back to exact values.

It is the rule of school arithmetic and of every spreadsheet's ROUND: 13.65 becomes 13.7 and -13.65 becomes
-13.7. It is done on exact values, so that no figure is rounded twice and no binary fraction tips a half. A
figure in print stands for an *interval* of exact values: 57.8 is any value from 57.75 up to, and not
including, 57.85.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

#: The sign that copy sets before a fall. The figures of machine formats carry the hyphen-minus of `Decimal`.
MINUS = "\u2212"
#: Below this, decimals scale without rounding (the context's precision is 28 digits).
_EXACT = 10**27


def round_half_up(value: Fraction | int | Decimal, places: int) -> Decimal:
    """The value to so many decimal places, a half going away from zero; exact, and never a negative nought.

    >>> round_half_up(Fraction(1365, 100), 1), round_half_up(Fraction(-1365, 100), 1)
    (Decimal('13.7'), Decimal('-13.7'))
    >>> round_half_up(Fraction(-1, 1000), 1), round_half_up(7, 2)
    (Decimal('0.0'), Decimal('7.00'))
    """
    if places < 0:
        raise ValueError(f"cannot round to {places} places")
    return _rounded(*value.as_integer_ratio(), places)


def _rounded(numerator: int, denominator: int, places: int) -> Decimal:
    """A quotient of whole numbers, rounded: a report asks for hundreds, too many to make a fraction of each."""
    units = (2 * abs(numerator) * 10**places + denominator) // (2 * denominator)
    if units < _EXACT:
        return Decimal(-units if numerator < 0 else units).scaleb(-places)
    return Decimal((int(numerator < 0), tuple(int(digit) for digit in str(units)), -places))


def percent(share: Fraction, places: int = 1) -> Decimal:
    """A share between 0 and 1 as per cent, rounded by `round_half_up`.

    >>> percent(Fraction(30589, 52941))
    Decimal('57.8')
    """
    numerator, denominator = share.as_integer_ratio()
    return _rounded(100 * numerator, denominator, places)


def points(change: Fraction, places: int = 1) -> Decimal:
    """A difference of two shares in percentage points, rounded once, from the exact difference.

    Subtracting two rounded shares can come out a tenth away: Labour in Ilford North fell by 7.2 points in
    2019, though copy prints 50.5 after 57.8 per cent.

    >>> now, then = Fraction(25323, 50114), Fraction(30589, 52941)
    >>> points(now - then), percent(now) - percent(then)
    (Decimal('-7.2'), Decimal('-7.3'))
    """
    numerator, denominator = change.as_integer_ratio()
    return _rounded(100 * numerator, denominator, places)


def interval(value: Decimal, places: int) -> tuple[Fraction, Fraction]:
    """The lowest and the highest exact value that print as `value` with so many places.

    The bound nearer to nought belongs to the interval, the other does not; around nought itself neither does.
    Use `prints_as` to try a value.

    >>> interval(Decimal("57.8"), 1)
    (Fraction(231, 4), Fraction(1157, 20))
    """
    half = Fraction(1, 2 * 10**places)
    return Fraction(value) - half, Fraction(value) + half


def prints_as(exact: Fraction | int, value: Decimal, places: int) -> bool:
    """Whether the exact value, rounded to so many places, is the printed one.

    >>> prints_as(Fraction(578, 10), Decimal("58"), 0), prints_as(Fraction(575, 10), Decimal("57"), 0)
    (True, False)
    """
    return round_half_up(exact, places) == value


def format_count(count: int) -> str:
    """A count of people or ballots, with commas at the thousands.

    >>> format_count(15647), format_count(528)
    ('15,647', '528')
    """
    return f"{count:,}"


def format_percent(share: Fraction, places: int = 1) -> str:
    """A share between 0 and 1 in words of copy, per cent to so many places.

    >>> format_percent(Fraction(30589, 52941))
    '57.8%'
    """
    return f"{percent(share, places)}%"


def format_signed(value: Decimal | int) -> str:
    """A change with its sign, commas at the thousands, a true minus, and no sign on nought.

    >>> format_signed(points(Fraction(1391, 10000))), format_signed(-4421), format_signed(Decimal("0.0"))
    ('+13.9', '−4,421', '0.0')
    """
    sign = "+" if value > 0 else MINUS if value < 0 else ""
    return f"{sign}{abs(value):,}"
