"""The strip: the bar below the masthead that shows, in the parties' colours, what a page is made up of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from hustings.record.party import Party
from hustings.telling.glance import Glance

#: Narrower parts than this are not drawn one by one.
LEAST = Fraction(1, 500)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the strip: from where, how wide, both parts of 1; `party` is `None` for what is not known yet."""

    start: Fraction
    width: Fraction
    party: Party | None


def strip(parts: Iterable[tuple[Party | None, int]], total: int) -> tuple[Piece, ...]:
    """The strip of counts (seats, votes) in their order; what is missing of the total is nobody's yet.

    >>> [str(one.width) for one in strip([(None, 1)], 2)]
    ['1/2', '1/2']
    """
    if not total:
        return ()
    found: list[Piece] = []
    start = Fraction(0)
    for party, count in parts:
        width = Fraction(count, total)
        if width >= LEAST:
            found.append(Piece(start, width, party))
            start += width
    if start < 1:
        found.append(Piece(start, 1 - start, None))
    return tuple(found)


def strip_of_votes(told: Glance) -> tuple[Piece, ...]:
    """The votes of a poll; all of the winner's colour where only the winner is known."""
    if told.poll.declaration is None:
        return strip([(told.winner.party, 1)] if told.winner else [], 1)
    return strip([(row.party, row.votes or 0) for row in told.rows], told.poll.declaration.valid_votes)
