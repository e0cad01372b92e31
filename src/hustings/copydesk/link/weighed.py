"""Weighed: the polls that a text may be about, what speaks for each, and the polling day that this comes to."""

from __future__ import annotations

from datetime import date

import msgspec

from hustings.record.poll import Poll

#: What speaks for a seat that the text is about.
ENOUGH = 5.0
#: What speaks for a poll of the report's day, where the text gives that day.
ON_GIVEN_DAY = 9.0


class Weighed(msgspec.Struct, frozen=True, gc=False):
    """The polls that a text may be about, by the slug of their seat, and how much speaks for each.

    `scores` and `figures` (how many exact figures the text has) are by poll, `weights` and `borne_out` by polling day.
    `names` says which seat each place name stands for; `given` are the days that the text names or is dated just after,
    `by_month` the by-elections, by id, whose month it names, `in_full` the polls, by id, in which somebody stood whom
    it names in full. `looked_back` is what of a poll's score is told as of its own year, as a text does of what it
    looks back to.
    """

    by_slug: dict[str, list[Poll]]
    names: dict[str, str]
    scores: dict[str, float]
    figures: dict[str, int]
    weights: dict[date, float]
    borne_out: dict[date, int]
    named_years: frozenset[int] = frozenset()
    given: frozenset[date] = frozenset()
    by_month: frozenset[str] = frozenset()
    in_full: frozenset[str] = frozenset()
    looked_back: dict[str, float] = msgspec.field(default_factory=dict)


def latest_borne_out(weighed: Weighed) -> date | None:
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


def days_as_likely(day: date | None, weights: dict[date, float], borne_out: dict[date, int]) -> tuple[date, ...]:
    """The days that are as likely as the one found, latest first; none when exact figures speak for it."""
    if day is None or borne_out[day]:
        return ()
    near = [one for one, weight in weights.items() if one != day and weights[day] - weight < _CLEAR]
    return tuple(sorted(near, reverse=True)[:4])
