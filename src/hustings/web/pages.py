"""Pages: templates filled with values. Everything is escaped; nothing of a report or the record is markup."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from hustings.figures.rounding import format_count, format_percent, format_signed, points
from hustings.telling.day import LONDON, clock_words, day_words, moment_words
from hustings.telling.glance.words import NOTHING, legend, majority_points, state_words, winner_words
from hustings.telling.result import swing_words

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@cache
def templates() -> Environment:
    """The pages' templates: autoescape on, and a name that a page lacks is an error, not a blank."""
    found = Environment(
        loader=PackageLoader("hustings.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters |= {
        "change": lambda change: NOTHING if change is None else format_signed(points(change)),
        "clock": clock_words,
        "colour": colour,
        "count": lambda count: NOTHING if count is None else format_count(count),
        "day": day_words,
        "moment": moment_words,
        "percent": lambda share: NOTHING if share is None else format_percent(share),
        "points": lambda share: NOTHING if share is None else str(majority_points(share)),
        "short_day": lambda day: f"{day.day} {day:%b %Y}",
        "signed": lambda change: NOTHING if change is None else format_signed(change),
        "width": lambda share: format_percent(share, 2),
    }
    found.globals |= {
        "field": moment_field,
        "legend": legend,
        "nothing": NOTHING,
        "state_words": state_words,
        "swing_words": swing_words,
        "winner_words": winner_words,
    }
    return found


def colour(party_colour: str | None) -> str:
    """A party's colour for an SVG attribute; grey for one that has none, or one that is no colour.

    >>> colour("#E4003B"), colour('"/><script>')
    ('#E4003B', '#808080')
    """
    return party_colour if party_colour and _COLOUR.fullmatch(party_colour) else "#808080"


def page(template: str, /, **values: Any) -> str:
    """A page of the desk as HTML."""
    return templates().get_template(f"{template}.html").render(**values)


def moment_field(moment: datetime | None) -> str:
    """A moment as a `datetime-local` field takes it, in UK time; empty for none."""
    return "" if moment is None else moment.astimezone(LONDON).strftime("%Y-%m-%dT%H:%M")
