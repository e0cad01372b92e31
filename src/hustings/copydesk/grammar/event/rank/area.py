"""Rank in an area: where a party came in the country or in a part of it: "third in Wales", "second nationally"."""

from __future__ import annotations

import re

from hustings.claims.claim import Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.scope import UK, scope_of
from hustings.copydesk.grammar.event.rank.then import moment_of_place
from hustings.copydesk.grammar.event.said import span_of, who_at
from hustings.copydesk.grammar.figure.country.election import basis_of
from hustings.copydesk.grammar.figure.country.holder import family_of
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.token import SILENT, Tag, Tokens

_PLACED = SILENT + bytes((Tag.PLACED, Tag.COMMA))
_WHERE = (bytes((Tag.IN, Tag.REGION)), bytes((Tag.REGION,)))
#: No more words stand between a place and the area: "third in the vote across Wales".
_REACH = 7


def in_area(scene: Scene, match: re.Match[str], at: int, value: Quantity) -> list[Reading]:
    """The place of a party in the area that its sentence names: firm right before it, else where no seat is named;
    in the part of the country last spoken of it can only be borne out, beside a share."""
    actor, is_firm = who_at(scene, match, at)
    family = family_of(actor, scene) if actor is not None and not actor.is_person else None
    if family is None or not value.value:
        return []
    named = scope_of(scene.tokens, at).place
    is_named = named is not None and (_is_right_after(scene.tokens, at) or Tag.PLACE not in scene.tokens.tags)
    place = named if is_named else scene.area or (scene.region if scene.seat is not None else UK)
    is_told = (
        is_named or scene.seat is None or (Tag.PERCENT in scene.tokens.tags and Tag.PLACE not in scene.tokens.tags)
    )
    if place is None or not is_told:
        return []
    basis, is_timed = basis_of(scene, Hit(at, Kind.RANK, 3, "", at), Kind.RANK, moment_of_place(scene.tokens, at))
    claim = Claim(Kind.RANK, Subject(family, family=family, place=place), value, basis, span_of(scene, match))
    is_sure = is_firm and is_timed and is_named
    return [Reading(claim, 3, is_sure, is_extra=not is_named and scene.seat is not None)]


def _is_right_after(tokens: Tokens, at: int) -> bool:
    """ "Third in Wales", "third place across Scotland", "second nationally"."""
    after = tokens.row[at + 1 : at + _REACH].translate(None, _PLACED)
    return after.startswith(_WHERE)
