"""After: the actor that follows a figure and has it — "9,639 for X", "won by X", "9 – X" in a row."""

from __future__ import annotations

from collections.abc import Sequence

from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.grammar.whose.holder import Holder
from hustings.copydesk.token import SILENT, Tag, Token, Tokens


def following(tokens: Tokens, index: int) -> Holder | None:
    """ "9,639 for X", "the 3,641 X won", "30,631 cast for X", "12,168 won by X"."""
    position = past_brackets(tokens, index + 1)
    start = position
    while position < len(tokens) and _is_passed(tokens[position]) and position - start <= 2:
        position += 1
    position = _past_where(tokens, index, position)
    is_beaten = tokens[index].tag is Tag.ORDINAL and position == start  # "pushed into fourth by X": not X
    if position + 1 < len(tokens) and not is_beaten and (_gives(tokens, index, position) or _goes_to(tokens, position)):
        at = position + 2 if tokens[position + 1].tag is Tag.FILL and position + 2 < len(tokens) else position + 1
        if tokens[at].tag is Tag.ACTOR:
            is_all = not _is_part_of(tokens, position, at) and tokens[index].tag is not Tag.POINTS
            return Holder(tokens[at].value, at, is_all)
    if _is_row(tokens, index) or _is_labelled(tokens, index):
        return Holder(tokens[index + 2].value, index + 2, True)
    if _heads_party(tokens, index):
        return Holder(tokens[index + 1].value, index + 1, True)
    if _leads_row(tokens, index):
        at = next(at for at in range(index + 1, len(tokens)) if tokens[at].tag is Tag.ACTOR)
        return Holder(tokens[at].value, at, True)
    at = _past_that(tokens, index + 1)
    if at + 1 < len(tokens) and tokens[at].tag is Tag.ACTOR:
        ends = at + 2 >= len(tokens) or tokens[at + 2].tag not in NUMBERS
        is_relative = tokens[at + 1].tag in (Tag.GET, Tag.WIN, Tag.HAVE) and ends
        if is_relative and tokens[index - 1].tag in (Tag.FILL, Tag.TO, Tag.THAN):
            return Holder(tokens[at].value, at, True)
    return None


def _past_where(tokens: Tokens, index: int, at: int) -> int:
    """Past "in Moray" or "here" in "18,478 people in Moray stood by X"."""
    if tokens[index].tag is not Tag.COUNT or tokens[at - 1].words not in _VOTERS:
        return at
    if tokens.said[at : at + 1] in (["here"], ["there"]):
        return at + 1
    return at + 2 if tokens.row[at : at + 2] == _IN_PLACE else at


_VOTERS = frozenset({"people", "electors", "voters"})
_IN_PLACE = bytes((Tag.IN, Tag.PLACE))


def _past_that(tokens: Tokens, at: int) -> int:
    """Past "(votes) that the" in "the 18 per cent that the Liberal Democrats had"."""
    after = at + (Tag.VOTES in tokens.row[at : at + 1])
    if after >= len(tokens) or tokens[after].words not in ("that", "which"):
        return at
    return after + 1 + (Tag.FILL in tokens.row[after + 1 : after + 2])


def _is_labelled(tokens: Tokens, index: int) -> bool:
    """ "9 (Conservative), 8 (Labour)": the party in brackets, nobody standing before the figure."""
    if tokens.row[index + 1 : index + 4] != _IN_BRACKETS or tokens[index + 2].value.is_person:
        return False
    before = tokens.row[max(0, index - 3) : index].translate(None, SILENT)
    return not before or before[-1] in _BEFORE_LABELLED


_IN_BRACKETS = bytes((Tag.OPEN, Tag.ACTOR, Tag.CLOSE))
_BEFORE_LABELLED = frozenset({Tag.COMMA, Tag.AND, Tag.BE, Tag.COLON, Tag.TO})


def _heads_party(tokens: Tokens, index: int) -> bool:
    """ "54.8 per cent Conservative, a lead of 9": a party's share that opens its sentence or clause."""
    if tokens[index].tag is not Tag.PERCENT or tokens.row[index + 1 : index + 2] != _PARTY:
        return False
    if tokens[index + 1].value.is_person or tokens[index + 1].value.is_possessive:
        return False
    before = tokens.row[:index].translate(None, SILENT)
    is_opened = not before or (before[-1] in _OPENING_CLAUSE and before[-2:-1] != _PARTY)
    return is_opened and (index + 2 == len(tokens) or tokens[index + 2].tag in _CLOSING_CLAUSE)


