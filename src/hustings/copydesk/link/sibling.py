"""Siblings: the seats of one town by their compass point alone, "in West", "the north seat", in a text about both."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from msgspec.structs import replace

from hustings.copydesk.fold import fold
from hustings.copydesk.lexicon import COMPASS
from hustings.copydesk.link.seat import Linked, Seat
from hustings.copydesk.token import Tag, Token, words_of

_PARTED = re.compile(rf"(?:(?P<first>{COMPASS}) )?(?P<town>.+?)(?: (?P<last>{COMPASS}))?")
_SEAT = frozenset("seat constituency declares declared declaration result results".split())


def siblings(seats: Iterable[Seat]) -> dict[str, str]:
    """The folded name of each seat whose town has another in the text, by its compass point, if only one has that."""
    towns: dict[str, set[str]] = defaultdict(set)
    points: dict[str, set[str]] = defaultdict(set)
    for seat in seats:
        name = fold(seat.poll.constituency.name)
        parts = _PARTED.fullmatch(name)
        if seat.is_supported and parts is not None and (point := parts["last"] or parts["first"]):
            towns[parts["town"]].add(name)
            points[point].add(name)
    twins = {name for names in towns.values() if len(names) > 1 for name in names}
    return {point: next(iter(names)) for point, names in points.items() if len(names) == 1 and names <= twins}


def with_siblings(tokens: tuple[Token, ...], linked: Linked) -> tuple[Token, ...]:
    """The tokens, a compass point that stands for a seat of the text made the place that it is."""
    points = linked.points
    if not points or points.keys().isdisjoint(map(words_of, tokens)):
        return tokens
    return tuple(
        replace(token, tag=Tag.PLACE, words=points[token.words]) if _stands_alone(tokens, at, points) else token
        for at, token in enumerate(tokens)
    )


def _stands_alone(tokens: tuple[Token, ...], at: int, points: dict[str, str]) -> bool:
    """ "In West, …", "WEST DECLARES", "the north seat", "in the north it was 9"; not "North London", "the West"."""
    token = tokens[at]
    if token.words not in points or token.tag not in (Tag.WORD, Tag.FILL):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.words in _SEAT:
        return True
    before = tokens[at - 1] if at else None
    if not token.is_capital:
        is_in = at > 1 and tokens[at - 1].words == "the" and tokens[at - 2].tag is Tag.IN
        return is_in and (after is None or after.tag is not Tag.OF)
    is_joined = after is not None and after.is_capital and after.start - token.end == 1
    is_led = before is not None and (before.words == "the" or (before.is_capital and token.start - before.end == 1))
    return not is_joined and not is_led
