"""What every specification has in common: size, fonts, no furniture; and how rows of data are put into it.

Altair builds each kind's specification once, with no data in it, and checks it against Vega-Lite's schema; a chart
is that with its rows. So a renderer compiles each kind once as well (`hustings.telling.chart.draw.compiled`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from hustings.telling.chart.chart import Spec
from hustings.telling.chart.colour.theme import LIGHT

if TYPE_CHECKING:
    import altair as alt

#: How wide a chart is drawn unless asked otherwise, in pixels, margins not counted.
WIDTH = 376
#: The bundled font of the renderer, and those of the same metrics elsewhere.
FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
#: Sizes of text in a chart.
LABEL, SMALL = 13, 12

Row = dict[str, Any]


def rows_of(name: str) -> alt.NamedData:
    """Data that a chart brings later, by name."""
    import altair as alt  # noqa: PLC0415  (half a second that only charts need)

    return alt.NamedData(name=name)


def finished(chart: alt.TopLevelMixin, *, height: int | alt.Step) -> Spec:
    """The specification of a chart of one view, without data: plain, and without furniture of Vega's own."""
    import altair as alt  # noqa: PLC0415

    plain = chart.properties(width=WIDTH, height=height, padding=0, background="transparent").configure(
        font=FONT,
        aria=False,
        autosize=alt.AutoSizeParams(type="none"),
        view=alt.ViewConfig(stroke=None, fill=None),
        text=alt.MarkConfig(fontSize=LABEL, fill=LIGHT.ink, font=FONT),
    )
    spec: Spec = plain.to_dict()
    return spec


def with_rows(spec: Spec, title: str, subtitle: str, **rows: Sequence[Row]) -> Spec:
    """The specification with these rows as its data, and its heading."""
    heading = {"text": title, "subtitle": subtitle, "anchor": "start", "frame": "group"}
    return spec | {"title": heading, "datasets": {name: list(every) for name, every in rows.items()}}
