"""Facts: what a figure in a report may state, with its true value, what other definitions give, and wrong values."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

Value = Fraction | int


class Unsaid(Exception):
    """The scene does not have this; another shape is taken."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure. Shares and changes of shares are fractions of one.

    `unit` is votes, people, seats, percent, points or number. `others` are the values on other usual definitions or
    baselines, `loose` those of results that a sentence without a year may mean; `rivals` what a paper might print by
    mistake, by the name of the mistake.
    """

    kind: str
    value: Value
    unit: str
    subject: str
    poll: str
    place: str
    election: str
    others: tuple[Value, ...] = ()
    loose: tuple[Value, ...] = ()
    rivals: tuple[tuple[str, Value], ...] = field(default=())
    signed: bool = False

    @property
    def accepted(self) -> tuple[Value, ...]:
        """Every value that is right on some usual definition."""
        return (self.value, *self.others, *self.loose)


#: How far a wrong figure must be from every right one: points for shares and changes, a count for seats.
CLEARANCE = {
    "share": Fraction(4, 1000),
    "turnout": Fraction(8, 1000),
    "swing": Fraction(5, 1000),
    "share_change": Fraction(5, 1000),
    "turnout_change": Fraction(8, 1000),
    "majority_change": Fraction(5, 1000),
    "majority": Fraction(4, 1000),
    "boundary": Fraction(60, 1000),
}
SEATS_CLEARANCE = Fraction(4)


def is_clearly_wrong(fact: Fact, printed: Value) -> bool:
    """Whether a printed figure is wrong on every usual definition, by enough that rounding cannot excuse it."""
    limit = Fraction(1)
    if fact.unit in {"percent", "points"}:
        limit = CLEARANCE.get(fact.kind, Fraction(5, 1000))
    elif fact.unit == "seats" and (fact.kind != "seats" or len(set(fact.accepted)) > 1):
        limit = SEATS_CLEARANCE
    stated = abs(Fraction(printed))
    if fact.unit in {"votes", "people", "votes change"} and stated % 100 == 0:
        limit = Fraction(100)  # a round figure may be rounded
    return all(abs(stated - abs(Fraction(one))) >= limit for one in fact.accepted)


def transposed(count: int) -> int | None:
    """The count with two neighbouring digits swapped, the commonest slip of the hand; `None` where that is no change.

    >>> transposed(15647), transposed(11111), transposed(9)
    (16547, None, None)
    """
    digits = str(abs(count))
    for at in (len(digits) - 4, len(digits) - 3, len(digits) - 2):
        if at >= 0 and at + 1 < len(digits) and digits[at] != digits[at + 1]:
            swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
            if swapped[0] != "0":
                return int(swapped)
    return None
