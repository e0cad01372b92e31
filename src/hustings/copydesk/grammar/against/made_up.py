"""Made up: a majority told by what those who were behind had to do: "they had 12,663 to make up"."""

from __future__ import annotations

from hustings.copydesk.token import SILENT, Tag, Tokens

_MAKING_UP = frozenset(
    "to make up|to overturn|to overhaul|to claw back|to turn round|to turn around|to wipe out|to close|to overcome"
    "|to pull back|to bridge".split("|")
)
_HAD = bytes((Tag.HAVE,))
_LONGEST = 3


def is_to_make_up(tokens: Tokens, index: int) -> bool:
    """ "They had 12,663 to make up", "had 9,000 votes to overturn": how far they were behind the last time."""
    if tokens[index].tag is not Tag.COUNT or tokens.row[:index].rstrip(SILENT + bytes((Tag.HEDGE,)))[-1:] != _HAD:
        return False
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    return any(" ".join(tokens.said[at : at + many]) in _MAKING_UP for many in range(1, _LONGEST + 1))
