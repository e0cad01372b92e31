"""Bracketed: rows of seats whose figure in brackets is what a heading says: "Who won where (turnout in brackets)"."""

from __future__ import annotations

import msgspec

from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.listing.league.ranking import WORDS, told_of
from hustings.copydesk.listing.table.column import Part
from hustings.copydesk.token import Tag, Token, Tokens

_BRACKETS = frozenset({"brackets", "bracket", "parentheses", "parenthesis"})
_FIGURES = frozenset({Tag.COUNT, Tag.PERCENT})
#: How far before "in brackets" its measure stands; and a row's seat from where the row begins.
_NEAR, _OPENING = 4, 4
#: A line of more tokens is no row.
_MOST_TOKENS = 24


class Bracketed(msgspec.Struct, frozen=True, gc=False):
    """The measure that figures in brackets are of in the list being read; `None` where no heading says so."""

    measure: Tag | None = None

    def after(self, tokens: Tokens) -> Bracketed:
        """The measure that holds from this line on."""
        if not tokens.words.isdisjoint(_BRACKETS):
            return Bracketed(_said_of(tokens))
        if self.measure is None or tokens.tags.isdisjoint(NUMBERS):
            return self
        return self if Tag.OPEN in tokens.tags and len(tokens) <= _MOST_TOKENS else Bracketed()

    def parts(self, tokens: Tokens) -> list[Part] | None:
        """A row, and the figure in its brackets as what it is of the seat; `None` where a line is no such row."""
        if self.measure is None or Tag.OPEN not in tokens.tags:
            return None
        place = next((one for one in tokens[:_OPENING] if one.tag is Tag.PLACE), None)
        figure = _in_brackets(tokens)
        if place is None or figure is None:
            return None
        rest = Part(Tokens([one for one in tokens if one is not figure]))
        return [rest, told_of(place, self.measure, figure)]


def _said_of(tokens: Tokens) -> Tag | None:
    """The measure that a heading says stands in brackets: "turnout in brackets", "majorities in brackets"."""
    at = next(at for at, one in enumerate(tokens) if one.words in _BRACKETS)
    near = tokens[max(0, at - _NEAR) : at]
    found = (tag for one in reversed(near) for tag, word in WORDS.items() if one.tag is tag or one.words == f"{word}s")
    return next(found, None) if tokens.tags.isdisjoint(NUMBERS) else None


def _in_brackets(tokens: Tokens) -> Token | None:
    """The one figure that stands alone in brackets."""
    alone = (tokens[at : at + 3] for at in range(len(tokens) - 2) if tokens[at].tag is Tag.OPEN)
    found = [one[1] for one in alone if one[1].tag in _FIGURES and one[2].tag is Tag.CLOSE]
    return found[0] if len(found) == 1 else None
