"""Times the lead: how many times the majority somebody's votes, or the rejected papers, are: "Pearce got 725, more than
20 times the majority", "190 papers were spoilt, twelve times the winning margin".
"""

from __future__ import annotations

import re
from decimal import Decimal

from hustings.claims.area.outvoted import TIMES_LEAD
from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.moved.measured import candidate
from hustings.copydesk.grammar.moved.now import is_denied
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.line import line_of, stretch
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Tokens, places_of
from hustings.figures.numeral import Form, Unit
from hustings.measures.majority import majority

_SIZE = (
    "(?:(?:as (?:many|much|big|large|great) as |(?:bigger|larger|greater|higher) than |the (?:size|number|scale) of "
    "|what |that of |of )*)"
)
_WHOSE = "(?:the |that |this |his |her |their |(?:sir |mr |mrs |ms |dr )?(?P<who>@person|@party) )"
_LEAD = (
    "(?:winning |winner's |final |eventual |actual |new )?(?:majority|margin|winning margin|margin of victory"
    "|victory margin|winning majority|gap|difference)"
)
_BETWEEN = "(?: between (?:them|the (?:top |first |leading |main )?(?:two|@number)))?"
_END = (
    r"(?= ?$| [,;:.)-]| (?:and|but|which|who|while|though|although|so|enough|had|by which|with|as)(?: |$)"
    r"|(?: of (?:just |only |a mere )*(?P<count>@number))(?: |$))"
)
_OF_LEAD = re.compile(rf"{_SIZE}{_WHOSE}{_LEAD}{_BETWEEN}{_END}")
_PARTS = frozenset({Tag.TIMES, Tag.PERCENT})
_LEADS = frozenset({Tag.MAJORITY, Tag.MARGIN})
_LEADING = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.AHEAD, Tag.BEHIND})
_APART = frozenset({"gap", "difference"})
_DATED = frozenset({Tag.YEAR, Tag.PREVIOUS})
_MOST_AFTER, _MOST_BEFORE = 16, 18
_REFUSED = frozenset("rejected spoilt spoiled void invalid binned discarded disallowed".split())
_WHOLE = 100


def times_lead_told(tokens: Tokens) -> list[int]:
    """Where the multiples and parts of a sentence stand that may be of a majority, and are told of a count."""
    if tokens.tags.isdisjoint(_PARTS) or (tokens.tags.isdisjoint(_LEADS) and tokens.words.isdisjoint(_APART)):
        return []
    return [at for at in places_of(tokens, _PARTS) if _of_lead(tokens, at) is not None]


def times_lead(scene: Scene, index: int) -> list[Reading]:
    """The reading of a multiple as how many times the majority somebody's votes, or the rejected papers, are."""
    tokens, seat = scene.tokens, scene.seat
    told = _of_lead(tokens, index)
    if told is None or seat is None or majority(seat.poll) is None or scene.is_under_area or _is_denied(tokens, index):
        return []
    if not _is_of_this_lead(scene, seat, index, told):
        return []
    quantity = Quantity(_value(tokens, index), Unit.TIMES, hedge=hedge_before(tokens, index), word=TIMES_LEAD)
    found = _whose(scene, seat, index)
    if found is None:
        return []
    key, is_sure = found
    label = seat.poll.candidacy(key).name if key is not None else seat.poll.constituency.name
    claim = Claim(
        Kind.OTHER,
        Subject(label, seat.poll.id, key),
        quantity,
        Basis(seat.poll.election),
        stretch(tokens, index, index + 1),
    )
    is_firm = is_sure and not scene.is_dated and tokens.tags.isdisjoint(_DATED)
    return [Reading(claim, 5, is_firm, is_tight=is_firm)]


def _is_denied(tokens: Tokens, index: int) -> bool:
    """Whether what is told of the count did not happen, or only may: not "it did not all go well; X got 9, twice the
    majority", where another clause is denied."""
    count = _count_before(tokens, index) or index
    parted = (at for at in range(count - 1, -1, -1) if tokens[at].tag in _PARTING)
    return is_denied(Tokens(tokens[next(parted, -1) + 1 : index + 1]), index)


_PARTING = frozenset({Tag.COMMA, Tag.AND, Tag.DASH, Tag.COLON, Tag.OPEN})


def _value(tokens: Tokens, index: int) -> Decimal | None:
    """ "Twice", "20 times", "half": a multiple or a part, no "doubled"."""
    token = tokens[index]
    if token.tag is Tag.TIMES:
        return None if token.words.endswith(("ed", "ing", "fold")) else Decimal(token.value.value)
    return Decimal(token.value.value) / _WHOLE if token.value.form is Form.FRACTION else None


def _of_lead(tokens: Tokens, index: int) -> re.Match[str] | None:
    """What follows a multiple of the majority that is told of a count; `None` where it is told of a lead."""
    if tokens[index].tag not in _PARTS or _value(tokens, index) is None:
        return None
    first = _count_before(tokens, index)
    if first is None or not _LEADING.isdisjoint(tokens.row[first + 1 : index]):
        return None
    return _OF_LEAD.match(line_of(Tokens(tokens[index + 1 : index + 1 + _MOST_AFTER])).text)


def _count_before(tokens: Tokens, index: int) -> int | None:
    """Where the count stands that a multiple is told of: the nearest one before."""
    at = tokens.row.rfind(Tag.COUNT, max(0, index - _MOST_BEFORE), index)
    return None if at < 0 or tokens[at].value.decimals or _is_led(tokens, at) else at


def _is_led(tokens: Tokens, at: int) -> bool:
    """ "A majority of 9,012", "won by 9,012": a lead itself."""
    before = tokens.row[max(0, at - 4) : at]
    return not _LEADS.isdisjoint(before) or before[-1:] == bytes((Tag.BY,)) or before[-2:-1] == bytes((Tag.BY,))


def _is_of_this_lead(scene: Scene, seat: Seat, index: int, told: re.Match[str]) -> bool:
    """Whether the majority is the one of this poll: of no other time, of whoever won, and of so many votes if told."""
    tokens = scene.tokens
    if not _DATED.isdisjoint(tokens.row[index + 1 : index + 1 + _MOST_AFTER]):
        return False
    whose = tokens.row.find(Tag.ACTOR, index, index + _MOST_AFTER) if told["who"] else -1
    if whose >= 0 and candidate(scene, tokens[whose].value) != seat.poll.winner:
        return False
    at = tokens.row.find(Tag.COUNT, index + 1, index + 1 + _MOST_AFTER) if told["count"] else -1
    return at < 0 or tokens[at].value.value == majority(seat.poll)


def _whose(scene: Scene, seat: Seat, index: int) -> tuple[str | None, bool] | None:
    """The key of whose votes they are, `None` for the rejected papers, and whether the count before is theirs."""
    tokens = scene.tokens
    at = _count_before(tokens, index)
    if at is None or seat.poll.declaration is None:
        return None
    count = int(tokens[at].value.value)
    if Tag.REJECTED in tokens.row or not _REFUSED.isdisjoint(tokens.words):
        papers = seat.poll.declaration.rejected_ballots
        return None if papers is None else (None, papers == count)
    votes = dict(seat.poll.declaration.votes)
    own = [key for key, polled in votes.items() if polled == count]
    if len(own) == 1:
        return own[0], True
    who = tokens.row.rfind(Tag.ACTOR, 0, at)
    key = candidate(scene, tokens[who].value) if who >= 0 else None
    return None if key is None else (key, False)
