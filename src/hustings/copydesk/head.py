"""Heads: "2017 result" over a list, "2005: …" before a paragraph — the result that what stands below belongs to."""

from __future__ import annotations

from datetime import date

import msgspec

from hustings.copydesk.grammar.time import NUMBERS, year_of
from hustings.copydesk.token import Sentence, Tag, Token

#: A line longer than this is prose, and no heading over lines holds for it.
_MOST_IN_LINE = 16
_MOST_IN_HEAD = 7
_SAID = frozenset("result results election elections general how last previous vote voted happened in full".split())


#: In a heading nobody is named and nothing is said to be, to rise or to be lower than anything.
_STATING = frozenset({Tag.ACTOR, Tag.EXEMPT, Tag.BE, Tag.UP, Tag.DOWN, Tag.AHEAD, Tag.BEHIND, Tag.THAN})


class Head(msgspec.Struct, frozen=True, gc=False):
    """The tokens that stand for a head: a year, or a word for the last time, and a colon.

    `paragraph` is the one it opens; `is_heading` says that it is a line of its own and holds for the lines below.
    """

    tokens: tuple[Token, ...] = ()
    paragraph: int = -1
    is_heading: bool = False

    def after(self, sentence: Sentence, tokens: list[Token], day: date | None) -> Head:
        """The head that holds from this sentence on."""
        if sentence.paragraph == self.paragraph:
            return self
        if _is_heading(tokens):
            named = [token for token in tokens if _is_earlier(token, day)]
            return Head((named[0], _colon(named[0])), sentence.paragraph, True) if named else Head()
        if len(tokens) > 2 and tokens[0].tag is Tag.YEAR and tokens[1].tag is Tag.COLON:
            return Head(tuple(tokens[:2]), sentence.paragraph)
        return self if self.is_heading and len(tokens) <= _MOST_IN_LINE else Head()

    def over(self, sentence: Sentence, tokens: list[Token]) -> list[Token]:
        """The sentence with its head before it, unless it has a time of its own."""
        is_own = not self.tokens or (tokens and tokens[0].start <= self.tokens[0].start)
        is_timed = any(token.tag in (Tag.YEAR, Tag.NOW) for token in tokens)
        return tokens if is_own or is_timed or not tokens else [*self.tokens, *tokens]


def _colon(token: Token) -> Token:
    return Token(token.end, token.end, ":", Tag.COLON)


def _is_heading(tokens: list[Token]) -> bool:
    """A short line of its own with a year or "last time", no figure and nobody named."""
    tags = {token.tag for token in tokens}
    is_plain = not tags & (NUMBERS | _STATING)
    is_of_time = bool(tags & {Tag.YEAR, Tag.PREVIOUS})
    return is_plain and is_of_time and len(tokens) <= _MOST_IN_HEAD and any(one.words in _SAID for one in tokens[:4])


def _is_earlier(token: Token, day: date | None) -> bool:
    if token.tag is Tag.PREVIOUS:
        return token.words.startswith(("last", "previous", "at the"))
    return token.tag is Tag.YEAR and day is not None and year_of(token) < day.year
