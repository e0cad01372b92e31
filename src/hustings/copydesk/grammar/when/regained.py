"""Regained: what somebody won with a seat that they had lost before — of the winning, and not of the loss."""

from __future__ import annotations

from hustings.copydesk.grammar.time import NUMBERS, year_of
from hustings.copydesk.token import SILENT, Tag, Tokens

_TIMES = frozenset({Tag.YEAR, Tag.PREVIOUS})
_GAINS = frozenset({Tag.WIN, Tag.GAIN, Tag.HOLD, Tag.GET})
_OBJECTS = frozenset({Tag.SEATS, Tag.PLACE, Tag.AREA})
#: What stands between the loss and its time, and between that and "with".
_TO_TIME = SILENT + bytes((Tag.IN, Tag.ON, Tag.TO, Tag.ACTOR, Tag.WORD, Tag.COUNT))
_WITH = (bytes((Tag.WITH,)), bytes((Tag.COMMA, Tag.WITH)))


def won_again(tokens: Tokens, index: int) -> int | None:
    """ "Won back the seat it lost in 2019 with a majority of 9": the year that is told of the winning, 0 where none
    is; `None` where a figure is of no such thing."""
    if Tag.LOSE not in tokens.tags or tokens.tags.isdisjoint(_TIMES):
        return None
    lost = tokens.row.rfind(Tag.LOSE, 0, index)
    time = next((at for at in range(lost + 1, index) if tokens[at].tag in _TIMES), 0) if lost > 0 else 0
    if not time or tokens.row[lost + 1 : time].translate(None, _TO_TIME):
        return None
    if not tokens.row[time + 1 : index].startswith(_WITH) or not _TIMES.isdisjoint(tokens.row[time + 1 : index]):
        return None
    gained = max(tokens.row.rfind(one, 0, lost) for one in _GAINS)
    between = tokens.row[gained + 1 : lost]
    if gained < 0 or _OBJECTS.isdisjoint(between) or not NUMBERS.isdisjoint(between) or Tag.COMMA in between:
        return None
    first = tokens.row.find(Tag.YEAR, 0, lost)
    return year_of(tokens[first]) if first >= 0 else 0
