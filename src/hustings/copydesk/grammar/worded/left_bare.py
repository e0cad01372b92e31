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


_LED_BY = (bytes((Tag.MAJORITY, Tag.BE, Tag.COUNT)), bytes((Tag.MAJORITY, Tag.OF, Tag.COUNT)))
_JOINED = bytes((Tag.COMMA, Tag.AND))
_AFTER_TURN = frozenset({Tag.COMMA, Tag.AND, Tag.DASH, Tag.CLOSE})
_ONE_OF = bytes((Tag.ACTOR, Tag.WORD, Tag.OF))


def lead_in_turn(tokens: Tokens, index: int) -> list[Hit]:
    """ "Meg Hillier's majority is 14,737; Stella Creasy's 17,996, David Lammy's 15,434", "X has a majority of 9, Y one
    of 8": a majority told after another, of whoever is named with it."""
    if tokens[index].tag is not Tag.COUNT or Tag.MAJORITY not in tokens.tags:
        return []
    after = tokens.row[index + 1 : index + 2]
    owner = _in_turn(tokens, index)
    if owner < 0 or (after and after[0] not in _AFTER_TURN):
        return []
    row = tokens.row[:owner].rstrip(_JOINED + SILENT)
    while (last := len(row) - 1) > 0 and not row.translate(None, _UNSAID).endswith(_LED_BY):
        before = _in_turn(tokens, last) if tokens[last].tag is Tag.COUNT else -1
        if before < 0:
            return []
        row = tokens.row[:before].rstrip(_JOINED + SILENT)
    return [Hit(index, Kind.MAJORITY, 4, "", index)] if last > 0 and len(row) < owner else []


def _in_turn(tokens: Tokens, index: int) -> int:
    """Where the one stands whose majority a count is, "Stella Creasy's 17,996", "Ms Creasy one of 9"; -1 for none."""
    row = tokens.row[:index].rstrip(SILENT)
    is_one = row.endswith(_ONE_OF) and tokens[len(row) - 2].words == "one"
    owner = len(row) - (3 if is_one else 1)
    if owner < 1 or tokens[owner].tag is not Tag.ACTOR or not (is_one or tokens[owner].value.is_possessive):
        return -1
    return owner if tokens.row[:owner].rstrip(SILENT)[-1:] in (_JOINED[:1], _JOINED[1:]) else -1
