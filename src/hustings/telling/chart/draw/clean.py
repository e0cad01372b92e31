"""Vega's drawing, made small: no attributes for assistive programs that the whole has already, no empty groups.

The whole chart is one image with a title and a description; its pieces are not read out.
"""

from __future__ import annotations

import re

from lxml import etree

from hustings.telling.chart.measure import kept_length

Element = etree._Element
SVG = "http://www.w3.org/2000/svg"
_LONG = re.compile(r"-?\d+\.\d{3,}(?:e-?\d+)?")
_GROUP, _PATH, _TEXT = (f"{{{SVG}}}{tag}" for tag in ("g", "path", "text"))
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
_NEEDLESS = frozenset({"class", "role", "aria-hidden", "aria-label", "aria-roledescription"})
_NUMBERS = frozenset({"d", "transform", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "points"})


def cleaned(svg: str, *, font: str, size: int, is_kept: bool) -> tuple[Element, float, float]:
    """The drawing as a tree of its marks, with its width and height in pixels.

    Text of the usual font and size goes without them: they stand once, around it. `is_kept` holds longer text to its
    width, for readers whose fonts are wider.
    """
    root = etree.fromstring(svg.encode(), _PARSER)
    usual = {"font-family": font, "font-size": f"{size}px", "font-weight": "400"}
    for one in reversed(list(root.iter())):
        if one.tag == _TEXT:
            _respell(one, size, is_kept=is_kept)
        _strip(one, usual)
        _prune(one)
    return root, float(root.get("width", "0")), float(root.get("height", "0"))


def _strip(one: Element, usual: dict[str, str]) -> None:
    attributes = one.attrib
    for name, value in attributes.items():
        if name in _NEEDLESS or usual.get(name) == value:
            del attributes[name]
        elif name in _NUMBERS and "." in value:
            attributes[name] = _LONG.sub(_short, value)
    if attributes.get("transform") == "translate(0,0)":
        del attributes["transform"]


def _respell(one: Element, usual: int, *, is_kept: bool) -> None:
    """Give a text its letters, which go by the font's name (see `compiled`), and put a halo behind them."""
    if not one.text:
        one.text = str(one.attrib.pop("font-family", ""))
    if "stroke" in one.attrib:
        one.set("paint-order", "stroke")
        one.set("stroke-linejoin", "round")
    if is_kept:
        size = float(str(one.get("font-size", f"{usual}px")).removesuffix("px"))
        for name, value in kept_length(one.text, size, is_bold=one.get("font-weight") == "700").items():
            one.set(name, value)


def _short(number: re.Match[str]) -> str:
    """The number with two decimals at most: a hundredth of a pixel.

    >>> [_LONG.sub(_short, one) for one in ("1.2345", "-0.2512", "-0.0001", "12.000001")]
    ['1.23', '-0.25', '0', '12']
    """
    short = f"{float(number[0]):.2f}".rstrip("0").rstrip(".")
    return "0" if short == "-0" else short


def _prune(one: Element) -> None:
    """Take out what draws nothing, and groups that say nothing of what is in them."""
    parent = one.getparent()
    if parent is None:
        return
    attributes = one.attrib
    if one.tag == _PATH:
        is_blank = "display" in attributes or ("fill" not in attributes and "stroke" not in attributes)
        if is_blank:
            parent.remove(one)
    elif one.tag == _GROUP:
        if len(one) == 0:
            parent.remove(one)
        elif not attributes:
            at = parent.index(one)
            parent[at : at + 1] = list(one)
