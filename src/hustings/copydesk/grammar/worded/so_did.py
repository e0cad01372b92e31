"""So did: how far another's vote moved, told after "so did": "put on 4,600 votes but so did the Tories, up 5,000"."""

from __future__ import annotations

from hustings.copydesk.token import SILENT, Tag, Tokens

_MOVES = frozenset({Tag.UP, Tag.DOWN})
_DID = frozenset("did do does".split())
_TOO = frozenset("so too also likewise well".split())
_MOST_BETWEEN = 7


def is_moved_so(tokens: Tokens, index: int) -> bool:
    """ "But so did the Tories, up over 5,000", "and Labour did too, up 2,210": by how many votes, as those before."""
    if tokens[index].tag is not Tag.COUNT or tokens.words.isdisjoint(_DID):
        return False
    verb = len(tokens.row[:index].rstrip(SILENT + bytes((Tag.BY,)))) - 1
    if verb < 1 or tokens[verb].tag not in _MOVES or tokens[verb - 1].tag is not Tag.COMMA:
        return False
    clause = tokens.said[max(0, verb - _MOST_BETWEEN) : verb]
    row = tokens.row[max(0, verb - _MOST_BETWEEN) : verb]
    is_so = not _DID.isdisjoint(clause) and not _TOO.isdisjoint(clause) and Tag.ACTOR in row
    return is_so and Tag.COUNT in tokens.row[: verb - 1] and _NUMBERED.isdisjoint(row)


_NUMBERED = frozenset({Tag.COUNT, Tag.PERCENT, Tag.POINTS})
