"""Votes per seat: lists of parties by how many votes each of their seats took — "SNP 25,972" below "Votes per MP"."""

from __future__ import annotations

import msgspec

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.listing.table.column import Part, beside
from hustings.copydesk.token import Tag, Tokens

_PER = frozenset({"per", "each", "every"})
_IN_ROW = frozenset({Tag.ACTOR, Tag.COUNT, Tag.COLON, Tag.DASH, Tag.COMMA, Tag.FILL, Tag.HEDGE})
_MOST_HEAD = 12


class PerSeat(msgspec.Struct, frozen=True, gc=False):
    """Whether a list of votes per seat is being read."""

    is_on: bool = False

    def after(self, tokens: Tokens) -> PerSeat:
        """What holds from this line on."""
        if self.is_on and _is_row(tokens):
            return self
        is_head = not tokens.words.isdisjoint(_PER) and len(tokens) <= _MOST_HEAD and _names(tokens)
        return self if is_head is self.is_on else PerSeat(is_head)

    def parts(self, tokens: Tokens) -> list[Part] | None:
        """The figure of a row as its party's votes per seat; `None` where the line is none."""
        if not self.is_on or not _is_row(tokens):
            return None
        party = next(one for one in tokens if one.tag is Tag.ACTOR)
        figure = next(one for one in tokens if one.tag is Tag.COUNT)
        said = [beside(figure, "votes", Tag.VOTES), beside(figure, "per", Tag.WORD), beside(figure, "seat", Tag.SEATS)]
        rest = Tokens([one for one in tokens if one.tag not in NUMBERS])
        return [Part(rest), Part(Tokens([party, beside(figure, "got", Tag.GET), figure, *said]), Kind.OTHER)]


def _names(tokens: Tokens) -> bool:
    """Whether a heading speaks of votes by seats, and gives no figure."""
    return {Tag.VOTES, Tag.SEATS} <= tokens.tags and Tag.COUNT not in tokens.tags


def _is_row(tokens: Tokens) -> bool:
    """Whether a line is one party and one figure."""
    row = tokens.row
    if row.count(Tag.ACTOR) != 1 or row.count(Tag.COUNT) != 1 or not tokens.tags <= _IN_ROW:
        return False
    return not next(one for one in tokens if one.tag is Tag.ACTOR).value.is_person
