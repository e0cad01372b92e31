"""Links: what on a page leads to other pages and tells nothing itself, whatever its class is called."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LISTS = frozenset({"ul", "ol"})
_BOXES = frozenset({"p", "div", "section", "li", "blockquote", "figure"})
_HEADINGS = frozenset("h2 h3 h4 h5 h6".split())
#: Words of a headline, at least; a name that leads to somebody's own page has fewer.
_HEADLINE = 5
#: So much of what is not headings may stand outside links.
_OUTSIDE = 0.1


def in_links(element: HtmlElement) -> float:
    """The part of an element's text that stands in links."""
    text = len(element.text_content().strip())
    return sum(len(one.text_content().strip()) for one in element.iter("a")) / text if text else 0.0


def leads_away(element: HtmlElement) -> bool:
    """Whether all that an element says, but for headings, are links to other reports: a list of them, a box, "Read
    more: …" in a paragraph of its own, or a headline with its picture."""
    if element.tag == "a":
        has_heading = any(one.tag in _HEADINGS or one.tag == "img" for one in element.iter())
        return has_heading and len(element.text_content().split()) > _HEADLINE
    if element.tag not in _LISTS | _BOXES or element.find(".//a") is None or element.find(".//h1") is not None:
        return False
    links = [one.text_content().strip() for one in element.iter("a")]
    linked = sum(map(len, links))
    if not linked or sum(map(len, _unlinked(element))) > linked * _OUTSIDE:
        return False
    told = [one for one in links if one]
    if element.tag in _LISTS and len(told) > 1:
        return True
    return sum(len(one.split()) for one in told) >= _HEADLINE * len(told)


def _unlinked(element: HtmlElement) -> Iterator[str]:
    """The texts of an element that stand in no link and no heading."""
    if element.tag == "a" or element.tag in _HEADINGS or not isinstance(element.tag, str):
        return
    yield (element.text or "").strip()
    for child in element:
        yield from _unlinked(child)
        yield (child.tail or "").strip()
