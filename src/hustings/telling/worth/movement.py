"""Turnout and swing: how many voted, how the vote moved, and how far from the country that was."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from hustings.claims.area.swing import area_swing
from hustings.claims.standing import family_label
from hustings.figures.rounding import format_signed, percent, points
from hustings.geography.boundary_set import Nation
from hustings.measures.change import turnout_change
from hustings.measures.swing import Swing, swing
from hustings.measures.turnout import turnout
from hustings.telling.worth import draw
from hustings.telling.worth.fact import Fact, fact
from hustings.telling.worth.peer import signed_swing, swing_name
from hustings.telling.worth.scene import Scene, change_words, place_words

_TURNOUT, _TURNOUT_CHANGE, _SWING, _ELECTORATE = 20.0, 10.0, 26.0, 4.0
_BIT = 4.0


def facts(scene: Scene) -> Iterator[Fact]:
    """Turnout, its change, the electorate and the swing."""
    yield from _turnout(scene)
    yield from _turnout_change(scene)
    yield from _swing(scene)
    if scene.poll.electorate and scene.poll.is_declared:
        yield fact(draw.electorate(scene.poll, scene.poll.electorate), _ELECTORATE)


def _turnout(scene: Scene) -> Iterator[Fact]:
    share = turnout(scene.poll)
    if share is None:
        return
    spread = scene.peers("turnout")
    place = place_words(spread, float(share), "lowest turnout", "highest turnout", scene.peer_words)
    yield fact(draw.turnout(scene.poll, share), _TURNOUT + _BIT * spread.surprisal(float(share)), place)


def _turnout_change(scene: Scene) -> Iterator[Fact]:
    against = scene.like
    change = turnout_change(scene.poll, against) if against is not None else None
    if against is None or not change:
        return
    spread = scene.peers("turnout change")
    place = change_words(spread, float(change), "largest fall in turnout", "largest rise in turnout", scene.peer_words)
    worth = _TURNOUT_CHANGE + _BIT * spread.surprisal(float(change))
    yield fact(draw.turnout_change(scene.poll, change, against), worth, place)


def _swing(scene: Scene) -> Iterator[Fact]:
    found = swing(scene.record, scene.poll)
    if found is None or not scene.like or not percent(found.value):
        return
    signed = signed_swing(float(found.value), found.from_family, found.to_family)
    spread = scene.peers(swing_name(found.from_family, found.to_family))
    national, country = _beside_the_country(scene, found)
    worth = _SWING + 60 * float(found.value) + _BIT * spread.surprisal(signed) + 60 * national
    told = draw.swing(scene.poll, found.value, found.from_family, found.to_family, found.baseline)
    families = sorted((found.from_family, found.to_family), reverse=True)
    low, high = (f"largest swing to {family_label(scene.record, one)}" for one in families)
    yield fact(told, worth, change_words(spread, signed, low, high, "such swings"), country)


def _beside_the_country(scene: Scene, found: Swing) -> tuple[float, str]:
    """How far the swing is from the country's between the same parties, as a share, and in words."""
    nation = scene.poll.constituency.nation
    place = None if nation is Nation.ENGLAND else nation.value
    where = "national swing" if place is None else f"swing in {place}"
    national = area_swing(scene.record, scene.poll.election, place, found.from_family, found.to_family)
    if national is None or abs(national) < Fraction(1, 1000):
        return 0.0, ""
    gap = found.value - national
    if national < 0:
        return float(abs(gap)), f"against a {where} of {percent(-national)}%"
    return float(abs(gap)), f"{format_signed(points(gap))} points beside the {where} of {percent(national)}%"
