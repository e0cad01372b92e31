"""Place: where a figure's readings are sought — in an area, in the Commons, in the country, in the seat in focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from hustings.claims.claim import Quantity, Span
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.boundary import boundary
from hustings.copydesk.grammar.area.deposit.deposit import deposits_here
from hustings.copydesk.grammar.area.hit import COUNTED, OTHERS, PART, SECONDS
from hustings.copydesk.grammar.area.only_there import ONLY_THERE
from hustings.copydesk.grammar.area.others import others
from hustings.copydesk.grammar.area.seats.count import count
from hustings.copydesk.grammar.area.seats.seconds import seconds
from hustings.copydesk.grammar.figure.country.area import (
    OF_EITHER,
    is_named,
    is_of_house,
    is_of_named,
    national,
    of_area,
)
from hustings.copydesk.grammar.figure.country.holder import MOST_IN_SEAT, family_of, holder_of
from hustings.copydesk.grammar.figure.lookalike.no_votes import counts_others, is_small
from hustings.copydesk.grammar.figure.multiple import MULTIPLE, multiple
from hustings.copydesk.grammar.figure.poll import may_be_house, of_poll
from hustings.copydesk.grammar.quantity import quantity_of, way_after
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, key_in
from hustings.copydesk.grammar.time import Moment
from hustings.copydesk.grammar.whose.owner import with_subjects
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Token, Tokens
from hustings.figures.numeral import Form, Numeral, Unit

_NEEDS_SUBJECT = frozenset({Kind.VOTES, Kind.SHARE, Kind.SHARE_CHANGE})
#: Where no seat is in sight: no majority in the Commons has ever been as large.
_MOST_IN_COUNTRY = 500
_NATIONAL = frozenset({Kind.SEATS, Kind.SEATS_CHANGE, Kind.HOUSE_MAJORITY})


#: What a role alone tells.
_BY_ROLE: dict[str, Callable[[Scene, Hit, Quantity, Span], list[Reading]]] = {
    PART: boundary,
    COUNTED: count,
    SECONDS: seconds,
    OTHERS: others,
    MULTIPLE: multiple,
}


def _of_many(
    scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span
) -> list[Reading] | None:
    """The readings of a figure that is no seat's own: of boundaries, of seats counted, of the Commons, of an area."""
    if (told_by := _BY_ROLE.get(hit.role)) is not None:
        return told_by(scene, hit, quantity, span)
    if quantity.word == "change" and is_named(scene, hit.index):
        return []
    if kind is Kind.DEPOSIT and (here := deposits_here(scene, hit, quantity, moment, span)):
        return here
    if is_of_house(scene, hit, kind):
        return national(scene, hit, Kind.HOUSE_MAJORITY, quantity, moment, span)
    return national(scene, hit, kind, quantity, moment, span) if _is_of_many(scene, hit, kind) else None


#: What a figure of a kind is in a unit: a share is told in per cent, points are what it moves by.
_BY_UNIT = {
    (Kind.SHARE, Unit.POINTS): Kind.SHARE_CHANGE,
    (Kind.SHARE, Unit.TIMES): Kind.SHARE_CHANGE,
    (Kind.TURNOUT, Unit.POINTS): Kind.TURNOUT_CHANGE,
    (Kind.MAJORITY, Unit.TIMES): Kind.MAJORITY_CHANGE,
}

_SHARES = frozenset({Kind.SHARE, Kind.TURNOUT, Kind.SWING})
_IN_POINTS = frozenset({Kind.SHARE_CHANGE, Kind.TURNOUT_CHANGE})
#: No share is larger.
_WHOLE = 100


