"""Entries: lines of a list of results, read with whom they are of.

A line may give the figures before the name ("12,792 – Anna Firth, Conservative"), or the name on a line of its own
and each figure under it by its label ("Votes: 12,792").
"""

from __future__ import annotations

import msgspec

from hustings.claims.kind import Kind
from hustings.copydesk.fold import CELL
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.listing.table.column import Part, beside
from hustings.copydesk.listing.table.label import is_label
from hustings.copydesk.token import Tag, Token, Tokens

_MARKS = frozenset({Tag.COMMA, Tag.DASH, Tag.OPEN, Tag.CLOSE, Tag.COLON, Tag.SLASH})
_LISTED = frozenset({Tag.COUNT, Tag.PERCENT, Tag.SIGNED})
_IN_ENTRY = _LISTED | _MARKS | {Tag.ACTOR, Tag.WORD, Tag.VOTES, Tag.AND}
_IN_LABELLED = NUMBERS | _MARKS | {Tag.VOTES, Tag.SHARE, Tag.UP, Tag.DOWN, Tag.WORD, Tag.OF, Tag.FILL}
_IN_LABELLED |= {Tag.ON, Tag.TOTAL, Tag.GET}
_LABELS = frozenset("change changed poll percentage percent total result gained since pts points number no".split())
#: A line of more tokens than these is no entry of a list, one of more than those under a name no label with its figure.
_MOST_TOKENS, _MOST_LABELLED, _MOST_NAMED = 16, 10, 7
#: A number that opens a line and is no greater may be a place.
_MOST_PLACES = 30


class Entry(msgspec.Struct, frozen=True, gc=False):
    """Who the last line names that names somebody and says nothing else; `None` after any other line."""

    who: Token | None = None

    def after(self, tokens: Tokens) -> Entry:
        """Who holds from this line on."""
        if self.who is None and (len(tokens) > _MOST_NAMED or Tag.ACTOR not in tokens.tags):
            return self
        actors = [one for one in tokens if one.tag is Tag.ACTOR]
        if len(tokens) <= _MOST_NAMED and tokens.tags.isdisjoint(NUMBERS):
            if len(actors) == 1 and tokens.tags <= _IN_ENTRY:
                is_party = self.who is not None and self.who.value.is_person and not actors[0].value.is_person
                return self if is_party else Entry(actors[0])
            return self if tokens.tags <= {Tag.WORD, Tag.COMMA} or is_label(tokens) else Entry()
        return self if self.who is not None and _is_labelled(tokens) else Entry()

    def parts(self, tokens: Tokens) -> list[Part] | None:
        """The parts of a line that is an entry; `None` where it is read as it stands."""
        if tokens.tags.isdisjoint(NUMBERS) or len(tokens) > _MOST_TOKENS:
            return None
        if self.who is not None and _is_labelled(tokens):
            return _labelled(self.who, tokens)
        return _turned(tokens) if tokens[0].tag in _LISTED and _is_turned(tokens) else None


def _is_labelled(tokens: Tokens) -> bool:
    """Whether a line is a figure with its label, or a figure alone."""
    if len(tokens) > _MOST_LABELLED or not tokens.tags <= _IN_LABELLED or tokens.tags.isdisjoint(NUMBERS):
        return False
    return all(one.tag is not Tag.WORD or one.words in _LABELS for one in tokens)


def _labelled(who: Token, tokens: Tokens) -> list[Part]:
    """The figures of a line under a name, each said to be that person's."""
    figures = [one for one in tokens if one.tag in NUMBERS]
    kind = _kind_of(tokens) if len(figures) == 1 else None
    moved = [one for one in tokens if one.tag in (Tag.UP, Tag.DOWN)]
    said = [who, *(token for one in figures for token in (beside(one, CELL, Tag.COMMA), *moved, one))]
    return [Part(Tokens([])), Part(Tokens(said), kind)]


def _kind_of(tokens: Tokens) -> Kind | None:
    """The kind that the label of a line gives."""
    if not tokens.words.isdisjoint({"change", "changed", "since"}) or not tokens.tags.isdisjoint({Tag.UP, Tag.DOWN}):
        return Kind.SHARE_CHANGE
    if Tag.SHARE in tokens.tags or Tag.PERCENT in tokens.tags:
        return Kind.SHARE
    return Kind.VOTES if Tag.VOTES in tokens.tags else None


def _is_turned(tokens: Tokens) -> bool:
    """Whether a line gives figures, then one person or party and nothing said of it."""
    actors = [at for at, one in enumerate(tokens) if one.tag is Tag.ACTOR]
    if len(actors) != 1 or not tokens.tags <= _IN_ENTRY or not tokens[actors[0]].value.is_person:
        return False
    if any(one.tag is Tag.WORD and not one.is_capital and at < actors[0] for at, one in enumerate(tokens)):
        return False
    figures = [at for at, one in enumerate(tokens) if one.tag in NUMBERS]
    is_place = tokens[0].tag is Tag.COUNT and tokens[0].value.value <= _MOST_PLACES and figures[-1] > actors[0]
    return not is_place and len(figures) <= len(_LISTED)


def _turned(tokens: Tokens) -> list[Part]:
    """The line with the name first."""
    who = next(one for one in tokens if one.tag is Tag.ACTOR)
    figures = [one for one in tokens if one.tag in NUMBERS]
    first = beside(figures[0], who.words, Tag.ACTOR, who.value)
    said = [first, *(token for one in figures for token in (beside(one, CELL, Tag.COMMA), one))]
    return [Part(Tokens([one for one in tokens if one.tag not in NUMBERS])), Part(Tokens(said))]
