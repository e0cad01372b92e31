"""Style: how a house writes figures, parties and people. A newsroom sets it in `[style]` of its `hustings.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

import msgspec


class Titles(StrEnum):
    """How a person is called after the first mention: "Streeting", "Mr Streeting", "Wes Streeting"."""

    NONE = "none"
    COURTESY = "courtesy"
    FULL = "full"


class PartyNames(StrEnum):
    """How parties are named: "the Liberal Democrats" and "Ukip", or "the Lib Dems"."""

    FULL = "full"
    SHORT = "short"


class Tense(StrEnum):
    """How the result itself is told: "Labour held the seat", "Labour has held the seat"."""

    PAST = "past"
    PERFECT = "perfect"


class Thousands(StrEnum):
    """What stands between thousands: "15,647", "15 647" (a thin space), "15647"."""

    COMMA = "comma"
    SPACE = "space"
    NONE = "none"


PER_CENT = ("per cent", "percent", "%", "pc")
POINTS = ("percentage points", "points", "pts", "pp")
#: The last number that a house may write in words.
WORDS_TO = (0, 9, 10, 12)
DECIMALS = (0, 1, 2)


class Style(msgspec.Struct, frozen=True):
    """A house's style. `words_to` is the last number that is written in words, `decimals` how many a share has.

    `templates` is a folder whose templates go before those that come with Hustings; `None` is none.

    >>> Style().per_cent, Style().words_to
    ('per cent', 9)
    """

    per_cent: str = "per cent"
    points: str = "percentage points"
    titles: Titles = Titles.NONE
    party_names: PartyNames = PartyNames.FULL
    words_to: int = 9
    thousands: Thousands = Thousands.COMMA
    decimals: int = 1
    tense: Tense = Tense.PAST
    templates: str | None = None


#: What each setting may be; the names are those of `hustings.toml`.
CHOICES: dict[str, tuple[str | int, ...]] = {
    "per-cent": PER_CENT,
    "points": POINTS,
    "titles": tuple(Titles),
    "party-names": tuple(PartyNames),
    "words-to": WORDS_TO,
    "thousands": tuple(Thousands),
    "decimals": DECIMALS,
    "tense": tuple(Tense),
}
_KINDS = {"titles": Titles, "party-names": PartyNames, "thousands": Thousands, "tense": Tense}


def style_of(table: Mapping[str, Any]) -> tuple[Style, dict[str, str]]:
    """The style that a table of settings gives, and what is wrong with the others, by their names.

    >>> style_of({"per-cent": "%", "title": "courtesy"})[1]
    {'title': "there is no setting 'title'; did you mean 'titles'?"}
    """
    wrong = {key: reason for key, value in table.items() if (reason := _wrong(key, value))}
    good = {key: value for key, value in table.items() if key not in wrong}
    made: dict[str, Any] = {
        key.replace("-", "_"): _KINDS[key](value) if key in _KINDS else value for key, value in good.items()
    }
    return Style(**made), wrong


def _wrong(key: str, value: Any) -> str | None:
    if key == "templates":
        return None if isinstance(value, str) and value else f"templates is the path of a folder, not {value!r}"
    if key not in CHOICES:
        near = get_close_matches(key, (*CHOICES, "templates"), n=1)
        return f"there is no setting {key!r}" + (
            f"; did you mean {near[0]!r}?" if near else f"; there are: {', '.join((*CHOICES, 'templates'))}"
        )
    choices = CHOICES[key]
    is_one = type(value) in (str, int) and value in choices
    return None if is_one else f"{key} can be {' or '.join(str(one) for one in choices)}, not {value!r}"
