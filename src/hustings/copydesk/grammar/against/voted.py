"""Voted: the turnout told by what electors did: "only 26 per cent of Bury's electors bothered", "one in three
voted", "two in three stayed at home", "drew 36 per cent to the polls", "an electorate of 74,346, or 63.7 per cent".
"""

from __future__ import annotations

import re
from decimal import Decimal

import msgspec

from hustings.claims.claim import Basis, Claim, Quantity, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.moved.now import is_here
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.line import Line, line_of, stretch
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Tokens, places_of
from hustings.figures.hedge import Hedge, of_the_rest
from hustings.figures.numeral import Form, Unit
from hustings.record.poll import Poll

_OF = (
    "(?: (?:of )?(?:(?:the|all|its|our|@place|local|registered|eligible|area's|town's|city's|seat's|constituency's"
    "|borough's|district's|island's|town|city|seat|constituency|borough|district|island|@number) )*"
    "(?:electors|electorate|voters|people|adults|constituents|residents|us"
    "|those eligible|those entitled|those registered|those on the (?:register|roll|electoral roll|electoral register)"
    "|those with a vote|eligible|entitled|on the register|on the roll)(?: to vote)?(?: (?:here|there))?)?"
)
_DID = (
    "(?:(?:had|have|has|actually|even|only|duly|then) )*(?:voted|turned (?:out|up)(?: to vote)?"
    "|took part"
    "|(?:bothered|could be bothered)(?: to (?:vote|turn out|turn up|go|go out|go to the polls|take part))?"
    "|bothered voting"
    "|cast (?:a|their) (?:vote"
    "|ballot|votes|ballots)"
    "|went to the polls|made it to the polls|went out to vote|ventured out|made the effort|attended|did so"
    "|braved the (?:cold|rain|weather|snow|wind)|exercised (?:it|their right))"
)
_STAYED = (
    "(?:(?:had|have|has|actually|simply|just) )*(?:stayed at home|stayed away|stayed in|stayed put|stay at home"
    "|stay away|stay in|staying at home|kept away|(?:did not|didn't|failed to|chose not to"
    "|declined to|could not be bothered to)"
    " (?:vote|bother|turn out|turn up|take part|bother to vote|go to the polls)|sat it out|sat this one out|abstained)"
)
_TIME = (
    "(?: (?:in|at|back in) (?:the )?(?P<year>@year)(?: general)?(?: election)?| (?P<last>last time(?: out| round)?))?"
)
_END = (
    r"(?=$| [,;:.)(–—-]| (?:and|but|so|compared|against|as|while|when|whereas|this time|on @?[a-z]+day) ?| there| here)"
)
_N = "(?P<number>@number)"
_PATTERNS = tuple(
    (is_rest, re.compile(rf"(?<!\S)(?:{pattern})(?!\S)"))
    for is_rest, pattern in (
        (False, rf"{_N}(?: or (?:so|thereabouts))?{_OF} {_DID}{_TIME}{_END}"),
        (True, rf"{_N}{_OF} {_STAYED}{_TIME}{_END}"),
        (
            False,
            rf"(?:drew|draws|brought|brings|tempted|lured|attracted|persuaded|enticed|dragged) {_N}{_OF} to the polls",
        ),
        (False, rf"(?:electorate|register|roll) of @number(?: ,)?(?: or)? {_N}{_END}"),
        (
            False,
            rf"the poll (?:was (?:up|down)|rose|fell|dropped|slumped|plunged"
            rf"|climbed) to {_N}(?: ,)? from @number{_END}",
        ),
    )
)
#: Words without one of which none of this is told.
_CALLING = re.compile(
    "vot|bother|turned|home|away|polls|part|regist|roll|electorate|poll|abstain|stay|out|effort|did|attend|brave|exercis"
)
_RATES = frozenset({Tag.PERCENT})
_HUNDRED = Decimal(100)


class _Told(msgspec.Struct, frozen=True):
    """Such a turnout: whether those who stayed away are told, the match and its line."""

    is_rest: bool
    match: re.Match[str]
    line: Line


def who_voted(tokens: Tokens) -> list[int]:
    """Where the figures of a sentence stand that tell what part of the electors voted, or did not."""
    return [at for at, _ in _told(tokens)]


