"""Moved: a share and how far it moved, set beside each other: "his 28.7 down nine", "up 9.7 points to X's 2.5"."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.token import SILENT, Tag, Tokens

_OWN = frozenset("his her their".split())
_BY = bytes((Tag.BY,))


def moved_beside(tokens: Tokens, index: int) -> Hit | None:
    """ "His 28.7 down nine", "Labour's 28.7 per cent down 9 points": somebody's share, and how far it moved."""
    if Tag.UP not in tokens.tags and Tag.DOWN not in tokens.tags:
        return None
    if tokens[index].tag is Tag.PERCENT and _moves_next(tokens, index) and _has_owner(tokens, index):
        return Hit(index, Kind.SHARE, 4, "", index)
    at = len(tokens.row[:index].rstrip(SILENT + _BY)) - 1
    level = len(tokens.row[: max(0, at)].rstrip(SILENT)) - 1
    if level < 1 or tokens[at].tag not in _MOVES or tokens[level].tag is not Tag.PERCENT:
        return None
    is_moved = tokens[index].tag in _BARE and _has_owner(tokens, level)
    return Hit(index, Kind.SHARE_CHANGE, 4, "moved", index) if is_moved else None


def _moves_next(tokens: Tokens, index: int) -> bool:
    """Whether "down nine" stands right after a figure."""
    after = tokens.row[index + 1 : index + 8].translate(None, SILENT + _BY)
    return len(after) > 1 and after[0] in _MOVES and after[1] in (*_BARE, Tag.POINTS)


def _has_owner(tokens: Tokens, index: int) -> bool:
    """Whether a figure is his, or somebody's who is named right before it."""
    if tokens[index - 1].words in _OWN:
        return True
    owner = tokens[len(tokens.row[:index].rstrip(SILENT)) - 1]
    return index > 0 and owner.tag is Tag.ACTOR and bool(owner.value.is_possessive)


_AGAINST = frozenset({Tag.TO, Tag.COMPARED})

_BARE = frozenset({Tag.PERCENT, Tag.COUNT})


def is_other_moved(tokens: Tokens, index: int) -> bool:
    """ "Labour were up 9.7 points to the Tories' 2.5", "rose 9.7 against X's 2.5": how far the other's share moved."""
    if Tag.POINTS not in tokens.tags:
        return False
    owner = len(tokens.row[:index].rstrip(SILENT)) - 1
    if tokens[index].tag not in _BARE or owner < 0 or tokens[owner].tag is not Tag.ACTOR:
        return False
    link = len(tokens.row[:owner].rstrip(SILENT)) - 1
    if not tokens[owner].value.is_possessive or link < 1 or tokens[link].tag not in _AGAINST:
        return False
    first = len(tokens.row[:link].rstrip(SILENT)) - 1
    return tokens[first].tag is Tag.POINTS and not _MOVES.isdisjoint(tokens.row[max(0, first - 4) : first])


_MOVES = frozenset({Tag.UP, Tag.DOWN})
