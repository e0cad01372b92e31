"""Holder: whose a figure of the country is."""

from __future__ import annotations

from msgspec.structs import replace

from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, family_in
from hustings.copydesk.grammar.whose.holder import Holder, later
from hustings.copydesk.grammar.whose.nearest import holders
from hustings.copydesk.grammar.whose.pronoun import party_of
from hustings.copydesk.token import Tag

#: No constituency has had as many voters.
MOST_IN_SEAT = 150_000


def family_of(actor: Actor, scene: Scene) -> str | None:
    """The party that an actor stands for; of several the first by name."""
    family = family_in(actor, scene.lexicon, scene.seat)
    if family is None and len(actor.families) > 1:
        return next(iter(sorted(actor.families)))
    return family


def holder_of(scene: Scene, hit: Hit) -> Holder | None:
    """The party of "six Conservative MPs", else the one that the figure belongs to."""
    for at in range(hit.index + 1, min(len(scene.tokens), hit.index + 5)):
        token = scene.tokens[at]
        if token.tag is Tag.ACTOR and hit.role != "many":
            return Holder(token.value, at, True)
        if token.tag not in (Tag.FILL, Tag.WORD, Tag.REGION, Tag.PREVIOUS):
            break
    found = party_of(scene, hit.index) or holders(scene.tokens, hit.index)
    if found:
        return found[0]
    if (follows := later(scene.tokens, hit.index)) and not follows[0].actor.is_person:
        is_parted = Tag.COMMA in scene.tokens.row[hit.index : follows[0].index]
        return replace(follows[0], is_firm=not is_parted)
    is_forecast = Tag.INTERIM in scene.tokens.tags
    is_wide = scene.tokens[hit.index].value.value > MOST_IN_SEAT
    is_meant = is_wide and _is_it(scene, hit.index)
    return Holder(scene.default, -1, is_meant) if scene.default is not None and not is_forecast else None


_IT = frozenset({"it", "they"})


def _is_it(scene: Scene, index: int) -> bool:
    """ "It took 10,703,654 votes", after a sentence about one party: its own, as no other is named."""
    is_party = scene.default is not None and not scene.default.is_person and not scene.others
    return is_party and scene.tokens[0].words in _IT and Tag.ACTOR not in scene.tokens.row[:index]
