"""Lead: by how much a majority is above or below that of whoever won the seat before: "a majority ten below Cooper's",
"a fatter majority by 4,359 than Cable's".
"""

from __future__ import annotations

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, key_in
from hustings.copydesk.grammar.soft.line import stretch
from hustings.copydesk.moving import LARGER, SMALLER
from hustings.copydesk.token import SILENT, Tag, Tokens, places_of

_ABOVE = frozenset("above|up on|more than|bigger than|larger than|higher than|better than|greater than".split("|"))
_BELOW = frozenset("below|under|short of|shy of|down on|fewer than|less than|smaller than|lower than".split("|"))
_LEADS = frozenset({Tag.MAJORITY, Tag.MARGIN})
_COUNTS = frozenset({Tag.COUNT})
_TITLES = frozenset("mr mrs ms miss sir dr dame lord".split())
_ENDS = frozenset({Tag.COMMA, Tag.AND, Tag.DASH, Tag.IN, Tag.CLOSE})


def leads_moved(tokens: Tokens) -> list[int]:
    """Where the figures stand that a majority is above or below another's by."""
    if tokens.tags.isdisjoint(_LEADS):
        return []
    return [at for at in places_of(tokens, _COUNTS) if _way_and_whose(tokens, at) is not None]


def lead_moved(scene: Scene, index: int) -> list[Reading]:
    """The reading of by how much a majority differs from that of the winner of the poll before."""
    told, seat = _way_and_whose(scene.tokens, index), scene.seat
    before = seat.earlier[-1] if seat is not None and seat.earlier else None
    if told is None or seat is None or before is None or scene.tokens[index].tag is not Tag.COUNT:
        return []
    way, whose = told
    if key_in(scene.tokens[whose].value, before, scene.lexicon) != before.winner or before.winner is None:
        return []
    value = scene.tokens[index].value.value
    quantity = Quantity(value, hedge=hedge_before(scene.tokens, index), direction=way)
    subject = Subject(seat.poll.constituency.name, seat.poll.id)
    span = stretch(scene.tokens, index, whose + 1)
    return [Reading(Claim(Kind.MAJORITY_CHANGE, subject, quantity, Basis(seat.poll.election), span), 4, True)]


def _way_and_whose(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Which way the figure at a place says, and where the one stands whose majority it is told against."""
    before = tokens.row[:index].rstrip(SILENT + bytes((Tag.BE,)))
    after = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    if after >= len(tokens):
        return None
    if before[-1:] == _BY and before[-2:-1] in _LEAD and len(before) > 2 and tokens[after].tag is Tag.THAN:
        size = tokens[len(before) - 3].words
        way, end = (size in LARGER) - (size in SMALLER), after + 1
    elif before[-1:] in _LEAD:
        two = " ".join(tokens.said[after : after + 2])
        end = after + (1 if tokens[after].words in _ABOVE | _BELOW else 2)
        way = ({tokens[after].words, two} & _ABOVE != set()) - ({tokens[after].words, two} & _BELOW != set())
    else:
        return None
    while end < len(tokens) and (tokens[end].words in _TITLES or tokens[end].tag is Tag.FILL):
        end += 1
    is_whose = end < len(tokens) and tokens[end].tag is Tag.ACTOR and tokens[end].value.is_possessive
    is_end = is_whose and (end + 1 == len(tokens) or tokens[end + 1].tag in _ENDS)
    return (way, end) if way and is_end else None


_BY, _LEAD = bytes((Tag.BY,)), tuple(bytes((one,)) for one in (Tag.MAJORITY, Tag.MARGIN))
