"""Tokens: what a sentence of copy is made of, each with a tag for its part in statements about results."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from enum import IntEnum, auto
from itertools import compress
from operator import attrgetter
from typing import Any

import msgspec


class Tag(IntEnum):
    """The part a token plays. Patterns of the grammar are written in these names, in lower case."""

    WORD = auto()
    COUNT = auto()  # 9,639
    PERCENT = auto()  # 57.8 per cent
    POINTS = auto()  # 13.9 points
    SIGNED = auto()  # +9.71%
    ORDINAL = auto()  # third
    TIMES = auto()  # doubled
    YEAR = auto()
    EXEMPT = auto()  # an age, a time, a date, a sum of money
    NAME = auto()  # a candidate
    PARTY = auto()
    PLACE = auto()  # a constituency
    REGION = auto()  # Wales, Cornwall, the country
    ACTOR = auto()  # a candidate or a party, with what stands in apposition to it
    MAJORITY = auto()
    MARGIN = auto()
    VOTES = auto()
    SHARE = auto()
    TURNOUT = auto()
    SWING = auto()
    ELECTORATE = auto()
    SEATS = auto()
    DEPOSIT = auto()
    CANDIDATES = auto()
    AHEAD = auto()
    BEHIND = auto()
    MORE = auto()
    FEWER = auto()
    THAN = auto()
    BY = auto()
    FROM = auto()
    TO = auto()
    OF = auto()
    FOR = auto()
    WITH = auto()
    ON = auto()
    IN = auto()
    BE = auto()
    HAVE = auto()
    COMPARED = auto()
    UP = auto()
    DOWN = auto()
    BEAT = auto()
    WIN = auto()
    HOLD = auto()
    GAIN = auto()
    LOSE = auto()
    GET = auto()
    OVERTURN = auto()
    FINISH = auto()
    HEDGE = auto()
    PREVIOUS = auto()
    NOW = auto()
    FILL = auto()  # articles, possessives and adjectives that say nothing of the figure
    PRONOUN = auto()
    WHO = auto()
    AND = auto()
    COMMA = auto()
    DASH = auto()
    OPEN = auto()
    CLOSE = auto()
    COLON = auto()
    SLASH = auto()
    SEPARATE = auto()
    EACH = auto()
    INTERIM = auto()
    SUPERLATIVE = auto()
    SINCE = auto()
    YEARS = auto()
    PLACED = auto()
    TOTAL = auto()
    OPPOSITION = auto()
    FOLLOW = auto()
    AREA = auto()
    REJECTED = auto()


class Token(msgspec.Struct, frozen=True, gc=False):
    """One token: offsets in the text, the folded words, the tag, and the value behind it where it has one."""

    start: int
    end: int
    words: str
    tag: Tag
    value: Any = None
    is_capital: bool = False


class Tokens(list[Token]):
    """The tokens of a sentence that is read, and which tags and words are among them.

    Most passes over a sentence look for a few tags or words; a look at these spares them the sentence. `row` is a byte
    a token, its tag, to look for tags in without going from token to token.
    """

    __slots__ = ("row", "tags", "words")

    def __init__(self, tokens: Iterable[Token]) -> None:
        super().__init__(tokens)
        self.row = bytes(map(tag_of, self))
        self.tags: frozenset[int] = frozenset(self.row)
        self.words: frozenset[str] = frozenset(map(words_of, self))


#: What most passes ask of a token; mapped over a sentence they cost a fraction of a loop.
tag_of, words_of, is_capital = attrgetter("tag"), attrgetter("words"), attrgetter("is_capital")


def places_of(tokens: Collection[Token], tags: frozenset[Tag]) -> Iterator[int]:
    """Where the tokens with one of the tags stand, from left to right.

    >>> list(places_of([Token(0, 1, "a", Tag.FILL), Token(2, 6, "vote", Tag.VOTES)], frozenset({Tag.VOTES})))
    [1]
    """
    row: Iterable[int] = tokens.row if isinstance(tokens, Tokens) else map(tag_of, tokens)
    return compress(range(len(tokens)), map(tags.__contains__, row))


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """A run of tokens that is read together; `line` is its number in the text, from 1."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    paragraph: int
