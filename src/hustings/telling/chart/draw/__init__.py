"""Drawing: a chart's specification becomes SVG and PNG by Vega, with no browser; this room adds what Vega lacks.

`compiled` has Vega draw the plot; `clean` takes out what nobody needs; `pattern` and `style` bring the parties'
patterns and the two themes; `document` puts heading, words and snapshot around it; `slim` makes a PNG small.
"""

from __future__ import annotations

from hustings.telling.chart.chart import Chart
from hustings.telling.chart.draw.document import document, size_of
from hustings.telling.chart.draw.slim import slimmed

__all__ = ["png", "size_of", "svg"]


def svg(chart: Chart, snapshot: str = "", width: int | None = None) -> str:
    """The chart as one SVG that is light or dark as its reader prefers; it carries the id of its snapshot.

    `width` in pixels draws it for another width, instead of scaling it to one. The same chart gives the same text.
    """
    return document(chart, snapshot=snapshot, width=width)


def png(chart: Chart, is_dark: bool = False, scale: float = 2, width: int | None = None) -> bytes:
    """The chart as a PNG, in light or in dark colours; `scale` is how many dots there are to a pixel."""
    import vl_convert  # noqa: PLC0415  (loads a whole engine)

    drawing = document(chart, width=width, theme="dark" if is_dark else "light")
    return slimmed(vl_convert.svg_to_png(drawing, scale=scale))
