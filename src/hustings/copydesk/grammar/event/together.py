"""Together: what is told at once of several, parties or seats: it is so where it is so of each of them.

"Ukip, the BNP and the Greens all lost their deposits", "the Greens were fourth in both".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Tokens

_JOINING = frozenset({Tag.COMMA, Tag.AND, Tag.FILL})
#: What may stand after "in both" where it is of seats: "in both by-elections", not "in both 2015 and 2017".
_AFTER = frozenset({Tag.COMMA, Tag.AND, Tag.WITH, Tag.ON, Tag.CLOSE, Tag.DASH, Tag.PLACE, Tag.SEATS, Tag.BY, Tag.COLON})
_CONTESTS = frozenset("by-elections byelections contests places".split())


def row_before(tokens: Tokens, end: int) -> list[int]:
    """Where the actors stand who are named in one row right before a place: "X, Y and Z all lost"; none where the last
    two are not joined by "and", or somebody beat or left one of them behind."""
    at = end - 1
    while at >= 0 and tokens[at].tag in _BETWEEN:
        at -= 1
    row: list[int] = []
    at = _past_brackets(tokens, at)
    while at >= 0 and tokens[at].tag is Tag.ACTOR and not tokens[at].value.is_object:
        row.append(at)
        at -= 1
        while at >= 0 and tokens[at].tag in _JOINING and tokens[at].words not in _PARTING:
            at -= 1
        at = _past_brackets(tokens, at)
    if len(row) < _FEWEST or Tag.AND not in tokens.row[row[1] : row[0]]:
        return []
    return row[::-1]


def _past_brackets(tokens: Tokens, at: int) -> int:
    """What stands before brackets that close there: "X (2 per cent) and Y (1 per cent) lost their deposits"."""
    start = tokens.row.rfind(Tag.OPEN, 0, at) if at > 0 and tokens[at].tag is Tag.CLOSE else 0
    return start - 1 if start > 0 else at


_FEWEST = 2
_PARTING = frozenset({";", "but", "while", "whereas"})
#: "All", "each", "both", "have", between those named and the verb.
_BETWEEN = frozenset({Tag.FILL, Tag.EACH, Tag.HEDGE, Tag.HAVE})


def in_both(scene: Scene, end: int) -> tuple[Seat, ...]:
    """The two seats of a text that is about two, where "in both" or "in each" stands at a place, or the three where "in
    all three" does; else none."""
    tokens = scene.tokens
    is_all = tokens.said[end : end + 1] == ["in all"] and tokens.row[end + 1 : end + 2] == _COUNTED
    if not scene.both or not (is_all or tokens.row[end : end + 2] == _IN_EACH):
        return ()
    after = tokens[end + 2 : end + 3]
    is_of_seats = not after or after[0].tag in _AFTER or after[0].words in _CONTESTS
    return scene.both if is_of_seats else ()


_COUNTED = bytes((Tag.COUNT,))
_IN_EACH = bytes((Tag.IN, Tag.EACH))


def least_true(made: Sequence[list[Reading]], is_so: Callable[[Reading], bool]) -> list[Reading]:
    """Of what is told of each of several the first that is not so, as that makes it wrong of all; else the last."""
    if not all(made):
        return [one for of_one in made for one in of_one][-1:]
    told = [of_one[0] for of_one in made if len(of_one) == 1]
    if len(told) < len(made):
        return [one for of_one in made for one in of_one]
    return [next((one for one in told if not is_so(one)), told[-1])]
