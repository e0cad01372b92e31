"""Turnout: a seat's turnout set against the country's, a nation's or its region's in words, with or without how far the
two are apart: "turnout beat the national figure", "thirteen points clear of the UK's", "lower than across Wales".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

import msgspec

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.scope import UK
from hustings.copydesk.grammar.moved.beside import measured_beside, without_how_far
from hustings.copydesk.grammar.moved.measured import Measured, measured_before
from hustings.copydesk.grammar.moved.now import is_denied, is_here
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.line import stretch
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import SILENT, Tag, Token, Tokens, places_of
from hustings.figures.numeral import Numeral

_EXCEEDING = (
    "beat|beats|beating|exceeded|exceeds|exceeding|outstripped|outstrips|outstripping|topped|tops|topping|surpassed"
    "|surpasses|surpassing|bettered|betters|bettering|outdid|outdoes|outpaced|outpaces|bucked|overshot|eclipsed"
    "|outperformed|outperforms"
).split("|")
_LAGGING = (
    "trailed|trails|trailing|lagged|lags|lagging|lagged behind|lags behind|lagging behind|fell short of|falls short of"
    "|falling short of|fell below|falls below|falling below|trailed behind|trails behind|trailing behind|undershot"
    "|undershoots|underperformed|came in below|came in under"
).split("|")
_ABOVE = [*_EXCEEDING, *"above|over|more than|higher than|better than|greater than|ahead of|up on|clear of".split("|")]
_BELOW = [
    *_LAGGING,
    *"below|under|less than|lower than|worse than|behind|short of|shy of|down on|adrift of|beneath".split("|"),
]
#: Words that set one measure against another, 1 where it is above.
AGAINST = dict.fromkeys(_ABOVE, 1) | dict.fromkeys(_BELOW, -1)
#: Verbs that set one measure against another: a line that has one heads nothing.
SETTING_AGAINST = frozenset(_EXCEEDING) | frozenset(_LAGGING) | frozenset("matched matches mirrored mirrors".split())
_LEVEL = (
    "in line with|on a par with|level with|matched|matches|matching|mirrored|mirrors|mirroring|the same as"
    "|identical to|close to|in step with"
).split("|")
_FIGURE = (
    "(?:(?:overall |general |election )?(?:figure|turnout|average|mean|rate|level|one|picture|norm|trend|equivalent))"
)
_OF_COUNTRY = "(?:overall |average )?(?:national|nationwide|uk-wide|country-wide|countrywide|uk|british)"
_OF_REGION = "(?:overall |average )?(?:region|regional|region's)"
_WITHIN = "(?:that (?:of|for|in|across) |the (?:figure|average|turnout|rate|level) (?:of|for|in|across) )?"
_IN = "(?:in |across |for |throughout |around )?(?:the )?(?:rest of )?(?:the )?"
_PART = "(?: (?:as a whole|overall|generally|at large))?"
_ENDED = "(?= ?$| [,;:.)(0-9@—–-]| (?:and|but|for|at|by|while|though|although)(?: |$)| of (?:@|[0-9]))"
#: What follows: the country, the seat's region, or a nation or region that is named.
_AREA = re.compile(
    f"{_WITHIN}(?:{_IN}(?:{_OF_COUNTRY} {_FIGURE}|nationally|nationwide|across the country"
    f"|(?:the )?(?:uk|country|nation|britain)(?: {_FIGURE})?{_PART})"
    f"|(?P<region>{_IN}(?:{_OF_REGION} {_FIGURE}|(?:the )?region(?: {_FIGURE})?{_PART}))"
    f"|{_IN}(?P<named>@region)(?: {_FIGURE})?{_PART}){_ENDED}"
)
#: Areas that the record does not draw, and other seats: "than across Yorkshire", "than the county average".
_ELSEWHERE = re.compile(
    f"{_WITHIN}{_IN}(?:@place|@name|(?:the )?(?:county|city|borough|district|capital|neighbouring))"
)
_MOST = 9
_LONGEST = 3
_AVERAGE = "average"
#: What is no area of the record.
_NOWHERE = "elsewhere"


def tells_turnout_apart(tokens: Tokens) -> bool:
    """Whether a sentence tells of a turnout and has a word for an area."""
    if Tag.TURNOUT not in tokens.tags:
        return False
    return Tag.REGION in tokens.tags or not tokens.words.isdisjoint(_AREAS)


_AREAS = frozenset(
    "national|nationwide|uk-wide|uk|country|the country|nation|the nation|britain|british|region|the region|region's"
    "|regional|the region's|countrywide|country-wide|nationally".split("|")
)


class _Set(msgspec.Struct, frozen=True):
    """A turnout set against an area's: where the words for it begin and end, which way, and the area."""

    first: int
    last: int
    way: int
    place: str


