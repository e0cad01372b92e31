"""Need: pieces of text that a soft pattern cannot do without, so that a line without them is not searched for it."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick

from hustings.copydesk.grammar.need import Need, alternatives

_PIECE = re.compile(r"\(\?P<\w+>|\(\?<?[:=!]|\(|\)|\||\{[\d,]+\}\??|[?*+]\??|[\^$]|\[[^\]]*\]|\\.|[^()|?*+{}^$\[\]\\]+")
#: Shorter pieces, and these, stand in most lines: to look for them tells little.
_SHORTEST = 3
_COMMON = frozenset("the and for had has have was were with are his her him their this that from".split())

_ACTORS = frozenset({"@person", "@party"})

T = TypeVar("T", bound=Hashable)


def needs_of(expression: str) -> tuple[Need, ...]:
    """What a regular expression over a line needs: of every set, one piece at least.

    >>> [sorted(need) for need in needs_of("(?:the )?places? of (?:@party|@person)(?: ,)?(?! who)")]
    [['place'], ['@party', '@person']]
    >>> [sorted(need) for need in needs_of("won (?:a|the (?:@ordinal|last)) (?:@party|@person)")]
    [['won'], ['@party', '@person']]
    """
    found = dict.fromkeys(alternatives(list(reversed(_PIECE.findall(expression))), _item, _how_little_it_tells))
    return tuple(need for need in found if _is_telling(need))


def _is_telling(need: Need) -> bool:
    return _COMMON.isdisjoint(need) and all(len(one) >= _SHORTEST for one in need)


def _how_little_it_tells(need: Need) -> tuple[bool, bool, int]:
    return not _is_telling(need), not _ACTORS.isdisjoint(need), len(need)


class Needs(Generic[T]):
    """What each of many expressions needs, looked for in a line all at once."""

    def __init__(self, expressions: Mapping[T, str]) -> None:
        pieces: dict[str, int] = {}
        self._needs = {
            one: tuple(frozenset(pieces.setdefault(piece, len(pieces)) for piece in need) for need in needs_of(source))
            for one, source in expressions.items()
        }
        self._automaton = AhoCorasick(list(pieces))

    def met_by(self, line: str, among: Iterable[T]) -> list[T]:
        """Those of the expressions that a line has all for that they need, of those `among` which they are sought."""
        had = {index for index, _, _ in self._automaton.find_matches_as_indexes(line, overlapping=True)}
        return [one for one in among if not any(map(had.isdisjoint, self._needs[one]))]


def _item(piece: str, pieces: list[str]) -> list[Need]:
    found = alternatives(pieces, _item, _how_little_it_tells) if piece.startswith("(") else []
    is_optional = bool(pieces) and pieces[-1][0] in "?*{"
    if pieces and pieces[-1][0] in "?*+{":
        pieces.pop()
    if piece[0] in "([^$\\" or (piece[0] == "(" and piece[-1] in "=!"):
        return [] if is_optional or piece[-1] in "=!" else found
    text = (piece[:-1] if is_optional else piece).strip()
    return [frozenset((text,))] if len(text) > 1 else []
