"""Tokens: what a sentence of copy is made of, each with a tag for its part in statements about results."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum, auto
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

    Most passes over a sentence look for a few tags or words; a look at these spares them the sentence.
    """

    __slots__ = ("tags", "words")

    def __init__(self, tokens: Iterable[Token]) -> None:
        super().__init__(tokens)
        self.tags = frozenset([token.tag for token in self])
        self.words = frozenset([token.words for token in self])


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """A run of tokens that is read together; `line` is its number in the text, from 1."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    paragraph: int
