"""Vega's drawing, made small: no attributes for assistive programs that the whole has already, no empty groups.

The whole chart is one image with a title and a description; its pieces are not read out.
"""

from __future__ import annotations

import re

from lxml import etree

Element = etree._Element
SVG = "http://www.w3.org/2000/svg"
_LONG = re.compile(r"-?\d+\.\d{3,}(?:e-?\d+)?")
_NUMBERS = frozenset({"d", "transform", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "points"})


def cleaned(svg: str, *, font: str, size: int) -> tuple[Element, float, float]:
    """The drawing as a tree of its marks, with its width and height in pixels.

    Text of the usual font and size goes without them: they stand once, around it.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=False)
    root = etree.fromstring(svg.encode(), parser)
    usual = {"font-family": font, "font-size": f"{size}px", "font-weight": "400"}
    for one in list(root.iter()):
        _strip(one, usual)
    for one in reversed(list(root.iter())):
        _prune(one)
    return root, float(root.get("width", "0")), float(root.get("height", "0"))


def _strip(one: Element, usual: dict[str, str]) -> None:
    if etree.QName(one).localname == "text" and not one.text:  # its letters go by the font's name, see `compiled`
        one.text = str(one.attrib.pop("font-family", ""))
    for name, value in list(one.attrib.items()):
        if name in ("class", "role") or name.startswith("aria-") or usual.get(name) == value:
            del one.attrib[name]
        elif name in _NUMBERS:
            one.set(name, _LONG.sub(_short, value))
    if etree.QName(one).localname == "text" and one.get("stroke") is not None:
        one.set("paint-order", "stroke")  # a halo goes behind the letters
        one.set("stroke-linejoin", "round")
    if one.get("transform") == "translate(0,0)":
        del one.attrib["transform"]


def _short(number: re.Match[str]) -> str:
    """The number with two decimals at most: a fiftieth of a pixel."""
    return f"{float(number[0]):.2f}".rstrip("0").rstrip(".").replace("-0", "0", 1) or "0"


def _prune(one: Element) -> None:
    """Take out what draws nothing, and groups that say nothing of what is in them."""
    parent = one.getparent()
    if parent is None:
        return
    tag = etree.QName(one).localname
    is_blank = tag == "path" and one.get("fill") is None and one.get("stroke") is None
    if is_blank or one.get("display") == "none" or (tag == "g" and len(one) == 0):
        parent.remove(one)
    elif tag == "g" and not one.attrib:
        at = parent.index(one)
        parent[at : at + 1] = list(one)
