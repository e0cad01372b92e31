"""The result of an area: seats, votes, turnout, swing, and in the country the majority in the Commons."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import log2

from hustings.claims.standing import family_label
from hustings.figures.rounding import percent
from hustings.record.party import INDEPENDENT, SPEAKER
from hustings.telling.worth.area import draw
from hustings.telling.worth.area.scene import Area
from hustings.telling.worth.fact import Fact, fact

_SEATS, _SEATS_CHANGE, _SWEEP, _HOUSE = 30.0, 22.0, 62.0, 84.0
_SHARE, _SHARE_CHANGE, _VOTES = 14.0, 12.0, 4.0
_TURNOUT, _TURNOUT_CHANGE, _SWING = 22.0, 12.0, 22.0
#: What a share of all seats, of the votes, and a change of either, add.
_OF_SEATS, _OF_CHANGE, _OF_VOTES, _OF_MOVE = 30.0, 60.0, 20.0, 120.0
_SMALLEST_SWEEP = 3
#: How many seats a party has in the country is what all ask first.
_NATIONAL = 8.0


def facts(area: Area) -> Iterator[Fact]:
    """What the area's own figures are worth."""
    yield from _house(area)
    yield from _sweep(area)
    for family in area.families:
        yield from of_family(area, family)
    yield from _turnout(area)
    yield from _swing(area)


def of_family(area: Area, family: str) -> Iterator[Fact]:
    """The seats, votes and changes of one party."""
    yield from _seats(area, family)
    yield from _votes(area, family)


def _seats(area: Area, family: str) -> Iterator[Fact]:
    if family == INDEPENDENT and not area.is_country:
        return  # independents of a region are so many persons
    won, change = area.seats[family], area.changes.get(family)
    of_all = won / len(area.polls)
    if won or change:
        worth = (
            _SEATS
            + _OF_SEATS * of_all
            + _NATIONAL * (area.is_country and won > 0)
            - 10 * (not won)
            - 20 * (family == SPEAKER)
        )
        yield fact(draw.seats(area, family), worth, _most(area, family))
    if change is not None and (won or change) and family != SPEAKER:
        worth = _SEATS_CHANGE + _OF_CHANGE * abs(change) / len(area.polls) + 3 * log2(1 + abs(change))
        against = "notional results" if area.is_notional else "the election before"
        yield fact(draw.seats_change(area, family), worth, f"against {against}")


def _most(area: Area, family: str) -> str:
    return "the most seats" if area.families[0] == family else ""


def _votes(area: Area, family: str) -> Iterator[Fact]:
    share, change = area.share(family), area.share_change(family)
    if share is None or area.now is None or family.startswith(INDEPENDENT) or family == SPEAKER:
        return
    yield fact(draw.share(area, family, share), _SHARE + _OF_VOTES * float(share))
    yield fact(draw.votes(area, family, area.now.votes[family]), _VOTES)
    if change:
        yield fact(draw.share_change(area, family, change), _SHARE_CHANGE + _OF_MOVE * abs(float(change)))


def _turnout(area: Area) -> Iterator[Fact]:
    share, change = area.turnout(), area.turnout_change()
    if share is None or not area.is_whole:
        return
    yield fact(draw.turnout(area, share), _TURNOUT)
    if change:
        yield fact(draw.turnout_change(area, change), _TURNOUT_CHANGE + _OF_MOVE * abs(float(change)))


def main_swing(area: Area) -> tuple[str, str, Fraction] | None:
    """The swing between the two parties with the most votes, the way it went; `None` where it cannot be told."""
    votes = area.now.votes if area.now else {}
    first, second = [*sorted(votes, key=lambda key: (-votes[key], key))[:2], "", ""][:2]
    value = area.swing(second, first) if second else None
    if value is None or not percent(abs(value)):
        return None
    return (second, first, value) if value > 0 else (first, second, -value)


def _swing(area: Area) -> Iterator[Fact]:
    found = main_swing(area)
    if found is not None and area.is_whole:
        from_family, to_family, value = found
        told = draw.swing(area, from_family, to_family, value)
        yield fact(told, _SWING + _OF_MOVE * float(value), "between the first two in votes")


def _sweep(area: Area) -> Iterator[Fact]:
    first = area.families[0] if area.families else ""
    if len(area.polls) >= _SMALLEST_SWEEP and area.seats[first] == len(area.polls):
        yield fact(draw.all_seats(area, first), _SWEEP, f"{family_label(area.record, first)} won every seat")


def _house(area: Area) -> Iterator[Fact]:
    """Whether the largest party has more than half of the seats, the Speaker's not counted to it."""
    if not area.is_country or not area.is_whole or not area.families:
        return
    first = area.families[0]
    size = 2 * area.seats[first] - area.election.seats
    if size > 0:
        yield fact(draw.house_majority(area, first, size), _HOUSE, "a majority in the Commons")
    else:
        yield fact(draw.no_majority(area, first), _HOUSE + 6, "no party has a majority")
