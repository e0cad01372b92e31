"""Seats: the constituencies a text is about, each with the poll that it is about, and the people of its polls."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from hustings.copydesk.fold import fold
from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.link.evidence import Evidence, figure_count, is_known_by, score, surname_of, year_score
from hustings.copydesk.scan import Scanned
from hustings.copydesk.token import Tag
from hustings.geography.slug import slugify
from hustings.record.poll import Poll


@dataclass(frozen=True)
class Seat:
    """A constituency by slug, across boundary sets. `poll` is the one the text is about, `polls` all, oldest first.

    `is_supported` says that the text names the seat or gives enough of its figures; others only lend their people.
    """

    slug: str
    poll: Poll
    polls: tuple[Poll, ...]
    is_supported: bool = True

    @cached_property
    def surnames(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """Poll and key of everybody who stood here, by the last word of the surname; the text's own poll first."""
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for poll in sorted(self.polls, key=lambda one: (one.id != self.poll.id, -one.polled_on.toordinal())):
            for one in poll.candidacies:
                found[surname_of(one.person.family_name)].append((poll.id, one.key))
                if "-" in one.person.family_name:
                    found[fold(one.person.family_name)].append((poll.id, one.key))
        return {name: tuple(pairs) for name, pairs in found.items() if name}

    def of_year(self, year: int) -> Poll | None:
        """The poll of that year, a general election's where there are two."""
        found = [one for one in self.polls if one.polled_on.year == year]
        return min(found, key=lambda one: one.is_by_election, default=None)


@dataclass(frozen=True)
class Linked:
    """What a text is about. `day` is the polling day, `election` its id; `names` what each place name stands for.

    `rivals` are other polling days that nothing in the text tells from `day`; empty when the day is certain.
    """

    seats: dict[str, Seat] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    day: date | None = None
    election: str | None = None
    default: str | None = None
    rivals: tuple[date, ...] = ()


_ENOUGH, _ENOUGH_BY_SURNAME, _EXACT = 5.0, 5.0, 2.5


def link(
    scanned: Scanned,
    lexicon: Lexicon,
    evidence: Evidence,
    by_surname: dict[str, tuple[Poll, ...]],
    chosen: date | None = None,
) -> Linked:
    """The seats and the polling day of a text. `by_surname` gives the polls in which a surname stood.

    `chosen` settles the day, where another step has found it out.
    """
    named = _named_slugs(scanned, lexicon)
    pool = _pool(named, lexicon, evidence, by_surname)
    scores = {poll.id: score(poll, evidence) for poll in pool}
    figures = {poll.id: figure_count(poll, evidence) for poll in pool}
    by_slug: dict[str, list[Poll]] = defaultdict(list)
    for poll in pool:
        by_slug[poll.constituency.slug].append(poll)
    names = _resolve_names(named, by_slug, scores)
    mentioned = set(names.values())
    weights = _weights(by_slug, scores, evidence, mentioned)
    borne_out = _borne_out(by_slug, figures, evidence)
    day = chosen or _latest_borne_out(weights, borne_out)
    seats = {}
    for slug, polls in by_slug.items():
        if (seat := _seat(polls, scores, figures, day, lexicon, is_named=slug in mentioned)) is not None:
            seats[slug] = seat
    default = next((slug for slug in names.values() if slug in seats), None) or _strongest(seats, scores)
    election = next((seat.poll.election for seat in seats.values() if seat.poll.polled_on == day), None)
    rivals = () if chosen else _rivals(day, weights, borne_out)
    return Linked(seats, names, day, election, default, rivals)


