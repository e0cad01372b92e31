"""Place gap: by how many votes somebody took a place, or missed it: "pinched third from Labour by 32", "fell to fourth
by 32", "only 79 votes from relegating him to third", "missed out on second by 79".
"""

from __future__ import annotations

import re

import msgspec

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.moved.measured import candidate
from hustings.copydesk.grammar.moved.now import is_denied, is_here
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.line import Line, line_of, stretch
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Tokens, places_of
from hustings.measures.rank import ranking

_N = r"(?:just |only |a mere |barely |some |around |about |nearly |over )*(?P<number>@number)(?: votes?)?"
_WHOM = r"(?:the )?(?:mr |mrs |ms |dr )?(?P<other>@person|@party)"
_PLACE = r"(?:the )?(?P<place>@ordinal)(?: place| spot)?"
_TOOK = (
    "(?:pinched|pinch|nicked|nick|took|take|takes|taking|grabbed|grab|snatched|snatch|stole|steal|claimed|claim|edged"
    "|edge|shaded|shade|pipped|squeaked|squeak|sneaked|snuck|sneak|clinched|secured|secure|nudged|scraped|scrape"
    "|squeezed|squeeze|held on to|held onto|clung on to|clung to|bagged|nabbed|swiped|won|gained|seized)(?: into)?"
)
_FELL = (
    "(?:slipped|slips|fell|falls|dropped|drops|slid|slides|sank|sinks|down|relegated|back|behind)(?: back)?(?: down)?"
    " (?:to|into|in)"
)
_END = r"(?= ?$| [,;:.)(–—-]| (?:and|but|while|as|with|in|from|when|after) )"
_PATTERNS = tuple(
    (how, re.compile(rf"(?<!\S)(?:{pattern})(?!\S)"))
    for how, pattern in (
        ("took", rf"{_TOOK} {_PLACE}(?: from {_WHOM})?(?: ,)? by {_N}(?: votes)?{_END}"),
        ("took", rf"{_TOOK} {_PLACE} by {_N} from {_WHOM}{_END}"),
        ("fell", rf"{_FELL} {_PLACE}(?: ,)? by {_N}{_END}"),
        ("missed", rf"(?:missed(?: out)?(?: on)?|denied|just missed) {_PLACE} by {_N}{_END}"),
        ("missed", rf"{_N} (?:short of|from|off|shy of|away from) (?:(?:taking|finishing|claiming) )?{_PLACE}{_END}"),
        (
            "missed",
            rf"{_N} (?:short of|from|off|shy of|away from) (?:relegating|pushing|knocking|forcing|shoving|beating)"
            rf" (?:him|her|them|it|{_WHOM}) (?:down )?(?:in)?to (?P<lower>@ordinal)(?: place)?{_END}",
        ),
    )
)


class _Gap(msgspec.Struct, frozen=True):
    """A place that was taken or missed: how, where its words and its number are, the match and its line."""

    how: str
    places: tuple[int, int]
    number: int
    match: re.Match[str]
    line: Line


def place_gaps(tokens: Tokens) -> list[int]:
    """Where the figures of a sentence stand that tell by how much a place was taken or missed."""
    return [one.number for one in _told(tokens)]


def place_gap(scene: Scene, index: int) -> list[Reading]:
    """The reading of a figure as how far apart those two are, in the poll that is told of."""
    seat = scene.seat
    told = next((one for one in _told(scene.tokens) if one.number == index), None)
    if told is None or seat is None or not _is_of_now(scene, seat) or is_denied(scene.tokens, told.places[0]):
        return []
    sides = _sides(scene, seat, told)
    if sides is None:
        return []
    names = " and ".join(seat.poll.candidacy(one).name for one in sides)
    quantity = Quantity(scene.tokens[index].value.value, hedge=hedge_before(scene.tokens, index))
    subject = Subject(names, seat.poll.id, *sides)
    span = stretch(scene.tokens, *told.places)
    return [Reading(Claim(Kind.MARGIN, subject, quantity, Basis(seat.poll.election), span), 4, True, is_tight=True)]


def _told(tokens: Tokens) -> list[_Gap]:
    if not {Tag.COUNT, Tag.ORDINAL} <= tokens.tags:
        return []
    line = line_of(tokens)
    found = []
    for how, pattern in _PATTERNS:
        for match in pattern.finditer(line.text):
            number = line.tokens_of(match, "number")[0]
            if tokens[number].tag is Tag.COUNT and not tokens[number].value.decimals:
                found.append(_Gap(how, line.tokens_of(match), number, match, line))
    return found


def _sides(scene: Scene, seat: Seat, told: _Gap) -> tuple[str, str] | None:
    """Who took the place, or missed it, and who is next there; `None` where the places are not those."""
    ranked = [one.key for one in ranking(seat.poll)]
    name = "lower" if "lower" in told.match.re.groupindex else "place"
    place = int(scene.tokens[told.line.tokens_of(told.match, name)[0]].value.value)
    own, other = {"took": (place, place + 1), "fell": (place, place - 1), "missed": (place + 1, place)}[told.how]
    if name == "lower":
        own, other = place, place - 1
    if not (0 < own <= len(ranked) and 0 < other <= len(ranked)) or min(own, other) < _FIRST:
        return None
    keys = ranked[own - 1], ranked[other - 1]
    named = told.line.tokens_of(told.match, "other")[0] if told.match.groupdict().get("other") else None
    rival = candidate(scene, scene.tokens[named].value) if named is not None else keys[1]
    return keys if rival == keys[1] and _subject(scene, told) == keys[0] else None


#: How far the first is from the second is the majority, which is told in other words too.
_FIRST = 2


def _subject(scene: Scene, told: _Gap) -> str | None:
    """Who is named right before it, or was spoken of."""
    before = [at for at in places_of(scene.tokens, _ACTOR) if at < told.places[0]]
    actor = scene.tokens[before[-1]].value if before else scene.default
    if told.how == "fell" and len(before) > 1 and Tag.BEHIND in scene.tokens.row[: told.places[0]]:
        actor = scene.tokens[before[0]].value  # "Labour finished just behind the Tories, back in fourth, by 32"
    return candidate(scene, actor) if actor is not None else None


_ACTOR, _PLACES, _YEARS = frozenset({Tag.ACTOR}), frozenset({Tag.PLACE}), frozenset({Tag.YEAR})
#: What is told of another time, or of more than one seat.
_ELSE = frozenset({Tag.PREVIOUS, Tag.INTERIM, Tag.REGION, Tag.AREA})


def _is_of_now(scene: Scene, seat: Seat) -> bool:
    """Whether a sentence tells of the seat's own poll, as far as its words go."""
    tokens = scene.tokens
    if scene.is_dated or scene.is_under_area or seat.poll.declaration is None or not _ELSE.isdisjoint(tokens.tags):
        return False
    if not all(is_here(seat, tokens.said[at]) for at in places_of(tokens, _PLACES)):
        return False
    return all(year_of(tokens[at]) == seat.poll.polled_on.year for at in places_of(tokens, _YEARS))
