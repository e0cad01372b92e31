"""Pages: what the templates of every page share, the desk's and the site's: escaping, and how figures are printed.

A name that a page lacks is an error, not a blank. The colours of parties stand in SVG attributes.
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from jinja2 import BaseLoader, Environment, StrictUndefined

from hustings.figures.rounding import format_count, format_percent, format_signed, percent, points
from hustings.record.party import Party
from hustings.telling.day import clock_words, day_words, moment_words
from hustings.telling.glance.words import NOTHING, majority_points

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
#: Of a party that has no colour, and of nobody yet: 3:1 and more against every paper (WCAG 2.2, 1.4.11).
GREY = "#7f848a"


def environment(loader: BaseLoader) -> Environment:
    """Templates of HTML with autoescape on, and the filters that print what pages tell."""
    found = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    found.filters |= {
        "change": lambda change: NOTHING if change is None else format_signed(points(change)),
        "clock": clock_words,
        "colour": colour,
        "count": lambda count: NOTHING if count is None else format_count(count),
        "day": day_words,
        "moment": moment_words,
        "percent": lambda share: NOTHING if share is None else format_percent(share),
        "points": lambda share: NOTHING if share is None else str(majority_points(share)),
        "short_day": short_day,
        "signed": lambda change: NOTHING if change is None else format_signed(change),
        "width": width,
    }
    found.globals["nothing"] = NOTHING
    return found


def colour(party: Party | None) -> str:
    """A party's colour for an SVG attribute; grey for one that has none, or one that is no colour.

    >>> colour(Party("PP53", "Labour Party", "Lab", colour="#E4003B")), colour(Party("x", "X", "X", colour='"/><b>'))
    ('#E4003B', '#7f848a')
    """
    own = party.colour if party else None
    return own if own and _COLOUR.fullmatch(own) else GREY


def width(part: Fraction) -> str:
    """A part of 1 as a length in SVG: per cent, two decimals.

    >>> width(Fraction(1, 3))
    '33.33%'
    """
    return f"{percent(part, 2):f}%"


def short_day(day: date) -> str:
    """A day as tables have it.

    >>> from datetime import date
    >>> short_day(date(2019, 12, 12))
    '12 Dec 2019'
    """
    return f"{day.day} {day:%b %Y}"
