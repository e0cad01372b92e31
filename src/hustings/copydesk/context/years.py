"""Years: the years of earlier polls that a sentence may be about."""

from __future__ import annotations

from itertools import pairwise

from hustings.copydesk.context.inherited import Context
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.grammar.when.back import is_pluperfect
from hustings.copydesk.grammar.when.era import comes_back, has_own_time, years_later, years_set
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Tokens, places_of

_YEARS = frozenset({Tag.YEAR})


def years_after(tokens: Tokens, seat: Seat | None, context: Context) -> frozenset[int]:
    """The years that a sentence looks back to; where it names none, that which governs the paragraph."""
    found = looks_back(tokens, seat) - _of_roles(tokens)
    if seat is None or seat.slug != context.slug:
        return found
    if Tag.YEAR in tokens.tags or not context.is_dated or comes_back(tokens, seat, context.dated):
        return found | years_later(tokens, context.dated)
    return context.dated


_ROLES = frozenset("runner-up runners-up runner up winner winners victor victors loser losers candidate".split())


def _of_roles(tokens: Tokens) -> frozenset[int]:
    """The years of "the runners-up of 2010", "the winner in 2015", where the sentence names them for nothing else."""
    if Tag.YEAR not in tokens.tags:
        return _NO_YEARS
    roles: set[int] = set()
    others: set[int] = set()
    for at in places_of(tokens, _YEARS):
        said = " ".join(tokens.said[max(0, at - 2) : at]).split()
        is_of_role = said[-1:] in (["of"], ["in"]) and not _ROLES.isdisjoint(said[:-1])
        (roles if is_of_role else others).add(year_of(tokens[at]))
    return frozenset(roles - others)


def years_before(tokens: Tokens, context: Context, seat: Seat | None) -> frozenset[int]:
    """The years that the sentences before looked back to, where they were about the same seat; and those counted on."""
    if seat is None or context.slug != seat.slug:
        return frozenset()
    return context.years | years_later(tokens, context.dated)


def dated_after(tokens: Tokens, seat: Seat | None, context: Context) -> tuple[frozenset[int], bool]:
    """The year that governs what is told next, and whether it still does."""
    set_here = years_set(tokens, seat) or years_later(tokens, context.dated)
    if set_here:
        return set_here, True
    if not context.is_dated:
        return context.dated, False
    is_over = Tag.YEAR in tokens.tags or seat is None or comes_back(tokens, seat, context.dated)
    return context.dated, not is_over


def told_then(tokens: Tokens, context: Context, seat: Seat | None) -> list[Seat]:
    """The seat as of the year that governs a sentence which has none of its own and names nobody of the poll itself."""
    if seat is None or not context.is_dated or context.slug != seat.slug or has_own_time(tokens, seat, context.dated):
        return []
    return [then for year in sorted(context.dated) if (then := seat.as_of(year)) is not None]


_NO_YEARS: frozenset[int] = frozenset()
_BACK = frozenset("then previously when".split())


def looks_back(tokens: Tokens, seat: Seat | None) -> frozenset[int]:
    """The years of earlier polls of the seat that a sentence may look back to: those it names; without a year, by "had"
    or "last time", that of the poll before; that of a by-election since the last general election in any case."""
    if seat is None or not seat.earlier:
        return _NO_YEARS
    last, is_dated = seat.earlier[-1], Tag.YEAR in tokens.tags
    is_back = last.is_by_election or (not is_dated and _speaks_of_before(tokens, seat))
    if not is_dated:
        return frozenset((last.polled_on.year,)) if is_back else _NO_YEARS
    years = {year_of(tokens[at]) for at in places_of(tokens, _YEARS)}
    found = {poll.polled_on.year for poll in seat.earlier if poll.polled_on.year in years}
    return frozenset(found | {last.polled_on.year} if is_back else found)


def _speaks_of_before(tokens: Tokens, seat: Seat) -> bool:
    """ "Had", "last time"; in a report of a by-election, "at the general election"."""
    is_back = Tag.PREVIOUS in tokens.tags or not tokens.words.isdisjoint(_BACK) or _is_pluperfect(tokens)
    return is_back or (seat.poll.is_by_election and _names_general_election(tokens))


def _is_pluperfect(tokens: Tokens) -> bool:
    """ "Labour had won it", "they had a majority": what was so before; "Labour had 9,639" is of now."""
    if "had" not in tokens.words:
        return False
    return any(one.words == "had" and is_pluperfect(tokens, at) for at, one in enumerate(tokens))


_AGAINST = frozenset({Tag.THAN, Tag.BEHIND, Tag.AHEAD, Tag.COMPARED, Tag.UP, Tag.DOWN})
_PASSED = bytes((Tag.IN, Tag.ON, Tag.FILL, Tag.AND))


def compared_with(tokens: Tokens) -> frozenset[int]:
    """The years that the sentence only compares with: "lower than in 2017"."""
    if Tag.YEAR not in tokens.tags:
        return frozenset()
    before = {at: tokens.row[:at].rstrip(_PASSED) for at in places_of(tokens, _YEARS)}
    return frozenset(year_of(tokens[at]) for at, row in before.items() if row and row[-1] in _AGAINST)


def _names_general_election(tokens: Tokens) -> bool:
    """ "At the general election", said in a report of a by-election."""
    if "general" not in tokens.words:
        return False
    return any(one.words == "general" and after.words == "election" for one, after in pairwise(tokens))
