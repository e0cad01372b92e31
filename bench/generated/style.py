"""A paper's house style: how it spells numbers, per cent, names, quotes and dates; drawn once for a report."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Style:
    """The choices of one paper. `decimals` is how many places its percentages have as a rule."""

    percent: str
    points: str
    thousands: str
    decimals: int
    has_titles: bool
    hedging: float
    quotes: tuple[str, str]
    ampersand: bool
    ballots: bool


PERCENT = (" per cent", " per cent", " per cent", "%", "%", "%", "pc", " percent")
POINTS = (" percentage points", " percentage points", " points", " percentage points", " points", "pts", " pp")
QUOTES = (("“", "”"), ("“", "”"), ('"', '"'), ("‘", "’"))


def draw(rng: Random) -> Style:
    """The style of a paper."""
    return Style(
        percent=rng.choice(PERCENT),
        points=rng.choice(POINTS[:-2]) if rng.random() < 0.9 else rng.choice(POINTS),
        thousands=rng.choices((",", "", " "), (94, 5, 1))[0],
        decimals=rng.choices((1, 2, 0), (75, 15, 10))[0],
        has_titles=rng.random() < 0.45,
        hedging=rng.choice((0.05, 0.12, 0.25)),
        quotes=rng.choice(QUOTES),
        ampersand=rng.random() < 0.12,
        ballots=rng.random() < 0.35,
    )
