"""By deed: by how much a seat was won, told by what somebody did to it: "cruised it by 7,791", "a seat she carried by
502", "nudged the seat out of Lib Dem hands by 176", "though by a slimmer 3,437 from Giles Watling".
"""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.token import SILENT, Tag, Token, Tokens

#: What is done to a seat, or to "it".
_DEEDS = frozenset(
    "carried carries carrying cruised cruises romped walked walks waltzed swept sweeps sweeping nudged nudges nudging"
    " prised prises prising wrested wrests wresting snatched snatches nicked nicks grabbed grabs pinched bagged bags"
    " sneaked snuck squeaked squeaks edged edges shaded shades nailed sealed clinched pulled tipped dragged wrenched"
    " plucked winkled kept keeps took takes".split()
)
#: How somebody came home, with nothing that is done to anything.
_HOME = frozenset({"home", "back", "in", "out"})
_SEAT = frozenset({Tag.PLACE, Tag.SEATS})
_OUT_OF = frozenset("out from away into of off the hands grasp grip control column for".split())
_MOST = 12
_SIZES = frozenset("slimmer narrower smaller bigger larger wider fatter reduced mere slender healthier".split())
#: A smaller number counts something else.
_FEWEST = 2
_NO_SEAT = frozenset(
    {Tag.VOTES, Tag.SHARE, Tag.TURNOUT, Tag.MAJORITY, Tag.MARGIN, Tag.ORDINAL, Tag.UP, Tag.DOWN, Tag.COMMA, Tag.AND}
)
_ELSEWHERE = frozenset({Tag.PERCENT, Tag.POINTS, Tag.TIMES, Tag.COUNT})


def won_by(tokens: Tokens, index: int) -> list[Hit]:
    """What a count is that tells by how much a seat was won by such a deed, of whatever time where it is told of the
    seat; nothing for "carried the motion by 9", "edged third by 32"."""
    if tokens[index].tag is not Tag.COUNT or tokens[index].value.value < _FEWEST or "by" not in tokens.words:
        return []
    row = tokens.row[:index].rstrip(SILENT)
    end = len(row)
    if end and tokens[end - 1].words in _SIZES:
        end = len(row[: end - 1].rstrip(SILENT))
        return _hit(index) if _is_by(tokens, end) and _is_over(tokens, index) else []
    if not _is_by(tokens, end) or not _is_ended(tokens, index):
        return []
    deed = _deed(tokens, end - 1)
    if deed == end - 2:
        return _hit(index, "either") if _is_of_seat(tokens, deed) else []
    return _hit(index) if deed >= 0 or _is_home(tokens, end - 1, index) else []


def _hit(index: int, role: str = "") -> list[Hit]:
    return [Hit(index, Kind.MAJORITY, 4, role, index)]


def _is_by(tokens: Tokens, end: int) -> bool:
    """Whether "by", and not "within", stands right before a place."""
    return end > 0 and tokens[end - 1].tag is Tag.BY and tokens[end - 1].words == "by"


def _is_ended(tokens: Tokens, index: int) -> bool:
    """Whether nothing follows a count that it counts but votes: not "by 9 points", "by 9 seats to 8"."""
    after = tokens.row[index + 1 : index + 2]
    return after != bytes((Tag.SEATS,)) and (not after or after[0] not in _ELSEWHERE) and not _is_to(tokens, index)


def _is_to(tokens: Tokens, index: int) -> bool:
    """ "By 9,639 to 8,411": a score."""
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    return tokens.row[at : at + 1] == bytes((Tag.TO,))


def _is_over(tokens: Tokens, index: int) -> bool:
    """ "By a slimmer 3,437 from actor Giles Watling", at the end of a clause or over somebody."""
    after = tokens.row[index + 1 : index + 6].translate(None, SILENT + bytes((Tag.VOTES, Tag.WORD)))
    return not after or after[0] in (Tag.COMMA, Tag.AND, Tag.DASH) or after[:2] in _OVER


_OVER = tuple(bytes((one, Tag.ACTOR)) for one in (Tag.FROM, Tag.HEDGE, Tag.AHEAD))


def _deed(tokens: Tokens, by: int) -> int:
    """Where the word for what was done stands, if to a seat or to "it", or right before "by"; -1 where none does."""
    at = by - 1
    while at >= max(0, by - _MOST) and tokens[at].words not in _DEEDS:
        if tokens[at].tag in _NO_SEAT:
            return -1
        at -= 1
    if at < max(0, by - _MOST) or at == by - 1:
        return at if at == by - 1 else -1
    between = [one for one in tokens[at + 1 : by] if one.tag not in (Tag.FILL, Tag.HEDGE)]
    is_seat = between != [] and (between[0].words == "it" or any(one.tag in _SEAT for one in between))
    return at if is_seat and all(_is_about(one) for one in between) else -1


def _is_about(token: Token) -> bool:
    """What may stand beside a seat that was won: whose it was, and where it went."""
    return token.words == "it" or token.tag in _SEAT | {Tag.ACTOR, Tag.NOW} or token.words in _OUT_OF


def _is_of_seat(tokens: Tokens, verb: int) -> bool:
    """ "A seat that Helen Goodman carried by 502": whether what was done is told after the seat."""
    before = tokens[max(0, verb - 5) : verb]
    return any(one.tag is Tag.SEATS for one in before) and any(one.tag in _WHOM for one in before)


_WHOM = frozenset({Tag.ACTOR, Tag.PRONOUN})


def _is_home(tokens: Tokens, by: int, index: int) -> bool:
    """ "Davison in by 7,962 as Goodman falls": a headline's; not "the Tories back by 831 councillors the plan"."""
    at = by - 1
    while at > 0 and (tokens[at].words in _HOME or tokens[at].tag in (Tag.BE, Tag.NOW)):
        at -= 1
    is_named = tokens[at].tag is Tag.ACTOR and not tokens[at].value.is_possessive
    after = tokens[index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2]) :][:1]
    is_end = not after or after[0].tag in _ENDS or after[0].words in _GOING_ON
    is_there = not _HOME.isdisjoint(tokens.said[at + 1 : by]) and is_end
    return is_there and is_named and tokens.row[:at].translate(None, SILENT) in (b"", bytes((Tag.ACTOR,)))


_ENDS, _GOING_ON = frozenset({Tag.COMMA, Tag.DASH, Tag.AND, Tag.IN}), frozenset("as after while when".split())