def readings_in_place(scene: Scene, hit: Hit, kind: Kind, moment: Moment) -> list[Reading]:
    """The readings of a figure at a moment: of many polls where it can only be so, else of the seat or of its area."""
    span = Span(scene.tokens[hit.index].start, scene.tokens[hit.index].end)
    quantity = quantity_of(scene.tokens, hit.index, hit)
    if hit.role == "change" and kind is Kind.VOTES:
        quantity = replace(quantity, word="change")
    if kind is Kind.MAJORITY and _is_part_of_before(scene.tokens, hit.index):
        quantity = replace(quantity, unit=Unit.TIMES, value=(quantity.value or 0) / _WHOLE)
    kind, quantity = _in_unit(scene.tokens, hit.index, kind, quantity)
    if (wide := _of_many(scene, hit, kind, quantity, moment, span)) is not None:
        return wide
    is_wide = kind is Kind.VOTES and quantity.unit is Unit.NONE and (quantity.value or 0) > MOST_IN_SEAT
    is_wide = is_wide or (kind is Kind.SHARE and _is_beside_wide(scene.tokens, hit.index))
    if scene.seat is None or is_wide:
        return _of_the_country(scene, hit, kind, quantity, moment, span)
    if kind in _SHARED and (nation := _nation_of_absent(scene, scene.seat, hit)) is not None:
        there = replace(scene, seat=None, region=nation, is_under_area=True)
        return national(there, hit, kind, quantity, moment, span)
    area = of_area(scene, hit, kind, quantity, moment, span)
    own = _of_seat(scene, scene.seat, hit, kind, quantity, moment, span)
    if area and is_of_named(scene, hit):
        is_exact = kind is Kind.VOTES or quantity.decimals > 0
        return _of_area_named(scene.seat, area, moment) + [
            replace(one, is_firm=False, is_extra=True) for one in own if is_exact
        ]
    if area and (not scene.is_area_near or scene.area is None):
        return own + [replace(one, is_firm=False, is_extra=True) for one in area]
    return [replace(one, is_firm=False) for one in own] + area if area else own


def _in_unit(tokens: Tokens, index: int, kind: Kind, quantity: Quantity) -> tuple[Kind, Quantity]:
    """What a figure is of in the unit that it has, and the unit of one that is told without."""
    if (change := _BY_UNIT.get((kind, quantity.unit))) is not None:
        kind, quantity = change, replace(quantity, direction=quantity.direction or way_after(tokens, index))
    if quantity.unit is not Unit.NONE or quantity.value is None:
        return kind, quantity
    if kind in _SHARES and quantity.value <= _WHOLE:
        return kind, replace(quantity, unit=Unit.PERCENT)  # "up 17 points to 41"
    if kind in _IN_POINTS and not quantity.decimals:
        quantity = replace(quantity, unit=Unit.POINTS)  # "X's share fell by 14.5 points and Y's by 14"
    return kind, quantity


def _of_area_named(seat: Seat, area: list[Reading], moment: Moment) -> list[Reading]:
    """The readings of an area that is named; open where "46.8% in Oxfordshire" may be of a by-election there."""
    if not seat.poll.is_by_election or moment.year is not None:
        return area
    return [replace(one, is_firm=one.is_firm and one.claim.kind is not Kind.TURNOUT) for one in area]


_SHARED = frozenset({Kind.SHARE, Kind.SHARE_CHANGE})


def _nation_of_absent(scene: Scene, seat: Seat, hit: Hit) -> str | None:
    """ "The DUP share fell by 5.4 points", after a seat where it did not stand, nor the last time: the nation of a
    party that stands in one only."""
    holder = holder_of(scene, hit)
    if holder is None or holder.actor.is_person or not holder.is_firm:
        return None
    nation = ONLY_THERE.get(family_of(holder.actor, scene) or "")
    polls = (seat.poll, *seat.earlier[-1:])
    is_here = any(key_in(holder.actor, one, scene.lexicon) is not None for one in polls)
    is_own = any(token.tag is Tag.PLACE for token in scene.tokens)
    return nation if nation == seat.poll.constituency.nation.value and not is_here and not is_own else None


#: What may stand between votes and the share that they are.
_SAME_VOTE = frozenset({Tag.VOTES, Tag.OPEN, Tag.COMMA, Tag.DASH, Tag.FILL, Tag.HEDGE, Tag.SHARE, Tag.OF})
_OR = frozenset({"or", "that is", "i.e."})


