"""The document around a drawing: heading, note, title and description for assistive programs, snapshot, style."""

from __future__ import annotations

import msgspec
from lxml import etree
from lxml.builder import ElementMaker

from hustings.telling.chart.base import FONT, LABEL, WIDTH, plot_size
from hustings.telling.chart.chart import Chart
from hustings.telling.chart.colour.theme import LIGHT
from hustings.telling.chart.draw import style
from hustings.telling.chart.draw.clean import SVG, Element, cleaned
from hustings.telling.chart.draw.compiled import drawn
from hustings.telling.chart.draw.pattern import TILES, pattern, pattern_id
from hustings.telling.chart.measure import kept_length, lines

#: Pixels around everything, and between the heading, the drawing and the note.
MARGIN, GAP = 12, 14
TITLE, SUBTITLE, NOTE = 17, 13, 11
#: What the snapshot is named by.
URN = "urn:hustings:snapshot"
_make = ElementMaker(namespace=SVG, nsmap={None: SVG})


def document(chart: Chart, *, snapshot: str = "", width: int | None = None, theme: str = "both") -> str:
    """The chart as an SVG document: for "both" themes, or painted in the colours of "light" or "dark" alone."""
    is_scaled = "usermeta" in chart.spec or (width or 0) <= WIDTH + 2 * MARGIN
    inner = None if width is None or is_scaled else width - 2 * MARGIN
    plot, plot_width, plot_height = cleaned(drawn(chart.spec, inner), font=FONT, size=LABEL, is_kept=theme == "both")
    _hatch(plot, chart)
    head, top = _block(chart, plot_width)
    note, below = _note(chart, plot_width, top + plot_height)
    body = _make.g({"transform": f"translate({MARGIN},{round(top)})", "stroke-miterlimit": "10"}, *plot)
    size = (round(plot_width + 2 * MARGIN), round(below + MARGIN))
    paper = _make.path({"fill": LIGHT.paper, "d": f"M0,0H{size[0]}V{size[1]}H0Z"})
    return _finish(chart, [paper, *head, body, *note], _Frame(size, width), snapshot, theme)


def size_of(chart: Chart) -> tuple[int, int]:
    """The width and height of the chart's document in pixels, known before it is drawn."""
    width, height = plot_size(chart.spec)
    below = _note(chart, width, _block(chart, width)[1] + height)[1]
    return round(width + 2 * MARGIN), round(below + MARGIN)


class _Frame(msgspec.Struct, frozen=True):
    """The size of a drawing, and the width that it is shown at, in pixels; `None`: its own."""

    size: tuple[int, int]
    shown: int | None


def _finish(chart: Chart, pieces: list[Element], frame: _Frame, snapshot: str, theme: str) -> str:
    drawing = _make.g({"font-family": FONT, "font-size": f"{LABEL}px", "fill": "none"}, *pieces)
    tones = style.tones(chart.inks, chart.tones)
    if theme == "dark":
        style.darken(drawing, tones)
    sheet = style.sheet(style.used_in(drawing, tones), tones) if theme == "both" else ""
    root = _make.svg(_attributes(chart, frame), *_words(chart, snapshot))
    if sheet:
        root.append(_make.style(sheet))
    patterns = "".join(pattern(chart.name, one) for one in chart.inks)
    if patterns:
        root.append(etree.fromstring(f'<defs xmlns="{SVG}">{patterns}</defs>'))
    root.append(drawing)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="unicode")


def _attributes(chart: Chart, frame: _Frame) -> dict[str, str]:
    width, height = frame.size
    shown = frame.shown or width
    return {
        "class": style.CLASS,
        "width": str(shown),
        "height": str(round(height * shown / width)),
        "viewBox": f"0 0 {width} {height}",
        "role": "img",
        "aria-labelledby": f"{chart.name}-title {chart.name}-desc",
    }


def _words(chart: Chart, snapshot: str) -> list[Element]:
    """What assistive programs read out, and the id of the snapshot whose figures these are."""
    found = [
        _make.title({"id": f"{chart.name}-title"}, _printable(chart.title)),
        _make.desc({"id": f"{chart.name}-desc"}, _printable(chart.alt.text)),
    ]
    if snapshot:
        named = ElementMaker(namespace=URN, nsmap={None: URN})
        found.append(_make.metadata(named.snapshot(_printable(snapshot))))
    return found


def _printable(text: str) -> str:
    """Text without the characters that XML does not have."""
    return text if text.isprintable() else "".join(one if one.isprintable() else " " for one in text)


def _block(chart: Chart, width: float) -> tuple[list[Element], float]:
    """The heading, and where the drawing begins below it."""
    at = float(MARGIN)
    found = []
    for text, size, is_bold, fill in (
        (chart.title, TITLE, True, LIGHT.ink),
        (chart.subtitle, SUBTITLE, False, LIGHT.muted),
    ):
        for line in lines(_printable(text), width, size, is_bold=is_bold):
            at += size * 1.25
            found.append(_line(line, at - size * 0.25, size, fill, is_bold=is_bold))
        at += 3 if text else 0
    return found, at + GAP


def _note(chart: Chart, width: float, top: float) -> tuple[list[Element], float]:
    at = top
    found = []
    for number, line in enumerate(lines(_printable(chart.note), width, NOTE)):
        at += GAP + NOTE if number == 0 else NOTE * 1.35
        found.append(_line(line, at, NOTE, LIGHT.muted))
    return found, at


def _line(text: str, at: float, size: int, fill: str, *, is_bold: bool = False) -> Element:
    where = {"x": str(MARGIN), "y": f"{at:g}", "font-size": f"{size}px", "fill": fill}
    kept = kept_length(text, size, is_bold=is_bold)
    return _make.text(where | ({"font-weight": "700"} if is_bold else {}) | kept, text)


def _hatch(plot: Element, chart: Chart) -> None:
    """Fill the parties' marks with their patterns."""
    patterned = {one.fill: one for one in chart.inks if TILES[one.pattern][0]}
    for one in plot.iter():
        ink = patterned.get(one.get("fill", ""))
        if ink is not None and etree.QName(one).localname != "text":
            one.set("fill", f"url(#{pattern_id(chart.name, ink)})")
