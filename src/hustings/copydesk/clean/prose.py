"""Prose: where on a page the report is, told by where its running text stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# What is never the report, by tag, by ARIA role, and by the words of class and id.
_TAGS = frozenset(
    "nav aside footer form button script style template noscript svg iframe dialog select head object math".split()
)
_ROLES = frozenset("navigation complementary contentinfo search dialog alertdialog menu menubar toolbar".split())
_NAMES = re.compile(
    r"""(?:^|[\s_-])(?:cookies?|consent|gdpr|onetrust|related|recommend(?:ed|ations?)?|recirc\w*|promos?|promotions?|newsletters?
    |sign-?up|subscri(?:be|ption)|comments?|disqus|viafoura|coral|share|sharing|social|socials|breadcrumbs?|most-?(?:read|popular|viewed)
    |popular|trending|sidebar|side-?bar|rail|advert\w*|ads?|ad-(?:slot|unit|container)|dfp|mpu|sponsor\w*|outbrain|taboola|tags?|topics?
    |nav|navbar|navigation|menu|masthead|site-?(?:header|footer)|footer|toolbar|pagination|pager|read-?more|read-?next|more-?(?:on|from|stories|like)
    |also-?like|you-?may|paywall|popup|pop-up|modal|overlay|lightbox|skip(?:-?link)?|widget|teasers?|cards?|carousel|author-?bio|about-?(?:the-)?author
    |sr-only|visually-?hidden|screen-?reader(?:-text)?|printfriendly|toc|weather|live-?ticker|jobs|notice)(?:$|[\s_-]|list\b|box\b|block\b|section\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NEVER = frozenset("html body main article h1".split())
_MARKED = (
    ".//*[@itemprop='articleBody']",
    ".//article",
    ".//main",
    ".//*[@role='main']",
    ".//*[@role='article']",
)
#: What holds this much of the prose is the report, or holds it, whatever it is called.
HALF = 0.5
#: The report is the deepest element with so much of the prose.
MOST = 0.75


@dataclass(frozen=True, slots=True)
class Prose:
    """A page, the elements dropped from it, and how many characters of prose are below each element."""

    root: HtmlElement
    dropped: frozenset[Any]
    weights: dict[Any, int]


def is_hidden(element: HtmlElement) -> bool:
    """Whether the page itself hides this element from readers."""
    style = element.get("style")
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or (style is not None and _HIDDEN.search(style) is not None)
    )


def without_furniture(root: HtmlElement) -> Prose:
    """The page with what is not prose marked as dropped."""
    everything = _weights(root, frozenset())
    total = everything.get(root, 0)
    dropped = {
        one
        for one in root.iter()
        if isinstance(one.tag, str) and _is_furniture(one) and everything.get(one, 0) <= total * HALF
    }
    return Prose(root, frozenset(dropped), _weights(root, frozenset(dropped)))


def _is_furniture(element: HtmlElement) -> bool:
    if element.tag in _TAGS or is_hidden(element) or element.get("role") in _ROLES:
        return True
    if element.tag in _NEVER:
        return False
    if element.tag == "header" and element.find(".//h1") is None:
        above = element.getparent()
        return (above is not None and above.tag == "body") or element.get("role") == "banner"
    names = f"{element.get('class', '')} {element.get('id', '')}".strip()
    return bool(names) and _NAMES.search(names) is not None


def _weights(root: HtmlElement, dropped: frozenset[Any]) -> dict[Any, int]:
    """Characters of text below each element, that of links left out."""
    weights: dict[Any, int] = {}
    order = _kept(root, dropped)
    for element in reversed(order):
        own = 0 if element.tag == "a" else len((element.text or "").strip())
        below = 0
        for child in element:
            own += len((child.tail or "").strip())
            below += weights.get(child, 0)
        weights[element] = 0 if element.tag == "a" else own + below
    return weights


def _kept(root: HtmlElement, dropped: frozenset[Any]) -> list[Any]:
    """The elements of the page, each before those below it; nothing below what is dropped."""
    order: list[Any] = []
    stack: list[Any] = [root]
    while stack:
        element = stack.pop()
        if isinstance(element.tag, str) and element not in dropped and element.tag not in _TAGS:
            order.append(element)
            stack.extend(element)
    return order


def main_article(prose: Prose) -> HtmlElement:
    """The element that holds the report: what is marked up as one if it has half of the prose, else the deepest that
    has most."""
    total = prose.weights.get(prose.root, 0)
    for path in _MARKED:
        found = [one for one in prose.root.iterfind(path) if prose.weights.get(one, 0) > total * HALF]
        if found:
            return found[-1]
    return _deepest(prose, total)


def _deepest(prose: Prose, total: int) -> HtmlElement:
    element = prose.root
    while True:
        below = [one for one in element if prose.weights.get(one, 0) >= total * MOST]
        if not below or below[0].tag in ("p", "table", "ul"):
            return element
        element = below[0]
