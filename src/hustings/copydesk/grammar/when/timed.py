"""Timed: whether a sentence leaves no doubt which result a figure is of."""

from __future__ import annotations

from hustings.claims.claim import When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.time import NUMBERS, THAT_POLL, Moment, year_of
from hustings.copydesk.grammar.when.era import later_from
from hustings.copydesk.grammar.when.held import seat_then
from hustings.copydesk.token import Tag, Tokens, places_of


def is_timed(scene: Scene, hit: Hit, moment: Moment, kind: Kind) -> bool:
    """Whether the sentence leaves no doubt which result is meant: no other year than that of the seat's poll.

    A year that another figure stands after, or that something has lasted since, is not this figure's.
    """
    if not kind.is_change and Tag.YEAR not in scene.tokens.tags and not THAT_POLL.isdisjoint(scene.tokens.words):
        return False  # of a year that was named before
    is_open = moment.year is None and moment.when is not When.PREVIOUS
    if is_open and not kind.is_change and later_from(scene.tokens) < hit.index:
        return False  # "six months later he won with 9", whichever poll that was
    if moment == Moment() and seat_then(scene) is not None:
        return False  # "in December she was beaten", told of a by-election in June
    if moment.is_firm or kind.is_change:
        return True
    polled = scene.seat.poll.polled_on.year if scene.seat else None
    years = places_of(scene.tokens, _YEARS)
    return all(year_of(scene.tokens[at]) == polled for at in years if not _is_of_another(scene.tokens, at, hit.index))


_YEARS = frozenset({Tag.YEAR})
_COMPARING = frozenset({Tag.UP, Tag.DOWN, Tag.AHEAD, Tag.BEHIND, Tag.THAN, Tag.COMPARED, Tag.FROM})


def _is_of_another(tokens: Tokens, year: int, index: int) -> bool:
    between = tokens.row[min(year, index) + 1 : max(year, index)]
    is_taken = not (NUMBERS if year < index else _COMPARING).isdisjoint(between)
    return is_taken or (year > 0 and tokens[year - 1].tag is Tag.SINCE) or _is_within(tokens, year, index)


_RELATIVE = frozenset({"who", "which", "whose"})


def _is_within(tokens: Tokens, year: int, index: int) -> bool:
    """ "X, who lost in 2001 and 2005, polled 9": a year of what is said between commas of somebody."""
    first, last = tokens.row.rfind(Tag.COMMA, 0, year), tokens.row.find(Tag.COMMA, year, index)
    is_aside = first >= 0 and tokens[first + 1].words in _RELATIVE
    return is_aside and last >= 0 and tokens[last + 1].tag in _DID


_DID = frozenset({Tag.GET, Tag.WIN, Tag.HAVE, Tag.BE, Tag.FINISH, Tag.HOLD, Tag.LOSE})
