"""Legends: what a line over a list of seats says that the figure of each row is — "with winner and majority:".

A row that does not say so itself is read with the word before its figure: "Lucy Frazer, Ely & E Cambs – LD, 495"
as if it said "majority: 495".
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.listing.table.column import beside, in_percent
from hustings.copydesk.token import Tag, Token, Tokens

_WORDS = {
    Tag.MAJORITY: "majority",
    Tag.MARGIN: "majority",
    Tag.TURNOUT: "turnout",
    Tag.SWING: "swing",
    Tag.ELECTORATE: "electorate",
}
_TAGS = {"majority": Tag.MAJORITY, "turnout": Tag.TURNOUT, "swing": Tag.SWING, "electorate": Tag.ELECTORATE}
#: Plurals that the lexicon has no measure for.
_PLURAL = {"margins": "majority", "leads": "majority", "electorates": "electorate"}
_CALLED = frozenset("seat seats winner winners victor constituency constituencies party loser new".split())
_JOINED = frozenset({Tag.AND, Tag.WITH, Tag.COMMA, Tag.FILL, Tag.SLASH, Tag.BY})
_UNSTATED = (NUMBERS - {Tag.COUNT}) | {Tag.BE, Tag.HAVE}
#: A line over a list counts no more seats than these, and gives no other figure.
_MOST_COUNTED = 100
_IN_ROW = NUMBERS | {Tag.PLACE, Tag.ACTOR, Tag.COMMA, Tag.DASH, Tag.OPEN, Tag.CLOSE, Tag.COLON, Tag.HOLD, Tag.GAIN}
_IN_ROW |= {Tag.UP, Tag.FROM, Tag.YEAR, Tag.SLASH, Tag.WORD, Tag.AND, Tag.WIN, Tag.LOSE, Tag.BEAT, Tag.FILL}
_MOST_HEAD, _MOST_ROW, _MOST_WORDS, _REACH = 24, 24, 6, 2
_PERCENTS = frozenset({"turnout", "swing"})


class Legend(msgspec.Struct, frozen=True, gc=False):
    """The measure of the figures of a list's rows; `None` outside one. `left` is how many lines that are no rows can
    stand before one."""

    measure: str | None = None
    left: int = 0

    def after(self, tokens: Tokens) -> Legend:
        """What holds from this line on."""
        if _may_head(tokens) and (measure := _last_named(tokens)) is not None:
            return Legend(measure, _REACH)
        if self.measure is None or _figure(tokens) is not None:
            return self
        return replace(self, left=self.left - 1) if self.left > 1 else Legend()

    def over(self, tokens: Tokens) -> Tokens:
        """A row of the list with the legend's word before its figure; any other line as it stands."""
        at = None if self.measure is None else _figure(tokens)
        if at is None or self.measure is None:
            return tokens
        figure = in_percent(tokens[at]) if self.measure in _PERCENTS else tokens[at]
        said = [beside(figure, self.measure, _TAGS[self.measure]), beside(figure, ":", Tag.COLON), figure]
        return Tokens([*tokens[:at], *said, *tokens[at + 1 :]])


def _may_head(tokens: Tokens) -> bool:
    """Whether a line may say what figures below it are: it gives none, and names a measure."""
    if not tokens or len(tokens) > _MOST_HEAD or not tokens.tags.isdisjoint(_UNSTATED):
        return False
    is_named = not tokens.tags.isdisjoint(_WORDS) or not tokens.words.isdisjoint(_PLURAL)
    counts = (one.value.value for one in tokens if one.tag is Tag.COUNT)
    return is_named and all(count <= _MOST_COUNTED for count in counts)


def _measure(token: Token) -> str | None:
    return _PLURAL.get(token.words) or _WORDS.get(token.tag)


def _last_named(tokens: Tokens) -> str | None:
    """ "The big losers, with winner and margin:", "Seat, winner, majority": what the columns named end with."""
    end = len(tokens) - (tokens[-1].tag is Tag.COLON)
    at = next((at for at in range(end - 1, -1, -1) if tokens[at].tag not in (Tag.FILL, Tag.CLOSE)), 0)
    word = _measure(tokens[at])
    if word is None or at < 1 or tokens[at - 1].tag not in _JOINED:
        return None
    is_listed = not _CALLED.isdisjoint(" ".join(tokens.said[max(0, at - 5) : at]).split())
    return word if is_listed or tokens[at - 1].tag is Tag.WITH else None


def _figure(tokens: Tokens) -> int | None:
    """Where the one figure of a row of a list of seats stands, no word of which says what it is; `None` in any other
    line. A figure in brackets is besides."""
    if Tag.PLACE not in tokens.tags or len(tokens) > _MOST_ROW or not tokens.tags <= _IN_ROW:
        return None
    if tokens.row.count(Tag.WORD) > _MOST_WORDS or tokens.row.count(Tag.PLACE) != 1:
        return None
    places = [at for at, one in enumerate(tokens) if one.tag in NUMBERS and not _is_bracketed(tokens, at)]
    return places[0] if len(places) == 1 else None


def _is_bracketed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a figure stands in brackets with nothing else."""
    return at > 0 and tokens[at - 1].tag is Tag.OPEN and at + 1 < len(tokens) and tokens[at + 1].tag is Tag.CLOSE
