"""Seats: the constituencies a text is about, each with the poll that it is about, and the people of its polls."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import msgspec
from msgspec.structs import replace

from hustings.copydesk.fold import fold
from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.link.evidence import (
    FULL_NAME,
    Evidence,
    figure_count,
    has_surname,
    is_given,
    is_known_by,
    looked_back_to,
    score,
    surname_of,
    year_score,
)
from hustings.copydesk.scan import Scanned
from hustings.copydesk.token import Tag, places_of
from hustings.geography.slug import slugify
from hustings.record.kept import kept
from hustings.record.poll import Poll

#: Poll and key of everybody of a surname.
Surnames = dict[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True)
class Seat:
    """A constituency by slug, across boundary sets. `poll` is the one the text is about, `polls` all, oldest first.

    `is_supported` says that the text names the seat or gives enough of its figures; others only lend their people.
    `is_borne_out` says that some exact figure of the text is one of its results.
    """

    slug: str
    poll: Poll
    polls: tuple[Poll, ...]
    is_supported: bool = True
    is_borne_out: bool = True

    @cached_property
    def surnames(self) -> Surnames:
        """Poll and key of everybody who stood here, by the last word of the surname; the text's own poll first."""
        return _surnames_of(self.poll, self.polls)

    @cached_property
    def likeliest_first(self) -> list[Poll]:
        """The polls, that of the text before the others, those latest first."""
        return _likeliest_first(self.poll, self.polls)

    @cached_property
    def earlier(self) -> list[Poll]:
        """The polls before the one the text is about, oldest first."""
        return [one for one in self.polls if one.polled_on < self.poll.polled_on]

    def as_of(self, year: int) -> Seat | None:
        """The seat as a text about the poll of that year has it; `None` where the record has none."""
        poll = self.of_year(year)
        return None if poll is None else Seat(self.slug, poll, self.polls, self.is_supported, self.is_borne_out)

    def of_year(self, year: int) -> Poll | None:
        """The poll of that year, a general election's where there are two."""
        found = [one for one in self.polls if one.polled_on.year == year]
        return min(found, key=lambda one: one.is_by_election, default=None)


def _likeliest_first(first: Poll, polls: tuple[Poll, ...]) -> list[Poll]:
    return [first, *(one for one in reversed(polls) if one.id != first.id)]


def _surnames_of(first: Poll, polls: tuple[Poll, ...]) -> Surnames:
    """Those who stood in the polls, by surname, `first` first; kept with that poll, whose seat mostly has the same."""
    seen: tuple[tuple[Poll, ...], Surnames] | None = first.kept.get(_surnames_of)
    if seen is None or seen[0] != polls:
        found: Surnames = {}
        for poll in _likeliest_first(first, polls):
            for name, pair in _surnames_in(poll):
                found[name] = (*found.get(name, ()), pair)
        seen = first.kept[_surnames_of] = (polls, found)
    return seen[1]


@kept
def _surnames_in(poll: Poll) -> tuple[tuple[str, tuple[str, str]], ...]:
    """The last word of each surname, and a hyphenated one whole, with the poll and the candidacy's key."""
    names = [(one.key, one.person.family_name) for one in poll.candidacies]
    forms = ((key, form) for key, name in names for form in (surname_of(name), fold(name) if "-" in name else ""))
    return tuple((form, (poll.id, key)) for key, form in forms if form)


