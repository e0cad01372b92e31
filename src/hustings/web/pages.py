"""Pages: templates filled with values. Everything is escaped; nothing of a report or the record is markup."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader

from hustings.telling.day import LONDON
from hustings.telling.glance.words import legend, state_words, winner_words
from hustings.telling.page import environment
from hustings.telling.result import swing_words


@cache
def templates() -> Environment:
    """The pages' templates, with what only the desk tells."""
    found = environment(PackageLoader("hustings.web"))
    found.globals |= {
        "field": moment_field,
        "legend": legend,
        "state_words": state_words,
        "swing_words": swing_words,
        "winner_words": winner_words,
    }
    return found


def page(template: str, /, **values: Any) -> str:
    """A page of the desk as HTML."""
    return templates().get_template(f"{template}.html").render(**values)


def moment_field(moment: datetime | None) -> str:
    """A moment as a `datetime-local` field takes it, in UK time; empty for none."""
    return "" if moment is None else moment.astimezone(LONDON).strftime("%Y-%m-%dT%H:%M")
