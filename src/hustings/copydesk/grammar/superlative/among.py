"""Among: the area, the seat's own results or the years that a superlative is told of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from hustings.copydesk.grammar.area.scope import PARTS, UK, Scope, drawn_at
from hustings.copydesk.grammar.superlative.measure import LOWEST, measure_at
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.token import Tag, Token, Tokens

_WHOLE = frozenset("night election elections day country campaign land kingdom".split())
_OWN = frozenset("seat constituency here history ever".split())
#: "Of any minister", "in its class": a set that the record does not draw.
_ELSE = frozenset(
    "any minister ministers cabinet leader leaders independent by-election by-elections party's era country's british"
    " parliamentary electoral political modern postwar post-war war living memory democratic target".split()
)
_EVERY_SEAT = frozenset("seat seats constituency constituencies mp mps".split())
_WINNERS = frozenset("winner winners victor victors mp mps member members".split())
_REACH = 8


class Around(msgspec.Struct, frozen=True, gc=False):
    """What is found around a superlative: a measure, an area or the seat itself, a year since when, whose."""

    of: str
    is_lowest: bool
    place: str | None
    is_own: bool
    year: int | None


def is_of_others(clause: Sequence[Token]) -> bool:
    """Whether what follows names a set that the record does not draw: "of any minister", "of Labour's target seats"."""
    for at, token in enumerate(clause):
        if (token.words in _ELSE and not _is_any_seat(clause, at)) or (
            token.tag is Tag.ACTOR and token.value.is_possessive
        ):
            return True
    return False


def _is_any_seat(clause: Sequence[Token], at: int) -> bool:
    """ "Of any seat in Wales", "of any winner", "from Labour to any party"."""
    after = clause[at + 1 : at + 3]
    return clause[at].words == "any" and any(one.tag is Tag.SEATS or one.words in _ANY_SUCH for one in after)


_ANY_SUCH = frozenset({"constituency", "party", *_WINNERS})


def is_of_winners(tokens: Tokens, start: int, at: int) -> bool:
    """ "The lowest share of any winner", "the lowest winning share", "the smallest share to elect anyone", "the biggest
    share of anyone in the county", as nobody has a bigger one than who won."""
    if tokens.said[at + 1 : at + 2] == ["winning"]:
        return True
    clause = [one.words for one in clause_after(tokens, at)]
    if tokens[at].words not in LOWEST and not _EVERYBODY.isdisjoint(clause):
        return True
    told = [(one, two) for one, two in pairwise(clause) if one in _ANY_OF and two in _WINNERS]
    return bool(told) or any(one.startswith("elect") and two in _ANYONE for one, two in pairwise(clause))


_EVERYBODY = frozenset("anyone anybody everyone everybody".split())
_ANY_OF = frozenset("any all every".split())
_ANYONE = frozenset("anyone anybody any an a somebody someone".split())


def _is_of_seats(clause: Sequence[Token]) -> bool:
    """Whether a superlative is told of every seat: "of any seat", "of all 650 constituencies"."""
    return any(
        token.words in ("any", "all") and any(one.words in _EVERY_SEAT for one in clause[at + 1 : at + 4])
        for at, token in enumerate(clause)
    )


def clause_after(tokens: Tokens, at: int) -> Sequence[Token]:
    """What follows a superlative in its clause."""
    end = next(
        (i for i in range(at + 1, len(tokens)) if tokens[i].tag in (Tag.COMMA, Tag.COLON, Tag.DASH)), len(tokens)
    )
    return tokens[at + 1 : min(end, at + 1 + 2 * _REACH)]


def around_of(tokens: Tokens, start: int, at: int, polled: int) -> Around | None:
    """What stands around a superlative; `None` where nothing says what it is of. `polled` is the year of the poll."""
    of = measure_at(tokens, at)
    if of is None:
        return None
    clause = clause_after(tokens, at)
    year = _since(clause, polled)
    is_lowest = tokens[at].words in LOWEST or tokens[at].words == "most marginal"
    place = area_told(tokens, at, len(clause)) or _area_before(tokens, start)
    is_own = year is not None or _is_own(tokens, at, clause) or tokens[start].words in ("its", "his", "her", "their")
    is_of_all = _is_of_seats(clause) or (of == "share" and is_of_winners(tokens, start, at))
    if place is None and (is_of_all or _is_of_election(clause, polled) or (not is_own and of == "marginal")):
        place = UK
    return Around(of, is_lowest, place, is_own and place is None, year if place is None else None)


