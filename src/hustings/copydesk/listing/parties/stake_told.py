"""Stakes told: sentences beside a list of deposits that go on without the word — "the Lib Dems' rose by 34", "Plaid's
number doubled", "only 11 Greens got theirs back", "1,568 won't".

Each such figure is read as if its sentence said "the party lost deposits: 34 more than last time".
"""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.deposit.kept import MOST_STANDING
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.listing.parties.stake_all import none_lost, of_all
from hustings.copydesk.listing.parties.stake_piece import Found
from hustings.copydesk.listing.parties.stake_short import (
    are_of_them,
    billed,
    fewer_in_all,
    forfeited,
    is_than_other,
    more_lost,
    multiplied,
    so_too,
)
from hustings.copydesk.listing.parties.stake_words import lost, of_all_lost, put_at, set_after, set_before
from hustings.copydesk.listing.table.column import Part, beside
from hustings.copydesk.token import SILENT, Tag, Token, Tokens, places_of

_COUNTED = frozenset({Tag.COUNT, Tag.TIMES})
#: Words for how many deposits: "Labour's tally was down 40".
_NUMBER = frozenset({"number", "tally", "total", "count", "figure", "losses", "toll", "haul"})
_TO_FIGURE = SILENT + bytes((Tag.BE, Tag.HAVE, Tag.BY, Tag.WORD))
_MOVES = frozenset({Tag.UP, Tag.DOWN})
#: Sentences that speak of something else than deposits.
_ELSE = frozenset({Tag.SEATS, Tag.SHARE, Tag.PLACE, Tag.MAJORITY, Tag.TURNOUT, Tag.SWING, Tag.POINTS, Tag.PERCENT})
_BACK = frozenset({"back", "again"})
_THEIRS = frozenset({"theirs", "it", "them", "the money", "their money", "money", "their", "cash", "500"})
_NOT = frozenset({"won't", "didn't", "not", "wouldn't", "never"})
#: Whom a multiple is of stands no further after it.
_REACH = 6
#: Fewer people may be anything.
_FEWEST_OF_ALL = 100


def told_of(tokens: Tokens, composed: Found) -> list[Part] | None:
    """The parts of a sentence that goes on about deposits, the figures that are of them each in its own; `None` where
    none is. `composed` has those that are read as of a piece on deposits."""
    none = none_lost(tokens)
    is_else = Tag.DEPOSIT in tokens.tags or _is_of_else(tokens)
    if none is None and not composed and (tokens.tags.isdisjoint(_COUNTED) or is_else):
        return None
    counted = [] if is_else else list(places_of(tokens, _COUNTED))
    found = {at: [made] for at in counted if (made := _read(tokens, at)) is not None}
    found |= {at: [list(one) for one in ways] for at, ways in composed.items() if at not in found}
    found |= {-1: [none]} if none is not None else {}
    apart = [at for at in counted if is_than_other(tokens, at)]
    if not found and not apart:
        return None
    rest = Tokens([one for at, one in enumerate(tokens) if at not in found and at not in apart])
    is_of_country = bool(composed) and Tag.DEPOSIT in tokens.tags  # nothing of it happened in a seat
    bare = Part(Tokens([] if is_of_country else [one for one in tokens if one.tag not in NUMBERS]))
    return [bare, Part(rest), *(Part(Tokens(one), _kind_of(one)) for ways in found.values() for one in ways)]


def _kind_of(told: list[Token]) -> Kind:
    return Kind.DEPOSIT if any(one.tag is Tag.DEPOSIT for one in told) else Kind.OTHER


def _is_of_else(tokens: Tokens) -> bool:
    """Whether a sentence speaks of something else than deposits; "1,275 failed to reach five per cent" does not."""
    found = _ELSE & tokens.tags
    is_more = bool(found - {Tag.PERCENT, Tag.SHARE})
    return bool(found) and (is_more or not any(of_all(tokens, at) for at in places_of(tokens, _COUNTED)))


def _read(tokens: Tokens, at: int) -> list[Token] | None:
    """One figure as a sentence of its own has it; `None` where it is of no deposits."""
    if tokens[at].tag is Tag.TIMES:
        return _times(tokens, at)
    if tokens[at].value.decimals or tokens[at].value.value > _most(tokens):
        return None
    told = _moved(tokens, at) or _got_back(tokens, at) or _of_all(tokens, at) or of_all(tokens, at)
    return told or more_lost(tokens, at) or fewer_in_all(tokens, at) or forfeited(tokens, at)


