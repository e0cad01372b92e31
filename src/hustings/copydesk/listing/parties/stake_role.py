"""Stake roles: what a count of a sentence on deposits is of — "258 gone out of 629" tells of deposits lost, then of
candidates, "32 made it" of deposits kept.

The words next to a count tell. Where none does, "Labour lost 12, the Tories four", what was told before goes on.
"""

from __future__ import annotations

from collections.abc import Sequence

from hustings.copydesk.token import SILENT, Tag, Token, Tokens

LOST, KEPT, STOOD = "lost", "kept", "stood"

_LOSING = frozenset(
    "goodbye farewell lost forfeited gone handed shed sacrificed surrendered fell falling short missed missing losing"
    " under below without wave lose failing squandered burned burnt wasted relinquished sank chucked threw".split()
)
_NOT = frozenset("not didn't failed without never hadn't won't couldn't wouldn't unable fail haven't hasn't".split())
_KEEPING = frozenset("kept keep keeping saved save saving retained safe reclaimed preserved survived".split())
_REACHING = frozenset("reached reach cleared clear clearing passed made make exceeded topped got get see".split())
_MARK = frozenset("mark bar hurdle threshold line deposit deposits 500 theirs money stake cash it cut back".split())
_STANDING = frozenset(
    "stood standing fielded fielding fought fighting contested contesting ran running entered nominated stand".split()
)
_PEOPLE = frozenset("names hopefuls candidates contenders".split())
_VERBS = _LOSING | _NOT | _KEEPING | _REACHING | _STANDING | _PEOPLE
_VERBS |= frozenset("did came were was have has had could do will would people held of at then ended saw".split())
_BILLS = frozenset("bill cost toll tally total number count figure losses haul score damage forfeits".split())
#: What may stand between what is done and how many: "fell short of the five per cent in only 32", "put up 629".
_TO_COUNT = frozenset({Tag.WORD, Tag.IN, Tag.TO, Tag.ON, Tag.OF, Tag.WITH, Tag.PERCENT, Tag.DEPOSIT, Tag.EXEMPT})
_TO_COUNT |= {Tag.BE, Tag.HAVE, Tag.BY, Tag.PREVIOUS, Tag.NOW, Tag.FILL, Tag.HEDGE, Tag.FOR, Tag.CANDIDATES, Tag.YEAR}
_WHOLE = frozenset({bytes((tag,)) for tag in (Tag.OF, Tag.FROM, Tag.SLASH)})
_TO_WHOLE = SILENT + bytes((Tag.WORD, Tag.LOSE, Tag.DEPOSIT))
#: What ends the words that a count has after it.
_PARTS = frozenset({Tag.COMMA, Tag.DASH, Tag.OPEN, Tag.CLOSE, Tag.COUNT, Tag.COLON, Tag.ACTOR, Tag.COMPARED})
#: What else a count may be followed by, where it is of deposits though no word after it says so.
_FOLLOWS = _PARTS | {Tag.AND, Tag.OF, Tag.FROM, Tag.IN, Tag.PREVIOUS, Tag.NOW, Tag.PRONOUN, Tag.LOSE, Tag.DEPOSIT}
_FOLLOWS |= {Tag.TO, Tag.UP, Tag.DOWN, Tag.WHO, Tag.SEPARATE}
_FOLLOWING = frozenset("gone out while but last when although though whereas apiece".split())
_REACH, _FAR = 8, 9
_MOVES = (bytes((Tag.UP,)), bytes((Tag.DOWN,)))
_SHORT = 2
_THAN = frozenset({"more than", "fewer than", "less than"})
_IN_SEATS = frozenset({Tag.SEATS, Tag.AREA})


def after(tokens: Tokens, at: int) -> Sequence[Token]:
    """The tokens that follow a count, up to the next, to a comma, to another party or to what went before."""
    found = tokens[at + 1 : at + 1 + _REACH]
    ends = (one for one, token in enumerate(found) if token.tag in _PARTS or token.words in _PARTING)
    return found[: next(ends, len(found))]


#: "341 deposits after losing none last time".
_PARTING = frozenset("none nothing after having".split())


