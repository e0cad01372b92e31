"""The slip: the few figures of a result that stand large below its name, each with what belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hustings.figures.rounding import format_count, format_percent, format_signed, points
from hustings.measures.turnout import TurnoutDefinition
from hustings.telling.glance import Glance
from hustings.telling.glance.words import majority_points


@dataclass(frozen=True, slots=True)
class Figure:
    """A label, the figure, and short notes on it."""

    label: str
    figure: str
    notes: tuple[str, ...] = ()


def slip(told: Glance) -> tuple[Figure, ...]:
    """The large figures of a result; none before it is declared.

    >>> from hustings.record import example
    >>> from hustings.telling.glance import at_a_glance
    >>> [one.figure for one in slip(at_a_glance(example.record(), example.poll("Ilford North", 2017)))]
    ['9,639', '72.5%', '8.5%', '72,997']
    """
    return tuple(_figures(told)) if told.poll.is_declared else ()


def _figures(told: Glance) -> Iterator[Figure]:
    if told.majority is not None:
        yield Figure("Majority", format_count(told.majority.votes), _majority_notes(told))
    for one in told.turnouts:
        if one.definition is TurnoutDefinition.VALID:
            change = () if one.change is None else (f"{format_signed(points(one.change))} points",)
            yield Figure("Turnout", format_percent(one.share), change)
    swing = told.swing
    if swing is not None and swing.value is not None and swing.from_party and swing.to_party:
        parties = f"{swing.from_party.abbreviation} to {swing.to_party.abbreviation}"
        yield Figure("Swing", format_percent(swing.value), (parties,) if points(swing.value) else ("either way",))
    if told.poll.electorate is not None:
        change = () if told.electorate_change is None else (format_signed(told.electorate_change),)
        yield Figure("Electorate", format_count(told.poll.electorate), change)


def _majority_notes(told: Glance) -> tuple[str, ...]:
    found = told.majority
    if found is None or found.share is None:
        return ()
    share = f"{majority_points(found.share)} points"
    if found.votes == 0:
        return ("a tie",)
    if told.outcome is None or told.outcome.is_gain or found.votes_change is None:
        return (share,)
    return (share, f"{format_signed(found.votes_change)} votes")