def _most(tokens: Tokens) -> int:
    """A party's deposits are no more than have stood for it; of all who stood they may be."""
    return MOST_STANDING if Tag.ACTOR in tokens.tags else 10 * MOST_STANDING


def _whose(tokens: Tokens, at: int) -> tuple[Token, int] | None:
    """The party whose number a figure is told of, and where that ends: "Plaid's number", "the Lib Dems'"."""
    who = tokens.row.rfind(Tag.ACTOR, 0, at)
    if who < 0 or tokens[who].value.is_person:
        return None
    end = who + 1 + any(one in _NUMBER for one in tokens.said[who + 1 : who + 2])
    is_number = end > who + 1 or not _NUMBER.isdisjoint(tokens.said[max(0, who - 3) : who])
    return (tokens[who], end) if is_number or tokens[who].value.is_possessive else None


def _moved(tokens: Tokens, at: int) -> list[Token] | None:
    """ "The Lib Dems' rose by 34", "Labour's tally was down 40": how many more or fewer than last time."""
    whose = _whose(tokens, at)
    if whose is None:
        return None
    between = tokens.row[whose[1] : at].translate(None, _TO_FIGURE)
    if len(between) != 1 or between[0] not in _MOVES:
        return None
    figure, is_up = tokens[at], between[0] == Tag.UP
    words, tag = ("more than", Tag.HEDGE) if is_up else ("fewer than", Tag.FEWER)
    told = [set_after(figure, words, tag), set_after(figure, "last time", Tag.PREVIOUS)]
    return [*lost(whose[0], figure), figure, *told]


def _times(tokens: Tokens, at: int) -> list[Token] | None:
    """ "Plaid's number doubled", "losing more than four times as many": how many times those of last time."""
    before = [one for one in tokens[max(0, at - 1) : at] if one.tag is Tag.HEDGE]
    is_many = " ".join(tokens.said[at + 1 : at + 3]).startswith("as many")
    if is_many and Tag.ACTOR in tokens.row[at + 1 : at + _REACH]:
        return None  # "twice as many as Labour"
    if is_many and Tag.LOSE in tokens.row[max(0, at - 3) : at]:
        who = next((one for one in tokens[:at] if one.tag is Tag.ACTOR and not one.value.is_person), None)
        return None if who is None else [*lost(who, tokens[at]), *set_before(before, tokens[at]), tokens[at]]
    whose = _whose(tokens, at)
    if whose is not None and not tokens.row[whose[1] : at].translate(None, _TO_FIGURE):
        return [*lost(whose[0], tokens[at]), *set_before(before, tokens[at]), tokens[at]]
    party = billed(tokens, at) or so_too(tokens, at) or multiplied(tokens, at)
    figure = replace(tokens[at], words="multiplied")  # of what it was before, and of nothing else
    return None if party is None else [*lost(party, figure), *set_before(before, figure), figure]


def _got_back(tokens: Tokens, at: int) -> list[Token] | None:
    """ "Only 11 Greens got theirs back", "12 of the Greens will see it again": how many a party kept."""
    who = next((one for one in range(at + 1, min(at + 4, len(tokens))) if tokens[one].tag is Tag.ACTOR), None)
    if who is None or tokens[who].value.is_person or tokens.row[at + 1 : who].translate(None, SILENT + _OF):
        return None
    after = tokens.said[who + 1 : who + 7]
    if not _NOT.isdisjoint(after) or _THEIRS.isdisjoint(after) or _BACK.isdisjoint(after):
        return None
    figure = tokens[at]
    return [
        put_at(tokens[who], figure),
        beside(figure, "kept", Tag.HOLD),
        figure,
        set_after(figure, "deposits", Tag.DEPOSIT),
    ]


_OF = bytes((Tag.OF,))


def _of_all(tokens: Tokens, at: int) -> list[Token] | None:
    """ "3,304 people stood and 1,568 won't", after "you need one vote in 20 to see it again": of all who stood."""
    if are_of_them(tokens, at):
        return [tokens[at], *of_all_lost(tokens[at])]
    is_out = tokens.said[at + 1 : at + 2] != [] and tokens.said[at + 1] in _NOT
    after = tokens.row[at + 2 :].translate(None, SILENT)
    is_end = not after or (not _BACK.isdisjoint(tokens.said[at + 2 : at + 8]))
    if not is_out or not is_end or Tag.ACTOR in tokens.tags or tokens[at].value.value < _FEWEST_OF_ALL:
        return None
    return [tokens[at], *of_all_lost(tokens[at])]
