"""Swung: the parties that a swing goes from and to."""

from __future__ import annotations

from collections.abc import Iterable

from hustings.claims.claim import Subject
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, family_in
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import Tag
from hustings.record.poll import Poll


def swing_of(scene: Scene, hit: Hit, poll: Poll) -> Subject:
    """The poll, with the parties that a swing is said to go from and to, where the sentence names them."""
    to, source = sides_of(scene, hit)
    if to is None and source is None:
        to, source = sides_before(scene, hit.index)
    return Subject(poll.constituency.name, poll.id, family=to, other_family=source)


def sides_before(scene: Scene, index: int) -> tuple[str | None, str | None]:
    """The parties of the swing that the sentence tells before a figure: "to Labour, against 4.7 per cent across Wales".

    Two swings that are set beside each other are between the same parties, unless the second names its own.
    """
    tokens = scene.tokens
    first = next((at for at in range(index) if tokens[at].tag is Tag.SWING), None)
    return (None, None) if first is None else _sides(scene, range(first + 1, index))


def _sides(scene: Scene, among: Iterable[int]) -> tuple[str | None, str | None]:
    """The parties after "to" and after "from" among these tokens."""
    families: dict[Tag, str] = {}
    for at in among:
        if scene.tokens[at].tag is not Tag.ACTOR:
            continue
        before = scene.tokens[max(0, at - 3) : at]
        way = next((one.tag for one in reversed(before) if one.tag in (Tag.FROM, Tag.TO)), None)
        family = family_in(scene.tokens[at].value, scene.lexicon, scene.seat)
        if way is not None and family is not None:
            families.setdefault(way, family)
    return families.get(Tag.TO), families.get(Tag.FROM)


def sides_of(scene: Scene, hit: Hit) -> tuple[str | None, str | None]:
    """The parties that a swing is said to go to and from, where the sentence names them after the figure."""
    end = min(len(scene.tokens), hit.index + 12)
    stops = (at for at in range(hit.index + 1, end) if scene.tokens[at].tag in NUMBERS)  # of another figure
    return _sides(scene, range(hit.index + 1, next(stops, end)))