def _area_before(tokens: Tokens, start: int) -> str | None:
    """ "England's smallest", "the country's largest", "of all the seats in Wales it had the lowest": the area whose it
    is, or the seats that it is one of, told before it."""
    if tokens.said[:2] == ["of", "all"]:
        drawn = (drawn_at(tokens, at) for at in range(2, start))
        return next((one.place for one in drawn if one is not None), None)
    before = tokens[start - 1] if start else None
    if before is None:
        return None
    if before.words in _OF_COUNTRY:
        return UK
    return before.value if before.tag is Tag.REGION else None


_OF_COUNTRY = frozenset("country's nation's britain's".split())


def _is_of_election(clause: Sequence[Token], polled: int) -> bool:
    """ "Of the 2017 election"."""
    return any(
        one.tag is Tag.YEAR and year_of(one) == polled and two.words in _WHOLE and clause[0].tag is not Tag.PLACE
        for one, two in pairwise(clause)
    )


def _since(clause: Sequence[Token], polled: int) -> int | None:
    """The year of "since 2010"; of "in 14 years", "for a decade", the year so long before the poll."""
    start = next((at for at, token in enumerate(clause) if token.tag is Tag.SINCE), len(clause))
    named = next((year_of(token) for token in clause[start : start + 6] if token.tag is Tag.YEAR), None)
    for before, token, after in zip(clause, clause[1:], clause[2:], strict=False):
        if named is None and before.words in ("in", "for") and token.tag is Tag.COUNT and after.words == "years":
            return polled - int(token.value.value)
    return named


def area_told(tokens: Tokens, at: int, reach: int) -> str | None:
    """The area that the superlative is told of: "in London", "in the country", "of the night"."""
    for index in range(at + 1, min(len(tokens), at + 1 + reach)):
        found = drawn_at(tokens, index) or _any_of(tokens, index)
        if found is not None and tokens[index].words != "greater":
            return found.place
        before = tokens[index - 1] if tokens[index - 1].tag is not Tag.FILL else tokens[index - 2]
        if tokens[index].words == "anywhere" and tokens.row[index + 1 : index + 2] != _IN:
            return UK
        if tokens[index].words in _WHOLE and (before.tag in (Tag.IN, Tag.OF) or before.words in ("across", "at")):
            return UK
        if tokens[index].tag is Tag.PLACE or tokens[index].tag is Tag.SINCE:
            return None
    return None


_IN = bytes((Tag.IN,))


def _any_of(tokens: Tokens, at: int) -> Scope | None:
    """ "Of any London constituency", "the safest Welsh seat"."""
    is_any = tokens[at].tag is Tag.REGION and "any" in tokens.said[max(0, at - 2) : at]
    return Scope(tokens[at].value) if is_any else None


#: "Turnout was highest in Hendon and lowest in Hove".
_SAID_OF = frozenset({Tag.BE, Tag.AND, Tag.COMMA, Tag.COLON})


def _is_own(tokens: Tokens, at: int, clause: Sequence[Token]) -> bool:
    """ "In the seat", "ever", "in Ilford North": of one seat's own results."""
    for index, token in enumerate(clause):
        before = clause[index - 1].tag if index else tokens[at].tag
        if token.words in PARTS:
            return False  # "in Yorkshire", which may be short for a seat's name
        if token.tag is Tag.PLACE and index > 1 and clause[index - 2].tag is Tag.BE:
            return False  # "the smallest was in Hendon" names the seat, not what is compared
        if token.words in _OWN and token.words not in ("seat", "constituency"):
            return True
        if token.tag is Tag.PLACE and tokens[at - 1].tag in _SAID_OF and index == 1:
            return False  # "turnout was highest in Hendon": among whichever seats
        if (token.words in _OWN or token.tag is Tag.PLACE) and before in (Tag.IN, Tag.FILL, Tag.FOR):
            return True
    return False
