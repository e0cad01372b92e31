"""Score: the votes of the first two, told one after the other without their names: "the final figures were 9 and 8"."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.token import SILENT, Tag, Tokens

_FIGURES = frozenset("figures totals tallies scores score result tally numbers votes count".split())
#: What may stand before such a word: "the final figures", "their respective totals"; whose votes they are says more.
_BEFORE = frozenset({Tag.FILL, Tag.HEDGE, Tag.WORD, Tag.TOTAL})
_LINKS = bytes((Tag.BE, Tag.COLON, Tag.FINISH)) + SILENT
_JOINED = frozenset({Tag.AND, Tag.TO, Tag.DASH})
_ENDS = frozenset({Tag.COMMA, Tag.CLOSE, Tag.DASH})
#: In a score of two parties in a seat no side has fewer.
_FEWEST = 500


def scored(tokens: Tokens, index: int) -> Hit | None:
    """The side of a score whose figure stands there: "it finished 14,168 to 14,150", "the figures: 9,639 and 8,411"."""
    if tokens[index].tag is not Tag.COUNT or tokens.row.count(Tag.COUNT) != 2 or tokens.words.isdisjoint(_FIGURES):
        return None
    first = tokens.row.find(Tag.COUNT)
    second = tokens.row.rfind(Tag.COUNT)
    between = tokens.row[first + 1 : second].translate(None, _BETWEEN)
    head = len(tokens.row[:first].rstrip(_LINKS))
    if len(between) != 1 or between[0] not in _JOINED or head == first or not 0 < head <= _MOST_BEFORE:
        return None
    is_headed = tokens[head - 1].words in _FIGURES and _BEFORE.issuperset(tokens.row[: head - 1])
    after = tokens.row[second + 1 : second + 3].translate(None, bytes((Tag.VOTES,)))
    is_last = not after or after[0] in _ENDS
    if not (is_headed and is_last) or min(tokens[at].value.value for at in (first, second)) < _FEWEST:
        return None
    return Hit(index, Kind.VOTES, 4, "winner" if index == first else "loser", index)


_BETWEEN = SILENT + bytes((Tag.VOTES,))
#: "In the end the final figures were".
_MOST_BEFORE = 7