def told_after(tokens: Tokens, at: int) -> str | None:
    """What the words after a count say of it: "123 did not reach the mark", "the 456 they forfeited"."""
    said = after(tokens, at)
    end = next((one for one, token in enumerate(said) if token.tag is Tag.AND), len(said))
    words = [word for one in said[:end] for word in one.words.split()]
    if words and said[0].tag is Tag.WORD and _VERBS.isdisjoint(said[0].words.split()):
        return None  # "in 14 councils got theirs back"
    found = set(words)
    is_not = not found.isdisjoint(_NOT)
    if not found.isdisjoint(_MARK) and not found.isdisjoint(_REACHING):
        return LOST if is_not else KEPT
    if not found.isdisjoint(_KEEPING) or any(one.tag is Tag.HOLD for one in said[:end]):
        return LOST if is_not else KEPT
    if not found.isdisjoint(_LOSING) or any(one.tag is Tag.LOSE for one in said[:end]):
        return KEPT if is_not and "without" not in found and "failed" not in found else LOST
    is_standing = any(one.tag is Tag.CANDIDATES for one in said[:3])
    return STOOD if is_standing or not set(words[:3]).isdisjoint(_STANDING | _PEOPLE) else None


def is_whole(tokens: Tokens, before: int, at: int) -> bool:
    """ "258 gone out of 629", "164 from 275", "three of their 32 deposits": a second count of as many as stood."""
    return tokens.row[before + 1 : at].translate(None, _TO_WHOLE) in _WHOLE


def _past_whole(tokens: Tokens, at: int) -> int:
    """Where the whole stands that a count is told to be a part of, or the count itself."""
    whole = tokens.row.find(Tag.COUNT, at + 1, at + _TO_NEXT)
    return whole if whole > at and is_whole(tokens, at, whole) else at


#: So far behind a count its whole may stand: "32 deposits out of its 32".
_TO_NEXT = 7


def told_before(tokens: Tokens, start: int, at: int) -> str | None:
    """What the words between a party and a count say of it: "said goodbye to 164", "fell short of the five per cent in
    only 32", "the bill was 31"."""
    for one in range(at - 1, max(start, at - _FAR) - 1, -1):
        role = _deed(tokens, one)
        if role is not None:
            return _held_to(role, tokens, one, at)
        if tokens[one].tag not in _TO_COUNT:
            return None
    return None


def _deed(tokens: Tokens, at: int) -> str | None:
    words = set(tokens.said[at].split())
    if tokens[at].tag is Tag.LOSE or not words.isdisjoint(_LOSING):
        return LOST
    if tokens[at].tag is Tag.HOLD or not words.isdisjoint(_KEEPING):
        return KEPT
    if not words.isdisjoint(_STANDING) or (tokens.said[at] == "put" and tokens.said[at + 1 : at + 2] == ["up"]):
        return STOOD
    return LOST if not words.isdisjoint(_BILLS) and tokens[at].tag in (Tag.WORD, Tag.TOTAL, Tag.FILL) else None


def _held_to(role: str, tokens: Tokens, deed: int, at: int) -> str | None:
    """The role, unless it is undone before, or the count is of seats that were lost."""
    is_none = tokens[at].tag is Tag.COUNT and not tokens[at].value.value  # "didn't lose any"
    if not (is_none or _NOT.isdisjoint(tokens.said[max(0, deed - 3) : deed])):
        return None
    is_of_seats = tokens.row[at + 1 : at + 2] in (bytes((Tag.SEATS,)),)
    return None if is_of_seats and tokens[deed].tag in (Tag.LOSE, Tag.HOLD) else role


def is_part(tokens: Tokens, at: int) -> int | None:
    """Where the count of all those stands that a count is a part of: "466 of its 497 candidates"; `None` of none."""
    end = next((one for one in range(at + 1, min(len(tokens), at + _REACH)) if tokens[one].tag is Tag.COUNT), None)
    return end if end is not None and is_whole(tokens, at, end) else None


def is_turned(tokens: Tokens, at: int) -> bool:
    """ "All but two lost theirs": the count is of the others."""
    return " ".join(tokens.said[max(0, at - 3) : at]).endswith(("all but", "all bar", "all except", "all but just"))


def is_other_way(tokens: Tokens, at: int) -> bool:
    """ "266 did not", "the other 32 didn't": what was told of before became of the rest, not of them."""
    said = [one.words for one in after(tokens, at) if one.tag is not Tag.AND]
    return bool(said) and len(said) <= _SHORT and said[-1] in _NOT


def change_way(tokens: Tokens, at: int) -> str | None:
    """Which way a count is told to have moved, "34 more than in 2015", "11 down on", "up 258", "up by 93"; `None` where
    it is no change, or is one from somebody else's."""
    nxt = tokens[at + 1 : at + 4]
    if any(one.words in _STANDING for one in nxt[1:]):
        return None  # "more than 600 fewer stood"
    if nxt and (nxt[0].tag in (Tag.MORE, Tag.FEWER) or nxt[0].words in _THAN):
        is_rival = any(one.tag is Tag.ACTOR for one in nxt)
        is_named = nxt[0].tag in (Tag.MORE, Tag.FEWER) and len(nxt) > 1 and nxt[1].tag is Tag.WORD
        return None if is_rival or is_named else _way(nxt[0].tag is Tag.MORE or nxt[0].words.startswith("more"))
    if nxt and nxt[0].tag in (Tag.UP, Tag.DOWN):
        return _way(nxt[0].tag is Tag.UP)
    row = tokens.row[:at].translate(None, SILENT + bytes((Tag.BY, Tag.OF)))
    if row[-1:] in _MOVES:
        return _way(row[-1] == Tag.UP)
    return None


