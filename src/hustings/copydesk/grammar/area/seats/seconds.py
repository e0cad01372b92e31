"""Seconds: in how many seats a party came second, or third: "runners-up in 120", "second in 98 of them"."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from hustings.claims.area.placed import placed_word
from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.scope import UK, scope_of
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, family_in
from hustings.copydesk.token import Tag, Tokens
from hustings.figures.numeral import Numeral

_RUNNERS = frozenset({"runner-up", "runners-up", "runner up", "runners up"})
_FINISHES = frozenset("places finishes spots".split())
_NTH = {"second": 2, "second-place": 2, "third-place": 3, "runner-up": 2, "runners-up": 2}
_BETWEEN = frozenset({Tag.FILL, Tag.HEDGE, Tag.MORE})
#: What stands after a count of seats, and not after one of years or weeks since something.
_ENDS = frozenset(
    {Tag.SEATS, Tag.OF, Tag.COMMA, Tag.AND, Tag.TO, Tag.WITH, Tag.COMPARED, Tag.REGION, Tag.CLOSE, Tag.DASH, Tag.COLON}
)
_END_WORDS = frozenset("more others other contests places but while including across against".split())
_IN_SEATS = frozenset({Tag.OF, Tag.FILL, Tag.COUNT, Tag.REGION, Tag.SEATS, Tag.COMMA, Tag.MORE})


class Placing(msgspec.Struct, frozen=True, gc=False):
    """A place that a count of seats is of; `holder` is where the party stands, `None` for the last before it."""

    position: int
    holder: int | None = None


def placing_of(tokens: Tokens, index: int) -> Placing | None:
    """The place that the count at `index` tells the number of; `None` where it tells none."""
    if tokens.tags.isdisjoint(_TOLD) or tokens[index].tag not in _COUNTS:
        return None
    if (position := _finishes(tokens, index)) is not None:
        return Placing(position)
    at = index - 1
    while at > 0 and tokens[at].tag in _BETWEEN:
        at -= 1
    if at < 0 or tokens[at].tag is not Tag.IN:
        return None
    before = _position_before(tokens, at)
    if before is not None:
        return Placing(before) if _counts_seats(tokens, index) else None
    return _placing_after(tokens, index)


_TOLD = frozenset({Tag.ORDINAL, Tag.PLACED})
_COUNTS = frozenset({Tag.COUNT, Tag.EXEMPT})


def _finishes(tokens: Tokens, index: int) -> int | None:
    """ "120 second places", "63 runner-up spots"."""
    after = tokens[index + 1 : index + 3]
    if len(after) < 2 or after[1].words not in _FINISHES:
        return None
    return _position_at(tokens, index + 1)


def _position_at(tokens: Tokens, at: int) -> int | None:
    token = tokens[at]
    if token.tag is Tag.ORDINAL and isinstance(token.value, Numeral):
        return int(token.value.value)
    return _NTH.get(token.words)


def _position_before(tokens: Tokens, at: int) -> int | None:
    """The place right before "in": "second in", "in third place in", "the runners-up in"."""
    last = at - 1
    if last > 0 and tokens[last].tag is Tag.PLACED and tokens[last].words not in _RUNNERS:
        last -= 1
    if last < 0 or tokens[last].tag not in _TOLD:
        return None
    return 2 if tokens[last].words in _RUNNERS else _position_at(tokens, last)


def _counts_seats(tokens: Tokens, index: int) -> bool:
    if index + 1 == len(tokens):
        return True
    after = tokens[index + 1]
    return after.tag in _ENDS or after.words in _END_WORDS


def _placing_after(tokens: Tokens, index: int) -> Placing | None:
    """ "In five of the 17 seats Labour finished third"."""
    at = index + 1
    while at < len(tokens) and (tokens[at].tag in _IN_SEATS or tokens[at].words in ("them", "other")):
        at += 1
    is_of_seats = Tag.SEATS in tokens.row[index + 1 : at]
    row = tokens[at : at + 3]
    if not is_of_seats or len(row) < 3 or row[0].tag is not Tag.ACTOR or row[1].tag not in (Tag.FINISH, Tag.BE):
        return None
    position = 2 if row[2].words in _RUNNERS else _position_at(tokens, at + 2)
    return None if position is None else Placing(position, at)


def _is_its(scene: Scene) -> bool:
    """ "It was second in 120", after a sentence about one party."""
    is_party = scene.default is not None and not scene.default.is_person and not scene.others
    return is_party and scene.tokens[0].words in _IT


_IT = frozenset({"it", "they"})


def seconds(scene: Scene, hit: Hit, quantity: Quantity, span: Span) -> list[Reading]:
    """The readings of a count of seats where a party came in a place; none where no party is spoken of."""
    placing = placing_of(scene.tokens, hit.index)
    if placing is None or placing.position == 1:
        return []
    places = range(hit.index - 1, -1, -1) if placing.holder is None else [placing.holder]
    named = next((at for at in places if scene.tokens[at].tag is Tag.ACTOR), None)
    actor = scene.tokens[named].value if named is not None else scene.default
    scope = scope_of(scene.tokens, hit.index)
    if actor is None or actor.is_person or scope.is_unknown:
        return []
    quantity = replace(quantity, word=placed_word(placing.position))
    family = family_in(actor, scene.lexicon, scene.seat)
    families = [family] if family is not None else sorted(actor.families)
    is_placed = scope.place is not None or (scene.region is None and scene.seat is None)
    is_firm = (named is not None or _is_its(scene)) and is_placed and len(families) == 1
    areas = [scope.place] if scope.place is not None else dict.fromkeys((scene.region or UK, UK))
    subjects = [Subject(one, family=one, place=area) for one in families for area in areas]
    claims = [Claim(Kind.RANK, one, quantity, Basis(scene.national), span) for one in subjects]
    return [Reading(one, hit.strength, is_firm) for one in claims]
