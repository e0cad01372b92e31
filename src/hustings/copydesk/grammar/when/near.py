"""Near: words for the result before that stand near a figure, with no other figure between."""

from __future__ import annotations

from hustings.copydesk.grammar.time import (
    MEASURES,
    NUMBERS,
    TURNED_INTO,
    ends_clause,
    is_earlier,
    is_figure,
    is_more_than_then,
)
from hustings.copydesk.token import SILENT, Tag, Tokens


def is_then(tokens: Tokens, index: int) -> bool:
    """ "Turnout then was 62 per cent", "turnout, 62 per cent then, is"."""
    if "then" not in tokens.words:
        return False
    after = tokens[index + 1 : index + 4]
    at = next((at for at, token in enumerate(after) if token.words == "then"), len(after))
    if at < len(after) and all(token.tag in (Tag.VOTES, Tag.SHARE, Tag.PLACED) for token in after[:at]):
        return index + at + 2 >= len(tokens) or tokens[index + at + 2].tag in _AFTER_THEN
    near = range(max(1, index - 4), index)
    return any(tokens[at].words == "then" and tokens[at - 1].tag in _TOLD_THEN for at in near)


_TOLD_THEN = MEASURES | {Tag.ORDINAL, Tag.PLACED}
_AFTER_THEN = frozenset({Tag.COMMA, Tag.AND, Tag.CLOSE, Tag.DASH, Tag.WITH, Tag.ON, Tag.BEHIND, Tag.TO})


def follows_from(tokens: Tokens, index: int) -> bool:
    """ "Up from", "down on the", "up from the": the figure that follows is the earlier one."""
    if _FOLLOWED.isdisjoint(tokens.row[max(0, index - 5) : index]):
        return False
    position = index - 1
    while position >= 0 and index - position <= 4 and tokens[position].tag in (Tag.FILL, Tag.HEDGE, Tag.ACTOR, Tag.FOR):
        if tokens[position].words in ("over", "more than", "fewer than", "less than"):
            break
        position -= 1
    if position < 1:
        return False
    here, before = tokens[position], tokens[position - 1]
    if here.tag is Tag.FROM and _is_counted(tokens, position - 1):
        return True
    return here.tag in _FOLLOWED and (
        before.tag in _MOVED
        or (here.tag is Tag.ON and before.tag is Tag.COUNT and _is_moved_by(tokens, position, index))
        or (here.tag is Tag.FROM and before.tag in _LEVELS)
    )


_MOVED = frozenset({Tag.UP, Tag.DOWN})


def _is_moved_by(tokens: Tokens, on: int, index: int) -> bool:
    """ "Down 21 on the 56 it had then": how far somebody has come from what follows; not "up four on 12 seats"."""
    before = tokens.row[: on - 1].rstrip(_BY)
    is_that = not _THAT.isdisjoint(tokens.said[on + 1 : index])
    return is_that and before[-1:] != b"" and before[-1] in _MOVED


_THAT = frozenset({"the", "its", "their", "his", "her", "that"})


_BY = SILENT + bytes((Tag.BY,))


def _is_counted(tokens: Tokens, at: int) -> bool:
    """ "Down to eight MPs from ten", "down to eight seats, from 57": what a count of seats came from."""
    at -= tokens[at].tag is Tag.COMMA
    return at > 1 and tokens[at].tag is Tag.SEATS and tokens.row[at - 2 : at] == _TO_COUNT


_TO_COUNT = bytes((Tag.TO, Tag.COUNT))
_LEVELS = NUMBERS | {Tag.MAJORITY}
_FOLLOWED = frozenset({Tag.FROM, Tag.THAN, Tag.ON})


def is_near(tokens: Tokens, index: int) -> bool:
    """Whether a word for the result before stands near, with no other figure in between."""
    if Tag.PREVIOUS not in tokens.tags:
        return False
    for step in (1, -1):
        position = index + step
        while 0 <= position < len(tokens) and abs(position - index) <= 7:
            if step > 0 and _heads_next(tokens, index, position):
                break
            if is_earlier(tokens, position):
                return True
            if is_figure(tokens, position) or tokens[position].tag in (Tag.COMMA, Tag.NOW, Tag.COMPARED):
                break
            if step > 0 and _goes_over(tokens, index, position):
                break
            if step < 0 and (_ends_before(tokens, position) or _closes_aside(tokens, position)):
                break
            if step < 0 and tokens[position].words in TURNED_INTO:
                break  # "the 9 of last time became 8"
            position += step
    return _is_of_list(tokens, index)


