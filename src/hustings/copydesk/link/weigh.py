"""Weigh: what a text says for each poll that it may be about — places, people, figures, years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.link.evidence import Evidence
from hustings.copydesk.link.name import seats_by_name
from hustings.copydesk.link.score import (
    figure_count,
    has_surname,
    is_given,
    is_known_by,
    is_named_by_month,
    looked_back_to,
    score,
    year_score,
)
from hustings.copydesk.link.weighed import ENOUGH, Weighed, latest_borne_out
from hustings.copydesk.scan.text import Scanned
from hustings.copydesk.token import Tag, places_of
from hustings.record.poll import Poll

#: What speaks for a seat that is not named: its people's surnames, and figures of theirs.
_ENOUGH_BY_SURNAME = 5.0


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
    names = seats_by_name(named, by_slug, scores, told)
    weights = _weights(by_slug, scores, evidence, set(names.values()))
    borne_out = _borne_out(by_slug, figures, evidence)
    given = frozenset(poll.polled_on for poll in pool if is_given(poll, evidence))
    by_month = frozenset(poll.id for poll in pool if is_named_by_month(poll, evidence))
    in_full = frozenset(evidence.named)
    back = {poll.id: looked_back_to(poll, evidence) for poll in pool}
    named_years = evidence.named_years
    weighed = Weighed(by_slug, names, scores, figures, weights, borne_out, named_years, given, by_month, in_full, back)
    return replace(weighed, names=seats_by_name(named, by_slug, scores, told, latest_borne_out(weighed)))


def _named_slugs(scanned: Scanned, lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    every = (sentence.tokens for sentence in scanned.sentences if Tag.PLACE in sentence.row)
    names = (tokens[at].words for tokens in every for at in places_of(tokens, _PLACES))
    return {name: lexicon.places[name].slugs for name in names}


_PLACES = frozenset({Tag.PLACE})


def _pool(
    named: dict[str, tuple[str, ...]],
    lexicon: Lexicon,
    evidence: Evidence,
    by_figure: Mapping[int, tuple[Poll, ...]],
) -> list[Poll]:
    """The polls worth weighing: of the places named, of people named in full, of surnames that figures bear out, and of
    many exact figures, whoever is named."""
    pool = {poll.id: poll for slugs in named.values() for slug in slugs for poll in lexicon.polls[slug]}
    borne_out = {poll.id: poll for figure in sorted(evidence.numbers) for poll in by_figure.get(figure, ())}
    weights: dict[str, float] = defaultdict(float)
    for poll in borne_out.values():
        weights[poll.constituency.slug] += score(poll, evidence) if _is_told(poll, evidence) else 0.0
    likely = [slug for slug, weight in weights.items() if weight >= _ENOUGH_BY_SURNAME]
    others = [lexicon.by_id[one] for one in evidence.named] + [poll for slug in likely for poll in lexicon.polls[slug]]
    pool |= {poll.id: poll for poll in others if _is_told(poll, evidence)}
    return [poll for poll in pool.values() if is_known_by(poll, evidence)]


#: So many exact figures of one poll are no chance, though the text names nobody who stood in it.
_MANY_FIGURES = 3


def _is_told(poll: Poll, evidence: Evidence) -> bool:
    """Whether the text has the surname of somebody who stands in the poll, or figure after figure of it."""
    return has_surname(poll, evidence) or figure_count(poll, evidence) >= _MANY_FIGURES


def _told_by_figures(by_slug: dict[str, list[Poll]], figures: dict[str, int], evidence: Evidence) -> set[str]:
    """The seats with a result of which the text has two exact figures, or one and a candidate's surname."""
    told = set()
    for slug, polls in by_slug.items():
        if any(figures[one.id] + has_surname(one, evidence) > 1 for one in polls if figures[one.id]):
            told.add(slug)
    return told


def _weights(
    by_slug: dict[str, list[Poll]], scores: dict[str, float], evidence: Evidence, mentioned: set[str]
) -> dict[date, float]:
    """How much speaks for each polling day: the evidence for its polls, and the years in the text."""
    totals: dict[date, float] = {}
    for slug, polls in by_slug.items():
        best: dict[date, float] = {}
        for poll in polls:
            certainty = 1.0 if slug in mentioned or scores[poll.id] >= ENOUGH else 0.3
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