def turnout_apart(scene: Scene, dated: AbstractSet[int]) -> list[Reading]:
    """The readings of a sentence's words for whether the turnout was above or below an area's, now or, where the text
    has told of earlier years, then."""
    tokens = scene.tokens
    if not tells_turnout_apart(tokens):
        return []
    told = (_set_at(scene, at, at) for at in range(1, len(tokens)))
    found = [one for one in told if one is not None and one.place != _NOWHERE]
    seat = scene.seat
    is_dated = seat is not None and (scene.is_dated or not dated <= {seat.poll.polled_on.year})
    then = seat.earlier[-1].id if is_dated and seat is not None and seat.earlier else None
    return [_reading(scene, one, Quantity(direction=one.way, word=_AVERAGE), then) for one in found]


def apart_by(scene: Scene, index: int) -> list[Reading]:
    """The reading of a figure as how far a turnout is above or below an area's: "thirteen points clear of the UK's"."""
    tokens, token = scene.tokens, scene.tokens[index]
    if token.tag not in _BY or Tag.TURNOUT not in tokens.tags:
        return []
    told = _set_at(scene, index + 1, index) or _exceeded_by(scene, index)
    if told is None or not told.way or scene.is_dated:
        return []
    value: Numeral = token.value
    quantity = Quantity(
        Decimal(value.value),
        value.unit,
        value.decimals,
        hedge_before(tokens, index),
        direction=told.way,
        word=_AVERAGE,
    )
    return [_reading(scene, told, quantity)]


_BY = frozenset({Tag.POINTS, Tag.PERCENT})


def _exceeded_by(scene: Scene, index: int) -> _Set | None:
    """ "Beat the national average by three points": by how far, told after it."""
    tokens = scene.tokens
    if tokens.row[:index].rstrip(SILENT)[-1:] != bytes((Tag.BY,)):
        return None
    near = range(max(1, index - _MOST), index)
    found = (_set_at(scene, at, at) for at in near if tokens[at].words in SETTING_AGAINST)
    return next((one for one in found if one is not None), None)


def _set_at(scene: Scene, at: int, before: int) -> _Set | None:
    """The area that a turnout, told before a place, is set against by the words that begin at another."""
    tokens, seat = scene.tokens, scene.seat
    if seat is None or at >= len(tokens):
        return None
    last, way = _way(tokens, at)
    if way is None:
        return None
    before = len(tokens.row[:before].rstrip(SILENT)) if before < at else before
    of = measured_beside(tokens, before - (tokens[before - 1].tag is Tag.WHO)) or _named_aside(tokens, before)
    is_turnout = of.kind is Kind.TURNOUT_CHANGE and of.actor is None if of is not None else _is_all_told(tokens, before)
    if not is_turnout or is_denied(tokens, at):
        return None
    after = _as_areas(tokens[last : last + _MOST])
    found = _AREA.match(after)
    if found is None or not _is_of_now(scene):
        is_elsewhere = found is None and _ELSEWHERE.match(after) is not None
        return _Set(at, last + 1, way, _NOWHERE) if is_elsewhere and last < len(tokens) else None
    end = last + len(found[0].rstrip().split(" "))
    place = _place(tokens[last:end], seat, found)
    return _Set(at, min(end, len(tokens)), way, place) if place is not None else None


