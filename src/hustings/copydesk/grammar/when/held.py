"""Held: the poll before or the next, told of by the month it was held in, as "the by-election", or by how much later:
"in May he had 9", "six months later she took it back"."""

from __future__ import annotations

from datetime import timedelta

from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.grammar.when.era import years_of_people
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import MONTH_OF_MAY, SILENT, Tag, Tokens, places_of
from hustings.figures.month import MONTHS
from hustings.record.poll import Poll

#: So long after a poll a report of the next one still tells of it by the month alone.
_MOST_SINCE = timedelta(days=400)


def seat_then(scene: Scene) -> Seat | None:
    """The seat as of the poll before, where the sentence tells of that by its month or as the by-election; or as of the
    one that followed a by-election, by its month, by how much later it was, or as the general election."""
    seat = scene.seat
    if seat is None:
        return None
    own, held = seat.poll, seat.earlier[-1:]
    if held and own.polled_on - held[0].polled_on <= _MOST_SINCE:
        is_called = held[0].is_by_election and (_names_by_election(scene.tokens) or _tells_two(scene.tokens))
        if is_called or _names_month(scene.tokens, held[0], own):
            return Seat(seat.slug, held[0], seat.polls)
    if not own.is_by_election:
        return None
    every = scene.lexicon.polls.get(seat.slug, ())
    later = [one for one in every if timedelta(0) < one.polled_on - own.polled_on <= _MOST_SINCE]
    if not later or not (_names_month(scene.tokens, later[0], own) or _tells_on(scene.tokens)):
        return None
    return Seat(seat.slug, later[0], tuple(one for one in every if one.polled_on <= later[0].polled_on))


def seat_of_named(scene: Scene, end: int) -> Seat | None:
    """The seat as of the one earlier poll in which those stood whom a sentence names before a place in it, none of whom
    stands now: "when Laura Sandys won by 9, Ukip was fourth"."""
    if scene.seat is None or Tag.NOW in scene.tokens.tags or not years_of_people(scene.tokens, scene.seat):
        return None
    years = years_of_people(Tokens(scene.tokens[:end]), scene.seat)
    return scene.seat.as_of(next(iter(years))) if len(years) == 1 else None


def _names_month(tokens: Tokens, held: Poll, own: Poll) -> bool:
    """Whether a sentence names the month of a poll, which is not that of the one the text is about."""
    month = MONTHS[held.polled_on.month - 1]
    return own.polled_on.month != held.polled_on.month and not {month, _AS_TOKEN.get(month)}.isdisjoint(tokens.words)


_AS_TOKEN = {"may": MONTH_OF_MAY}


def tells_on(tokens: Tokens, seat: Seat | None, *, is_on: bool) -> bool:
    """Whether a sentence tells of a poll after the one in sight: by its year, after a by-election by how much later, or
    going on from one that does."""
    if seat is None or tokens.tags.isdisjoint(_WHEN):
        return is_on and tokens.tags.isdisjoint(_BACK_AT)
    polled = seat.poll.polled_on.year
    is_named = any(polled < year_of(tokens[at]) <= polled + _MOST_YEARS for at in places_of(tokens, _YEARS))
    return is_named or (seat.poll.is_by_election and _is_later(tokens))


def _is_later(tokens: Tokens) -> bool:
    """ "Six months later", "a year on"; not "a year when X was 9 up on Y"."""
    if Tag.YEARS not in tokens.tags or _LATER.isdisjoint(tokens.words):
        return False
    on = (at for at, words in enumerate(tokens.said) if words == "on")
    is_on = any(at > 0 and tokens[at - 1].tag is Tag.YEARS for at in on)
    return is_on or not (_LATER - {"on"}).isdisjoint(tokens.words)


_YEARS, _WHEN = frozenset({Tag.YEAR}), frozenset({Tag.YEAR, Tag.YEARS})
_BACK_AT = frozenset({Tag.NOW, Tag.PLACE, Tag.PREVIOUS})
_LATER, _MOST_YEARS = frozenset({"later", "afterwards", "on"}), 20


def _tells_on(tokens: Tokens) -> bool:
    """ "Six months later", "within six months", "the following June", "won it back at the general election"."""
    if _FOLLOWING.isdisjoint(tokens.words):
        return False
    return Tag.YEARS in tokens.tags or not _TIMES.isdisjoint(tokens.words)


_FOLLOWING = frozenset("later on afterwards within following next subsequent back again".split())
_TIMES = frozenset({*MONTHS, MONTH_OF_MAY, "general", "year", "spring", "summer", "autumn", "winter"})


def _names_by_election(tokens: Tokens) -> bool:
    return any("by-election" in word or "byelection" in word for word in tokens.words)


def _tells_two(tokens: Tokens) -> bool:
    """ "Got 924 and then 902": of two polls, the by-election first."""
    row = tokens.row.translate(None, SILENT)
    return "then" in tokens.words and any(part in row for part in _AND_THEN)


_AND_THEN = tuple(bytes((Tag.COUNT, *link, Tag.COUNT)) for link in ((Tag.AND,), (Tag.COMMA,), ()))
