"""National: a seat's turnout set against the country's in words: "turnout beat the national figure", "was below the
UK's".
"""

from __future__ import annotations

import re

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.moved.beside import measured_beside
from hustings.copydesk.grammar.moved.measured import is_denied, is_here
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.line import stretch
from hustings.copydesk.token import Tag, Tokens, places_of

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
SETTING_AGAINST = frozenset(_EXCEEDING) | frozenset(_LAGGING)
_FIGURE = "(?:figure|turnout|average|mean|rate|level|one|picture|norm)"
_COUNTRY = re.compile(
    f"(?:that of |that for |that in )?(?:the )?(?:(?:overall )?(?:national|nationwide|uk-wide|uk) {_FIGURE}"
    f"|(?:the )?(?:rest of the )?(?:uk|country|nation|britain)(?: as a whole| {_FIGURE})?)"
    "(?= ?$| [,;:.)(0-9-]| and| but| of| for| at)"
)
_MOST = 9
_LONGEST = 3


def tells_national(tokens: Tokens) -> bool:
    """Whether a sentence tells of a turnout and has a word for the country."""
    return Tag.TURNOUT in tokens.tags and not tokens.words.isdisjoint(_COUNTRY_WORDS)


_COUNTRY_WORDS = frozenset("national|nationwide|uk-wide|uk|country|the country|nation|the nation|britain".split("|"))


def set_against_country(scene: Scene) -> list[Reading]:
    """The readings of a sentence's words for whether the turnout was above or below the country's."""
    tokens, seat = scene.tokens, scene.seat
    if seat is None or not tells_national(tokens) or scene.is_dated or not _is_of_now(scene):
        return []
    made = []
    for at in range(1, len(tokens)):
        last, way = _way(tokens, at)
        of = measured_beside(tokens, at - (tokens[at - 1].tag is Tag.WHO)) if way else None
        if of is None or of.kind is not Kind.TURNOUT_CHANGE or is_denied(tokens, at):
            continue
        if _COUNTRY.match(" ".join(tokens.said[last : last + _MOST])) is None:
            continue
        poll = seat.poll
        subject = Subject(poll.constituency.name, poll.id)
        quantity = Quantity(direction=way, word="average")
        span = stretch(tokens, at, min(last + 2, len(tokens)))
        made.append(Reading(Claim(Kind.OTHER, subject, quantity, Basis(scene.national), span), 2, True))
    return made


def _way(tokens: Tokens, at: int) -> tuple[int, int]:
    """Where the words end that begin at a place and set one above or below another, and which way; 0 where none do."""
    for many in range(_LONGEST, 0, -1):
        if way := AGAINST.get(" ".join(tokens.said[at : at + many]), 0):
            return min(at + many, len(tokens)), way
    return at, 0


def _is_of_now(scene: Scene) -> bool:
    """Whether a sentence names no other seat and no other year."""
    tokens, seat = scene.tokens, scene.seat
    is_now = seat is not None and all(is_here(seat, tokens.said[at]) for at in places_of(tokens, _PLACES))
    return is_now and {Tag.YEAR, Tag.PREVIOUS}.isdisjoint(tokens.tags)


_PLACES = frozenset({Tag.PLACE})
