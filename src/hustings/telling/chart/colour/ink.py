"""Ink: a party's colour in charts, its pattern, and the edge that makes it stand out from either paper.

`families.csv` is the table: the colour that each party family is known by, a pattern for it, and where the colour is
from. A party that is not in the table has the record's colour for it, or grey, and no pattern: its name stands by it.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib import resources

import msgspec

from hustings.record.party import Party
from hustings.telling.chart.colour.contrast import edge
from hustings.telling.chart.colour.theme import DARK, LIGHT

#: Who has no colour of its own.
NEUTRAL = "#9a9a9a"


class Ink(msgspec.Struct, frozen=True, gc=False):
    """The colours of one party, #rrggbb. `name` serves as a name in a style sheet; `pattern` may be "plain"."""

    name: str
    fill: str
    pattern: str = "plain"

    @property
    def edge(self) -> str:
        """What outlines it on light paper, and draws its lines: 3:1 against that paper."""
        return edge(self.fill, LIGHT.paper)

    @property
    def edge_dark(self) -> str:
        """The same on dark paper."""
        return edge(self.fill, DARK.paper)


@cache
def families() -> dict[str, Ink]:
    """The table of `families.csv`, by family key, or by party id where there is no family.

    >>> families()["labour"].fill, families()["conservative"].pattern
    ('#e4003b', 'rising')
    """
    text = resources.files("hustings.telling.chart.colour").joinpath("families.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {row["family"]: Ink(row["family"], row["colour"].lower(), row["pattern"]) for row in rows}


def ink_of(party: Party | None) -> Ink:
    """The ink of a party of the record; grey for one that is not there.

    >>> from hustings.record import example
    >>> ink_of(example.record().party("PP52")).name
    'conservative'
    """
    if party is None:
        return families()["oth"]
    key = party.family or party.id
    if key in families():
        return families()[key]
    return Ink(_name(key), (party.colour or NEUTRAL).lower())


def _name(key: str) -> str:
    return "party-" + "".join(one if one.isascii() and one.isalnum() else "-" for one in key.lower())