@dataclass(frozen=True)
class Linked:
    """What a text is about. `day` is the polling day, `election` its id; `names` what each place name stands for.

    `rivals` are other polling days that nothing in the text tells from `day`; empty when the day is certain.
    `is_of_section` says that it is of a dated part of the text alone.
    """

    seats: dict[str, Seat] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    day: date | None = None
    election: str | None = None
    default: str | None = None
    rivals: tuple[date, ...] = ()
    is_of_section: bool = False

    @cached_property
    def surnames(self) -> Surnames:
        """Poll and key of everybody who stood in one of the seats, by surname; seat by seat, the likeliest first."""
        if len(self.seats) == 1:
            return next(iter(self.seats.values())).surnames
        found: Surnames = {}
        for seat in self.seats.values():
            for name, pairs in seat.surnames.items():
                found[name] = found.get(name, ()) + pairs
        return found

    @cached_property
    def given_names(self) -> Surnames:
        """Poll and key of everybody who stood in one of the seats, by the first of the given names."""
        found: Surnames = {}
        for seat in self.seats.values():
            for poll in seat.likeliest_first:
                for one in poll.candidacies:
                    name = fold(one.person.given_name).partition(" ")[0]
                    found[name] = (*found.get(name, ()), (poll.id, one.key))
        return found

    @cached_property
    def by_initial(self) -> dict[str, list[str]]:
        """The surnames by their first letter."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in self.surnames:
            found[name[0]].append(name)
        return found

    @cached_property
    def order(self) -> dict[str, int]:
        """The polls of the seats by id, each with its place among all: seat by seat, the likeliest first."""
        every = (poll.id for seat in self.seats.values() for poll in seat.likeliest_first)
        return {poll_id: place for place, poll_id in enumerate(every)}

    @cached_property
    def slugs(self) -> dict[str, str]:
        """The slug of the seat of each poll by id, for the seats that the text is about."""
        return {poll.id: slug for slug, seat in self.seats.items() if seat.is_supported for poll in seat.polls}

    @cached_property
    def spoken_of(self) -> Counter[str]:
        """How many names the text has for each seat."""
        return Counter(self.names.values())


#: What speaks for a seat of the day of which the text has more than a figure or two by chance.
_LIKELY = 20.0
_ENOUGH, _ENOUGH_BY_SURNAME, _EXACT = 5.0, 5.0, 2.5
#: The part of the weight of the likeliest seat that another may have before a name could mean either.
_FAR = 0.7


class Weighed(msgspec.Struct, frozen=True, gc=False):
    """The polls that a text may be about, by the slug of their seat, and how much speaks for each.

    `scores` and `figures` (how many exact figures the text has) are by poll, `weights` and `borne_out` by polling day.
    `names` says which seat each place name stands for; `given` are the days that the text names or is dated just after.
    """

    by_slug: dict[str, list[Poll]]
    names: dict[str, str]
    scores: dict[str, float]
    figures: dict[str, int]
    weights: dict[date, float]
    borne_out: dict[date, int]
    named_years: frozenset[int] = frozenset()
    given: frozenset[date] = frozenset()


def weigh(scanned: Scanned, lexicon: Lexicon, evidence: Evidence, by_figure: Mapping[int, tuple[Poll, ...]]) -> Weighed:
    """What speaks for each poll that a text may be about. `by_figure` gives the polls that have an exact figure."""
    named = _named_slugs(scanned, lexicon)
    pool = _pool(named, lexicon, evidence, by_figure)
    scores = {poll.id: score(poll, evidence) for poll in pool}
    figures = {poll.id: figure_count(poll, evidence) for poll in pool}
    by_slug: dict[str, list[Poll]] = defaultdict(list)
    for poll in pool:
        by_slug[poll.constituency.slug].append(poll)
    told = _told_by_figures(by_slug, figures, evidence)
    names = _resolve_names(named, by_slug, scores, told)
    weights = _weights(by_slug, scores, evidence, set(names.values()))
    borne_out = _borne_out(by_slug, figures, evidence)
    given = frozenset(poll.polled_on for poll in pool if is_given(poll, evidence))
    weighed = Weighed(by_slug, names, scores, figures, weights, borne_out, evidence.named_years, given)
    return replace(weighed, names=_resolve_names(named, by_slug, scores, told, _latest_borne_out(weighed)))


def link(weighed: Weighed, lexicon: Lexicon, chosen: date | None = None) -> Linked:
    """The seats and the polling day of a text. `chosen` settles the day, where another step has found it out."""
    day = chosen or _latest_borne_out(weighed)
    names, seats = weighed.names, {}
    mentioned = set(names.values())
    alike = {slug for name in names for slug in lexicon.places[name].slugs}
    for slug, polls in weighed.by_slug.items():
        is_told = slug in alike and any(weighed.scores[one.id] >= FULL_NAME for one in polls)
        seat = _seat(polls, weighed, day, lexicon, is_named=slug in mentioned or is_told)
        if seat is not None:
            seats[slug] = seat
    default = _main(names, seats, weighed.scores)
    election = next((seat.poll.election for seat in seats.values() if seat.poll.polled_on == day), None)
    rivals = () if chosen else _rivals(day, weighed.weights, weighed.borne_out)
    return Linked(seats, names, day, election, default, rivals)


def _named_slugs(scanned: Scanned, lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    every = (sentence.tokens for sentence in scanned.sentences)
    names = (tokens[at].words for tokens in every for at in places_of(tokens, _PLACES))
    return {name: lexicon.places[name].slugs for name in names}


_PLACES = frozenset({Tag.PLACE})


def _pool(
    named: dict[str, tuple[str, ...]],
    lexicon: Lexicon,
    evidence: Evidence,
    by_figure: Mapping[int, tuple[Poll, ...]],
) -> list[Poll]:
    """The polls worth weighing: of the places named, of people named in full, of surnames that figures bear out."""
    pool = {poll.id: poll for slugs in named.values() for slug in slugs for poll in lexicon.polls[slug]}
    borne_out = {poll.id: poll for figure in sorted(evidence.numbers) for poll in by_figure.get(figure, ())}
    weights: dict[str, float] = defaultdict(float)
    for poll in borne_out.values():
        weights[poll.constituency.slug] += score(poll, evidence) if has_surname(poll, evidence) else 0.0
    likely = [slug for slug, weight in weights.items() if weight >= _ENOUGH_BY_SURNAME]
    others = [lexicon.by_id[one] for one in evidence.named] + [poll for slug in likely for poll in lexicon.polls[slug]]
    pool |= {poll.id: poll for poll in others if has_surname(poll, evidence)}
    return [poll for poll in pool.values() if is_known_by(poll, evidence)]


def _told_by_figures(by_slug: dict[str, list[Poll]], figures: dict[str, int], evidence: Evidence) -> set[str]:
    """The seats with a result of which the text has two exact figures, or one and a candidate's surname."""
    told = set()
    for slug, polls in by_slug.items():
        if any(figures[one.id] + has_surname(one, evidence) > 1 for one in polls if figures[one.id]):
            told.add(slug)
    return told


