"""Prose: where on a page the report is, told by where its running text stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hustings.copydesk.clean.links import in_links, leads_away

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
    |twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|fb-post|quiz|survey|opinary
    |sr-only|visually-?hidden|screen-?reader(?:-text)?|printfriendly|toc|weather|live-?ticker|jobs|notice)(?:$|[\s_-]|list\b|box\b|block\b|section\b)""",
    re.VERBOSE | re.IGNORECASE,
)
#: What pages call boxes of all kinds: those that lead to another page, and those that hold a candidate's votes.
_CARD = re.compile(r"cards?|widget", re.IGNORECASE)
#: Parts of such a box, which goes or stays as a whole.
_OF_CARD = re.compile(
    r"\b(?:cards?|widget)[_-]+(?:title|sub-?title|heading|head(?:er)?|body|text|content|inner|copy|name|label|value|meta|info"
    r"|details?|image|img|media|figure|wrap(?:per)?|row|item|list|block|footer|group|stack|column|party|votes?)\b",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"(?<![\d,.£$€])\d{1,3},\d{3}(?![\d,])")
_VOTES = re.compile(r"\b\d{1,3}\s?votes\b|\bvotes:?\s*\d", re.IGNORECASE)
_OF_RESULT = re.compile(r"votes|majority|turnout", re.IGNORECASE)
#: What holds a figure and no more leads nowhere.
_ONE_FIGURE = re.compile(r"\s*(?:[^\W\d]+[\s:]+){0,3}[(+\u2212-]?\d[\d,.]*\s?(?:%|pp|pts|points|votes)?\)?\s*")
#: So many counts, at least, has a list of results.
_FEWEST_COUNTS = 3
_ASIDE = re.compile(r"(?:^|[\s_-])(?:sidebar|side-bar|right-?(?:col(?:umn)?|rail)|rail)(?:$|[\s_-])", re.IGNORECASE)
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
    everything = _weights(_kept(root, _TAGS))
    total = everything.get(root, 0)
    dropped = {
        one
        for one in root.iter()
        if isinstance(one.tag, str) and _is_furniture(one) and everything.get(one, 0) <= total * HALF
    }
    return Prose(root, frozenset(dropped), _weights(_kept(root, _TAGS - {"aside"}, frozenset(dropped))))


def _is_furniture(element: HtmlElement) -> bool:
    if is_hidden(element):
        return True
    if _is_aside(element):
        return not _is_of_results(element)
    if element.tag in _TAGS or element.get("role") in _ROLES:
        return True
    if element.tag in _NEVER:
        return False
    if element.tag == "header" and element.find(".//h1") is None:
        above = element.getparent()
        return (above is not None and above.tag == "body") or element.get("role") == "banner"
    return leads_away(element) or _is_called_so(element)


def _is_called_so(element: HtmlElement) -> bool:
    """Whether an element is furniture by the words of its class and id."""
    names = f"{element.get('class', '')} {element.get('id', '')}".strip()
    found = _NAMES.search(_OF_CARD.sub("", names)) if names else None
    if found is None:
        return False
    if _ONE_FIGURE.fullmatch(element.text_content()) and not in_links(element):
        return False  # "share" may be a button, and the votes that somebody had
    is_card = _CARD.search(found[0]) is not None
    return not (is_card and _has_votes(element) and in_links(element) < HALF)


def _has_votes(element: HtmlElement) -> bool:
    """Whether a count of thousands, or of votes, stands in an element."""
    return _counts_in(element) > 0 or _VOTES.search(element.text_content()) is not None


def _is_aside(element: HtmlElement) -> bool:
    """Whether an element stands beside the report: links to others as a rule, now and then the result in full."""
    names = f"{element.get('class', '')} {element.get('id', '')}"
    is_called = element.tag in ("div", "section") and _ASIDE.search(names) is not None
    return element.tag == "aside" or element.get("role") == "complementary" or is_called


def _weights(order: Sequence[Any]) -> dict[Any, int]:
    """Characters of text below each of some elements, each before those below it; that of links left out."""
    weights: dict[Any, int] = {}
    for element in reversed(order):
        own = 0 if element.tag == "a" else len((element.text or "").strip())
        below = 0
        for child in element:
            own += len((child.tail or "").strip())
            below += weights.get(child, 0)
        weights[element] = 0 if element.tag == "a" else own + below
    return weights


def _kept(root: HtmlElement, tags: frozenset[str], dropped: frozenset[Any] = frozenset()) -> list[Any]:
    """The elements of the page, each before those below it; nothing below what is dropped or has one of the tags."""
    order: list[Any] = []
    stack: list[Any] = [root]
    while stack:
        element = stack.pop()
        if isinstance(element.tag, str) and element not in dropped and element.tag not in tags:
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


def results_beside(prose: Prose, article: HtmlElement) -> list[HtmlElement]:
    """The lists of results that stand on the page outside the element that holds the report, in the page's order."""
    above = set(article.iterancestors())
    found: list[Any] = []
    stack: list[Any] = [prose.root]
    while stack:
        element = stack.pop()
        if element is article or element not in prose.weights:
            continue
        if element not in above and _is_of_results(element):
            found.append(_closest(element, prose))
        elif element in above:
            stack.extend(reversed(element))
    return found


def _is_of_results(element: HtmlElement) -> bool:
    is_listed = _counts_in(element) >= _FEWEST_COUNTS and _OF_RESULT.search(element.text_content()) is not None
    return is_listed and in_links(element) < HALF


def _counts_in(element: HtmlElement) -> int:
    """How many counts of thousands stand in an element; cells with no blank between them are apart."""
    return len(_THOUSANDS.findall(" ".join(element.itertext())))


def _closest(element: HtmlElement, prose: Prose) -> HtmlElement:
    """The deepest element with all the counts of this one."""
    counts = _counts_in(element)
    while True:
        below = [one for one in element if one in prose.weights]
        one = next((one for one in below if _counts_in(one) == counts), None)
        if one is None or one.tag in ("tr", "tbody", "li"):
            return element
        element = one
