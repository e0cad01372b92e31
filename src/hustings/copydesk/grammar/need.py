"""Need: the tags that a pattern cannot do without, so that a sentence is searched only for what it can have."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

_PIECE = re.compile(
    r"\(\?P<\w+>|\(\?<?[:=!]|\(|\)|\||\{\d+(?:,\d*)?\}\??|[?*+]\??|[\^$]|\[[^\]]+\]|[^\s()|?*+{}^$\[\]]"
)

#: Some tags of which a sentence needs one at least.
Need = frozenset[str]
#: What reads a piece of an expression, and what of those after it belongs to it.
Item = Callable[[str, list[str]], list[Need]]


def needs_of(expression: str) -> tuple[Need, ...]:
    """What a regular expression over tags, each one character, needs: one tag at least of every set.

    >>> [sorted(need) for need in needs_of("ab?(?:c|de)(?=f)g*[hi]")]
    [['a'], ['c', 'd'], ['h', 'i']]
    """
    return tuple(alternatives(list(reversed(_PIECE.findall(expression))), _item))


def alternatives(pieces: list[str], item: Item, rank: Callable[[Need], Any] = len) -> list[Need]:
    """The needs of all up to the bracket that closes; `pieces` are taken from the end, each read by `item`.

    Where there are several ways on, the need of each that `rank` puts first counts.
    """
    branches: list[list[Need]] = [[]]
    while pieces:
        piece = pieces.pop()
        if piece == ")":
            break
        if piece == "|":
            branches.append([])
            continue
        branches[-1] += item(piece, pieces)
    if len(branches) == 1:
        return branches[0]
    return [frozenset().union(*(min(one, key=rank) for one in branches))] if all(branches) else []


def _item(piece: str, pieces: list[str]) -> list[Need]:
    found = alternatives(pieces, _item) if piece.startswith("(") else _of_tags(piece)
    if piece in ("(?=", "(?!", "(?<=", "(?<!"):
        return []
    if pieces and pieces[-1][0] in "?*+{":
        return found if pieces.pop()[0] == "+" else []
    return found


def _of_tags(piece: str) -> list[Need]:
    return [] if piece in "^$" else [frozenset(piece.strip("[]"))]


class Index:
    """Patterns by what they need: those that a sentence can fit are found by the tags that it has."""

    def __init__(self, needs: Sequence[Sequence[Need]], common: Need) -> None:
        self._needs = [tuple(sorted(every, key=lambda need: bool(need & common))) for every in needs]
        self._by_tag: dict[str, list[int]] = defaultdict(list)
        for at, every in enumerate(needs):
            for tag in min(every, key=lambda need: (bool(need & common), len(need)), default=""):
                self._by_tag[tag].append(at)

    def fitting(self, encoded: str) -> list[int]:
        """The places of the patterns that an encoded sentence has the tags for, in order."""
        tags = set(encoded)
        called = {at for tag in (*tags, "") for at in self._by_tag.get(tag, ())}
        return sorted([at for at in called if not any(map(tags.isdisjoint, self._needs[at]))])
