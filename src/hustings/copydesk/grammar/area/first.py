"""Firsts: "the first Labour MP for the seat since 2010", "won it for the first time since 2005"."""

from __future__ import annotations

import re

from hustings.claims.area.first import FIRST_WIN
from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.event.said import span_of
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, family_in
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.token import Tag

_OFFICES = frozenset("mp member win victory candidate winner".split())


def first_win(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """A party's first win in the seat since a year; only of the party that won."""
    said = scene.tokens.said[match.start() : match.end()]
    if scene.seat is None or "first" not in said or Tag.REGION in scene.tokens.row[match.start() : match.end()]:
        return []  # "the first Labour MP in Kent since 2010" is of more seats than this
    is_named = match.groupdict().get("A") is not None
    if is_named and _OFFICES.isdisjoint(said):
        return []
    actor = scene.tokens[match.start("A")].value if is_named else _before(scene, match.start())
    family = family_in(actor, scene.lexicon, scene.seat) if actor is not None else None
    if family is None:
        return []
    poll = scene.seat.poll
    subject = Subject(poll.constituency.name, poll.id, family=family)
    basis = Basis(poll.election, year=year_of(scene.tokens[match.end() - 1]))
    return [
        Reading(Claim(Kind.SUPERLATIVE, subject, Quantity(word=FIRST_WIN), basis, span_of(scene, match)), 2, is_named)
    ]


def _before(scene: Scene, start: int) -> Actor | None:
    """Who is said to have won: the last before who is no object."""
    named = [one.value for one in scene.tokens[:start] if one.tag is Tag.ACTOR and not one.value.is_object]
    return named[-1] if named else None