def _resolve_names(
    named: dict[str, tuple[str, ...]],
    by_slug: dict[str, list[Poll]],
    scores: dict[str, float],
    told: set[str],
    day: date | None = None,
) -> dict[str, str]:
    """The one seat each place name stands for; names left out could be several seats, with nothing to tell.

    A name that is one seat's in full stands for that, where its figures are told: Middlesbrough is not Middlesbrough
    South and East Cleveland. Once the `day` of the text is known, a seat that polled on it is likelier than one that is
    no more.
    """
    whole = {slugify(name) for name in named}
    held = {slug: _ON_GIVEN_DAY * any(one.polled_on == day for one in polls) for slug, polls in by_slug.items()}
    best = {slug: max(scores[one.id] for one in polls) + held[slug] for slug, polls in by_slug.items()}
    found = {}
    for name, slugs in named.items():
        if (own := slugify(name)) in told and own in slugs:
            found[name] = own
            continue
        if (
            own in slugs
            and held.get(own)
            and all(one in whole or best.get(one, 0) < _LIKELY for one in slugs if one != own)
        ):
            found[name] = own  # nothing else is called so here: Glasgow North is not Glasgow North East
            continue
        weights = {slug: best[slug] + _EXACT * (slug == own) for slug in slugs if slug in best}
        known = sorted(weights, key=lambda slug: -weights[slug])
        if len(known) == 1 or (len(known) > 1 and _is_clear(weights[known[0]], weights[known[1]])):
            found[name] = known[0]
    return found


def _is_clear(most: float, next_most: float) -> bool:
    """Whether one seat is meant by a name rather than another; the town may be, where both have much in the text."""
    return most > next_most and (next_most < _ENOUGH or next_most < _FAR * most)


def _weights(
    by_slug: dict[str, list[Poll]], scores: dict[str, float], evidence: Evidence, mentioned: set[str]
) -> dict[date, float]:
    """How much speaks for each polling day: the evidence for its polls, and the years in the text."""
    totals: dict[date, float] = {}
    for slug, polls in by_slug.items():
        best: dict[date, float] = {}
        for poll in polls:
            certainty = 1.0 if slug in mentioned or scores[poll.id] >= _ENOUGH else 0.3
            weight = (scores[poll.id] - looked_back_to(poll, evidence)) * certainty
            best[poll.polled_on] = max(best.get(poll.polled_on, 0.0), weight)
        for day, weight in best.items():
            totals[day] = totals.get(day, 0.0) + weight
    held = {poll.polled_on: poll for polls in by_slug.values() for poll in polls}
    return {day: total + year_score(held[day], evidence) for day, total in totals.items()}


