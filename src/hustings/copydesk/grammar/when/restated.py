"""Restated: a share that says again, in per cent, what the count right before it was: of the same time as that."""

from __future__ import annotations

from hustings.copydesk.token import SILENT, Tag, Tokens

_PARTS = frozenset({Tag.PERCENT, Tag.POINTS})
#: What may stand between such a share and the mark before it.
_LEADING = frozenset({Tag.FILL, Tag.HEDGE, Tag.OF, Tag.MAJORITY, Tag.MARGIN, Tag.SHARE})
_NAMED = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.SHARE})
_MARKS = frozenset({Tag.COMMA, Tag.OPEN, Tag.DASH})
#: What may stand between that and the count: when it was, and what it was of.
_OF_WHEN = frozenset({Tag.IN, Tag.ON, Tag.YEAR, Tag.PREVIOUS, Tag.FILL, Tag.VOTES, Tag.MARGIN, Tag.MAJORITY, Tag.AHEAD})


def restates(tokens: Tokens, index: int) -> int | None:
    """Where the count stands that a percentage says again: "won by 1,101 in 2010, a majority of 2.3 per cent", "with a
    1,101 lead in 2010, a 2.3 per cent majority", "had 9 last time, or 8 per cent"; `None` where it is a figure of its
    own."""
    if tokens[index].tag not in _PARTS or Tag.COUNT not in tokens.row[:index]:
        return None
    at = index - 1
    while at > 0 and tokens[at].tag in _LEADING:
        at -= 1
    is_or = tokens[at].words == "or"
    is_named = not _NAMED.isdisjoint(tokens.row[at:index]) or _is_named_after(tokens, index)
    if not is_or and not (is_named and tokens[at].tag in _MARKS):
        return None
    at -= is_or and tokens[at - 1].tag in _MARKS
    mark = at
    at -= 1
    while at > 0 and tokens[at].tag in _OF_WHEN:
        at -= 1
    is_dated = not _DATED.isdisjoint(tokens.row[at:mark])
    is_told = at > 0 and tokens[at].tag is Tag.COUNT and is_dated
    return at if is_told and tokens.row[:at].translate(None, SILENT)[-1:] not in _LEFT else None


def _is_named_after(tokens: Tokens, index: int) -> bool:
    """ "A 20.3 per cent majority", its clause over; not "a 3.3 per cent majority now"."""
    after = tokens.row[index + 1 : index + 3]
    return after[:1] != b"" and after[0] in _NAMED and (len(after) == 1 or after[1] in _CLOSING)


_CLOSING = frozenset({Tag.COMMA, Tag.CLOSE, Tag.DASH, Tag.AND})


#: What comes before a count that another is set against: "by 9, from 8 in 2010, a majority of 7 per cent".
_LEFT = tuple(bytes((one,)) for one in (Tag.FROM, Tag.COMPARED, Tag.THAN, Tag.ON, Tag.TO, Tag.UP, Tag.DOWN))
_DATED = frozenset({Tag.YEAR, Tag.PREVIOUS})
