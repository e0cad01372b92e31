"""Restated: a share that says again, in per cent, what the count right before it was: of the same time as that."""

from __future__ import annotations

from hustings.copydesk.token import SILENT, Tag, Tokens

_PARTS = frozenset({Tag.PERCENT, Tag.POINTS})
#: What may stand between such a share and the mark before it.
_LEADING = frozenset({Tag.FILL, Tag.HEDGE, Tag.OF, Tag.MAJORITY, Tag.MARGIN, Tag.SHARE})
_NAMED = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.SHARE})
_MARKS = frozenset({Tag.COMMA, Tag.OPEN, Tag.DASH})
#: What may stand between that and the count: when it was.
_OF_WHEN = frozenset({Tag.IN, Tag.ON, Tag.YEAR, Tag.PREVIOUS, Tag.FILL, Tag.VOTES})


def restates(tokens: Tokens, index: int) -> int | None:
    """Where the count stands that a percentage says again: "won by 1,101 in 2010, a majority of 2.3 per cent", "had 9
    last time, or 8 per cent"; `None` where it is a figure of its own."""
    if tokens[index].tag not in _PARTS or Tag.COUNT not in tokens.row[:index]:
        return None
    at = index - 1
    while at > 0 and tokens[at].tag in _LEADING:
        at -= 1
    is_or = tokens[at].words == "or"
    if not is_or and (tokens[at].tag not in _MARKS or _NAMED.isdisjoint(tokens.row[at:index])):
        return None
    at -= is_or and tokens[at - 1].tag in _MARKS
    mark = at
    at -= 1
    while at > 0 and tokens[at].tag in _OF_WHEN:
        at -= 1
    is_dated = not _DATED.isdisjoint(tokens.row[at:mark])
    is_told = at > 0 and tokens[at].tag is Tag.COUNT and is_dated
    return at if is_told and tokens.row[:at].translate(None, SILENT)[-1:] not in _LEFT else None


#: What comes before a count that another is set against: "by 9, from 8 in 2010, a majority of 7 per cent".
_LEFT = tuple(bytes((one,)) for one in (Tag.FROM, Tag.COMPARED, Tag.THAN, Tag.ON, Tag.TO, Tag.UP, Tag.DOWN))
_DATED = frozenset({Tag.YEAR, Tag.PREVIOUS})
