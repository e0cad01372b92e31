"""Voted for others: what part of those who voted did not vote for whom the sentence is about: "more than half of those
who voted wanted somebody else", "seven in ten of you backed another candidate".
"""

from __future__ import annotations

import re
from decimal import Decimal

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.moved.measured import candidate
from hustings.copydesk.grammar.moved.now import is_here
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.line import line_of, stretch
from hustings.copydesk.token import Tag, Tokens, places_of
from hustings.figures.hedge import Hedge, of_the_rest
from hustings.figures.numeral import Form, Unit
from hustings.record.poll import Poll

_WHO = "(?:those|you|us|them|people|voters|the people|the voters|those people)"
_VOTED = (
    "(?:who|that) (?:had |have |actually |did )*(?:voted|vote|turned (?:out|up)(?: to vote)?|went to the polls"
    "|took part|bothered(?: to vote)?|cast (?:a|their) (?:vote|ballot))"
)
_CHOSE = (
    "(?:had |have |actually |in fact |would have )*(?:wanted|voted for|votes for|backed|chose|preferred|supported"
    "|picked|opted for|plumped for|went for|went to|cast (?:a|their) (?:vote|votes|ballot|ballots) for"
    "|put (?:a|their) cross by)"
)
_ELSE = (
    "(?:(?:somebody|someone|anybody|anyone) else|other (?:people|candidates|parties)|others"
    "|another (?:candidate|party|man|woman))"
)
#: "Did not vote for him", "didn't pick Labour".
_DID_NOT = (
    "(?:did not|didn't|had not|hadn't|would not|wouldn't|never) (?:actually )?(?:vote for|voted for|pick|choose|chose"
    "|back|backed|want|wanted|support|supported) (?:him|her|them|@person|@party)"
)
_TOLD = re.compile(
    rf"(?<!\S)(?P<number>@number)(?: of (?:all )?(?:{_WHO}|the vote|votes))?(?: {_VOTED})?"
    rf" (?:{_CHOSE} {_ELSE}|{_DID_NOT})(?!\S)"
)
_CALLING = frozenset("somebody someone anybody anyone other others another not didn't hadn't wouldn't never".split())
_RATES, _PLACES = frozenset({Tag.PERCENT}), frozenset({Tag.PLACE})
_ACTORS = frozenset({Tag.ACTOR})
_NOT_NOW = frozenset({Tag.PREVIOUS, Tag.INTERIM, Tag.REGION, Tag.AREA, Tag.YEAR})
_HUNDRED = Decimal(100)


def who_voted_else(tokens: Tokens) -> list[int]:
    """Where the figures of a sentence stand that tell what part voted for others."""
    match = _match(tokens)
    return [] if match is None else [line_of(tokens).tokens_of(match, "number")[0]]


def voted_else(scene: Scene, index: int) -> list[Reading]:
    """The reading of such a figure as what it leaves: the share of who is told of, else of the winner."""
    tokens, seat, match = scene.tokens, scene.seat, _match(scene.tokens)
    if seat is None or match is None or line_of(tokens).tokens_of(match, "number")[0] != index:
        return []
    if scene.is_dated or scene.is_under_area or not _NOT_NOW.isdisjoint(tokens.tags):
        return []
    key = _whose(scene, seat.poll)
    if key is None or not all(is_here(seat, tokens.said[at]) for at in places_of(tokens, _PLACES)):
        return []
    subject = Subject(seat.poll.candidacy(key).name, seat.poll.id, key)
    span = stretch(tokens, *line_of(tokens).tokens_of(match))
    is_firm = key == seat.poll.winner
    return [Reading(Claim(Kind.SHARE, subject, _rest(tokens, index), Basis(seat.poll.election), span), 4, is_firm)]


def _match(tokens: Tokens) -> re.Match[str] | None:
    if tokens.tags.isdisjoint(_RATES) or _CALLING.isdisjoint(" ".join(tokens.said).split()):
        return None
    line = line_of(tokens)
    match = _TOLD.search(line.text)
    return match if match is not None and tokens[line.tokens_of(match, "number")[0]].tag is Tag.PERCENT else None


def _whose(scene: Scene, poll: Poll) -> str | None:
    """Who is told of: the one that the sentence names, else the winner; nobody where it names several."""
    named = {candidate(scene, scene.tokens[at].value) for at in places_of(scene.tokens, _ACTORS)}
    return poll.winner if not named else named.pop() if len(named) == 1 else None


def _rest(tokens: Tokens, index: int) -> Quantity:
    """What is left of so much; "seven in ten" and "two-thirds" are told roughly."""
    value, hedge = tokens[index].value, hedge_before(tokens, index)
    is_so_many = " in " in tokens[index].words or " out of " in tokens[index].words
    is_rough = hedge is None and (value.form is Form.FRACTION or is_so_many)
    left = Hedge.ABOUT if is_rough and not tokens[index].words.endswith(("hundred", "100")) else hedge
    return Quantity(
        _HUNDRED - value.value, Unit.PERCENT, value.decimals, of_the_rest(left) if left is not None else None
    )