def voted(scene: Scene, index: int) -> list[Reading]:
    """The reading of a figure as a turnout: in the poll that is told of, or in that of the year that is named."""
    tokens, seat = scene.tokens, scene.seat
    told = next((one for at, one in _told(tokens) if at == index), None)
    found = _poll(scene, seat, index, told) if told is not None and seat is not None else None
    if told is None or found is None or seat is None:
        return []
    poll, when = found
    span = stretch(tokens, *told.line.tokens_of(told.match))
    subject = Subject(poll.constituency.name, poll.id)
    quantity = _quantity(tokens, index, is_rest=told.is_rest)
    is_rough = tokens[index].value.form is Form.FRACTION and quantity.hedge is None  # "two-thirds" may be 68 per cent
    is_sure = not is_rough and (poll.id != seat.poll.id or _is_sure(scene, poll, index))
    claim = Claim(Kind.TURNOUT, subject, quantity, Basis(poll.election, when), span)
    return [Reading(claim, 4, is_sure, is_tight=is_sure)]


#: "A fortnight earlier X drew 18 per cent": on another day.
_OTHER_DAY = frozenset("earlier later fortnight weeks week before months afterwards".split())


def _is_sure(scene: Scene, poll: Poll, index: int) -> bool:
    """Whether the poll is of the election that the text is of, and no other day is told of before it."""
    is_of_text = poll.is_by_election or scene.national in (None, poll.election)
    return is_of_text and _OTHER_DAY.isdisjoint(" ".join(scene.tokens.said[:index]).split())


def _quantity(tokens: Tokens, index: int, *, is_rest: bool) -> Quantity:
    """The part that voted: of those who stayed at home what they leave; "one in three" is told roughly."""
    value, hedge = tokens[index].value, hedge_before(tokens, index)
    if hedge is None and (_is_in_so_many(tokens, index) or value.form is Form.FRACTION):
        hedge = Hedge.ABOUT
    if is_rest:
        hedge = of_the_rest(hedge) if hedge is not None else None
    rate = _HUNDRED - value.value if is_rest else value.value
    return Quantity(rate, Unit.PERCENT, value.decimals, hedge)


def _is_in_so_many(tokens: Tokens, index: int) -> bool:
    """ "One in three", "seven in ten"."""
    return " in " in tokens[index].words and not tokens[index].words.endswith(("hundred", "100"))


def _told(tokens: Tokens) -> list[tuple[int, _Told]]:
    """Such turnouts, each with the place of its figure."""
    if tokens.tags.isdisjoint(_RATES):
        return []
    line = line_of(tokens)
    if _CALLING.search(line.text) is None:
        return []
    found = ((one, match) for one in _PATTERNS for match in one[1].finditer(line.text))
    told = [(line.tokens_of(match, "number")[0], _Told(one[0], match, line)) for one, match in found]
    return [(at, one) for at, one in told if tokens[at].tag is Tag.PERCENT]


#: Whom they voted for is told, or what for.
_ELSE = frozenset({Tag.INTERIM, Tag.REGION, Tag.AREA, Tag.FOR})
_NO_POLL = frozenset("referendum brexit leave remain council locals postal post poll polls pollsters survey".split())
_PLACES, _YEARS = frozenset({Tag.PLACE}), frozenset({Tag.YEAR})


def _poll(scene: Scene, seat: Seat, index: int, told: _Told) -> tuple[Poll, When] | None:
    """The poll whose turnout it is; `None` where it is of another place, or not of an election to Parliament."""
    tokens = scene.tokens
    if scene.is_dated or scene.is_under_area or not _ELSE.isdisjoint(tokens.tags):
        return None
    if not _NO_POLL.isdisjoint(tokens.words - {"poll", "polls"}):
        return None
    if not all(is_here(seat, tokens.said[at]) for at in places_of(tokens, _PLACES)):
        return None
    if told.match.groupdict().get("year") is not None:
        at = told.line.tokens_of(told.match, "year")[0]
        poll = seat.of_year(year_of(tokens[at]))
        return (poll, When.THIS) if poll is not None else None
    if told.match.groupdict().get("last") is not None:
        return (seat.earlier[-1], When.THIS) if seat.earlier else None
    first = told.line.tokens_of(told.match)[0]
    before = tokens.row[max(0, first - 4) : first]
    is_then = Tag.PREVIOUS in before or Tag.YEAR in before or "election" in tokens.said[max(0, first - 8) : first]
    return None if is_then else (seat.poll, When.THIS)