def _as_areas(tokens: Sequence[Token]) -> str:
    """The words of a stretch, each one word, an area that is no country standing as what it is."""
    return " ".join(_as_area(one) for one in tokens)


def _as_area(token: Token) -> str:
    if token.tag is Tag.REGION and token.value != UK:
        return "@region"
    if token.tag is Tag.PLACE:
        return "@place"
    is_name = token.tag is Tag.WORD and token.is_capital
    return "@name" if is_name and token.words not in _AREAS else token.words


def _place(tokens: Sequence[Token], seat: Seat, found: re.Match[str]) -> str | None:
    """The area that is meant, of those that the record has a turnout of."""
    if found["region"]:
        region: str | None = seat.poll.constituency.region
        return region
    if found["named"]:
        return next(str(one.value) for one in tokens if one.tag is Tag.REGION)
    return UK


def _named_aside(tokens: Tokens, at: int) -> Measured | None:
    """ "Turnout, well above the national average, was 72 per cent"."""
    at = without_how_far(tokens, at)
    at -= at > 0 and tokens[at - 1].tag is Tag.HEDGE
    is_aside = at > 1 and tokens[at - 1].tag in (Tag.COMMA, Tag.DASH, Tag.OPEN)
    return measured_before(tokens, at - 1) if is_aside else None


def _is_all_told(tokens: Tokens, end: int) -> bool:
    """ "The turnout was Scotland's highest, thirteen points": whether a turnout, and not that it moved, is all that a
    sentence tells of up to a comma or the like."""
    row = tokens.row[:end]
    before = row.rstrip(SILENT)[-1:]
    return Tag.TURNOUT in row and _OTHERS.isdisjoint(row) and before != b"" and before[0] in _APART


_APART = frozenset({Tag.COMMA, Tag.DASH, Tag.OPEN, Tag.COLON, Tag.AND, Tag.WORD})
_OTHERS = frozenset(
    {Tag.ACTOR, Tag.VOTES, Tag.SHARE, Tag.SWING, Tag.MAJORITY, Tag.MARGIN, Tag.UP, Tag.DOWN, Tag.ELECTORATE}
)


def _reading(scene: Scene, told: _Set, quantity: Quantity, then: str | None = None) -> Reading:
    """The reading of a turnout against that of an area at the election that is told of."""
    poll = scene.seat.poll if scene.seat is not None else None
    label = poll.constituency.name if poll is not None else ""
    subject = Subject(label, poll.id if poll is not None else None, place=told.place, other_poll=then)
    span = stretch(scene.tokens, told.first, told.last)
    return Reading(Claim(Kind.TURNOUT, subject, quantity, Basis(scene.national), span), 2, True)


def _way(tokens: Tokens, at: int) -> tuple[int, int | None]:
    """Where the words end that begin at a place and set one above or below another, and which way: 0 where they are
    level, `None` where there are no such words."""
    for many in range(_LONGEST, 0, -1):
        said = " ".join(tokens.said[at : at + many]).removesuffix(" the")
        if (way := AGAINST.get(said)) is not None or said in _LEVEL:
            return min(at + many, len(tokens)), way or 0
    return at, None


def _is_of_now(scene: Scene) -> bool:
    """Whether a sentence names no other seat and no other time."""
    tokens, seat = scene.tokens, scene.seat
    if seat is None or not all(is_here(seat, tokens.said[one]) for one in places_of(tokens, _PLACES)):
        return False
    years = {year_of(tokens[one]) for one in places_of(tokens, _YEARS)}
    return years <= {seat.poll.polled_on.year} and Tag.PREVIOUS not in tokens.tags


_PLACES, _YEARS = frozenset({Tag.PLACE}), frozenset({Tag.YEAR})
