"""Moved too: how far a share moved, its verb left out: "Labour crept up 0.4 per cent and UKIP, third, 13.4"."""

from __future__ import annotations

from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import SILENT, Tag, Tokens

_PARTS = frozenset({Tag.PERCENT, Tag.POINTS})
_MOVES = frozenset({Tag.UP, Tag.DOWN, Tag.LOSE})
#: What an aside of who somebody is may have: "third with 7,951".
_ASIDE = frozenset(
    {Tag.ORDINAL, Tag.PLACED, Tag.WITH, Tag.ON, Tag.COUNT, Tag.VOTES, Tag.FILL, Tag.HEDGE, Tag.IN, Tag.WORD, Tag.FINISH}
)
_JOINS = bytes((Tag.AND, Tag.COMMA)) + SILENT
#: No sentence tells of more parties so.
_MOST = 8


def is_moved_too(tokens: Tokens, index: int) -> bool:
    """Whether a figure is how far a share moved, as the one before it is, with an aside between whose it is and it."""
    if tokens[index].tag not in _PARTS or tokens.tags.isdisjoint(_MOVES) or tokens.row[:index].count(Tag.COMMA) < 2:
        return False
    owner = _owner(tokens, index)
    return owner is not None and owner[1] and _follows_move(tokens, owner[0], _MOST)


def _follows_move(tokens: Tokens, owner: int, most: int) -> bool:
    """Whether what stands before a party tells how far the share of another moved."""
    before = len(tokens.row[:owner].rstrip(_JOINS)) - 1
    if before < 1 or before + 1 == owner or tokens[before].tag not in _PARTS or not most:
        return False
    if (verb := len(tokens.row[:before].rstrip(SILENT + bytes((Tag.BY,)))) - 1) > 0 and tokens[verb].tag in _MOVES:
        return True
    other = _owner(tokens, before)
    return other is not None and _follows_move(tokens, other[0], most - 1)


def _owner(tokens: Tokens, index: int) -> tuple[int, bool] | None:
    """Where whose figure it is stands before it, and whether an aside parts them; `None` where nobody does."""
    last = len(tokens.row[:index].rstrip(SILENT)) - 1
    if last < 1:
        return None
    if tokens[last].tag is Tag.ACTOR:
        return last, False
    first = tokens.row.rfind(Tag.COMMA, 0, last) if tokens[last].tag is Tag.COMMA else -1
    is_aside = first > 0 and _ASIDE.issuperset(tokens.row[first + 1 : last]) and tokens[first - 1].tag is Tag.ACTOR
    return (first - 1, True) if is_aside and not (NUMBERS - {Tag.COUNT} & set(tokens.row[first:last])) else None
