"""A chart as a value: a Vega-Lite specification with its data, what it is called, and what it says in words."""

from __future__ import annotations

from typing import Any

import msgspec

from hustings.telling.chart.colour.ink import Ink
from hustings.telling.chart.colour.theme import Tone
from hustings.telling.prose import Prose

#: A Vega-Lite specification, as `json.dumps` takes it.
Spec = dict[str, Any]


class Chart(msgspec.Struct, frozen=True):
    """One chart. `name` is short and stable ("result"): the name of its file; `title` heads it and has no figures.

    `alt` says in words what it shows, each figure with its claim. `subtitle` says what is measured and in which unit;
    `note` what has to be said below, and the source. `inks` are the parties' colours that the specification uses,
    `tones` its other colours that are not the same on dark paper.
    `spec` can be used as it is, in any program that knows Vega-Lite.
    """

    name: str
    title: str
    alt: Prose
    spec: Spec
    subtitle: str = ""
    note: str = ""
    inks: tuple[Ink, ...] = ()
    tones: tuple[Tone, ...] = ()
