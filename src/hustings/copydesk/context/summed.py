"""Summed: a turnout of everywhere, as what follows it goes from the most to the least of its places; and seats of many
parties or places that are counted, after which a round-up is back at all of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hustings.copydesk.context.inherited import MOST_TOLD
from hustings.copydesk.link.seat import Linked
from hustings.copydesk.token import SILENT, Sentence, Tag, Tokens

_NAMED = frozenset({Tag.PLACE, Tag.NAME, Tag.PARTY})
_SET = frozenset({Tag.FILL, Tag.HEDGE, Tag.WORD, Tag.AND})
#: "And the very highest was X".
_MOST_LEADING = 4


def summed_up(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Where the sentences begin that give the turnout of a country, or of a part of it: "Turnout 65.1 per cent. Lowest
    was X, 44.3 per cent, highest Y", nobody and no place named with it."""
    found = (first.start for first, second in pairwise(sentences) if _is_summed(first, second))
    return frozenset(found)


def _is_summed(first: Sentence, second: Sentence) -> bool:
    if first.paragraph != second.paragraph or Tag.TURNOUT not in first.row or Tag.PERCENT not in first.row:
        return False
    if not _NAMED.isdisjoint(first.row) or Tag.PLACE not in second.row:
        return False
    at = second.row.find(Tag.SUPERLATIVE, 0, _MOST_LEADING)
    return at >= 0 and _SET.issuperset(second.row[:at]) and Tag.PERCENT in second.row


_TO_SEATS = SILENT + bytes((Tag.WORD, Tag.REGION, Tag.ACTOR, Tag.PREVIOUS))


def is_back_at_all(tokens: Tokens, linked: Linked) -> bool:
    """Whether a sentence counts seats in a round-up of several: what follows it is no longer told of the last."""
    return _counts_seats(tokens) and sum(seat.is_supported for seat in linked.seats.values()) >= MOST_TOLD


def _counts_seats(tokens: Tokens) -> bool:
    """ "Reform were runners-up in 13 seats and took 16.9%": whether a sentence counts seats, and names none."""
    if not {Tag.COUNT, Tag.SEATS} <= tokens.tags or Tag.PLACE in tokens.tags:
        return False
    if any(one.tag is Tag.ACTOR and one.value.is_person for one in tokens):
        return False
    return any(_counted(tokens, at) for at, tag in enumerate(tokens.row) if tag == Tag.SEATS)


def _counted(tokens: Tokens, seats: int) -> bool:
    at = len(tokens.row[:seats].rstrip(_TO_SEATS)) - 1
    return at >= 0 and tokens[at].tag is Tag.COUNT and tokens[at].value.value > 1
