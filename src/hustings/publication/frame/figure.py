"""The slip: the few figures of a result that stand large below its name, each with what belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hustings.claims.claim import Claim
from hustings.figures.rounding import format_count, format_percent, format_signed, points
from hustings.measures.table import measure
from hustings.measures.turnout import TurnoutDefinition
from hustings.record.record import Record
from hustings.telling.glance import Glance
from hustings.telling.glance.words import majority_points
from hustings.telling.worth import draw


@dataclass(frozen=True, slots=True)
class Figure:
    """A label, the figure with its claim, and short notes on it."""

    label: str
    figure: str
    claim: Claim
    notes: tuple[str, ...] = ()


def slip(record: Record, told: Glance) -> tuple[Figure, ...]:
    """The large figures of a result; none before it is declared.

    >>> from hustings.record import example
    >>> from hustings.telling.glance import at_a_glance
    >>> told = at_a_glance(example.record(), example.poll("Ilford North", 2017))
    >>> [one.figure for one in slip(example.record(), told)]
    ['9,639', '72.5%', '8.5%', '72,997']
    """
    found = (*_majority(told), *_turnout(told), *_swing(record, told), *_electorate(told))
    return found if told.poll.is_declared else ()


def _majority(told: Glance) -> Iterator[Figure]:
    found = told.majority
    if found is not None:
        claim = draw.majority(told.poll, found.votes)
        yield Figure("Majority", format_count(found.votes), claim, _majority_notes(told))


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


def _turnout(told: Glance) -> Iterator[Figure]:
    for one in told.turnouts:
        if one.definition is TurnoutDefinition.VALID:
            change = () if one.change is None else (f"{format_signed(points(one.change))} points",)
            yield Figure("Turnout", format_percent(one.share), draw.turnout(told.poll, one.share), change)


def _swing(record: Record, told: Glance) -> Iterator[Figure]:
    found, shown = measure(record, told.poll).swing, told.swing
    if found is None or shown is None or shown.from_party is None or shown.to_party is None:
        return
    parties = f"{shown.from_party.abbreviation} to {shown.to_party.abbreviation}"
    claim = draw.swing(told.poll, found.value, found.from_family, found.to_family, found.baseline)
    yield Figure("Swing", format_percent(found.value), claim, (parties if points(found.value) else "either way",))


def _electorate(told: Glance) -> Iterator[Figure]:
    count = told.poll.electorate
    if count is not None:
        change = () if told.electorate_change is None else (format_signed(told.electorate_change),)
        yield Figure("Electorate", format_count(count), draw.electorate(told.poll, count), change)