def _way(is_up: bool) -> str:
    return "up" if is_up else "down"


def can_be(tokens: Tokens, at: int, role: str) -> bool:
    """Whether what stands right after a count lets it be of deposits, or of candidates: "64 councillors" is neither."""
    if at + 1 == len(tokens):
        return True
    one = tokens[at + 1]
    if one.tag in _IN_SEATS:
        return role == STOOD or Tag.IN in tokens.row[max(0, at - 3) : at]
    if one.tag is Tag.CANDIDATES or (one.tag is Tag.BE and tokens.row[at + 2 : at + 3] in _MOVES):
        return True
    return one.tag in _FOLLOWS or one.words in _FOLLOWING or told_after(tokens, at) == role


def is_aside(tokens: Tokens, at: int) -> bool:
    """ "(631)": a count alone in brackets."""
    around = tokens.row[max(0, at - 1) : at] + tokens.row[at + 1 : at + 2]
    return around == bytes((Tag.OPEN, Tag.CLOSE))


def in_bracket(tokens: Tokens, at: int) -> bool:
    """ "(631 stood)", "(stood in 638)"."""
    row = tokens.row[max(0, at - 4) : at]
    return Tag.OPEN in row and Tag.CLOSE not in row[row.rindex(Tag.OPEN) :] and Tag.CLOSE in tokens.row[at : at + 5]


_LAST_TIME = frozenset({Tag.YEAR, Tag.PREVIOUS})
_IN_BRACKETS = frozenset({"brackets", "bracketed", "parentheses"})


def aside_told(tokens: Tokens, before: str | None) -> str | None:
    """What a heading says of the figures in brackets: "candidates in brackets", "2015 in brackets"."""
    if tokens.words.isdisjoint(_IN_BRACKETS):
        return before
    if not _LAST_TIME.isdisjoint(tokens.tags) or "last" in tokens.said:
        return LOST
    is_standing = Tag.CANDIDATES in tokens.tags or not tokens.words.isdisjoint(_STANDING | _PEOPLE)
    return STOOD if is_standing else before


#: "Two years ago", "five years earlier": the general election before; other spans may go further back, as four years
#: from 2019 do.
SINCE_LAST = frozenset({2, 5})


def time_after(tokens: Tokens, at: int) -> Token | None:
    """The time that a count is told with: "466 in 2019", "four at the previous election", "32 out of 32 in 2017"."""
    at = _past_whole(tokens, at)
    said = after(tokens, at)
    time = next((one for one in said if one.tag in _LAST_TIME), None)
    if time is not None:
        return time
    span = tokens[at + 1 + len(said) : at + 3 + len(said)]
    return span[1] if is_span(span) and span[0].value.value in SINCE_LAST else None


def time_beside(tokens: Tokens, at: int) -> Token | None:
    """The time of "about the same as 2015 (1,570)", whose count stands in brackets right after it."""
    is_beside = at > 1 and is_aside(tokens, at) and tokens[at - 2].tag in _LAST_TIME
    return tokens[at - 2] if is_beside and not _SAME.isdisjoint(tokens.said[: at - 2]) else None


_SAME = frozenset("same similar compares compared compare on as than against line".split())


def has_span(tokens: Tokens, at: int) -> bool:
    """Whether a span of years follows that may go further back: "459 nine years earlier"."""
    at = _past_whole(tokens, at)
    start = at + 1 + len(after(tokens, at))
    return is_span(tokens[start : start + 2])


def is_span(span: Sequence[Token]) -> bool:
    """ "Nine years earlier": so many years before the time that is told of."""
    return len(span) > 1 and span[0].tag is Tag.COUNT and span[1].words.startswith("years ")


def is_after_time(tokens: Tokens, last: int, at: int) -> bool:
    """ "Lost 337 deposits; last time, 79", "lost 375, in 2015 341": a time alone stands between two counts."""
    between = tokens.row[last + 1 : at].translate(None, _TO_TIME_OF)
    return last >= 0 and len(between) == 1 and between[0] in (Tag.YEAR, Tag.PREVIOUS) and _PAUSE in tokens.row[last:at]


_PAUSE = Tag.COMMA
_TO_TIME_OF = SILENT + bytes((Tag.COMMA, Tag.DASH, Tag.COLON, Tag.IN, Tag.DEPOSIT))
