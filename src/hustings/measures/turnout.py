"""Turnout: the part of the electorate that voted. Two definitions are in daily use, a tenth or so apart.

The House of Commons Library and Parliament's results divide the *valid votes* by the electorate; returning
officers divide the *ballots cast*, rejected ones included. They differ at one decimal in nearly every seat.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from hustings.record.poll import Poll


class TurnoutDefinition(StrEnum):
    """What is divided by the electorate. The first is the default of the house."""

    VALID = "valid votes"
    BALLOTS = "ballots cast"


def turnout(poll: Poll, definition: TurnoutDefinition = TurnoutDefinition.VALID) -> Fraction | None:
    """The votes or ballots of a poll as a part of its electorate.

    Units: a share from 0 to 1, not rounded. `None`: not declared, no electorate given, or, for ballots cast,
    no rejected ballots given.
    Source: valid votes: House of Commons Library, "Turnout at elections" (CBP-8060); ballots cast: Electoral
    Commission guidance for returning officers, who declare the rejected ballot papers too (RPA 1983, sch. 1,
    r. 47).

    >>> from hustings.record import example
    >>> poll = example.poll("Ilford North", 2024)
    >>> turnout(poll), turnout(poll, TurnoutDefinition.BALLOTS)
    (Fraction(46888, 78657), Fraction(47009, 78657))
    """
    declared = poll.declaration
    if declared is None:
        return None
    return turnout_of(declared.valid_votes, declared.rejected_ballots, poll.electorate, definition)


def turnout_of(
    valid_votes: int | None, rejected_ballots: int | None, electorate: int | None, definition: TurnoutDefinition
) -> Fraction | None:
    """The turnout of figures that are not a poll's, such as a notional result's.

    Units and `None` as for `turnout`.

    >>> turnout_of(51761, None, 74684, TurnoutDefinition.VALID)
    Fraction(51761, 74684)
    """
    if valid_votes is None or not electorate:
        return None
    if definition is TurnoutDefinition.VALID:
        return Fraction(valid_votes, electorate)
    return None if rejected_ballots is None else Fraction(valid_votes + rejected_ballots, electorate)