_PARTY = bytes((Tag.ACTOR,))
_OPENING_CLAUSE = frozenset({Tag.COLON, Tag.OPEN, Tag.DASH, Tag.COMMA, Tag.TO, Tag.AND})
_CLOSING_CLAUSE = frozenset({Tag.COMMA, Tag.CLOSE, Tag.AND, Tag.TO, Tag.COMPARED, Tag.DASH})


def _is_part_of(tokens: Sequence[Token], position: int, at: int) -> bool:
    """ "3,216 of X's 20,397 supporters": some of X's votes, not all of them."""
    after = tokens[at + 1 : at + 2]
    return tokens[position].tag is Tag.OF and bool(after) and after[0].tag in NUMBERS


def _is_passed(token: Token) -> bool:
    return token.tag in _PASSED or token.words in _PEOPLE


_PEOPLE = frozenset("people electors voters residents went opted plumped".split())
_BACKED = frozenset("backed supported chose preferred".split())


def _gives(tokens: Tokens, index: int, at: int) -> bool:
    """Whether what follows is whose figure it is: "for X", "by X", "the 18,006 of X", "9 people backed X"."""
    if tokens[at].words in _BACKED:
        return tokens[index].tag is Tag.COUNT
    is_counted = tokens[index].tag in (Tag.COUNT, Tag.POINTS) and tokens[at].tag is Tag.OF
    return tokens[at].tag in (Tag.FOR, Tag.BY) or is_counted


_LEAVING = frozenset("left leaves leaving gave gives giving saw sees went deserted abandoned".split())


def left_with(tokens: Tokens, index: int) -> Holder | None:
    """ "A rise of 9 points left X on 18 per cent", "an extra 9 votes went X's way"; not "Y's 9 left X fourth"."""
    if tokens.words.isdisjoint(_LEAVING):
        return None
    owner = len(tokens.row[:index].rstrip(SILENT)) - 1
    if owner >= 0 and tokens[owner].tag is Tag.ACTOR and tokens[owner].value.is_possessive:
        return None
    near = range(index + 1, min(index + 5, len(tokens)))
    after = [at for at in near if tokens[at].tag not in (Tag.FILL, Tag.VOTES)]
    if len(after) < 2 or tokens[after[0]].words not in _LEAVING or tokens[after[1]].tag is not Tag.ACTOR:
        return None
    return Holder(tokens[after[1]].value, after[1], True)


def _is_row(tokens: Tokens, index: int) -> bool:
    """ "Lab - 9 - X; Con - 8 - Y": a row with the party before the figure and the person after it."""
    around = tokens.row[max(0, index - 2) : index + 3]
    if around[:2] != _HEADS_ROW or around[3:] != _HEADS_ROW[::-1]:
        return False
    return not tokens[index - 2].value.is_person and tokens[index + 2].value.is_person


_HEADS_ROW = bytes((Tag.ACTOR, Tag.DASH))


def _leads_row(tokens: Tokens, index: int) -> bool:
    """ "15,529 X; 8,589 Y": rows with the figure before the person, one after the other."""
    if index and tokens[index - 1].words != ";":
        return False
    after = [token for token in tokens[index + 1 : index + 5] if token.tag is not Tag.WORD]
    is_person = bool(after) and after[0].tag is Tag.ACTOR and after[0].value.is_person
    return is_person and (len(after) < 2 or after[1].words == ";")


def _goes_to(tokens: Tokens, at: int) -> bool:
    """ "9 went to X, 8 to Y": the verb is said once."""
    return tokens[at].tag is Tag.TO and not {"went to", "going to"}.isdisjoint(tokens.said[:at])


_PASSED = frozenset({Tag.VOTES, Tag.GET, Tag.WIN, Tag.CLOSE})


def past_brackets(tokens: Tokens, index: int) -> int:
    """Past "(20,874 votes)" after a figure."""
    if index >= len(tokens) or tokens[index].tag is not Tag.OPEN:
        return index
    return next((at + 1 for at in range(index, min(index + 5, len(tokens))) if tokens[at].tag is Tag.CLOSE), index)
