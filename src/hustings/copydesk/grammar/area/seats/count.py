"""Counts: "nine seats were decided by fewer than 100 votes", "in 12 seats turnout was below 50 per cent"."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.scope import UK, scope_of
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.token import Tag, Tokens
from hustings.figures.hedge import HEDGE_WORDS, Hedge

_UNDER = frozenset({Hedge.UNDER, Hedge.AT_MOST, Hedge.JUST_UNDER})
_OVER = frozenset({Hedge.OVER, Hedge.AT_LEAST, Hedge.JUST_OVER})
_HEDGES = frozenset(words for words, hedge in HEDGE_WORDS.items() if hedge in _UNDER | _OVER)
_DECIDED = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.SEPARATE, Tag.BY})
_FEW = 4
_HOUSE = frozenset({"commons", "house of commons", "parliament", "overall", "working", "parliamentary"})


class Threshold(msgspec.Struct, frozen=True):
    """What seats are counted by: a measure under or over a value; `index` is where the value stands."""

    of: str
    is_under: bool
    value: str
    index: int


def threshold_of(tokens: Tokens) -> Threshold | None:
    """The threshold of a sentence that counts seats by one; `None` where it does not."""
    if Tag.SEATS not in tokens.tags or tokens.words.isdisjoint(_HEDGES):
        return None
    for at in range(1, len(tokens)):
        hedge = _hedge(tokens, at)
        if hedge is None or tokens[at].tag not in (Tag.COUNT, Tag.PERCENT):
            continue
        of = _measure(tokens, at)
        if of is not None and counted_at(tokens, at) is not None:
            return Threshold(of, hedge in _UNDER, str(tokens[at].value.value), at)
    return None


def _hedge(tokens: Tokens, at: int) -> Hedge | None:
    before = tokens[at - 1] if tokens[at - 1].tag is not Tag.FILL or at < 2 else tokens[at - 2]
    found = HEDGE_WORDS.get(before.words)
    return found if found in _UNDER | _OVER else None


def _measure(tokens: Tokens, at: int) -> str | None:
    near = {token.tag for token in tokens[max(0, at - 8) : at + 4]}
    if tokens[at].tag is Tag.PERCENT:
        return "turnout" if Tag.TURNOUT in near else None
    return "majority" if near & _DECIDED and Tag.TURNOUT not in near else None


def counted_at(tokens: Tokens, threshold: int) -> int | None:
    """Where the number of seats stands in a sentence with a threshold."""
    for at, token in enumerate(tokens):
        after = [one.tag for one in tokens[at + 1 : at + 1 + _FEW]]
        if at != threshold and token.tag is Tag.COUNT and Tag.SEATS in after:
            between = after[: after.index(Tag.SEATS)]
            is_parted = {Tag.AND, Tag.ACTOR} <= {one.tag for one in tokens[threshold:at]}  # "…, and X has eight seats"
            if not {Tag.COUNT, Tag.COMMA, Tag.MAJORITY} & set(between) and not is_parted and not _is_of_house(tokens):
                return at
    return None


def _is_of_house(tokens: Tokens) -> bool:
    """ "411 seats and a majority in the Commons of more than 170": no seats are counted by that."""
    return not tokens.words.isdisjoint(_HOUSE)


def count(scene: Scene, hit: Hit, quantity: Quantity, span: Span) -> list[Reading]:
    """The reading of a number of seats as a count by the sentence's threshold."""
    found = threshold_of(scene.tokens)
    if found is None:
        return []
    told = f"{'under' if found.is_under else 'over'} {found.of} {found.value}"
    scope = scope_of(scene.tokens, hit.index)
    places = list(dict.fromkeys([scope.place or scene.region or UK, scope.place or UK]))
    basis = Basis(scene.national, as_at=scene.as_at)
    quantity = replace(quantity, word=told)
    claims = [Claim(Kind.SEATS, Subject("", place=place), quantity, basis, span) for place in places]
    is_of_party = scope.place is None and scene.default is not None and not scene.default.is_person
    is_firm = not (is_of_party or scope.is_unknown) and len(claims) == 1
    return [Reading(claim, hit.strength, is_firm) for claim in claims]  # it may be of that party's seats
