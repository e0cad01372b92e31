"""Leagues: where the poll stands in the country, its nation and its region, once every seat there has declared.

Of the areas only the largest in which the place is worth telling is told: the lowest turnout of the country is the
lowest of the region too.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log2

from hustings.claims.area.league import MEASURES, floats
from hustings.claims.country import UK, is_over, polls_in_place
from hustings.geography.boundary_set import Nation
from hustings.record.kept import kept_of_election
from hustings.record.record import Record
from hustings.telling.worth import draw
from hustings.telling.worth.fact import Fact, fact
from hustings.telling.worth.peer import Spread
from hustings.telling.worth.scene import Scene, nth

_LEAGUE, _BIT = 16.0, 5.0
#: How far from the top a place is told: in the country, and in a nation or a region.
_IN_COUNTRY, _IN_AREA = 10, 3
_SMALLEST_AREA = 15
_OF = ("majority", "turnout", "swing")


def facts(scene: Scene) -> Iterator[Fact]:
    """The superlatives of the poll among the seats of its areas."""
    if scene.poll.is_by_election or not is_over(scene.record, scene.poll.election):
        return
    for of in _OF:
        own = floats(scene.record, scene.poll.election, MEASURES[of][0], None).get(scene.poll.id)
        if own is None or (of == "swing" and not scene.like):
            continue
        for word in ("highest", "lowest") if of != "swing" else ("highest",):
            yield from _best(scene, of, word, own)


def _best(scene: Scene, of: str, word: str, own: float) -> Iterator[Fact]:
    for place in _areas(scene):
        spread = league(scene.record, scene.poll.election, of, place)
        position = spread.from_highest(own) if word == "highest" else spread.from_lowest(own)
        if position <= (_IN_COUNTRY if place == UK else _IN_AREA) and len(spread) >= _SMALLEST_AREA:
            told = draw.superlative(scene.poll, f"{word} {of}", position=position, place=place)
            where = "in the country" if place == UK else f"in {place}"
            worth = _LEAGUE + _BIT * log2(len(spread) / position)
            yield fact(told, worth, nth(position, f"{word} {of}", len(spread), f"seats {where}"))
            return


def _areas(scene: Scene) -> tuple[str, ...]:
    """The areas of the poll, largest first."""
    place = scene.poll.constituency
    region = (place.region,) if place.region and place.nation is Nation.ENGLAND else ()
    return (UK, place.nation.value, *region)


@kept_of_election
def league(record: Record, election: str, of: str, place: str) -> Spread:
    """The values of a measure among the seats of an area."""
    every = floats(record, election, MEASURES[of][0], None)
    return Spread([every[one.id] for one in polls_in_place(record, election, place) if one.id in every])
