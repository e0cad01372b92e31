"""Sweeps: "wiped out in Wales", "won every seat in Cornwall", "won no seats"; and how many seats there are in all."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from hustings.claims.area.whole import ALL, TOTAL
from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.only_there import ONLY_THERE
from hustings.copydesk.grammar.area.scope import UK, scope_of
from hustings.copydesk.grammar.event.said import span_of
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, family_in
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.grammar.when.moment import moment_of
from hustings.copydesk.token import Tag, Tokens

_EVERY = frozenset("every each all".split())
_NONE = frozenset({"no", "no single", "not a single"})
SWEEPING = frozenset({"seats", "seat", "sweep", "mps"})


def wiped_out(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "The Liberal Democrats were wiped out": no seat left, in the area that is named or was spoken of."""
    words = [token.words for token in scene.tokens[match.start() : match.end()]]
    return _told(scene, match, Quantity(Decimal(0))) if "wiped out" in words else []


def swept(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Won every seat in Wales", "a clean sweep of Wales": all the seats of an area that is named; "has no MPs left in
    Cornwall", none of them."""
    words = {token.words for token in scene.tokens[match.start() : match.end()]}
    if not words.isdisjoint(_NONE) and not words.isdisjoint(_SEATS):
        return [] if not _BUT_FOR.isdisjoint(scene.tokens.said[match.end() :]) else _none_left(scene, match)
    is_sweep = {"clean", "sweep"} <= words or (("seats" in words or "seat" in words) and not words.isdisjoint(_EVERY))
    if not is_sweep or scope_of(scene.tokens, match.end() - 1).place in (None, UK):
        return []
    return _told(scene, match, Quantity(word=ALL))


_SEATS, _NOTHING = frozenset({"seats", "mps"}), Quantity(Decimal(0))
#: "No MPs left in the county outside the city": in a part that the record does not draw.
_BUT_FOR = frozenset("outside beyond except bar apart save".split())


def _none_left(scene: Scene, match: re.Match[str]) -> list[Reading]:
    """ "Has no MPs", "had no seats after the 2010 election", "with no MPs after that poll": at the election of the year
    that is told after it; where only another time is, at this one or at the one before, as likely."""
    made, after = _told(scene, match, _NOTHING), scene.tokens[match.end() : match.end() + _MOST_AFTER]
    year = next((year_of(one) for one in after if one.tag is Tag.YEAR), None)
    if year is not None and year in scene.elections:
        return [_at(one, Basis(scene.elections[year])) for one in made]
    inside = scene.tokens.said[match.start() : match.end()]
    is_back = any(one.tag is Tag.PREVIOUS or one.words in _BACK for one in after) or "had" in inside
    if year is not None or not is_back:
        return made if year is None else []
    before = [_at(one, replace(one.claim.basis, when=When.PREVIOUS)) for one in made]
    return [replace(one, is_firm=False) for one in (*before, *made)]


def _at(reading: Reading, basis: Basis) -> Reading:
    return replace(reading, claim=replace(reading.claim, basis=basis))


_BACK, _MOST_AFTER = frozenset("that then before going".split()), 7


def whole_of(scene: Scene, hit: Hit) -> list[Reading]:
    """ "59 of the 75 seats in London": all there are, whoever won them; it can only be borne out.

    Where no area is told it may be of the country, or of the area that was spoken of.
    """
    token = scene.tokens[hit.index]
    if token.tag is not Tag.COUNT:
        return []
    told = _town_at(scene.tokens, hit.index) or scope_of(scene.tokens, hit.index).place or _area_of(scene, hit.index)
    spoken_of = [UK, scene.area or UK, scene.region or UK, _nation_of_party(scene, hit.index)]
    places = [told] if told else list(dict.fromkeys(spoken_of))
    span = Span(token.start, token.end)
    year = moment_of(scene.tokens, hit.index, "").year
    election = scene.national if year is None else scene.elections.get(year, scene.national)
    quantity, basis = Quantity(Decimal(token.value.value), word=TOTAL), Basis(election, as_at=scene.as_at)
    is_past = year is None and "were" in scene.tokens.said[max(0, hit.index - 3) : hit.index]
    bases = [basis, replace(basis, when=When.PREVIOUS)] if is_past else [basis]  # "when there were 40 to fight over"
    claims = (Claim(Kind.SEATS, Subject(one, place=one), quantity, told, span) for one in places for told in bases)
    made = [Reading(claim, hit.strength, is_firm=False) for claim in claims]
    return made + _had_before(scene, hit, made[0].claim.quantity.value) if year is None else made


def _nation_of_party(scene: Scene, index: int) -> str:
    """ "48 SNP seats out of 59": the nation that the party named before it stands in, where it is only that."""
    named = [one.value.families for one in scene.tokens[:index] if one.tag is Tag.ACTOR]
    return next((ONLY_THERE[one] for one in (named[-1] if named else ()) if one in ONLY_THERE), UK)


def _had_before(scene: Scene, hit: Hit, value: Decimal | None) -> list[Reading]:
    """ "Left with eight seats out of 57", "kept one of its 41 seats in Scotland": all that a party had before."""
    tokens = scene.tokens
    named = [one.value for one in tokens[: hit.index] if one.tag is Tag.ACTOR and not one.value.is_object]
    actor = named[-1] if named else scene.default
    family = family_in(actor, scene.lexicon, scene.seat) if actor is not None and not actor.is_person else None
    if family is None:
        return []
    token, place = tokens[hit.index], scope_of(tokens, hit.index).place or _part_before(tokens, hit.index)
    basis = Basis(scene.national, When.PREVIOUS, as_at=scene.as_at)
    claims = [
        Claim(
            Kind.SEATS,
            Subject(family, family=family, place=one),
            Quantity(value),
            basis,
            Span(token.start, token.end),
        )
        for one in dict.fromkeys([place or UK, UK])
    ]
    return [Reading(one, hit.strength, is_firm=False) for one in claims]


def _part_before(tokens: Tokens, index: int) -> str | None:
    """ "One in Scotland, out of eleven"."""
    named = [one.value for one in tokens[:index] if one.tag is Tag.REGION]
    return named[-1] if named else None


def _area_of(scene: Scene, index: int) -> str | None:
    """ "26 of the region's 27 seats": the one that was spoken of."""
    is_said = not _AREAS.isdisjoint(scene.tokens.said[max(0, index - 2) : index + 4])
    return scene.area if is_said or Tag.SEATS not in scene.tokens.row[index + 1 : index + 3] else None


_AREAS = frozenset("region region's county county's nation nation's".split())


def _town_at(tokens: Tokens, index: int) -> str | None:
    """ "Three of Edinburgh's five seats", "two of the three Bolton seats": the town right beside the figure."""
    near = [one for one in tokens[max(0, index - 1) : index + 2] if one.tag is Tag.PLACE]
    return near[0].words if near else None


def _told(scene: Scene, match: re.Match[str], quantity: Quantity) -> list[Reading]:
    named = [
        token.value for token in scene.tokens[: match.end()] if token.tag is Tag.ACTOR and not token.value.is_object
    ]
    actor = named[-1] if named else None
    family = family_in(actor, scene.lexicon, scene.seat) if actor is not None and not actor.is_person else None
    if family is None:
        return []
    scope = scope_of(scene.tokens, match.end() - 1)
    subject = Subject(family, family=family, place=scope.place or scene.region or UK)
    claim = Claim(Kind.SEATS, subject, quantity, Basis(scene.national, as_at=scene.as_at), span_of(scene, match))
    return [Reading(claim, 2, scope.place is not None and not scope.is_unknown)]
