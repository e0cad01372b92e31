"""One of: a swing told after another, "they needed a swing of 15 per cent and got one of 25"."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import SILENT, Tag, Tokens

_OF = bytes((Tag.OF,))
#: What ends what is told of a swing: "one of 25", "one of 25.2 from X to Y"; not "one of 30 candidates".
_ENDS = frozenset({Tag.COMMA, Tag.AND, Tag.CLOSE, Tag.DASH, Tag.COLON, Tag.FROM, Tag.TO, Tag.IN, Tag.ON})
#: What else "one of" may be: "the majority was one of 30", "a turnout of 60 and one of 40".
_ELSE = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.TURNOUT, Tag.SHARE, Tag.VOTES, Tag.SEATS, Tag.CANDIDATES, Tag.DEPOSIT})
#: No swing has been as large.
_MOST = 60


def swing_again(scene: Scene, index: int) -> Hit | None:
    """The hit of a figure that "one of" leads to where a swing was told of last, in this sentence or the one before."""
    tokens = scene.tokens
    if "one" not in tokens.words or not _is_one_of(tokens, index):
        return None
    first = tokens.row.rfind(Tag.SWING, 0, index)
    if first < 0 and not scene.is_after_swing:
        return None
    between = tokens.row[max(first, 0) : index]
    is_else = not _ELSE.isdisjoint(between) or (first < 0 and not NUMBERS.isdisjoint(between))
    return None if is_else else Hit(index, Kind.SWING, 4, "", index)


def _is_one_of(tokens: Tokens, index: int) -> bool:
    """Whether a number that may be a swing stands right after "one of", and nothing that it counts after it."""
    row = tokens.row[:index].rstrip(SILENT)
    if not row.endswith(_OF) or len(row) < 2 or tokens[len(row) - 2].words != "one":
        return False
    after = tokens.row[index + 1 : index + 2]
    return bool(tokens[index].value.value < _MOST) and (after == b"" or after[0] in _ENDS)
