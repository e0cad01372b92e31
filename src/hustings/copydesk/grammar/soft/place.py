"""Place: how close a seat was, one seat's turnout against another's, boundaries redrawn, what a figure once reached."""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.claim import Basis, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.moving import REDUCED
from hustings.copydesk.token import Tag
from hustings.figures.numeral import Numeral
from hustings.measures.majority import majority


def closeness(found: Found) -> list[Reading]:
    """ "Ran X close", "clung on to the seat by a whisker": how close is left open."""
    return found.of_seat(Kind.MARGIN, Quantity(word="qualitative"))


def dented(found: Found) -> list[Reading]:
    """ "The majority took a hit": it fell."""
    return found.of_seat(Kind.MAJORITY_CHANGE, Quantity(direction=-1))


_DOWN = REDUCED | {"fewer"}


def majority_compared(found: Found) -> list[Reading]:
    """ "A bigger majority than in 2019", "with slimmer majority", "a bigger majority of 9": which way it went."""
    match = found.match
    way = match["way"] or match["how"] or match["told"] or match["other"]
    if match["told"] and not _is_lead_now(found):
        return []  # "and a bigger majority of 8 next door"
    is_plain = bool(match["how"] or match["told"])
    return [replace(one, is_firm=is_plain and _is_of_winner_now(found)) for one in _majority_went(found, way)]


def _is_lead_now(found: Found) -> bool:
    """Whether the figure of "a bigger majority of 9" is by how much the seat's winner is ahead now."""
    value = found.scene.tokens[found.line.tokens_of(found.match, "count")[0]].value
    return found.seat is not None and isinstance(value, Numeral) and majority(found.seat.poll) == value.value


def majority_headed(found: Found) -> list[Reading]:
    """ "Bigger majority for X": which way it went."""
    return [replace(one, is_firm=_is_of_winner_now(found)) for one in _majority_went(found, found.match["way"])]


def _majority_went(found: Found, way: str) -> list[Reading]:
    made = found.of_seat(Kind.MAJORITY_CHANGE, Quantity(direction=-1 if way in _DOWN else 1))
    return [replace(one, strength=2) for one in made]


_OF_BEFORE = frozenset({Tag.YEAR, Tag.PREVIOUS, Tag.YEARS, Tag.HAVE})


def _is_of_winner_now(found: Found) -> bool:
    """ "X back with a bigger majority": no other time, and none but the winner is told of up to there."""
    scene, seat = found.scene, found.seat
    if seat is None or seat.poll.winner is None or scene.is_dated or not scene.tokens.tags.isdisjoint(_OF_BEFORE):
        return False
    named = [one.value for one in scene.tokens[: found.last] if one.tag is Tag.ACTOR]
    return all(key_in(one, seat.poll, scene.lexicon) == seat.poll.winner for one in named)


def lead_by(found: Found) -> list[Reading]:
    """ "Her lead, 3,280, is 122 bigger than in 2015": by how much the majority moved."""
    token = found.scene.tokens[found.line.tokens_of(found.match, "count")[0]]
    if token.tag is not Tag.COUNT:
        return []
    way = -1 if found.match["way"] in _DOWN else 1
    return found.of_seat(Kind.MAJORITY_CHANGE, Quantity(token.value.value, direction=way))


def more_voted(found: Found) -> list[Reading]:
    """ "More people went to the polls than in 2019": which way the turnout went."""
    way = found.match["way"].rpartition(" ")[2]
    return found.of_seat(Kind.TURNOUT_CHANGE, Quantity(direction=-1 if way in _DOWN else 1))


def redrawn(found: Found) -> list[Reading]:
    """ "Underwent boundary changes": the boundaries are other ones than at the election before."""
    return found.of_seat(Kind.OTHER, Quantity(word="redrawn"))


_HIGHER = frozenset("higher bigger larger greater stronger wider better".split())


def between(found: Found) -> list[Reading]:
    """ "X's turnout was even lower": one seat's measure against that of the seat spoken of before, or of one named."""
    seats = _two_seats(found)
    if seats is None:
        return []
    word = f"between {'majority' if 'majority' in found.match['measure'] else 'turnout'}"
    direction = 1 if found.match["way"] in _HIGHER else -1
    first, second = (seat.poll for seat in seats)
    subject = Subject(f"{first.constituency.name} and {second.constituency.name}", first.id, other_poll=second.id)
    return found.reading(Kind.OTHER, subject, Quantity(direction=direction, word=word), Basis(first.election))


def _two_seats(found: Found) -> tuple[Seat, Seat] | None:
    seats = [
        found.scene.seats[at]
        for at in range(found.first, found.last)
        if found.scene.tokens[at].tag is Tag.PLACE and found.scene.seats
    ]
    first = seats[0] if seats else None
    second = seats[1] if len(seats) > 1 else found.scene.earlier
    return None if first is None or second is None or first.poll.id == second.poll.id else (first, second)


def reached(found: Found) -> list[Reading]:
    """ "As high as 12,963 back in 2010": what the seat's majority or turnout was in that year."""
    seat, tokens = found.seat, found.scene.tokens
    tags = [token.tag for token in tokens[: found.first]]
    measure = "turnout" if Tag.TURNOUT in tags else "majority" if Tag.MAJORITY in tags else None
    number = next((token for token in tokens[found.first : found.last] if token.tag in (Tag.COUNT, Tag.PERCENT)), None)
    year = next((year_of(token) for token in tokens[found.first : found.last] if token.tag is Tag.YEAR), None)
    poll = seat.of_year(year) if seat is not None and year is not None else None
    if poll is None or number is None or measure is None:
        return []
    numeral = number.value
    quantity = Quantity(numeral.value, numeral.unit, numeral.decimals, word=f"reached {measure}")
    return found.reading(Kind.SUPERLATIVE, Subject(poll.constituency.name, poll.id), quantity, Basis(poll.election))
