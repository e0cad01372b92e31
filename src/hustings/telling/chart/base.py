"""What every specification has in common: size, fonts, no furniture; and how rows of data are put into it.

Altair builds each kind's specification once, with no data in it, and checks it against Vega-Lite's schema; a chart
is that with its rows. So a renderer compiles each kind once as well (`hustings.telling.chart.draw.compiled`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from hustings.telling.chart.chart import Spec
from hustings.telling.chart.colour.ink import Ink
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


def band(field: str = "row") -> alt.Y:
    """Rows one below another, without an axis or gaps."""
    import altair as alt  # noqa: PLC0415

    return alt.Y(f"{field}:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))


def scaled(channel: type[Any], field: str, first: float | str, last: float | str, **more: Any) -> Any:
    """A channel without an axis that runs from one pixel to another; "width" and sums with it are of the drawing."""
    import altair as alt  # noqa: PLC0415

    ends = [alt.ExprRef(one) if isinstance(one, str) else one for one in (first, last)]
    return channel(f"{field}:Q", axis=None, scale=alt.Scale(range=ends, nice=False, **{"zero": False, **more}))


def words(base: alt.Chart, *, has_halo: bool = False) -> alt.Chart:
    """A layer of words: all the text of a chart in one, as `word` gives its rows; a halo parts them from lines."""
    import altair as alt  # noqa: PLC0415

    own: dict[str, Any] = {
        name: alt.ExprRef(f"datum.{name}") for name in ("align", "dx", "dy", "fontSize", "fontWeight")
    }
    if has_halo:
        own |= {"stroke": LIGHT.paper, "strokeWidth": 4}
    plain = base.mark_text(baseline="alphabetic", **own)
    made: alt.Chart = plain.encode(text="text:N", fill=alt.Fill("colour:N", scale=None))
    return made


def word(
    text: str, *, align: str = "left", dx: float = 0, dy: float = 0, size: int = LABEL, weight: int = 400,
    colour: str = LIGHT.ink, **place: Any,
) -> Row:  # fmt: skip
    """A row of `words`: text at a place, in a size, weight and colour; `place` has the fields of its position."""
    own = {"text": text, "align": align, "dx": dx, "dy": dy, "fontSize": size, "fontWeight": weight, "colour": colour}
    return own | place


def painted(base: alt.Chart) -> alt.Chart:
    """The base with each mark in the colours that its row names."""
    import altair as alt  # noqa: PLC0415

    made: alt.Chart = base.encode(fill=alt.Fill("fill:N", scale=None), stroke=alt.Stroke("edge:N", scale=None))
    return made


def finished(chart: alt.TopLevelMixin, *, height: int | alt.Step) -> Spec:
    """The specification of a chart of one view, without data: plain, and without furniture of Vega's own."""
    import altair as alt  # noqa: PLC0415

    plain = chart.properties(width=WIDTH, height=height, padding=0, background="transparent").configure(
        font=FONT,
        aria=False,
        autosize=alt.AutoSizeParams(type="none"),
        mark=alt.MarkConfig(invalid="show"),
        view=alt.ViewConfig(stroke=None, fill=None),
        text=alt.MarkConfig(font=FONT),
    )
    spec: Spec = plain.to_dict()
    return spec


def plot_size(spec: Spec) -> tuple[int, int]:
    """The width and height of the plot that a finished specification with its rows gives, in pixels."""
    width, height = spec["width"], spec["height"]
    if isinstance(height, dict):
        rows = {row["row"] for every in spec["datasets"].values() for row in every if row.get("row") is not None}
        height = height["step"] * len(rows)
    return width, height


def at_one_size(spec: Spec) -> Spec:
    """The specification of a drawing that is scaled for another width, since its places are in pixels."""
    return spec | {"usermeta": {"hustings": {"isScaled": True}}}


def with_rows(spec: Spec, title: str, subtitle: str, **rows: Sequence[Row]) -> Spec:
    """The specification with these rows as its data, and its heading."""
    heading = {"text": title, "subtitle": subtitle, "anchor": "start", "frame": "group"}
    own: dict[str, Any] = {name: list(every) for name, every in rows.items()}
    return spec | {"title": heading, "datasets": spec.get("datasets", {}) | own}


def colours(ink: Ink) -> dict[str, str]:
    """An ink as the fields of a row that `painted` paints by."""
    return {"fill": ink.fill, "edge": ink.edge}
