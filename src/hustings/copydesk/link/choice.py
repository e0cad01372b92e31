"""Choice: the seats and the polling day of a text, chosen by what speaks for each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hustings.copydesk.fold import fold
from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.link.score import FULL_NAME
from hustings.copydesk.link.seat import Linked, Seat
from hustings.copydesk.link.sibling import siblings
from hustings.copydesk.link.weighed import ENOUGH, ON_GIVEN_DAY, Weighed, days_as_likely, latest_borne_out
from hustings.record.poll import Poll


def link(weighed: Weighed, lexicon: Lexicon, chosen: date | None = None) -> Linked:
    """The seats and the polling day of a text. `chosen` settles the day, where another step has found it out."""
    day = chosen or latest_borne_out(weighed)
    names, seats = weighed.names, {}
    mentioned = set(names.values())
    alike = {slug for name in names for slug in lexicon.places[name].slugs}
    is_dated = day is not None and any(weighed.figures[one.id] for one in _polls_on(day, weighed))
    for slug, polls in weighed.by_slug.items():
        if is_dated and _is_of_later(polls, day, weighed):
            continue
        is_told = slug in alike and any(weighed.scores[one.id] >= FULL_NAME for one in polls)
        seat = _seat(polls, weighed, day, lexicon, is_named=slug in mentioned or is_told)
        if seat is not None:
            seats[slug] = seat
    seats = _with_neighbours(seats, weighed, day)
    default = _main(names, seats, weighed.scores)
    election = next((seat.poll.election for seat in seats.values() if seat.poll.polled_on == day), None)
    rivals = () if chosen else days_as_likely(day, weighed.weights, weighed.borne_out)
    points = siblings(seats.values())
    slug_of = {fold(seat.poll.constituency.name): slug for slug, seat in seats.items()}
    names = {**names, **{name: slug_of[name] for name in points.values()}}
    return Linked(seats, names, day, election, default, rivals, points=points)


#: A text about so many seats of one county goes round it.
_ROUND_UP = 4


def _with_neighbours(seats: dict[str, Seat], weighed: Weighed, day: date | None) -> dict[str, Seat]:
    """The seats of a text; where it goes round the seats of one county, those of the county as well in which somebody
    stood whom it names in full, but not the seat: "Sir X is back too, with 54.2 per cent"."""
    told = [one.poll.constituency.county for one in seats.values() if one.is_supported]
    if len(told) < _ROUND_UP or len({*told}) > 1 or told[0] is None:
        return seats
    return {slug: _as_told(seat, weighed, day, told[0]) for slug, seat in seats.items()}


def _as_told(seat: Seat, weighed: Weighed, day: date | None, county: str) -> Seat:
    is_here = seat.poll.polled_on == day and seat.poll.constituency.county == county
    is_supported = seat.is_supported or (is_here and seat.poll.id in weighed.in_full)
    return Seat(seat.slug, seat.poll, seat.polls, is_supported, seat.is_borne_out)


def _polls_on(day: date | None, weighed: Weighed) -> Iterator[Poll]:
    return (poll for polls in weighed.by_slug.values() for poll in polls if poll.polled_on == day)


def _is_of_later(polls: list[Poll], day: date | None, weighed: Weighed) -> bool:
    """ "At Lowestoft X held Waveney", in 2015: a seat that there was none of before, and no figure of it is told."""
    return day is not None and all(
        one.polled_on > day and not weighed.figures[one.id] and one.id not in weighed.by_month for one in polls
    )


#: What speaks for a poll of the report's day: less where exact figures of another poll stand against it.
_ON_DAY = 4.0
_AGAINST_FIGURES = 1.0


def _on_day(poll: Poll, best: Poll, weighed: Weighed) -> float:
    """How much the day of the report adds to what speaks for a poll of that day."""
    if poll.polled_on in weighed.given:
        return ON_GIVEN_DAY
    is_against = weighed.figures[best.id] and not weighed.figures[poll.id]
    if weighed.figures[best.id] == 1 and _is_told_elsewhere(poll, weighed):
        return _ON_DAY  # "next door X more than trebled his majority from 2,860"
    return _AGAINST_FIGURES if is_against else _ON_DAY


#: So many exact figures of other seats say that a report is of a day.
_FEWEST_ELSEWHERE = 3


def _is_told_elsewhere(poll: Poll, weighed: Weighed) -> bool:
    """Whether the text tells at length of other seats as of the day of a poll, and names somebody who stands in it."""
    return weighed.borne_out.get(poll.polled_on, 0) >= _FEWEST_ELSEWHERE and weighed.scores[poll.id] >= FULL_NAME


def _seat(polls: list[Poll], weighed: Weighed, day: date | None, lexicon: Lexicon, *, is_named: bool) -> Seat | None:
    scores, figures = weighed.scores, weighed.figures
    slug = polls[0].constituency.slug
    on_day = next((one for one in polls if one.polled_on == day), None)
    is_past = on_day is None and day is not None  # a seat of another name today: people who stand again prove little
    dated = weighed.by_month if day not in weighed.given else frozenset()
    dated = frozenset(one for one in dated if figures[one] > 0)
    best = max(polls, key=lambda one: (one.id in dated, is_past and figures[one.id] > 0, scores[one.id], one.polled_on))
    if (
        on_day is not None
        and best.id not in dated
        and (
            scores[on_day.id] + _on_day(on_day, best, weighed) > scores[best.id]
            or figures[on_day.id] >= figures[best.id] > 0
            or _is_told_besides(on_day, best, weighed)
            or _is_looked_back_to(on_day, best, weighed)
        )
    ):
        best = on_day
    if on_day is None and scores[best.id] == 0 and day is not None:
        best = min(polls, key=lambda one: abs((one.polled_on - day).days))
    is_supported = is_named or scores[best.id] + 2 * sum(figures[one.id] for one in polls if one is not best) >= ENOUGH
    if not is_named and best.polled_on != day:
        return None
    until = best.polled_on if day is None else max(day, best.polled_on)
    held = tuple(one for one in lexicon.polls[slug] if one.polled_on <= until)
    return Seat(slug, best, held, is_supported, any(figures[one.id] for one in polls))


def _is_told_besides(later: Poll, best: Poll, weighed: Weighed) -> bool:
    """ "So X needs a swing of 9. UPDATE: Labour has held it by 8": told of at length before the report's own poll, of
    which the text has half as many figures."""
    figures = weighed.figures
    is_told = figures[later.id] > 1 and 2 * figures[later.id] >= figures[best.id] > 0
    return is_told and later.polled_on > best.polled_on


def _is_looked_back_to(later: Poll, best: Poll, weighed: Weighed) -> bool:
    """ "He took it in 2010 by 9, she in 2015 by 8. Last time …": told of at length as of its own year, before the
    report's own poll, of which the text has a figure too."""
    is_later = later.polled_on > best.polled_on and weighed.figures[later.id] > 0
    told_now = weighed.scores[best.id] - weighed.looked_back.get(best.id, 0.0)
    return is_later and weighed.scores[later.id] + _ON_DAY > told_now


def _main(names: dict[str, str], seats: dict[str, Seat], scores: dict[str, float]) -> str | None:
    """The seat that is spoken of until another is: the first named of which the text has figures; else one not named of
    which it has; else the first named."""
    named = [slug for slug in names.values() if slug in seats]
    told = [slug for slug in named if seats[slug].is_borne_out]
    supported = [seat for seat in seats.values() if seat.is_supported and (seat.is_borne_out or not named)]
    strongest = sorted(supported, key=lambda one: -scores.get(one.poll.id, 0.0))
    return next(iter([*told, *(seat.slug for seat in strongest), *named]), None)
