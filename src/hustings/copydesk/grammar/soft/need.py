"""Need: pieces of text that a soft pattern cannot do without, so that a line without them is not searched for it."""

from __future__ import annotations

import re

_PIECE = re.compile(r"\(\?P<\w+>|\(\?<?[:=!]|\(|\)|\||\{[\d,]+\}\??|[?*+]\??|[\^$]|\[[^\]]*\]|\\.|[^()|?*+{}^$\[\]\\]+")
#: Longer lists take as long to look for as the pattern itself.
_MOST = 12

#: Pieces of which a line has one at least.
Need = frozenset[str]


def needs_of(expression: str) -> tuple[Need, ...]:
    """What a regular expression over a line needs: of every set, one piece at least; the shortest sets, two at most.

    >>> [sorted(need) for need in needs_of("(?:the )?places? for (?:@party|@person)(?: ,)?(?! who)")]
    [['place'], ['for']]
    >>> [sorted(need) for need in needs_of("in (?:a|the (?:@ordinal|last)) (?:@party|@person)")]
    [['in'], ['@party', '@person']]
    """
    found = [need for need in _alternatives(list(reversed(_PIECE.findall(expression)))) if len(need) <= _MOST]
    return tuple(sorted(dict.fromkeys(found), key=len)[:2])


def _alternatives(pieces: list[str]) -> list[Need]:
    """The needs of all up to the bracket that closes; `pieces` are taken from the end."""
    branches: list[list[Need]] = [[]]
    while pieces:
        piece = pieces.pop()
        if piece == ")":
            break
        if piece == "|":
            branches.append([])
            continue
        branches[-1] += _item(piece, pieces)
    if len(branches) == 1:
        return branches[0]
    return [frozenset().union(*(min(one, key=len) for one in branches))] if all(branches) else []


def _item(piece: str, pieces: list[str]) -> list[Need]:
    found = _alternatives(pieces) if piece.startswith("(") else []
    is_optional = bool(pieces) and pieces[-1][0] in "?*{"
    if pieces and pieces[-1][0] in "?*+{":
        pieces.pop()
    if piece[0] in "([^$\\" or (piece[0] == "(" and piece[-1] in "=!"):
        return [] if is_optional or piece[-1] in "=!" else found
    text = (piece[:-1] if is_optional else piece).strip()
    return [frozenset((text,))] if len(text) > 1 else []
