"""Left bare: a figure whose unit or measure the words beside it give: "Tory share –27", "so Labour's 1,504 compares to
12,024 last time"."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.token import SILENT, Tag, Tokens

#: A share moves by no more.
_MOST_POINTS = 100
_TO_FIGURE = SILENT + bytes((Tag.COLON,))
_SHARES = frozenset({Tag.SHARE})


def is_share_signed(tokens: Tokens, index: int) -> bool:
    """ "Tory share –27", "Labour share: +11": points, though none are named."""
    token = tokens[index]
    if token.tag is not Tag.COUNT or not token.value.sign or token.value.value > _MOST_POINTS:
        return False
    before = tokens.row[:index].rstrip(_TO_FIGURE)
    return before[-1:] != b"" and before[-1] in _SHARES


_PAIR = bytes((Tag.COUNT, Tag.COMPARED, Tag.COUNT))
_UNSAID = SILENT + bytes((Tag.VOTES,))
_THEN = frozenset({Tag.PREVIOUS, Tag.YEAR})
_MEASURES = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.VOTES, Tag.SHARE, Tag.TURNOUT, Tag.ELECTORATE, Tag.GET})
_MOST_TO_TIME = 5


def compared_bare(tokens: Tokens, index: int) -> list[Hit]:
    """What a count is that is one of two that are somebody's now and before, a vote or a lead: "so Labour's 1,504
    compares to 12,024 last time"."""
    if tokens[index].tag is not Tag.COUNT or Tag.COMPARED not in tokens.tags or not _MEASURES.isdisjoint(tokens.tags):
        return []
    is_first = _is_pair(tokens, index)
    first = index if is_first else tokens.row.rfind(Tag.COUNT, 0, index)
    if first < 0 or not _is_pair(tokens, first):
        return []
    return [Hit(index, kind, 4, "" if is_first else "previous", index) for kind in (Kind.MAJORITY, Kind.VOTES)]


def _is_pair(tokens: Tokens, first: int) -> bool:
    """Whether the first of two such counts stands at a place."""
    owner = len(tokens.row[:first].rstrip(SILENT)) - 1
    if owner < 0 or tokens[owner].tag is not Tag.ACTOR or not tokens[owner].value.is_possessive:
        return False
    second = tokens.row.find(Tag.COUNT, first + 1, first + _MOST_TO_TIME)
    is_pair = tokens.row[first : second + 1].translate(None, _UNSAID) == _PAIR
    return second > 0 and is_pair and not _THEN.isdisjoint(tokens.row[second : second + _MOST_TO_TIME])
