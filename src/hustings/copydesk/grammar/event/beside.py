"""Beside: who is told to have sat right beside the name: "Labour beat Richard Drax, South Dorset's MP for 14 years",
"the seat's MP since 2010, Liz Truss, lost".
"""

from __future__ import annotations

from hustings.copydesk.actor import Actor
from hustings.copydesk.token import Tag, Tokens

_MEMBERS = frozenset({"mp", "member", "member of parliament", "incumbent"})
#: What may stand between the name and since when, besides the words for a Member.
_BETWEEN = frozenset({Tag.FILL, Tag.WORD, Tag.SEATS, Tag.PLACE, Tag.FOR, Tag.OF, Tag.HEDGE, Tag.PREVIOUS, Tag.ON})
_MARKS = frozenset({Tag.COMMA, Tag.OPEN, Tag.DASH})
_TOLD = frozenset({Tag.ACTOR, Tag.BE, Tag.HAVE, Tag.WHO, Tag.PRONOUN})
_COMMA = bytes((Tag.COMMA,))
_MOST_BETWEEN = 8


def sitting_beside(tokens: Tokens, first: int, last: int) -> Actor | None:
    """The person whom "MP since 2017", "South Dorset's MP for 14 years" is told of, from `first` to before `last`: set
    off by a mark right before it, or named right after; `None` where neither is."""
    at = _opens_at(tokens, first)
    if at is None:
        return None
    if at and tokens[at - 1].tag in _MARKS:
        return _person(tokens, at - 2)
    is_told_before = at > 0 and tokens[at - 1].tag in _TOLD  # "where X had been MP for five years, Y won"
    return None if is_told_before or tokens.row[last : last + 1] != _COMMA else _person(tokens, last + 1)


def is_of_member(tokens: Tokens, first: int) -> bool:
    """Whether a time that begins there is told of being a Member: "MP since 2017", "MP here for nine years"."""
    return _opens_at(tokens, first) is not None


def _opens_at(tokens: Tokens, first: int) -> int | None:
    """Where the words for a Member begin that end right before a time; `None` where none do."""
    at = first
    while at > 0 and first - at < _MOST_BETWEEN and tokens[at - 1].tag in _BETWEEN:
        at -= 1
    return at if not _MEMBERS.isdisjoint(tokens.said[at:first]) else None


def _person(tokens: Tokens, at: int) -> Actor | None:
    """The person who is named at a place; `None` where none is, or something of theirs."""
    if not 0 <= at < len(tokens) or tokens[at].tag is not Tag.ACTOR:
        return None
    actor: Actor = tokens[at].value
    return actor if actor.is_person and not actor.is_possessive else None
