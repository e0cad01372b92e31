"""Level: a share or a turnout that went below or above a figure: "turnout fell below 65 per cent", no change of 65."""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.token import Tag, Tokens

_LEVEL_OF = {Kind.TURNOUT_CHANGE: Kind.TURNOUT, Kind.SHARE_CHANGE: Kind.SHARE}
_MOVES = frozenset({Tag.UP, Tag.DOWN})
_PAST = frozenset({"below", "beneath", "above", "past", "through"})
_LESS_OR_MORE = frozenset({"under", "over"})
#: Hardly anything changes by as much: "slipped under 65 per cent"; "rose over four per cent" may be by that.
_LARGEST_CHANGE = 25


def as_level(tokens: Tokens, hit: Hit, kind: Kind) -> tuple[Hit, Kind]:
    """A hit of a change as one of the level that the figure is, where it went below it or above."""
    at = hit.index
    level = _LEVEL_OF.get(kind)
    if level is None or hit.role != "change" or tokens[at].tag is not Tag.PERCENT or at < 2:
        return hit, kind
    is_large = tokens[at].value.value >= _LARGEST_CHANGE
    past = at - 1 - (tokens[at - 1].words == "the")  # "down below the 67.2 per cent of 2017"
    is_past = tokens[past].words in (_PAST | _LESS_OR_MORE if is_large else _PAST)
    if not is_past or tokens[past - 1].tag not in _MOVES:
        return hit, kind
    return replace(hit, role=""), level
