"""Lead then: by how much a seat was held at an election before, told as "up": "a seat where the Tories were 6,520 up in
2015"."""

from __future__ import annotations

import re

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, key_in
from hustings.copydesk.grammar.soft.line import line_of, stretch
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import SILENT, Tag, Tokens, places_of
from hustings.measures.majority import majority
from hustings.record.poll import Poll

_THEN = re.compile(
    r"(?:votes? )?up (?:in (?P<year>@year)|last time|at the (?:last|previous) (?:general )?election"
    r"|@number years (?:ago|before|earlier))(?= ?$| [,;:.)–—-]| (?:and|but|with|when) )"
)
_WAS = (bytes((Tag.BE,)), bytes((Tag.HAVE, Tag.BE)))
_COUNTS, _MOST = frozenset({Tag.COUNT}), 8
_WHERE = frozenset({Tag.SEATS, Tag.PLACE})


def leads_then(tokens: Tokens) -> list[int]:
    """Where the counts of a sentence stand that may tell of such a lead."""
    if "up" not in tokens.words:
        return []
    return [at for at in places_of(tokens, _COUNTS) if _told(tokens, at) is not None]


def lead_then(scene: Scene, index: int) -> list[Reading]:
    """The readings of a count as the lead of who won then, or as how far that one's vote rose."""
    told = _told(scene.tokens, index) if scene.tokens[index].tag is Tag.COUNT else None
    if told is None or scene.seat is None:
        return []
    match, who = told
    poll = _poll(scene, scene.seat, index, match)
    key = key_in(scene.tokens[who].value, poll, scene.lexicon) if poll is not None else None
    if poll is None or key is None or key != poll.winner:
        return []
    is_where = not _WHERE.isdisjoint(scene.tokens.row[max(0, who - 4) : who])
    quantity = Quantity(scene.tokens[index].value.value, hedge=hedge_before(scene.tokens, index))
    span = stretch(scene.tokens, index, index + 2)
    subject = Subject(poll.constituency.name, poll.id)
    is_firm = is_where or quantity.value == majority(poll)
    return [Reading(Claim(Kind.MAJORITY, subject, quantity, Basis(poll.election), span), 4, is_firm)]


def _told(tokens: Tokens, index: int) -> tuple[re.Match[str], int] | None:
    """What follows such a count, and where the one stands who was so far up."""
    before = tokens.row[:index].rstrip(SILENT)
    is_was = before.endswith(_WAS)
    who = len(before.rstrip(SILENT + bytes((Tag.BE, Tag.HAVE)))) - 1
    if not is_was or who < 0 or tokens[who].tag is not Tag.ACTOR:
        return None
    match = _THEN.match(line_of(Tokens(tokens[index + 1 : index + 1 + _MOST])).text)
    return (match, who) if match is not None else None


def _poll(scene: Scene, seat: Seat, index: int, match: re.Match[str]) -> Poll | None:
    """The poll of the year that is named, or else the one before."""
    if match["year"] is None:
        return seat.earlier[-1] if seat.earlier else None
    year = next(year_of(one) for one in scene.tokens[index : index + _MOST] if one.tag is Tag.YEAR)
    found = seat.of_year(year)
    return found if found in seat.earlier else None
