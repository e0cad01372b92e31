"""Time: the results that a figure may be of, and the parts of a sentence that tell one from another."""

from __future__ import annotations

import msgspec

from hustings.claims.claim import When
from hustings.copydesk.token import Tag, Token, Tokens

NUMBERS = frozenset({Tag.COUNT, Tag.PERCENT, Tag.POINTS, Tag.SIGNED, Tag.TIMES})

#: What speaks of another time than the poll that is told of, or of none.
OTHER_TIMES = frozenset({Tag.YEAR, Tag.PREVIOUS, Tag.INTERIM})


class Moment(msgspec.Struct, frozen=True, gc=False):
    """The result meant, and the year that says so. `is_firm` when the sentence leaves no other, `is_by_election` when
    it names a by-election of that year."""

    when: When = When.THIS
    year: int | None = None
    is_firm: bool = True
    is_by_election: bool = False


#: Words for a poll that was named before, which may be one of before or the one just told of; for one further back than
#: the last, and for those called early: of 2017, or the text's own.
THAT_POLL = frozenset(
    "election before last|last election but one|last general election but one|the last general election but one|"
    "at the last election but one|at the last general election but one|general election but one|election but one|"
    "two previous elections|previous two elections|last two elections|two previous general elections|"
    "previous two general elections|last two general elections|in the snap election|at the snap election|"
    "in the snap general election|at the snap general election|in the snap poll|at the snap poll|"
    "general election of that year|election of that year|"
    "that year|in that election|at that election|in that contest|on that occasion|at that time|back then|"
    "on that night|that night|that day|on that day|that evening|in those days|that time|that time around".split("|")
)


def year_of(token: Token) -> int:
    """The year that a year token names."""
    return int(token.value.value)


_OF_PERSONS = frozenset({"former", "formerly", "old"})
#: What takes a figure of before to the one of now: "a deficit of 9 became a lead of 8".
TURNED_INTO = frozenset({"become", "became", "becomes", "becoming"})
MEASURES = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.VOTES, Tag.SHARE, Tag.TURNOUT})


def is_earlier(tokens: Tokens, at: int) -> bool:
    """Whether a token speaks of the result before; "former" does so of a majority, not of a leader."""
    if tokens[at].tag is not Tag.PREVIOUS:
        return False
    return tokens[at].words not in _OF_PERSONS or not MEASURES.isdisjoint(tokens.row[at + 1 : at + 3])


def ends_clause(tokens: Tokens, at: int) -> bool:
    """Whether a colon closes a clause that compares; that of "last time: 9" does not."""
    if tokens[at].tag not in (Tag.COLON, Tag.COMMA):
        return False
    return compares(tokens, at)


def compares(tokens: Tokens, at: int) -> bool:
    """Whether a sentence compares before a place in it: "above the 9 of 2010", "more than"."""
    return tokens.said[0] in ("above", "below") or Tag.THAN in tokens.row[:at]


def is_more_than_then(tokens: Tokens, at: int) -> bool:
    """Whether a figure is told to be more or less there than something is: "X's 9 per cent was more than it won in
    2019"; not "9 votes, and more than half of them, in 2019"."""
    is_compared = tokens[at].words in _MORE_THAN and at > 0 and tokens[at - 1].tag in _IS
    return is_compared and NUMBERS.isdisjoint(tokens.row[at + 1 : at + 3])


_MORE_THAN = frozenset({"more than", "less than", "fewer than"})
_IS = frozenset({Tag.BE, Tag.COMMA, Tag.DASH, Tag.HEDGE, Tag.FILL})


def is_figure(tokens: Tokens, at: int) -> bool:
    """Whether a number is one of a result; that of "two years ago" is not."""
    return tokens[at].tag in NUMBERS and not counts_years(tokens, at)


def counts_years(tokens: Tokens, at: int) -> bool:
    """ "Two years ago", "five months earlier", "two and a half years earlier"."""
    at += 3 * (tokens.said[at + 1 : at + 4] == _AND_A_HALF)
    return at + 1 < len(tokens) and tokens[at + 1].tag is Tag.PREVIOUS and tokens[at + 1].words.startswith(_PERIODS)


_AND_A_HALF = ["and", "a", "half"]
_PERIODS = ("year", "month", "week", "day")
