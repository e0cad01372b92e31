"""Placing: the places that the phrases of `told` tell of, counted from the top, from the bottom, or as not reached."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from msgspec.structs import replace

from hustings.copydesk.grammar.event.rank.no_place import is_nearly
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import stretch
from hustings.copydesk.grammar.soft.standing import has_part, index_of, told_of, value_of
from hustings.copydesk.token import SILENT, Tag
from hustings.figures.numeral import Numeral
from hustings.measures.rank import position

_MOST = 15
#: After these somebody is not who the clause is told of: "the man who beat Labour faded to third".
_NOT_SUBJECT = frozenset({Tag.BEAT, Tag.BEHIND, Tag.AHEAD, Tag.THAN, Tag.BY, Tag.FROM, Tag.TO, Tag.COMPARED})


def in_place(found: Found) -> list[Reading]:
    """ "Faded to third", "came a chastening fourth", "in at number four"."""
    value = _place_of(found)
    if value is None or value == 1 or is_object(found) or is_nearly(found.scene.tokens, found.last - 1):
        return []
    return told_of(found, index_of(found), value)


def no_better(found: Found) -> list[Reading]:
    """ "Could manage no better than sixth"; not "could come third"."""
    said, value = f" {found.match['said']} ", _place_of(found)
    if value is None or is_object(found) or not any(one in said for one in _AT_MOST):
        return []
    return told_of(found, index_of(found), value, is_back="could" in said)


_AT_MOST = (" only ", " no better ", " no more ", " no higher ", " no further ", " nothing better ", " just ")


def to_oneself(found: Found) -> list[Reading]:
    """ "Had third to herself"."""
    return told_of(found, index_of(found), _place_of(found), is_back=True)


def stuck(found: Found) -> list[Reading]:
    """ "Never got out of third", "could not rise above fourth": there, or no higher."""
    value, at = value_of(found), index_of(found)
    is_bound = has_part(found, "above") or has_part(found, "over")
    poll = found.seat.poll if found.seat is not None else None
    key = key_in(found.scene.tokens[at].value, poll, found.scene.lexicon) if poll is not None else None
    own = position(poll, key) if poll is not None and key is not None else None
    if value is None or own is None:
        return []
    return told_of(found, at, Decimal(max(own, int(value))) if is_bound else value, is_back=True)


def numbered(found: Found) -> list[Reading]:
    """ "Came in at three", "in at number four"; not "in at 63.1 per cent"."""
    at = found.line.tokens_of(found.match, "place")[0]
    value = _number(found, "place")
    is_place = found.scene.tokens[at].tag is Tag.COUNT and value is not None and value > 1
    return told_of(found, index_of(found), value) if is_place and not is_object(found) else []


def suchlike(found: Found) -> list[Reading]:
    """ "Was a close-up second", "came agonisingly third"; a bare "was third" is told by the events."""
    at = found.line.tokens_of(found.match, "place")[0]
    said = found.line.tokens_of(found.match, "said")
    return in_place(found) if at > said[0] and said[0] + 1 < said[1] else []


def low(found: Found) -> list[Reading]:
    """ "Last but two", "next to last", "third from bottom": the place as counted from the top; "runner-up but one"."""
    if found.match["runner"]:
        return told_of(found, index_of(found), Decimal(3))
    return _counted(found, lambda many, _: many - _from_last(found))


def _from_last(found: Found) -> int:
    if found.match["next"]:
        return 1
    if found.match["but"]:
        return int(_number(found, "but") or 1)
    return int(_number(found, "up") or 1) - 1


def top(found: Found) -> list[Reading]:
    """ "Rounded off the top three", "made the top three", "missed it"."""
    count = _number(found, "count")
    if count is None:
        return []
    if found.match["exact"]:
        return _counted(found, lambda _, __: int(count))
    if found.match["inside"]:
        return _counted(found, lambda _, own: min(own, int(count)))
    return _counted(found, lambda _, own: max(own, int(count) + 1))


def missed(found: Found) -> list[Reading]:
    """ "Missed out on second": anywhere below that."""
    value = _place_of(found)
    return [] if not value or is_object(found) else _counted(found, lambda _, own: max(own, int(value) + 1))


def short(found: Found) -> list[Reading]:
    """ "Fell short by 92": who came next to the winner did, in so far as that is what is told."""
    made = _counted(found, lambda _, own: own) if not is_object(found) else []
    return [replace(one, is_firm=False) for one in made if one.claim.quantity.value == 2]


def lost_to(found: Found) -> list[Reading]:
    """ "Lost third to the Lib Dems", "pipped by the Greens for fourth": the place of the other."""
    names = (("other", "place", "said"), ("by", "now", "beaten"), ("to", "spot", "out"))
    who, place, said = next(one for one in names if has_part(found, one[0]))
    at = found.line.tokens_of(found.match, who)[0]
    span = stretch(found.scene.tokens, *found.line.tokens_of(found.match, said))
    made = told_of(found, at, _number(found, place) or value_of(found, place))
    return [replace(one, claim=replace(one.claim, span=span)) for one in made]


def beat_to(found: Found) -> list[Reading]:
    """ "Got the better of Labour for third", "squeezed past Ukip into fourth"."""
    made = told_of(found, index_of(found), value_of(found))
    part = "said" if has_part(found, "said") else "past"
    span = stretch(found.scene.tokens, *found.line.tokens_of(found.match, part))
    return [replace(one, claim=replace(one.claim, span=span)) for one in made]


def _place_of(found: Found) -> Decimal | None:
    """The place that is named, none if as a number that is no count of places."""
    at = found.line.tokens_of(found.match, "place")[0]
    token = found.scene.tokens[at]
    if token.tag not in (Tag.ORDINAL, Tag.COUNT) and isinstance(token.value, Numeral):
        return None
    if token.words == "last" and found.scene.tokens[at - 1].words in _AT_LAST:
        return None  # "is an MP at last", "at long last"
    value = value_of(found)
    is_part = token.tag is Tag.ORDINAL and found.scene.tokens[at - 1].words == "a"
    return None if value is None or value > _MOST or (is_part and _is_fraction(found, at)) else value


_AT_LAST = frozenset({"at", "long", "the"})


def _is_fraction(found: Found, at: int) -> bool:
    """ "Fell to a third", "just over a fifth": a part of the votes."""
    return not _COMING.issuperset(found.scene.tokens.row[at - 2 : at - 1])


_COMING = frozenset({Tag.FINISH, Tag.BE, Tag.ACTOR})


def _number(found: Found, part: str) -> Decimal | None:
    value = found.scene.tokens[found.line.tokens_of(found.match, part)[0]].value
    return value.value if isinstance(value, Numeral) and value.value <= _MOST else None


def is_object(found: Found) -> bool:
    """ "The man who beat Labour faded to third", "in the party of X": somebody else is told of."""
    before = found.scene.tokens.row[: index_of(found)].rstrip(SILENT)
    return before[-1:] != b"" and before[-1] in _NOT_SUBJECT


def _counted(found: Found, place: Callable[[int, int], int]) -> list[Reading]:
    """The place that is told of by how many stood and where the one told of came."""
    poll = found.seat.poll if found.seat is not None else None
    key = key_in(found.scene.tokens[index_of(found)].value, poll, found.scene.lexicon) if poll is not None else None
    own = position(poll, key) if poll is not None and key is not None else None
    if poll is None or own is None:
        return []
    told = place(len(poll.candidacies), own)
    return told_of(found, index_of(found), Decimal(told)) if told > 0 else []
