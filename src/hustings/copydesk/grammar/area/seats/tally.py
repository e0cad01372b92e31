"""Tally: seats of the country told without the word, "the Tories were up 24 at 330", and words for seats or a gain.

A small figure beside a party, in copy about a constituency, is of votes by its place and of seats by its size. It is
read as seats too; that reading can only bear it out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.scope import UK
from hustings.copydesk.grammar.area.seats.seats import MOST_SEATS
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, family_in
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.grammar.whose.nearest import holders
from hustings.copydesk.token import SILENT, Tag, Token, Tokens
from hustings.geography.boundary_set import Nation

_COUNTED = frozenset({Kind.VOTES, Kind.OTHER})
_ROLES = frozenset({"", "change", "topic", "level"})
#: "Picked up 30 seats" is of all that were won, or of those that are new.
_PICKED_UP = frozenset({"picked up", "picking up"})


def seats_untold(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity) -> Iterator[Reading]:
    """A party's small figure as its seats in the country, and as the change in them; none of a person's."""
    tokens, value = scene.tokens, quantity.value
    is_counted = kind in _COUNTED and hit.role in _ROLES and tokens[hit.index].tag is Tag.COUNT
    if not is_counted or value is None or value > MOST_SEATS or Tag.INTERIM in tokens.tags:
        return
    if not {Tag.VOTES, Tag.CANDIDATES}.isdisjoint(tokens.row[hit.index + 1 : hit.index + 3]):
        return
    found = holders(tokens, hit.index)
    if not found or found[0].actor.is_person:
        return
    family = family_in(found[0].actor, scene.lexicon, scene.seat)
    if family is None:
        return
    span = Span(tokens[hit.index].start, tokens[hit.index].end)
    quantity = replace(quantity, word="")
    for place in _areas(scene):
        subject = Subject(family, family=family, place=place)
        for kind_told, basis in _told(scene):
            claim = Claim(kind_told, subject, quantity, basis, span)
            yield Reading(claim, hit.strength, is_firm=False, is_extra=True)


def _areas(scene: Scene) -> list[str]:
    """The areas that seats may be counted in: the country, the part of it spoken of, and the seat's nation."""
    nation = scene.seat.poll.constituency.nation if scene.seat is not None else Nation.ENGLAND
    of_seat = None if nation is Nation.ENGLAND else nation.value
    return [one for one in dict.fromkeys((UK, scene.region, of_seat)) if one is not None]


def _told(scene: Scene) -> Iterator[tuple[Kind, Basis]]:
    """What a party's small figure may count: seats won, lost or gained at the election, and those won in a year that
    the sentence names; "from 56 to 35" has those of before."""
    for kind in (Kind.SEATS, Kind.SEATS_CHANGE):
        yield kind, Basis(scene.national, as_at=scene.as_at)
    if Tag.YEAR in scene.tokens.tags:
        years = dict.fromkeys(year_of(one) for one in scene.tokens if one.tag is Tag.YEAR)
        yield from ((Kind.SEATS, Basis(scene.elections[year])) for year in years if year in scene.elections)
    if not scene.tokens.tags.isdisjoint(_BEFORE):
        yield Kind.SEATS, Basis(scene.national, When.PREVIOUS, as_at=scene.as_at)


_BEFORE = frozenset({Tag.PREVIOUS, Tag.FROM, Tag.UP, Tag.DOWN})


def also_gained(scene: Scene, index: int, found: Sequence[Reading]) -> list[Reading]:
    """ "Labour picked up 30 seats", "the Tories gained 12 and the Lib Dems three": the readings as seats won, and the
    same as seats gained."""
    row = scene.tokens.row[max(0, index - 4) : index]
    is_picked_up = Tag.GET in row and any(map(_is_picked_up, scene.tokens[max(0, index - 4) : index]))
    is_picked_up = is_picked_up and Tag.VOTES not in row  # "picked up 594,068 votes and no seat"
    if not is_picked_up and not _is_gained_too(scene.tokens, index):
        return list(found)
    seats = [one for one in found if one.claim.kind is Kind.SEATS]
    gained = [replace(one, claim=replace(one.claim, kind=Kind.SEATS_CHANGE)) for one in seats]
    return [*found, *gained] if is_picked_up else [*gained, *found]


def _is_gained_too(tokens: Tokens, index: int) -> bool:
    """ "The Tories gained 12 and the Lib Dems three": the deed of the party before is that of the next one, too."""
    row = tokens.row[:index].rstrip(SILENT)
    while row[-1:] == _ACTOR and (first := row.rfind(Tag.COUNT)) >= 0:
        if row[first + 1 : -1].translate(None, SILENT + _SEATS) not in _JOINED:
            return False
        row = row[:first].rstrip(SILENT)  # "gained 12, Labour six and the Lib Dems three"
    return row[-1:] in _GAINED and Tag.COUNT in tokens.row[len(row) : index]


_ACTOR, _SEATS = bytes((Tag.ACTOR,)), bytes((Tag.SEATS,))
_GAINED = (bytes((Tag.GAIN,)), bytes((Tag.LOSE,)))
_JOINED = (bytes((Tag.AND,)), bytes((Tag.COMMA,)), bytes((Tag.COMMA, Tag.AND)))


def _is_picked_up(token: Token) -> bool:
    return token.tag is Tag.GET and token.words in _PICKED_UP


_BESIDE_SEATS = frozenset({Tag.SEATS, Tag.WITH, Tag.AND, Tag.ON, Tag.FROM, Tag.FILL, Tag.HEDGE, Tag.SHARE})


def is_beside_seats(tokens: Tokens, index: int, found: Mapping[int, list[Reading]]) -> bool:
    """ "Lib Dems 57 with 23 per cent": a share beside what may be seats, as likely of the country as those are."""
    before = max((at for at in found if at < index), default=None)
    if before is None or tokens[index].tag is not Tag.PERCENT:
        return False
    is_joined = _BESIDE_SEATS.issuperset(tokens.row[before + 1 : index])
    return is_joined and any(one.claim.kind is Kind.SEATS for one in found[before])
