"""Leads: figures that may be a majority though no word says so, by how they are set.

"South Down SF 1,620" in a line of its own; "66 to 7,004" and "145 becomes 1,113", then and now; "Kensington's 20";
"Central Devon: 61". The record can only bear that out: each may be votes as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from hustings.copydesk.listing.league.ranking import told_of
from hustings.copydesk.listing.league.row import rows_in
from hustings.copydesk.listing.table.column import beside
from hustings.copydesk.token import SILENT, Tag, Token, Tokens, places_of


class Lead(msgspec.Struct, frozen=True, gc=False):
    """A figure that may be a majority: what it would say, whether it stands alone in its line with seat and party, and
    where in its sentence it stands."""

    tokens: Tokens
    is_alone: bool
    at: int


_COUNTS, _PLACES = frozenset({Tag.COUNT}), frozenset({Tag.PLACE})
_BARE = frozenset({Tag.PLACE, Tag.ACTOR, Tag.COUNT, Tag.COMMA, Tag.OPEN, Tag.CLOSE, Tag.COLON, Tag.DASH})
#: What leads from the majority of before to that of now.
_THEN_NOW = (bytes((Tag.TO,)), bytes((Tag.BE, Tag.NOW)), bytes((Tag.NOW,)))
_BECOME = frozenset("become becomes became".split())
#: No more tokens than these stand between the two; a smaller figure may count anything.
_MOST_BETWEEN, _FEWEST = 5, 2
_PASSED = bytes((Tag.FILL, Tag.HEDGE, Tag.WORD))


def leads(tokens: Tokens) -> Iterator[Lead]:
    """The figures of a sentence that may be majorities."""
    if Tag.COUNT not in tokens.tags:
        return
    if (alone := _alone(tokens)) is not None:
        yield alone
        return
    if Tag.PLACE in tokens.tags:
        yield from _of_places(tokens)
    yield from _then_and_now(tokens)


def _alone(tokens: Tokens) -> Lead | None:
    """A line with a seat, a party and one count; `None` where it is another."""
    if not (tokens.tags <= _BARE and {Tag.PLACE, Tag.ACTOR} <= tokens.tags):
        return None
    actors = [one.value for one in tokens if one.tag is Tag.ACTOR]
    rows = rows_in(tokens)
    counts = tokens.row[tokens[0].tag is Tag.COUNT :].count(Tag.COUNT)  # "5 Montgomeryshire (Con) 9,285"
    if len(actors) > 1 or actors[0].is_person or counts > 1 or len(rows) != 1:
        return None
    figure = rows[0].figures[0]
    return Lead(told_of(rows[0].place, Tag.MAJORITY, figure).tokens, True, tokens.index(figure))


def _of_places(tokens: Tokens) -> Iterator[Lead]:
    """ "Kensington's 20", "scraped it in Central Devon: 61"."""
    for at in places_of(tokens, _PLACES):
        after = at + 1 + (tokens.row[at + 1 : at + 2] == _COLON)
        if tokens.row[after : after + 1] != _COUNT or tokens.row[after + 1 : after + 2] in _COUNTED:
            continue
        yield Lead(told_of(tokens[at], Tag.MAJORITY, tokens[after]).tokens, False, after)


_COLON, _COUNT = bytes((Tag.COLON,)), bytes((Tag.COUNT,))
_COUNTED = (bytes((Tag.VOTES,)), bytes((Tag.SEATS,)), bytes((Tag.CANDIDATES,)))


def _then_and_now(tokens: Tokens) -> Iterator[Lead]:
    """ "66 to 7,004", "145 becomes 1,113", "985 is now a fat 9,050": each may be the majority of then or of now."""
    for first, second in pairwise(places_of(tokens, _COUNTS)):
        between = tokens[first + 1 : second]
        is_of_people = tokens.row[second + 1 : second + 2] in _COUNTED
        if (
            is_of_people
            or len(between) > _MOST_BETWEEN
            or min(tokens[one].value.value for one in (first, second)) < _FEWEST
        ):
            continue
        row = tokens.row[first + 1 : second].translate(None, SILENT)
        is_turned = any(one.words in _BECOME for one in between) and not row.translate(None, _PASSED)
        if row.translate(None, _PASSED) in _THEN_NOW or is_turned:
            for at in (first, second):
                yield from (Lead(one, False, at) for one in _of_either(tokens[at]))


def _of_either(figure: Token) -> Iterator[Tokens]:
    """A figure as the majority, and as the one of before."""
    told = [beside(figure, "majority", Tag.MAJORITY), beside(figure, ":", Tag.COLON), figure]
    yield Tokens(told)
    yield Tokens([beside(figure, "last time", Tag.PREVIOUS), beside(figure, ":", Tag.COLON), *told])
