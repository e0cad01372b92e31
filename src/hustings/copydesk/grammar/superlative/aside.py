"""Aside: how close a seat is said to be right beside its name, "Labour took Gower, the most marginal seat in Britain":
as likely at the election before, which is what made it so, as at this one."""

from __future__ import annotations

from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import SILENT, Tag

_MARKS = bytes((Tag.COMMA, Tag.OPEN, Tag.DASH))
_OF_A_SEAT = frozenset({"most marginal", "safest", "tightest", "closest", "narrowest"})
#: "England's most marginal seat", "the Tories' safest seat": whose it is, before the superlative.
_OWNERS = bytes((Tag.REGION, Tag.ACTOR)) + SILENT


def before_and_now(scene: Scene, start: int) -> list[Seat] | None:
    """The seat that a superlative of seats is beside, as of the election before and of now; `None` where it is beside
    none, or is told of the measure itself."""
    tokens = scene.tokens
    after = next((at for at in range(start, min(start + 4, len(tokens))) if tokens[at].tag is Tag.SUPERLATIVE), None)
    if after is None or tokens[after].words not in _OF_A_SEAT or Tag.SEATS not in tokens.row[after + 1 : after + 3]:
        return None
    row = tokens.row[:start].rstrip(_OWNERS)
    if row[-1:] not in _ASIDE or len(row) - 2 >= len(scene.seats):
        return None
    seat = scene.seats[len(row) - 2]
    held = [] if seat is None else [one for one in seat.earlier if not one.is_by_election][-1:]
    then = seat.as_of(held[0].polled_on.year) if seat is not None and held else None
    return [one for one in (then, seat) if one is not None] if row[-2:-1] == _PLACE and seat is not None else None


_ASIDE, _PLACE = tuple(bytes((one,)) for one in _MARKS), bytes((Tag.PLACE,))