def _ends_before(tokens: Tokens, at: int) -> bool:
    """ "From 9 last time to 8", "turned 9 last time into 8", "more than last time: 9", "a turnout of 9 (8 last time)
    saw X home with 7": what it came to, or what stands past brackets with a figure of their own."""
    if tokens[at].tag is Tag.TO or tokens[at].words == "into" or ends_clause(tokens, at):
        return True
    start = tokens.row.rfind(Tag.OPEN, 0, at) if tokens[at].tag is Tag.CLOSE else -1
    return start >= 0 and any(is_figure(tokens, one) for one in range(start, at))


def _closes_aside(tokens: Tokens, at: int) -> bool:
    """ "X got home by 9 – his lead was 8 last time – with Y on 7": the dash that ends what was told of then."""
    return tokens[at].tag is Tag.DASH and Tag.DASH in tokens.row[:at]


def _heads_next(tokens: Tokens, index: int, at: int) -> bool:
    """ "By 192 in 2010 and two years ago by 441": a time that heads the next figure."""
    is_parted = tokens[at].tag is Tag.PREVIOUS and Tag.AND in tokens.row[index:at]
    return is_parted and not NUMBERS.isdisjoint(tokens.row[at + 1 : at + 4])


def _goes_over(tokens: Tokens, index: int, at: int) -> bool:
    """Whether a word after a figure leads to what is told of somebody or something else."""
    if tokens[at].words in _RELATIVE and Tag.ACTOR in tokens.row[index:at]:
        return True  # "won by 9 from X, who last time had 8"
    if is_more_than_then(tokens, at):
        return True
    if tokens[at].words in _REPLACING or tokens[at].tag is Tag.OVERTURN:
        return True  # "the majority of 9 replaced a notional one of 8"
    if tokens[at].words in _SET_AGAINST or tokens[at].words in _NOTHING:
        return True  # "that is 9 between them where last time there had been 8", "lost 9, after losing none last time"
    return tokens[at].tag is Tag.OPEN and _holds_figure(tokens, at)  # "9 (last time: 8)"


_IN_LIST = NUMBERS | {Tag.COMMA, Tag.AND, Tag.FILL, Tag.VOTES, Tag.SHARE, Tag.MAJORITY, Tag.OF, Tag.HEDGE, Tag.PERCENT}


def _is_of_list(tokens: Tokens, index: int) -> bool:
    """ "Had 41,815 votes, 56.2% and a majority of 23,737 last time": a list that the time of all ends; not "by 817;
    9,928 last time", where the second stands against the first, or "9, double the 4.5 of last time"."""
    end = index + 1
    while end < len(tokens) and tokens[end].tag in _IN_LIST and tokens[end].words != ";":
        end += 1
    is_last = end < len(tokens) and is_earlier(tokens, end) and tokens[end].words in _TIMES
    between = tokens.row[index + 1 : end]
    if not is_last or Tag.TIMES in between or between == bytes((Tag.COMMA, tokens[index].tag)):
        return False
    if tokens[end - 1].tag is Tag.OF:
        return False  # "9, half of last time's"
    return end + 1 == len(tokens) or tokens[end + 1].tag in (Tag.COMMA, Tag.AND, Tag.CLOSE)


_TIMES = frozenset({"last time", "last time around", "last time out", "at the last election", "previously"})


def opens_list(tokens: Tokens, index: int) -> bool:
    """ "Its notional majority of 9 was no shelter: X 90, Y 81": what is listed need not be of before."""
    colon = tokens.row.rfind(Tag.COLON, 0, index)
    if colon < 0 or Tag.ACTOR not in tokens.row[colon:index] or Tag.BE not in tokens.row[:colon]:
        return False
    return not NUMBERS.isdisjoint(tokens.row[:colon])


_RELATIVE = frozenset({"who", "whose"})
_REPLACING = frozenset("replaced replaces replacing supplants supplanted succeeds beats dwarfs".split())
_SET_AGAINST = frozenset({"where", "whereas", "though", "although", "despite"})
_NOTHING = frozenset({"none", "nobody", "nothing"})


def _holds_figure(tokens: Tokens, at: int) -> bool:
    """Whether the brackets that open at a place have a figure of their own."""
    end = next((one for one in range(at, len(tokens)) if tokens[one].tag is Tag.CLOSE), len(tokens))
    return any(is_figure(tokens, one) for one in range(at, end))