def _named_slugs(scanned: Scanned, lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    found = {}
    for sentence in scanned.sentences:
        for token in sentence.tokens:
            if token.tag is Tag.PLACE:
                found[token.words] = lexicon.places[token.words].slugs
    return found


def _pool(
    named: dict[str, tuple[str, ...]], lexicon: Lexicon, evidence: Evidence, by_surname: dict[str, tuple[Poll, ...]]
) -> list[Poll]:
    """The polls worth weighing: of the places named, of people named in full, of surnames that figures bear out."""
    pool = {poll.id: poll for slugs in named.values() for slug in slugs for poll in lexicon.polls[slug]}
    seen: dict[str, int] = defaultdict(int)
    by_id: dict[str, Poll] = {}
    for word in evidence.words:
        for poll in by_surname.get(word, ()):
            seen[poll.id] += 1
            by_id[poll.id] = poll
    weights: dict[str, float] = defaultdict(float)
    for poll in by_id.values():
        weights[poll.constituency.slug] += score(poll, evidence) if figure_count(poll, evidence) else 0.0
    for poll_id, poll in by_id.items():
        if poll_id in evidence.named or weights[poll.constituency.slug] >= _ENOUGH_BY_SURNAME:
            pool[poll_id] = poll
    return [poll for poll in pool.values() if is_known_by(poll, evidence)]


def _resolve_names(
    named: dict[str, tuple[str, ...]], by_slug: dict[str, list[Poll]], scores: dict[str, float]
) -> dict[str, str]:
    """The one seat each place name stands for; names left out could be several seats, with nothing to tell."""
    best = {slug: max(scores[one.id] for one in polls) for slug, polls in by_slug.items()}
    found = {}
    for name, slugs in named.items():
        weights = {slug: best[slug] + _EXACT * (slug == slugify(name)) for slug in slugs if slug in best}
        known = sorted(weights, key=lambda slug: -weights[slug])
        if len(known) == 1 or (len(known) > 1 and weights[known[0]] > weights[known[1]]):
            found[name] = known[0]
    return found


def _weights(
    by_slug: dict[str, list[Poll]], scores: dict[str, float], evidence: Evidence, mentioned: set[str]
) -> dict[date, float]:
    """How much speaks for each polling day: the evidence for its polls, and the years in the text."""
    totals: dict[date, float] = {}
    for slug, polls in by_slug.items():
        best: dict[date, float] = {}
        for poll in polls:
            weight = scores[poll.id] * (1.0 if slug in mentioned or scores[poll.id] >= _ENOUGH else 0.3)
            best[poll.polled_on] = max(best.get(poll.polled_on, 0.0), weight)
        for day, weight in best.items():
            totals[day] = totals.get(day, 0.0) + weight
    extra = {poll.polled_on: year_score(poll, evidence) for polls in by_slug.values() for poll in polls}
    return {day: total + extra[day] for day, total in totals.items()}


def _borne_out(by_slug: dict[str, list[Poll]], figures: dict[str, int], evidence: Evidence) -> dict[date, int]:
    """How many exact figures of the text each polling day has; those of years that it compares with do not count."""
    found: dict[date, int] = defaultdict(int)
    compared = evidence.prior_years - evidence.named_years
    for polls in by_slug.values():
        for poll in polls:
            found[poll.polled_on] += 0 if poll.polled_on.year in compared else figures[poll.id]
    return found


def _latest_borne_out(weights: dict[date, float], borne_out: dict[date, int]) -> date | None:
    """A report compares with earlier results, never with later ones: the latest weighty day that exact figures fit."""
    most = max(weights.values(), default=0.0)
    best = max(weights, key=lambda day: (weights[day], day), default=None)
    later = [day for day, weight in weights.items() if borne_out[day] and weight >= 0.4 * most]
    return max(later, default=best) if best is not None and borne_out[best] else best


_CLEAR = 1.5


def _rivals(day: date | None, weights: dict[date, float], borne_out: dict[date, int]) -> tuple[date, ...]:
    """The days that are as likely as the one found, latest first; none when exact figures speak for it."""
    if day is None or borne_out[day]:
        return ()
    near = [one for one, weight in weights.items() if one != day and weights[day] - weight < _CLEAR]
    return tuple(sorted(near, reverse=True)[:4])


def _seat(
    polls: list[Poll],
    scores: dict[str, float],
    figures: dict[str, int],
    day: date | None,
    lexicon: Lexicon,
    *,
    is_named: bool,
) -> Seat | None:
    slug = polls[0].constituency.slug
    best = max(polls, key=lambda one: (scores[one.id], one.polled_on))
    on_day = next((one for one in polls if one.polled_on == day), None)
    if on_day is not None and scores[on_day.id] + 4.0 > scores[best.id]:
        best = on_day
    if on_day is None and scores[best.id] == 0 and day is not None:
        best = min(polls, key=lambda one: abs((one.polled_on - day).days))
    is_supported = is_named or scores[best.id] + 2 * sum(figures[one.id] for one in polls if one is not best) >= _ENOUGH
    if not is_named and best.polled_on != day:
        return None
    held = tuple(one for one in lexicon.polls[slug] if one.polled_on <= best.polled_on)
    return Seat(slug, best, held, is_supported)


def _strongest(seats: dict[str, Seat], scores: dict[str, float]) -> str | None:
    supported = [seat for seat in seats.values() if seat.is_supported]
    best = max(supported, key=lambda one: scores.get(one.poll.id, 0.0), default=None)
    return best.slug if best else None
