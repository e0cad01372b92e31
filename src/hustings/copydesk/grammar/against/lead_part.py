"""Lead's part: what part, or how many times, of the majority before a majority is: "an eighth of his majority of 2015",
"not half of Huhne's", "half the size of Neil Gray's", "two-thirds had gone from the lead that Paul Flynn had".
"""

from __future__ import annotations

import re
from decimal import Decimal

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.moved.measured import kind_at
from hustings.copydesk.grammar.moved.now import is_held, is_here
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, key_in
from hustings.copydesk.grammar.soft.line import line_of, stretch
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import SILENT, Tag, Tokens, places_of
from hustings.figures.hedge import Hedge
from hustings.figures.numeral import Form, Unit
from hustings.measures.majority import majority

_LEAD = "(?:majority|lead|margin|cushion|advantage|winning margin|margin of victory|buffer)"
_WHOSE = "(?:(?:sir |mr |mrs |ms |dr )?(?P<who>@person|@party)|(?P<own>his|her|their|its))"
_THEN = "(?: (?:of|in|from) (?:the )?(?:@year|(?:general )?election)| last time| before)?"
_END = "(?= ?$| [,;:.)-]| (?:and|but|at|in|when|on|with|which)(?: |$))"
#: What follows a part: "of Neil Gray's", "the size of Neil Gray's majority", "of his majority of 2015".
_OF_LAST = re.compile(
    rf"(?P<size>as (?:big|large) as |(?:of )?the (?:size|scale) of )?(?:of )?(?:the )?{_WHOSE}(?: @year| old| last)?"
    rf"(?P<lead> {_LEAD})?{_THEN}{_END}"
)
_AWAY = "(?:gone|wiped|lopped|knocked|shaved|sliced|cut|carved|chopped|vanished|disappeared)"
#: "Had gone from the lead Paul Flynn built up", "was wiped off her majority".
_GONE = re.compile(
    rf"(?:(?:was|were|had|has|have|been) ){{0,2}}{_AWAY} (?:from|off) (?:the )?(?:{_WHOSE} )?(?:old |last |@year )?"
    rf"{_LEAD}(?! of @number)"
)
#: What stands before a part that a majority is of another, nothing being said to have been lost or added.
_BEFORE = frozenset({Tag.COMMA, Tag.COLON, Tag.DASH, Tag.OPEN, Tag.BE, Tag.BY, Tag.WITH})
_WINNING = frozenset({Tag.BY, Tag.WITH})
_NOTHING_ELSE = frozenset({Tag.VOTES, Tag.SHARE, Tag.TURNOUT, Tag.SWING})
_NEAR_LEAD, _MOST_AFTER = 8, 14
_WHOLE = 100
_PARTS = frozenset({Tag.TIMES, Tag.PERCENT})


def lead_parts(tokens: Tokens) -> list[int]:
    """Where the parts and the multiples of a sentence stand that are told of the last majority."""
    if tokens.tags.isdisjoint(_PARTS):
        return []
    return [at for at in places_of(tokens, _PARTS) if _told(tokens, at) is not None]


def lead_part(scene: Scene, index: int) -> list[Reading]:
    """The reading of a part or a multiple as how large a majority is beside the one before."""
    tokens, seat = scene.tokens, scene.seat
    told = _told(tokens, index)
    if told is None or seat is None or not _is_of_last(scene, seat, index, told):
        return []
    is_less = index > 0 and tokens[index - 1].words == "not"
    hedge, value = Hedge.UNDER if is_less else hedge_before(tokens, index), _value(tokens, index)
    quantity = Quantity(value, Unit.TIMES, hedge=hedge, moved=-1 if told.re is _GONE else 0)
    last = index + 1 + told[0].count(" ") + 1
    span = stretch(tokens, index, min(last, len(tokens)))
    subject = Subject(seat.poll.constituency.name, seat.poll.id)
    claim = Claim(Kind.MAJORITY_CHANGE, subject, quantity, Basis(seat.poll.election), span)
    return [Reading(claim, 4, not _is_far_less(seat, hedge, value))]


def _is_far_less(seat: Seat, hedge: Hedge | None, value: Decimal | None) -> bool:
    """Whether a majority told to be less than so much is: by however far, that is not wrong."""
    now, then = majority(seat.poll), majority(seat.earlier[-1])
    is_under = hedge in (Hedge.UNDER, Hedge.AT_MOST) and value is not None
    return is_under and now is not None and then is not None and now < then * (value or 0)


def _value(tokens: Tokens, index: int) -> Decimal | None:
    """ "Half", "an eighth", "two-thirds", "twice": a part or a multiple, no "halved"."""
    token = tokens[index]
    if token.tag is Tag.TIMES:
        return None if token.words.endswith(("ed", "ing", "fold")) else Decimal(token.value.value)
    if token.tag is Tag.PERCENT and token.value.form is Form.FRACTION:
        return Decimal(token.value.value) / _WHOLE
    return None


def _told(tokens: Tokens, index: int) -> re.Match[str] | None:
    """What follows a part that is told of a majority; `None` where nothing such does."""
    if tokens[index].tag not in _PARTS or _value(tokens, index) is None:
        return None
    after = line_of(Tokens(tokens[index + 1 : index + 1 + _MOST_AFTER])).text
    if (gone := _GONE.match(after)) is not None:
        return gone
    before = len(tokens.row[:index].rstrip(SILENT + bytes((Tag.HEDGE, Tag.NOW))))
    before -= before > 0 and tokens[before - 1].words == "not"
    match = _OF_LAST.match(after) if before and tokens[before - 1].tag in _BEFORE else None
    if match is None or (match["own"] and not match["lead"]):
        return None
    is_won = match["lead"] and tokens[before - 1].tag in _WINNING  # "won with a third of X's majority"
    return match if is_won or _is_beside_lead(tokens, before) else None


def _is_beside_lead(tokens: Tokens, end: int) -> bool:
    """ "The majority, 1,771, was", "won by 1,757,": whether a majority is what is told of right before a place."""
    if tokens.row[max(0, end - 4) : end].translate(None, SILENT).endswith(_BY_COUNT):
        return True
    near = range(max(0, end - _NEAR_LEAD), end)
    if any(tokens[at].tag in _NOTHING_ELSE for at in near):
        return False
    return any(kind_at(tokens, at) is Kind.MAJORITY_CHANGE for at in near)


_BY_COUNT = tuple(bytes((Tag.BY, Tag.COUNT, one)) for one in (Tag.COMMA, Tag.DASH, Tag.COLON))


def _is_of_last(scene: Scene, seat: Seat, index: int, told: re.Match[str]) -> bool:
    """Whether the majority is the one of the poll before: of who won that, or of the party that has held the seat."""
    tokens = scene.tokens
    before = seat.earlier[-1] if seat.earlier else None
    if before is None or before.winner is None or scene.is_dated or scene.is_under_area:
        return False
    if not all(is_here(seat, tokens.said[at]) for at in places_of(tokens, _PLACES)):
        return False
    years = {year_of(tokens[at]) for at in places_of(tokens, _YEARS)}
    if not years <= {before.polled_on.year, seat.poll.polled_on.year}:
        return False
    actors = [one for one in tokens[index + 1 : index + _MOST_AFTER] if one.tag is Tag.ACTOR] if told["who"] else []
    if actors:
        is_whose = actors[0].value.is_possessive or told.re is _GONE
        return is_whose and key_in(actors[0].value, before, scene.lexicon) == before.winner
    return is_held(scene)


_PLACES, _YEARS = frozenset({Tag.PLACE}), frozenset({Tag.YEAR})
