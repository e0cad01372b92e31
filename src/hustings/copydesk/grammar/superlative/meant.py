"""Meant: what a superlative can mean that its sentence does not settle — "England's smallest", "closest anywhere in the
UK", "the lowest share of any winner", "in 2019 it was the lowest in the country".

Among all seats of the area that the sentence comes near to, at the election that it names or at the text's own. The
record can only bear that out: another set may be meant, or another measure.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.scope import UK
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.superlative.claim import nth_of
from hustings.copydesk.grammar.superlative.measure import LOWEST, NEAREST, measure_told
from hustings.copydesk.grammar.time import NUMBERS, year_of
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import SILENT, Tag, Tokens, places_of
from hustings.record.poll import Poll

#: Words by which it is of a longer time than one election, or of a set that nobody could list.
_BEYOND = frozenset(
    "ever history record recorded memory time war postwar post-war modern times century by-election by-elections"
    " byelection previous since never minister ministers minister's cabinet leader leaders independent target own"
    " its".split()
)
#: How far before and after the superlative the words stand that say among which seats.
_BEFORE, _AFTER = 3, 9
_COUNTRYWIDE = frozenset(
    "country land nation kingdom anywhere everywhere night election elections winner winners anyone anybody parliament"
    " nationally all any".split()
)
_PART = frozenset("lot bunch them three four five six seven eight nine ten dozen county region province north".split())
_SIZES = frozenset("biggest largest smallest fattest slimmest".split())


def meant(scene: Scene, start: int, at: int, span: Span) -> list[Reading]:
    """The readings of the superlative at the token `at`, whose words begin at `start`, that the record may bear out."""
    tokens = scene.tokens
    near = tokens.said[max(0, start - _BEFORE) : at + 1 + _AFTER]
    told = _told_after(scene, at)
    seat = (scene.seats[at] if at < len(scene.seats) else None) or scene.seat
    of = _of(tokens, at) or (_OF_TOPIC.get(scene.topic) if told is not None and scene.topic is not None else None)
    if seat is None or of is None or not _BEYOND.isdisjoint(near):
        return []
    word = f"{'lowest' if tokens[at].words in LOWEST else 'highest'} {of}"
    nth = Quantity(nth_of(tokens, start, at), word=word)
    areas = _areas(scene, start, at, seat)
    if told is not None and not areas:
        areas = {UK, told.constituency.nation.value}
    places = product([told] if told is not None else _polls(tokens, seat), sorted(areas))
    return [Reading(_claim(poll, area, nth, span), 1, False) for poll, area in places]


def _claim(poll: Poll, area: str, nth: Quantity, span: Span) -> Claim:
    subject = Subject(poll.constituency.name, poll.id, place=area)
    return Claim(Kind.SUPERLATIVE, subject, nth, Basis(poll.election), span)


#: What a superlative is of that names nothing, after a sentence that told of a measure.
_OF_TOPIC = {Kind.MAJORITY: "majority", Kind.MARGIN: "majority", Kind.TURNOUT: "turnout", Kind.SWING: "swing"}
_TO_NAMED = SILENT + bytes(
    (Tag.BE, Tag.COLON, Tag.COUNT, Tag.PERCENT, Tag.COMMA, Tag.IN, Tag.VOTES, Tag.WORD, Tag.TO, Tag.DASH)
)
_MOST_BETWEEN = 7


def _told_after(scene: Scene, at: int) -> Poll | None:
    """ "Smallest: 27, Gower", "the largest belongs to George Howarth", "the lowest was Hull East's 49.3%": the poll
    that a superlative is told of without a word of its own; `None` where it is told of what stands before."""
    tokens = scene.tokens
    after = tokens[at + 1 : at + 2]
    if not after or (after[0].tag not in _OF_NEXT and after[0].words not in _BELONGING):
        return None
    places = range(at + 1, min(at + 1 + _MOST_BETWEEN, len(tokens)))
    index = next((one for one in places if tokens[one].tag not in _TO_NAMED), None)
    return None if index is None else _poll_named(scene, index)


def _poll_named(scene: Scene, index: int) -> Poll | None:
    """The poll of the seat, or of the person, named at a place, on the day of the text's own."""
    token = scene.tokens[index]
    if token.tag is Tag.PLACE:
        seat = scene.seats[index] if index < len(scene.seats) else None
        return None if seat is None else seat.poll
    if token.tag is not Tag.ACTOR or not token.value.is_person or scene.seat is None:
        return None
    polls = (scene.lexicon.by_id.get(poll) for poll, _ in token.value.options)
    found = [one for one in polls if one is not None and one.polled_on == scene.seat.poll.polled_on]
    return found[0] if len(found) == 1 else None


_OF_NEXT = frozenset({Tag.BE, Tag.COLON})
_BELONGING = frozenset({"belongs", "belonged", "went", "goes", "came"})


def _of(tokens: Tokens, at: int) -> str | None:
    """What the superlative is of; where no word says so, what its kind of word and the figures beside it can be of."""
    of = measure_told(tokens, at)
    if of is not None or tokens[at].words in NEAREST:
        return of or "majority"
    if Tag.COUNT in tokens.tags and tokens[at].words in _SIZES:
        return "majority"
    return "turnout" if Tag.PERCENT in tokens.tags and tokens[at].words in ("lowest", "highest") else None


def _polls(tokens: Tokens, seat: Seat) -> Iterator[Poll]:
    """The general elections in the seat that the sentence names by their years; else the poll of the text."""
    years = {year_of(tokens[at]) for at in places_of(tokens, _YEARS)}
    named = [poll for year in sorted(years) if (poll := seat.of_year(year)) is not None]
    yield from named or ([seat.poll] if not years else [])


_YEARS = frozenset({Tag.YEAR})


def _areas(scene: Scene, start: int, at: int, seat: Seat) -> set[str]:
    """The areas that the words around a superlative come near to; none where none does."""
    tokens, where = scene.tokens, seat.poll.constituency
    end = next((one for one in range(at + 1, len(tokens)) if tokens[one].tag in _ENDS), len(tokens))
    near = tokens[max(0, start - _BEFORE) : min(end, at + 1 + _AFTER)]
    named = {one.value for one in near if one.tag is Tag.REGION}
    if named:
        return named
    words = {one.words for one in near}
    found = {UK, where.nation.value} if not words.isdisjoint(_COUNTRYWIDE) else set()
    if not words.isdisjoint(_PART):
        found |= {one for one in (where.nation.value, where.region, where.county) if one}
    return found


_ENDS = (NUMBERS - {Tag.COUNT}) | {Tag.DASH}
