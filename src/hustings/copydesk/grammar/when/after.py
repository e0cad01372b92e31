"""After: figures that a lead or a vote came to at the poll after the one that is named — "in 2010; it then doubled"."""

from __future__ import annotations

from hustings.copydesk.grammar.time import NUMBERS, year_of
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import SILENT, Tag, Tokens

_MOVED = frozenset({Tag.UP, Tag.DOWN, Tag.TIMES})
_NEXT = frozenset({"then", "next", "afterwards"})


def year_after_then(tokens: Tokens, index: int, seat: Seat | None) -> int | None:
    """ "Arrived in 2010 by 9,128; her lead then more than doubled to 18,842": the year of the seat's next poll.

    `None` where that is the poll reported itself.
    """
    if seat is None or Tag.YEAR not in tokens.tags or tokens.words.isdisjoint(_NEXT):
        return None
    before = tokens.row[:index].rstrip(SILENT)
    then = next((at for at in range(len(before) - 1, 0, -1) if tokens[at].words in _NEXT), 0)
    year = tokens.row.rfind(Tag.YEAR, 0, then)
    told = tokens.row[then:index]
    is_come_to = before.endswith(_TO) and not _MOVED.isdisjoint(told) and (NUMBERS - _MOVED).isdisjoint(told)
    if year < 0 or not is_come_to:
        return None
    polls = sorted(one.polled_on for one in seat.polls if one.polled_on.year > year_of(tokens[year]))
    return polls[0].year if polls and polls[0] < seat.poll.polled_on else None


_TO = bytes((Tag.TO,))
