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
    if seat is None or Tag.YEAR not in tokens.tags:
        return None
    if (passed := _polls_since_year(tokens, index)) is not None:
        return _year_of_next(seat, *passed)
    if tokens.words.isdisjoint(_NEXT):
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
#: What may stand between the figures of a series.
_JOINS = SILENT + bytes((Tag.COMMA, Tag.VOTES, Tag.SHARE))
_MOST_IN_SERIES = 4


def _polls_since_year(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """ "65.8 per cent in 2010, 66.5 and 67.5": the year that the series of one kind of figure begins with, and how many
    polls after it one of those figures is; only where the series has an end, joined by "and"."""
    tag = tokens[index].tag
    year = tokens.row.rfind(Tag.YEAR, 0, index)
    if year < 2 or tag not in NUMBERS or tokens.row[year - 2 : year] != bytes((tag, Tag.IN)):
        return None
    told = tokens.row[year + 1 : index].translate(None, _JOINS)
    rest = tokens.row[index + 1 :].translate(None, _JOINS)
    is_last = told[-1:] == _AND and set(told[:-1]) == {tag} and rest[:1] not in _MOVING
    is_within = set(told) <= {tag} and rest[: rest.find(_AND) + 2].replace(bytes((tag,)), b"") == _AND
    passed = told.count(tag) + 1
    is_dated = Tag.YEAR in tokens.row[index : index + 4]
    return (
        (year_of(tokens[year]), passed)
        if (is_last or is_within) and passed < _MOST_IN_SERIES and not is_dated
        else None
    )


_AND, _MOVING = bytes((Tag.AND,)), tuple(bytes((one,)) for one in (Tag.IN, Tag.YEAR, Tag.PREVIOUS))


def _year_of_next(seat: Seat, year: int, passed: int) -> int | None:
    """The year of the seat's general election so many after one; `None` where that is the poll reported itself."""
    polls = sorted(one.polled_on.year for one in seat.polls if one.polled_on.year > year and not one.is_by_election)
    own = seat.poll.polled_on.year
    return polls[passed - 1] if len(polls) >= passed and polls[passed - 1] < own else None
