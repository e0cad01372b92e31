"""Heads: "2017 result" over a list, "2005: …" before a paragraph — the result that what stands below belongs to."""

from __future__ import annotations

from datetime import date

import msgspec

from hustings.copydesk.grammar.against.turnout import SETTING_AGAINST
from hustings.copydesk.grammar.area.scope import UK
from hustings.copydesk.grammar.time import NUMBERS, year_of
from hustings.copydesk.token import Sentence, Tag, Token, Tokens

#: A line longer than this is prose, and no heading over lines holds for it.
_MOST_IN_LINE = 16
_MOST_IN_HEAD = 9
_SAID = frozenset("result results election elections general how last previous vote voted happened full".split())


#: In a heading nobody is named and nothing is said to be, to rise or to be lower than anything.
_STATING = frozenset({Tag.ACTOR, Tag.PRONOUN, Tag.EXEMPT, Tag.BE, Tag.UP, Tag.DOWN, Tag.AHEAD, Tag.BEHIND, Tag.THAN})
_NOT_IN_HEADING = NUMBERS | _STATING


class Head(msgspec.Struct, frozen=True, gc=False):
    """The tokens that stand for a head: a year, or a word for the last time, and a colon.

    `paragraph` is the one it opens; `is_heading` says that it is a line of its own and holds for the lines below.
    `area` is the one that a heading such as "Vote share (UK)" names: the rows below are of it, not of a seat.
    """

    tokens: tuple[Token, ...] = ()
    paragraph: int = -1
    is_heading: bool = False
    area: str | None = None

    def after(self, sentence: Sentence, tokens: Tokens, day: date | None, *, is_later: bool = False) -> Head:
        """The head that holds from this sentence on; in a text of long after the day, "last time" heads that day's."""
        area = _headed_area(tokens, day)
        if area is not None:
            return Head((), sentence.paragraph, True, area)
        if self.area is not None:
            return self if _is_row(tokens) else Head()
        if sentence.paragraph == self.paragraph:
            return self
        if _is_heading(tokens):
            named = [one for one in tokens if _is_earlier(one, day) and not (is_later and one.tag is Tag.PREVIOUS)]
            return Head((named[0], _colon(named[0])), sentence.paragraph, True) if named else Head()
        if len(tokens) > 2 and tokens[0].tag is Tag.YEAR and tokens[1].tag is Tag.COLON:
            return Head(tuple(tokens[:2]), sentence.paragraph)
        return self if self.is_heading and len(tokens) <= _MOST_IN_LINE else Head()

    def over(self, tokens: Tokens) -> Tokens:
        """The sentence with its head before it, unless it has a time of its own."""
        if not self.tokens or not tokens or tokens[0].start <= self.tokens[0].start:
            return tokens
        return tokens if Tag.YEAR in tokens.tags or Tag.NOW in tokens.tags else Tokens([*self.tokens, *tokens])


_RESULTS = frozenset("result results picture figures voted parties".split())
_COUNTRYWIDE = frozenset("national nationally nationwide countrywide".split())
_MEASURES = frozenset({Tag.SHARE, Tag.VOTES, Tag.SEATS, Tag.TURNOUT, Tag.SWING, Tag.TOTAL})


def _headed_area(tokens: Tokens, day: date | None) -> str | None:
    """The area of a short line of its own that names it and a measure, no figure and nobody: "Vote share (UK)"."""
    if len(tokens) > _MOST_IN_HEAD or not tokens.tags.isdisjoint(_NOT_IN_HEADING | {Tag.PLACE}):
        return None
    if not tokens.words.isdisjoint(SETTING_AGAINST):
        return None  # "Turnout beat the national average"
    if any(token.tag is Tag.YEAR and day is not None and year_of(token) != day.year for token in tokens):
        return None
    if tokens.tags.isdisjoint(_MEASURES) and tokens.words.isdisjoint(_RESULTS):
        return None
    named = next((token.value for token in tokens if token.tag is Tag.REGION), None)
    return named or (None if tokens.words.isdisjoint(_COUNTRYWIDE) else UK)


def _is_row(tokens: Tokens) -> bool:
    """A row of a list of parties, each with its figures; a person or a seat is of none."""
    if len(tokens) > _MOST_IN_LINE or tokens.tags.isdisjoint(NUMBERS) or Tag.PLACE in tokens.tags:
        return False
    return Tag.ACTOR in tokens.tags and not any(one.tag is Tag.ACTOR and one.value.is_person for one in tokens)


def _colon(token: Token) -> Token:
    return Token(token.end, token.end, ":", Tag.COLON)


def _is_heading(tokens: Tokens) -> bool:
    """A short line of its own with a year or "last time", no figure and nobody named."""
    if len(tokens) > _MOST_IN_HEAD or not (Tag.YEAR in tokens.tags or Tag.PREVIOUS in tokens.tags):
        return False
    is_of_result = tokens.said[0] == "in" or not _SAID.isdisjoint(tokens.said[:4])
    return is_of_result and tokens.tags.isdisjoint(_NOT_IN_HEADING)


def _is_earlier(token: Token, day: date | None) -> bool:
    if token.tag is Tag.PREVIOUS:
        return token.words.startswith(("last", "previous", "at the"))
    return token.tag is Tag.YEAR and day is not None and year_of(token) < day.year
