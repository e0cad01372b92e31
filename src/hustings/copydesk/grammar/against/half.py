"""Half: a share told as a part of the votes, beside what they are: "26,081 votes, more than half of the total"; and
what part of the turnout of before a turnout is: "less than half that of 2017", "nearly double the 25.6 of 2016".
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
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Tokens, places_of
from hustings.figures.hedge import Hedge
from hustings.figures.numeral import Form, Unit

_HOW = (
    "(?:just |only |well |slightly |a little |not much |not quite |nearly |almost |about |around |more than |less than "
    "|fewer than |under |over |just over |just under |little more than |barely )*"
)
_CAST = (
    "(?:of )?(?:all )?(?:the )?(?:total(?: vote)?|votes?(?: cast)?|poll|those (?:cast|who voted)|valid votes?"
    "|ballots cast)"
)
_BESIDE = re.compile(
    rf"@number(?: votes?)?(?: [,–—(-])*(?: (?:and|or|that is|which is|this was|that was))? {_HOW}"
    rf"(?P<part>@number|half) {_CAST}(?=$| [,;:.)(–—-]| (?:and|but|to|while|in|with|for|at) ?)"
)
_THEN = (
    "(?:(?:of )?what it (?:was|had been)|that (?:of|in|at)"
    "|the (?:figure|level|turnout|rate|one|proportion) (?:of|in|at)|the @number (?:of|in|at|who)"
    "|(?:of )?(?:the )?(?:@year|last|previous|general election)(?:'s)?"
    " (?:figure|one|level|turnout))"
)
_TURNOUT = re.compile(
    rf"turnout(?: (?:was|is|of|at|,|:|@number|–|-|in|on|thursday|here|barely"
    rf"|being))* {_HOW}(?P<part>@number|half|double"
    rf"|twice) {_THEN}"
)
_PARTS = frozenset({Tag.PERCENT, Tag.TIMES, Tag.WORD})
_HALF, _WHOLE = Decimal("0.5"), Decimal(100)
_PLACES, _YEARS = frozenset({Tag.PLACE}), frozenset({Tag.YEAR})
_ELSE = frozenset({Tag.INTERIM, Tag.REGION, Tag.AREA})


def halves(tokens: Tokens) -> list[int]:
    """Where the parts of a sentence stand that are told of all the votes, or of the turnout before."""
    is_part = Tag.TIMES in tokens.tags or "half" in tokens.words
    if not is_part and not any(one.tag is Tag.PERCENT and one.value.form is Form.FRACTION for one in tokens):
        return []
    found = [_at(tokens, pattern) for pattern in (_BESIDE, _TURNOUT)]
    return [at for at in found if at is not None]


def half(scene: Scene, index: int) -> list[Reading]:
    """The reading of such a part: somebody's share, or how many times the turnout is the one before."""
    tokens, seat = scene.tokens, scene.seat
    if seat is None or tokens[index].tag not in _PARTS or not _is_of_now(scene, seat):
        return []
    value = _value(tokens, index)
    if value is None:
        return []
    if _at(tokens, _BESIDE) == index:
        return _share(scene, seat, index, value)
    return _ratio(scene, seat, index, value) if _at(tokens, _TURNOUT) == index else []


def _share(scene: Scene, seat: Seat, index: int, value: Decimal) -> list[Reading]:
    """ "Ms X won 26,081 votes, more than half of the total": the share of whoever was named last, or spoken of."""
    tokens = scene.tokens
    named = [tokens[at].value for at in places_of(tokens, frozenset({Tag.ACTOR})) if at < index]
    actor = named[-1] if named else scene.default
    key = candidate(scene, actor) if actor is not None else None
    if key is None or not _YEARS.isdisjoint(tokens.tags) or Tag.PREVIOUS in tokens.tags:
        return []
    quantity = Quantity(value * _WHOLE, Unit.PERCENT, hedge=hedge_before(tokens, index) or Hedge.ABOUT)
    subject = Subject(seat.poll.candidacy(key).name, seat.poll.id, key)
    votes = seat.poll.votes(key)
    is_told = any(one.tag is Tag.COUNT and one.value.value == votes for one in tokens[:index])
    claim = Claim(Kind.SHARE, subject, quantity, Basis(seat.poll.election), stretch(tokens, index, index + 2))
    return [Reading(claim, 4, is_told)]


def _ratio(scene: Scene, seat: Seat, index: int, value: Decimal) -> list[Reading]:
    """ "Turnout was less than half that of 2017": beside the last, or that of the year that is named."""
    tokens = scene.tokens
    years = {year_of(tokens[at]) for at in places_of(tokens, _YEARS) if at > index}
    year = next(iter(years)) if len(years) == 1 else None
    if len(years) > 1 or (year is not None and seat.of_year(year) not in seat.earlier):
        return []
    quantity = Quantity(value, Unit.TIMES, hedge=hedge_before(tokens, index))
    subject = Subject(seat.poll.constituency.name, seat.poll.id)
    basis = Basis(seat.poll.election, year=year)
    return [Reading(Claim(Kind.TURNOUT_CHANGE, subject, quantity, basis, stretch(tokens, index, index + 2)), 4, True)]


def _value(tokens: Tokens, index: int) -> Decimal | None:
    """ "Half", "two-thirds", "twice" as a number of times."""
    token = tokens[index]
    if token.tag is Tag.TIMES:
        return None if token.words.endswith(("ed", "ing", "fold")) else Decimal(token.value.value)
    if token.tag is Tag.PERCENT:
        return Decimal(token.value.value) / _WHOLE if token.value.form is Form.FRACTION else None
    return _HALF if token.words == "half" else None


def _at(tokens: Tokens, pattern: re.Pattern[str]) -> int | None:
    line = line_of(tokens)
    match = pattern.search(line.text)
    return line.tokens_of(match, "part")[0] if match is not None else None


def _is_of_now(scene: Scene, seat: Seat) -> bool:
    """Whether a sentence tells of the seat's own poll, as far as its words go."""
    tokens = scene.tokens
    if scene.is_dated or scene.is_under_area or not _ELSE.isdisjoint(tokens.tags):
        return False
    return all(is_here(seat, tokens.said[at]) for at in places_of(tokens, _PLACES))
