"""Templates: the pages' HTML, filled with values. Everything is escaped; a theme's templates go first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined
from markupsafe import Markup

from hustings.figures.rounding import format_count, format_percent, format_signed, percent, points
from hustings.geography.slug import slugify
from hustings.publication.frame.head import Head
from hustings.publication.frame.markup import linked_data
from hustings.record.entry import stamp
from hustings.record.party import Party
from hustings.telling.day import clock_words, day_words, moment_words
from hustings.telling.glance.words import NOTHING, majority_points

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
#: Of a party that has no colour, and of nobody yet.
GREY = "#8a8f94"


@lru_cache(maxsize=8)
def templates(theme: Path | None = None) -> Environment:
    """The pages' templates: autoescape on, and a name that a page lacks is an error, not a blank."""
    loaders: list[BaseLoader] = [FileSystemLoader(theme / "templates")] if theme is not None else []
    found = Environment(
        loader=ChoiceLoader([*loaders, PackageLoader("hustings.publication")]),
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
        "linked_data": linked_data,
        "moment": moment_words,
        "number": lambda share: "" if share is None else str(percent(share)),
        "percent": lambda share: NOTHING if share is None else format_percent(share),
        "points": lambda share: NOTHING if share is None else str(majority_points(share)),
        "short_day": short_day,
        "signed": lambda change: NOTHING if change is None else format_signed(change),
        "slug": slugify,
        "stamp": lambda moment: "" if moment is None else stamp(moment),
        "web": web,
        "width": width,
    }
    found.globals["rows"] = rows
    return found


class Once(Protocol):
    """What keeps what was written of it: a line, a candidate's showing."""

    @property
    def written(self) -> dict[str, str]:
        """What was written, by what names it."""


def rows(
    lines: Iterable[Once], head: Head, name: str, macro: Callable[..., str], *given: Any, start: str, end: str = ""
) -> Markup:
    """What `once` gives of each of many lines, below each other, between `start` and `end`.

    `{}` in the start is for which it is, from 1. It is written once for all pages that lie as deep below the same
    section: `name` has to name the macro, and all that it is given but the head and the line.
    """
    key = " ".join((name, *head.depth))
    written = [one.written.get(key) or once(one, key, macro, head, *given) for one in lines]
    first, is_numbered, second = start.partition("{}")
    if is_numbered:
        told = "\n".join([f"{first}{number}{second}{one}{end}" for number, one in enumerate(written, 1)])
    else:
        between = f"{end}\n{start}"
        told = f"{start}{between.join(written)}{end}" if written else ""
    return Markup(told)  # noqa: S704  (macros escape what they write)


def once(line: Once, key: str, macro: Callable[..., str], head: Head, *given: Any) -> str:
    """What a macro writes of a line, or of a row of another kind, kept by the macro's name and all that it is given."""
    line.written[key] = str(macro(head, line, *given))
    return line.written[key]


def fill(template: str, head: Head, /, **values: Any) -> bytes:
    """A page as HTML in UTF-8."""
    found = templates(head.look.theme).get_template(f"{template}.html")
    return found.render(head=head, nothing=NOTHING, **values).encode()


def colour(party: Party | None) -> str:
    """A party's colour for an SVG attribute; grey for one that has none, or one that is no colour.

    >>> colour(Party("PP53", "Labour Party", "Lab", colour="#E4003B")), colour(Party("x", "X", "X", colour='"/><b>'))
    ('#E4003B', '#8a8f94')
    """
    own = party.colour if party else None
    return own if own and _COLOUR.fullmatch(own) else GREY


def width(part: Fraction) -> str:
    """A part of 1 as a length in SVG: per cent, two decimals.

    >>> width(Fraction(1, 3))
    '33.33%'
    """
    return f"{percent(part, 2):f}%"


def web(address: str) -> str:
    """An address of the web as it is; anything else that a browser could run leads nowhere.

    >>> web("https://electionresults.parliament.uk/"), web("javascript:alert(1)")
    ('https://electionresults.parliament.uk/', '#')
    """
    return address if address.startswith(("https://", "http://")) else "#"


def short_day(day: date) -> str:
    """A day as tables have it.

    >>> from datetime import date
    >>> short_day(date(2019, 12, 12))
    '12 Dec 2019'
    """
    return f"{day.day} {day:%b %Y}"
