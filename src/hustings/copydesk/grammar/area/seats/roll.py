"""Roll: parties named with so many seats each, without the word: "the DUP has 10, Sinn Fein seven and the
Greens one"."""

from __future__ import annotations

from itertools import pairwise

from hustings.copydesk.token import SILENT, Tag, Tokens


def is_roll(tokens: Tokens) -> bool:
    """ "The DUP has 10, Sinn Fein seven and the Greens one", "UKIP won nothing for 3.9 million votes": seats, without
    the word."""
    if not _OTHER_THINGS.isdisjoint(tokens.tags):
        return "nothing" in tokens.words and _is_of_many(tokens)
    pairs = 0
    for at, token in enumerate(tokens):
        if token.tag is Tag.ACTOR and not token.value.is_person:
            after = tokens.row[at + 1 : at + 5].translate(None, _TO_COUNT)
            end = next((one for one in tokens[at + 1 : at + 5] if one.tag is Tag.COUNT), None)
            pairs += after[:1] == _COUNT and end is not None and end.value.value <= _MOST_SEATS
    is_moved = any(one in ("one", "none") and two in _MOVES for one, two in pairwise(tokens.said))
    return pairs >= (1 if is_moved else _FEWEST_PAIRS)


_OTHER_THINGS = frozenset({Tag.VOTES, Tag.PERCENT, Tag.SHARE, Tag.TURNOUT, Tag.CANDIDATES, Tag.POINTS, Tag.SIGNED})
_TO_COUNT = SILENT + bytes((Tag.HAVE, Tag.GET, Tag.WIN, Tag.ON, Tag.WITH, Tag.HOLD))
_COUNT = bytes((Tag.COUNT,))
#: "The Lib Dems have 11, one fewer than in 2017".
_MOVES = frozenset({"fewer than", "more than", "less than", "fewer", "more", "down on", "up on"})
_MOST_SEATS, _FEWEST_PAIRS = 450, 2
_MOST_IN_SEAT = 150_000


def _is_of_many(tokens: Tokens) -> bool:
    """More votes than any seat has."""
    return any(one.tag is Tag.COUNT and one.value.value > _MOST_IN_SEAT for one in tokens)