def _borne_out(by_slug: dict[str, list[Poll]], figures: dict[str, int], evidence: Evidence) -> dict[date, int]:
    """How many exact figures of the text each polling day has; those of years that it compares with do not count."""
    found: dict[date, int] = defaultdict(int)
    compared = evidence.prior_years - evidence.named_years
    for polls in by_slug.values():
        for poll in polls:
            found[poll.polled_on] += 0 if poll.polled_on.year in compared else figures[poll.id]
    return found


def _latest_borne_out(weighed: Weighed) -> date | None:
    """A report compares with earlier results, never with later ones: the latest weighty day that exact figures fit.

    A figure or two may be another day's by chance: a later day has half as many as the weightiest at least, and is of a
    year that the text gives as its election's, where it gives the weightiest's so.
    """
    weights, borne_out, named = weighed.weights, weighed.borne_out, weighed.named_years
    best = max(weights, key=lambda day: (weights[day], day), default=None)
    if best is None or not borne_out[best]:
        return best
    later = [
        day
        for day, weight in weights.items()
        if borne_out[day] * 2 >= borne_out[best]
        and weight >= 0.4 * weights[best]
        and (best.year not in named or day.year in named)
    ]
    return max(later, default=best)


_CLEAR = 1.5


def _rivals(day: date | None, weights: dict[date, float], borne_out: dict[date, int]) -> tuple[date, ...]:
    """The days that are as likely as the one found, latest first; none when exact figures speak for it."""
    if day is None or borne_out[day]:
        return ()
    near = [one for one, weight in weights.items() if one != day and weights[day] - weight < _CLEAR]
    return tuple(sorted(near, reverse=True)[:4])


#: What speaks for the poll of the report's day: more where the text gives that day, less where exact figures of another
#: poll stand against it.
_ON_GIVEN_DAY, _ON_DAY, _AGAINST_FIGURES = 9.0, 4.0, 1.0


def _on_day(poll: Poll, best: Poll, weighed: Weighed) -> float:
    """How much the day of the report adds to what speaks for a poll of that day."""
    if poll.polled_on in weighed.given:
        return _ON_GIVEN_DAY
    is_against = weighed.figures[best.id] and not weighed.figures[poll.id]
    return _AGAINST_FIGURES if is_against else _ON_DAY


def _seat(polls: list[Poll], weighed: Weighed, day: date | None, lexicon: Lexicon, *, is_named: bool) -> Seat | None:
    scores, figures = weighed.scores, weighed.figures
    slug = polls[0].constituency.slug
    on_day = next((one for one in polls if one.polled_on == day), None)
    is_past = on_day is None and day is not None  # a seat of another name today: people who stand again prove little
    best = max(polls, key=lambda one: (is_past and figures[one.id] > 0, scores[one.id], one.polled_on))
    if on_day is not None and (
        scores[on_day.id] + _on_day(on_day, best, weighed) > scores[best.id]
        or figures[on_day.id] >= figures[best.id] > 0
    ):
        best = on_day
    if on_day is None and scores[best.id] == 0 and day is not None:
        best = min(polls, key=lambda one: abs((one.polled_on - day).days))
    is_supported = is_named or scores[best.id] + 2 * sum(figures[one.id] for one in polls if one is not best) >= _ENOUGH
    if not is_named and best.polled_on != day:
        return None
    held = tuple(one for one in lexicon.polls[slug] if one.polled_on <= best.polled_on)
    return Seat(slug, best, held, is_supported, any(figures[one.id] for one in polls))


def _main(names: dict[str, str], seats: dict[str, Seat], scores: dict[str, float]) -> str | None:
    """The seat that is spoken of until another is: the first named of which the text has figures; else one not named of
    which it has; else the first named."""
    named = [slug for slug in names.values() if slug in seats]
    told = [slug for slug in named if seats[slug].is_borne_out]
    supported = [seat for seat in seats.values() if seat.is_supported and (seat.is_borne_out or not named)]
    strongest = sorted(supported, key=lambda one: -scores.get(one.poll.id, 0.0))
    return next(iter([*told, *(seat.slug for seat in strongest), *named]), None)
