"""Deposits of one poll: "three of the five candidates lost their deposits"."""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.area.deposit import KEPT, LOST
from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.country import is_named
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.time import Moment
from hustings.copydesk.token import Tag

#: No party has put up more candidates: a larger figure by a deposit is one of votes.
MOST_STANDING = 700
_PEOPLE = frozenset("candidates others rivals opponents people contenders hopefuls challengers parties".split())


def deposits_here(scene: Scene, hit: Hit, quantity: Quantity, moment: Moment, span: Span) -> list[Reading]:
    """The reading of a number of deposits as of the poll's candidates; none where a party's or an area's are meant."""
    value = quantity.value
    around = scene.tokens[hit.index + 1 : hit.index + 9]
    is_people = any(token.tag is Tag.CANDIDATES or token.words in _PEOPLE for token in around)
    is_party = any(token.tag is Tag.ACTOR and not token.value.is_person for token in scene.tokens[: hit.index])
    if scene.seat is None or value is None or value > 20 or is_named(scene, hit.index) or (is_party and not is_people):
        return []
    is_kept = any(token.tag is Tag.HOLD or token.words in ("saved", "save", "saving") for token in around)
    poll = scene.seat.poll
    claim = Claim(
        Kind.DEPOSIT,
        Subject(poll.constituency.name, poll.id),
        replace(quantity, word=KEPT if is_kept else LOST),
        Basis(poll.election),
        span,
    )
    return [Reading(claim, hit.strength, is_people and not is_party and moment.is_firm)]