def _is_beside_wide(tokens: Tokens, index: int) -> bool:
    """ "4.1 million votes (14.3%)", "14.3 per cent, or 4.1 million": a share beside more votes than a seat has."""
    for places in (range(index - 1, -1, -1), range(index + 1, len(tokens))):
        at = next((at for at in places if not _is_passed(tokens[at])), index)
        if tokens[at].tag is Tag.COUNT and tokens[at].value.value > MOST_IN_SEAT:
            return True
    return False


def _is_passed(token: Token) -> bool:
    return (token.tag in _SAME_VOTE and token.words != ";") or token.words in _OR


_BEFORE = frozenset("what one last previous".split())


def _is_part_of_before(tokens: Sequence[Token], index: int) -> bool:
    """ "9, half of what it was", "a third of last time's", "about half the one he had", "less than a third of X's
    9": of the lead before."""
    after = [one for one in tokens[index + 1 : index + 4] if one.tag not in (Tag.OF, Tag.FILL)]
    is_part = tokens[index].value.form is Form.FRACTION and tokens[index].tag is Tag.PERCENT
    if not is_part or not after:
        return False
    is_owned = after[0].tag is Tag.ACTOR and bool(after[0].value.is_possessive) and after[1:2] != []
    is_count = after[0].tag is Tag.COUNT or (is_owned and Tag.COUNT in (one.tag for one in after[1:2]))
    is_before = any(one.words in _BEFORE for one in after[1:2]) and after[0].tag is Tag.ACTOR  # "half the Tory one"
    return is_count or is_before or after[0].tag is Tag.PREVIOUS or after[0].words in _BEFORE


def _of_seat(
    scene: Scene, seat: Seat, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span
) -> list[Reading]:
    """The readings of a figure as one of the seat in focus."""
    if kind in _NEEDS_SUBJECT:
        if kind is Kind.VOTES and (is_small(scene, hit) or counts_others(scene.tokens, hit.index)):
            return []
        return with_subjects(scene, hit, kind, quantity, moment, span)
    return of_poll(scene, seat, hit, kind, quantity, moment, span)


def _of_the_country(
    scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span
) -> list[Reading]:
    """The readings of a figure where no seat is in sight: a majority is one in the Commons, a turnout the country's."""
    numeral: Numeral = scene.tokens[hit.index].value
    if kind is Kind.VOTES and numeral.unit is Unit.NONE and numeral.value <= _MOST_IN_COUNTRY:
        kind = Kind.SEATS_CHANGE if numeral.sign else Kind.SEATS
    if kind in OF_EITHER - {Kind.MAJORITY} or kind in _NATIONAL:
        return national(scene, hit, kind, quantity, moment, span)
    if kind is Kind.MAJORITY and may_be_house(scene, hit, most=_MOST_IN_COUNTRY):
        return national(scene, hit, Kind.HOUSE_MAJORITY, quantity, moment, span)
    return []


def _is_of_many(scene: Scene, hit: Hit, kind: Kind) -> bool:
    """Whether the figure is of many polls: seats, deposits, the turnout of a region."""
    is_many = kind in _NATIONAL or kind is Kind.DEPOSIT or (hit.role == "many" and kind is not Kind.VOTES)
    is_many = is_many or hit.role == "per seat"
    if hit.role != "candidates" or scene.seat is None:
        return is_many or hit.role == "candidates"
    is_of_all = scene.tokens[hit.index].value.value > _MOST_NAMES
    return is_many or is_of_all or _is_put_up(scene.tokens, hit.index)


#: No poll has had as many candidates.
_MOST_NAMES = 40


_PUTTING_UP = frozenset("put up|fielded|fielding|stood|ran|nominated|fields|stands|putting up".split("|"))


def _is_put_up(tokens: Sequence[Token], index: int) -> bool:
    """ "The DUP put up 17 candidates": a party's in the country, whatever seat is in focus."""
    at = index - 1
    while at >= 0 and (tokens[at].tag in (Tag.FILL, Tag.HEDGE) or tokens[at].words in _PUTTING_UP | _PUT_UP):
        at -= 1
    is_put_up = any(one.words in _PUTTING_UP or one.words in _PUT_UP for one in tokens[at + 1 : index])
    return is_put_up and at >= 0 and tokens[at].tag is Tag.ACTOR and not tokens[at].value.is_person


_PUT_UP = frozenset({"put", "up"})
