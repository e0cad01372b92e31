"""Right beside: the year that a figure has next to it, with nothing between but what says what it is of.

"With 46.1 per cent of the vote in 2015", "by 239 votes at the snap election of 2017", "elected in 2015 with 44.3".
"""

from __future__ import annotations

from hustings.copydesk.grammar.time import NUMBERS, year_of
from hustings.copydesk.token import MONTH_OF_MAY, SILENT, Tag, Token, Tokens
from hustings.figures.month import MONTHS
from hustings.record.kept import kept

_MEASURES = frozenset({Tag.SHARE, Tag.VOTES, Tag.MAJORITY, Tag.OF, Tag.FILL, Tag.TURNOUT})
_ELECTIONS = frozenset("general snap election by-election contest poll back just over".split())
_ELECTIONS |= {*MONTHS, MONTH_OF_MAY}
_AT = frozenset({Tag.IN, Tag.ON})
_CALLED = frozenset({"in the snap election", "at the snap election", "at the snap general election"})
#: A year that is more than the time: "on 2015 boundaries", "in 2015 terms", "in 2015 and 2017".
_MORE_THAN_TIME = frozenset("boundaries terms lines notional notionally".split())
_REACH = 8


@kept
def year_beside(tokens: Tokens, index: int) -> int | None:
    """The year right after the figure at `index`, or right before it, or at the head of a sentence that says no more
    before it; `None` where none is so close."""
    for beside in (_after, _before, _at_head):
        if (year := beside(tokens, index)) is not None:
            return year
    return None


def _after(tokens: Tokens, index: int) -> int | None:
    at = index + 1
    while at < len(tokens) and (tokens[at].tag in _MEASURES or tokens[at].words == "back"):
        at += 1
    if at >= len(tokens) or (tokens[at].tag not in _AT and tokens[at].words not in _CALLED):
        return None
    for year in range(at + 1, min(at + _REACH, len(tokens))):
        if tokens[year].tag is Tag.YEAR:
            return None if _is_more_than_time(tokens, year) else year_of(tokens[year])
        if not _leads_to_year(tokens[year]):
            return None
    return None


def _leads_to_year(token: Token) -> bool:
    return token.tag in (Tag.FILL, Tag.OF, Tag.IN, Tag.ON) or token.words in _ELECTIONS


def _is_more_than_time(tokens: Tokens, year: int) -> bool:
    after = tokens[year + 1 : year + 3]
    is_pair = len(after) > 1 and after[0].tag in (Tag.AND, Tag.SLASH, Tag.DASH, Tag.TO) and after[1].tag is Tag.YEAR
    return is_pair or any(one.words in _MORE_THAN_TIME for one in after)


_LED_BY = frozenset({Tag.WITH, Tag.BY, Tag.ON})
_OF_LEAD = SILENT + bytes((Tag.MAJORITY, Tag.OF, Tag.SHARE, Tag.VOTES))
_DEEDS = frozenset({Tag.WIN, Tag.HOLD, Tag.GAIN, Tag.BEAT, Tag.LOSE, Tag.FINISH, Tag.GET, Tag.OVERTURN})
_ENDS_CLAUSE = frozenset({Tag.COMMA, Tag.DASH, Tag.OPEN, Tag.COLON})


def _before(tokens: Tokens, index: int) -> int | None:
    """ "Elected in 2015 with 44.3 per cent", where nothing else was done before it that the figure could be of."""
    at = len(tokens.row[:index].rstrip(_OF_LEAD)) - 1
    if at < 1 or tokens[at].tag not in _LED_BY:
        return None
    at -= 1
    while at > 0 and tokens[at].tag is not Tag.YEAR and tokens[at].words in _ELECTIONS:
        at -= 1
    if at < 1 or tokens[at].tag is not Tag.YEAR or not _is_at(tokens, at):
        return None
    start = next((one for one in range(at, -1, -1) if tokens[one].tag in _ENDS_CLAUSE), 0)
    done = sum(one in _DEEDS for one in tokens.row[start:at])
    return year_of(tokens[at]) if done == 1 and Tag.SEATS not in tokens.row[at:index] else None


def _is_at(tokens: Tokens, year: int) -> bool:
    """Whether a year is told as the time of something: "in 2015", "at the general election of 2015"."""
    at = year - 1
    while at > 0 and (tokens[at].tag in (Tag.FILL, Tag.OF) or tokens[at].words in _ELECTIONS):
        at -= 1
    return tokens[at].tag in _AT or tokens[at].words in _CALLED


_BEGINS_ELSE = _ENDS_CLAUSE | NUMBERS | {Tag.AND, Tag.NOW, Tag.PREVIOUS, Tag.YEAR, Tag.SINCE, Tag.THAN, Tag.FROM}


def _at_head(tokens: Tokens, index: int) -> int | None:
    """ "In 2015 Labour's X came second with 35.3 per cent", "as a Tory in 2010 he had 9", where one is told of and one
    thing done."""
    at = _year_at_head(tokens, index)
    if at is None or len(tokens) < _SHORTEST:
        return None
    start = at + 2 if tokens[at + 1].tag is Tag.COMMA else at + 1
    between = tokens.row[start:index]
    is_plain = _BEGINS_ELSE.isdisjoint(between) and between.count(Tag.ACTOR) + between.count(Tag.PRONOUN) == 1
    is_one = is_plain and tokens.row[start] in _SOMEBODY and _is_one_deed(between)
    return year_of(tokens[at]) if is_one and not _is_more_than_time(tokens, at) else None


_SOMEBODY = frozenset({Tag.ACTOR, Tag.FILL, Tag.PRONOUN})
_HAD = frozenset({Tag.HAVE})
_MOVED = frozenset({Tag.UP, Tag.DOWN, Tag.MORE, Tag.FEWER})


def _is_one_deed(between: bytes) -> bool:
    """ "Came second with 9", "had won by 9", "had 9"."""
    done = sum(one in _DEEDS for one in between)
    return done == 1 or (done == 0 and not _HAD.isdisjoint(between) and _MOVED.isdisjoint(between))


_STANDING = frozenset({"as", "standing", "fighting"})


def _year_at_head(tokens: Tokens, index: int) -> int | None:
    """Where the year stands that a sentence opens with: "in 2015", "as the Conservative candidate in 2015"."""
    at = tokens.row.find(Tag.YEAR, 0, index)
    if at < 1 or tokens[at - 1].tag is not Tag.IN or at + 1 >= len(tokens):
        return None
    is_as = tokens[0].words in _STANDING and NUMBERS.isdisjoint(tokens.row[:at])
    return at if at == 1 or (is_as and _ENDS_CLAUSE.isdisjoint(tokens.row[:at])) else None


_SHORTEST = 4
