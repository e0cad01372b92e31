"""Sweeps: "wiped out in Wales", "won every seat in Cornwall", "a clean sweep of the North East"."""

from __future__ import annotations

import re
from decimal import Decimal

from hustings.claims.area.whole import ALL
from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.scope import UK, scope_of
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.said import span_of
from hustings.copydesk.grammar.scene import Scene, family_in
from hustings.copydesk.token import Tag

_EVERY = frozenset("every each all".split())


def wiped_out(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "The Liberal Democrats were wiped out": no seat left, in the area that is named or was spoken of."""
    words = [token.words for token in scene.tokens[match.start() : match.end()]]
    return _told(scene, match, Quantity(Decimal(0))) if "wiped out" in words else []


def swept(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Won every seat in Wales", "a clean sweep of Wales": all the seats of an area that is named."""
    words = {token.words for token in scene.tokens[match.start() : match.end()]}
    is_sweep = {"clean", "sweep"} <= words or (("seats" in words or "seat" in words) and not words.isdisjoint(_EVERY))
    if not is_sweep or scope_of(scene.tokens, match.end() - 1).place in (None, UK):
        return []
    return _told(scene, match, Quantity(word=ALL))


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
