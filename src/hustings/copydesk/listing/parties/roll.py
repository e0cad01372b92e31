"""Rolls: the parties of an area in one line with their seats, shares or lost deposits — "Seats: Lab 27, Plaid 4".

Each figure is read as if it said "Labour won 27 seats in Wales": the area is the one that a heading before it names, or
that of the parties that stand nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.only_there import ONLY_THERE
from hustings.copydesk.grammar.area.scope import UK
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.listing.table.column import Part, beside, in_percent
from hustings.copydesk.token import Tag, Token, Tokens
from hustings.figures.numeral import Numeral

#: Fewer parties are no roll, and the whole country has more seats than this.
_FEWEST, _MOST_OF_NATION = 3, 75
_FIGURES = frozenset({Tag.COUNT, Tag.PERCENT, Tag.SIGNED})
_MARKS = frozenset({Tag.COMMA, Tag.OPEN, Tag.CLOSE, Tag.COLON, Tag.DASH, Tag.SLASH, Tag.AND, Tag.FILL})
_LABELS = {Tag.SEATS: Kind.SEATS, Tag.SHARE: Kind.SHARE, Tag.VOTES: Kind.SHARE, Tag.DEPOSIT: Kind.DEPOSIT}
_IN_ROLL = _FIGURES | _MARKS | frozenset(_LABELS) | {Tag.ACTOR, Tag.TOTAL}
_MOST_PERCENT = 100
#: What tells of a seat or of somebody in it: no area is told of then.
_OF_SEAT = frozenset({Tag.PLACE, Tag.NAME})


class Roll(msgspec.Struct, frozen=True, gc=False):
    """The area that what is told is of, as the lines before it have it; `None` where nothing says."""

    area: str | None = None

    def after(self, tokens: Tokens) -> Roll:
        """What holds from this line on."""
        if (found := self._told(tokens)) is not None:
            return self if found[0] == self.area else Roll(found[0])
        if Tag.REGION in tokens.tags and Tag.PLACE not in tokens.tags:
            return Roll(next(one.value for one in tokens if one.tag is Tag.REGION))
        is_of_seat = Tag.PLACE in tokens.tags or any(one.tag is Tag.ACTOR and one.value.is_person for one in tokens)
        return Roll() if is_of_seat and self.area is not None else self

    def parts(self, tokens: Tokens) -> list[Part] | None:
        """The figures of a roll, each with its party and the area; `None` where the line is none."""
        found = self._told(tokens)
        if found is None:
            return None
        return [Part(Tokens([one for one in tokens if one.tag not in NUMBERS])), *_read(tokens, *found)]

    def _told(self, tokens: Tokens) -> tuple[str, Kind] | None:
        """The area and the measure of a roll."""
        if tokens.row.count(Tag.ACTOR) < _FEWEST or not tokens.tags <= _IN_ROLL:
            return None
        kind = _measure(tokens)
        parties = [one for one in tokens if one.tag is Tag.ACTOR]
        if kind is None or any(one.value.is_person for one in parties) or not _are_paired(tokens):
            return None
        area = self.area or _nation_of(tokens, parties, kind)
        return (area, kind) if area is not None else None


def _measure(tokens: Tokens) -> Kind | None:
    """What a roll gives, by its label or by its figures."""
    start = tokens.row.find(Tag.ACTOR)
    label = next((_LABELS[one.tag] for one in tokens[:start] if one.tag in _LABELS), None)
    shares = [one for one in tokens if one.tag is Tag.PERCENT or (one.tag is Tag.COUNT and one.value.decimals)]
    counts = [one for one in tokens if one.tag is Tag.COUNT and not one.value.decimals]
    if label in (Kind.SEATS, Kind.DEPOSIT) and not shares:
        return label
    if label is Kind.SHARE or (label is None and shares and not counts):
        is_share = all(one.value.value <= _MOST_PERCENT for one in (*shares, *counts))
        return Kind.SHARE if shares and is_share else None
    is_small = sum(one.value.value for one in counts) <= _MOST_OF_NATION
    return Kind.SEATS if label is None and not shares and is_small else None


def _are_paired(tokens: Tokens) -> bool:
    """Whether each party has its figure right after it."""
    places = [at for at, tag in enumerate(tokens.row) if tag == Tag.ACTOR]
    return all(tokens.row[at + 1 : at + 2] != b"" and tokens.row[at + 1] in _FIGURES for at in places)


def _nation_of(tokens: Tokens, parties: Sequence[Token], kind: Kind) -> str | None:
    """The nation of parties that stand nowhere else, where it may be all of it that is told; the whole country where
    there are more seats than a nation has; shares alone may be those of one constituency."""
    if kind is Kind.DEPOSIT:
        return UK
    if kind is not Kind.SEATS:
        return None
    seats = sum(one.value.value for one in tokens if one.tag is Tag.COUNT)
    if seats > _MOST_OF_NATION:
        return UK
    families = frozenset[str]().union(*(one.value.families for one in parties))
    nations = {ONLY_THERE[one] for one in families & ONLY_THERE.keys()}
    return next(iter(nations)) if len(nations) == 1 else None


def _read(tokens: Tokens, area: str, kind: Kind) -> Iterator[Part]:
    """The parts of a roll: each party's figure, and by how much it has changed in brackets after it."""
    party: Token | None = None
    for at, one in enumerate(tokens):
        party = one if one.tag is Tag.ACTOR else party
        if party is None or one.tag not in _FIGURES:
            continue
        is_first = tokens[at - 1] is party
        is_change = isinstance(one.value, Numeral) and one.value.sign != ""
        if is_first:
            yield Part(Tokens(_level(party, one, area, kind)), kind)
        elif is_change and kind is not Kind.DEPOSIT:
            yield Part(Tokens(_change(party, one, area, kind)), kind.changed)


def _level(party: Token, figure: Token, area: str, kind: Kind) -> list[Token]:
    """ "The party won 27 seats in the area", "polled 27.0 per cent of the vote in the area"."""
    if kind is Kind.SEATS:
        won = beside(figure, "won", Tag.WIN)
        return [party, won, figure, beside(figure, "seats", Tag.SEATS), *_there(figure, area)]
    if kind is Kind.DEPOSIT:
        lost = beside(figure, "lost", Tag.LOSE)
        return [party, lost, figure, beside(figure, "deposits", Tag.DEPOSIT), *_there(figure, area)]
    got = beside(figure, "got", Tag.GET)
    return [party, got, in_percent(figure), beside(figure, "of the vote", Tag.SHARE), *_there(figure, area)]


def _change(party: Token, figure: Token, area: str, kind: Kind) -> list[Token]:
    """ "The party up 3 seats in the area"."""
    is_down = figure.value.sign == "-"
    moved = beside(figure, "down", Tag.DOWN) if is_down else beside(figure, "up", Tag.UP)
    if kind is Kind.SEATS:
        return [party, moved, figure, beside(figure, "seats", Tag.SEATS), *_there(figure, area)]
    share = beside(figure, "share", Tag.SHARE)
    return [party, share, moved, beside(figure, "by", Tag.BY), in_percent(figure), *_there(figure, area)]


def _there(figure: Token, area: str) -> list[Token]:
    return [beside(figure, "in", Tag.IN), beside(figure, "nationally" if area == UK else area, Tag.REGION, area)]
