"""Rival times: how many times the runner-up's votes the winner's are, told of "her nearest rival", and not by name:
"almost double what her nearest rival managed", "twenty-five times her nearest rival's total".
"""

from __future__ import annotations

import re
from decimal import Decimal

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.moved.measured import candidate
from hustings.copydesk.grammar.moved.now import is_denied, is_here
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.line import line_of, stretch
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Tokens, places_of
from hustings.figures.numeral import Unit
from hustings.measures.rank import ranking

_RIVAL = "(?:rival|challenger|opponent|competitor|contender|pursuer)"
_TOTAL = "(?:total|tally|votes?|score|haul|support|poll|figure|showing)"
_PATTERN = re.compile(
    rf"(?P<times>@number)(?: (?:that of|those of|what|the {_TOTAL} of|as many(?: votes)? as|the))?"
    rf" (?:(?:his|her|its|their|the|any) )?(?:nearest|closest|main|next) {_RIVAL}(?:'s)?(?: (?:managed|got|had|polled"
    rf"|could (?:manage|muster|get)|mustered|took|received|scored|won|{_TOTAL}))?"
    r"(?=$| [,;:.)(–—-]| (?:and|but|with|in|to) )"
)
_TIMES = frozenset({Tag.TIMES})
_ELSE = frozenset({Tag.PREVIOUS, Tag.YEAR, Tag.REGION, Tag.AREA, Tag.INTERIM})
_LEADS = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.SHARE})
_RIVALS = frozenset("nearest closest".split())


def rival_times_told(tokens: Tokens) -> list[int]:
    """Where the multiples of a sentence stand that are of the nearest rival's votes."""
    if Tag.TIMES not in tokens.tags:
        return []
    line = line_of(tokens)
    if not any(word in line.text for word in _RIVALS):
        return []
    found = [line.tokens_of(match, "times")[0] for match in _PATTERN.finditer(line.text)]
    return [at for at in found if tokens[at].tag is Tag.TIMES]


def rival_times(scene: Scene, index: int) -> list[Reading]:
    """The reading of a multiple as how many times the runner-up's votes the winner's are."""
    tokens, seat = scene.tokens, scene.seat
    if seat is None or tokens[index].tag is not Tag.TIMES or index not in rival_times_told(tokens):
        return []
    if not _is_of_now(scene, seat, index) or len(seat.poll.candidacies) < _TWO:
        return []
    first, second = (one.candidacy for one in ranking(seat.poll)[:_TWO])
    named = [tokens[at].value for at in places_of(tokens, _ACTOR) if at < index]
    actor = named[-1] if named else scene.default
    if actor is None or candidate(scene, actor) != first.key:
        return []
    quantity = Quantity(Decimal(tokens[index].value.value), Unit.TIMES, hedge=hedge_before(tokens, index))
    subject = Subject(f"{first.name} and {second.name}", seat.poll.id, first.key, second.key)
    span = stretch(tokens, index, index + 1)
    return [Reading(Claim(Kind.VOTES, subject, quantity, Basis(seat.poll.election), span), 4, True)]


_TWO, _ACTOR, _PLACES = 2, frozenset({Tag.ACTOR}), frozenset({Tag.PLACE})


def _is_of_now(scene: Scene, seat: Seat, index: int) -> bool:
    """Whether a sentence tells of the votes of the seat's own poll, as far as its words go."""
    tokens = scene.tokens
    if scene.is_dated or scene.is_under_area or seat.poll.declaration is None or not _ELSE.isdisjoint(tokens.tags):
        return False
    is_told = is_denied(tokens, index) or not _LEADS.isdisjoint(tokens.tags)
    return not is_told and all(is_here(seat, tokens.said[at]) for at in places_of(tokens, _PLACES))
