"""Summed: a turnout of everywhere, as what follows it goes from the most to the least of its places."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hustings.copydesk.token import Sentence, Tag

_NAMED = frozenset({Tag.PLACE, Tag.NAME, Tag.PARTY})
_SET = frozenset({Tag.FILL, Tag.HEDGE, Tag.WORD, Tag.AND})
#: "And the very highest was X".
_MOST_LEADING = 4


def summed_up(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Where the sentences begin that give the turnout of a country, or of a part of it: "Turnout 65.1 per cent. Lowest
    was X, 44.3 per cent, highest Y", nobody and no place named with it."""
    found = (first.start for first, second in pairwise(sentences) if _is_summed(first, second))
    return frozenset(found)


def _is_summed(first: Sentence, second: Sentence) -> bool:
    if first.paragraph != second.paragraph or Tag.TURNOUT not in first.row or Tag.PERCENT not in first.row:
        return False
    if not _NAMED.isdisjoint(first.row) or Tag.PLACE not in second.row:
        return False
    at = second.row.find(Tag.SUPERLATIVE, 0, _MOST_LEADING)
    return at >= 0 and _SET.issuperset(second.row[:at]) and Tag.PERCENT in second.row
