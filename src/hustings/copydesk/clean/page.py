"""Page: the text of an HTML page that a reader would see, and of a whole published page its main article alone.

The article is what the page marks up as one (`articleBody`, `article`, `main`) where that holds most of the prose;
otherwise the deepest element that does. Navigation, related links, notices and comments are dropped by the names that
sites give them, but never anything that holds half of the prose.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from hustings.copydesk.clean.prose import Prose, is_hidden, main_article, results_beside, without_furniture
from hustings.copydesk.clean.table import columns_of, spread
from hustings.errors import InputError, Problem
from hustings.figures.month import PRINTED, month_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS = frozenset(
    "p div li h1 h2 h3 h4 h5 h6 tr blockquote section article header footer main aside br hr figcaption figure dt dd "
    "table caption ul ol dl pre address details summary".split()
)
_SKIPPED = frozenset("script style template noscript head nav form button svg iframe dialog select math object".split())
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,100}encoding=["']([\w.:-]+)""", re.I
)
_XML = re.compile(r"\s*<\?xml[^>]*\?>")
_DAY = re.compile(r"(20\d{2})-(\d{2})-(\d{2})")
_PRINTED_DAY = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? ({PRINTED}),? (20\d{{2}})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page, a line for each block, and the day on which it says that it was published."""

    text: str
    published: date | None = None


def charset_of(data: bytes, sent: str | None = None) -> str | None:
    """The charset of a page: the one its server sent, else the one it declares near its beginning."""
    if sent:
        return sent
    found = _CHARSET.search(data[:2048])
    return (found[1] or found[2]).decode("ascii") if found else None


def html_text(data: bytes) -> str:
    """The text of a whole HTML document in UTF-8, all but what no reader sees, a line for each block."""
    root = _root(data.decode("utf-8", "replace"))
    return "" if root is None else _lines_of(root)


def page_of(source: str, path: str, selectors: tuple[str, ...] = ()) -> Page:
    """The main article of a page; with `selectors` (CSS), the elements that they pick, in the page's order.

    `InputError` where a selector picks nothing or is none.
    """
    root = _root(source)
    if root is None:
        return Page("")
    published = _published(root)
    spread(root)
    if selectors:
        return Page("\n".join(_lines_of(one) for one in _picked(root, path, selectors)), published)
    head = _headline(root)
    prose = without_furniture(root)
    article = main_article(prose)
    told = {article, *results_beside(prose, article)}
    text = "\n".join(_lines_of(one, prose) for one in root.iter() if one in told)
    title = "" if head is None or _has(article, head) else _lines_of(head)
    if not title or head is None or title in text:
        return Page(text, published)
    return Page("\n".join([title, *_under(head, article, prose, told), text]), published)


#: What stands between headline and report in more words than these is another report.
_MOST_UNDER = 40


def _under(head: HtmlElement, article: HtmlElement, prose: Prose, told: Collection[HtmlElement]) -> Iterator[str]:
    """The lines between a headline and the report below it, links left out: what the result was, when it came."""
    above = set(article.iterancestors())
    for element in head.itersiblings():
        if element is article or element in above:
            return
        if element in prose.weights and prose.weights[element] and not any(_has(element, one) for one in told):
            lines = _lines_of(element, prose)
            if 0 < len(lines.split()) <= _MOST_UNDER:
                yield lines


def _root(source: str) -> HtmlElement | None:
    from lxml import etree, html  # noqa: PLC0415

    source = _XML.sub("", source, count=1).replace("\0", " ")
    if not source.strip():
        return None
    try:
        return html.document_fromstring(source, parser=html.HTMLParser(huge_tree=False))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return html.fragment_fromstring("<p></p>") if not source.strip() else None


def _headline(root: HtmlElement) -> HtmlElement | None:
    return next((one for one in root.iter("h1") if not is_hidden(one) and _lines_of(one)), None)


def _has(article: HtmlElement, element: HtmlElement) -> bool:
    return any(one is article for one in (element, *element.iterancestors()))


def _picked(root: HtmlElement, path: str, selectors: tuple[str, ...]) -> list[HtmlElement]:
    """The elements that any selector picks, none within another."""
    from cssselect import SelectorError  # noqa: PLC0415

    picked: list[Any] = []
    for selector in selectors:
        try:
            picked += root.cssselect(selector)
        except SelectorError:
            raise InputError([Problem(path, None, f"{selector!r} is not a CSS selector", "selector")]) from None
    wanted = set(picked)
    found = [one for one in root.iter() if one in wanted and not any(above in wanted for above in one.iterancestors())]
    if not found:
        named = ", ".join(selectors)
        raise InputError([Problem(path, None, f"nothing on the page answers to the selector {named}", "selector")])
    return found


def _published(root: HtmlElement) -> date | None:
    """The day in the page's own description: Open Graph's, schema.org's, or the first time element."""
    paths = (
        "//meta[@property='article:published_time']/@content",
        "//*[@itemprop='datePublished']/@content|//*[@itemprop='datePublished']/@datetime",
        "//meta[@name='date' or @name='dc.date' or @name='DC.date.issued' or @name='pubdate']/@content",
        "//script[@type='application/ld+json']/text()",
        "//article//time/@datetime|//main//time/@datetime",
        "//article//time/text()|//main//time/text()",
    )
    for path in paths:
        for value in root.xpath(path):
            text = str(value)
            if "datePublished" in text:
                text = text.partition("datePublished")[2][:40]
            elif path.startswith("//script"):
                continue
            if day := _day(text):
                return day
    return None


def _day(text: str) -> date | None:
    found = _DAY.search(text)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else _printed_day(text)
    except ValueError:
        return None


def _printed_day(text: str) -> date | None:
    """ "5 July 2024", "9th June 2017, 4.51am": the day as a reader sees it."""
    found = _PRINTED_DAY.search(text)
    return date(int(found[3]), month_of(found[2].lower()), int(found[1])) if found else None


def _lines_of(root: HtmlElement, prose: Prose | None = None) -> str:
    """The text below an element, a line for each block, single spaces within."""
    pieces: list[str] = []
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        element, is_closing = stack.pop()
        name = element.tag if isinstance(element.tag, str) else None
        tail = "" if element is root else element.tail or ""
        if is_closing:
            pieces.append("\n" if name in _BLOCKS else _CELL * columns_of(element) if name in ("td", "th") else "")
            pieces.append(tail)
        elif name is None and (words := _directive(element)):
            pieces += [words, tail]
        elif name is None or name in _SKIPPED or (prose is not None and element in prose.dropped):
            pieces.append(tail if name is None or name not in _BLOCKS else "\n" + tail)
        else:
            pieces.append("\n" if name in _BLOCKS else " " if _is_set_apart(element) else "")
            pieces.append(element.text or "")
            stack.append((element, True))
            stack.extend((child, False) for child in reversed(element))
    lines = (tidied(line) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line.strip())


_INLINE = frozenset({"span", "a", "b", "strong", "em", "i", "time", "abbr"})


def _is_set_apart(element: HtmlElement) -> bool:
    """Whether an inline element follows another with no blank between, as a page sets a name beside its party
    ("<span>Smith</span><span>Labour</span>"): styles keep the two apart. A letter alone is the first of a word."""
    before = element.getprevious()
    if before is None or element.tag not in _INLINE or before.tag not in _INLINE or before.tail:
        return False
    first, second = before.text_content(), element.text_content()
    return len(first) > 1 and first[-1].isalnum() and second[:1].isalnum()


#: What stands between the cells of a table's row while blanks are tidied, and in the text.
_CELL, _TAB = "\0", "\t"


def tidied(line: str) -> str:
    """A line with single blanks, and a tab between the cells of a row; empty cells at its end left out.

    >>> tidied("  Con\\n  Dent \\0 16,333\\0\\0")
    'Con Dent\\t16,333'
    """
    return _TAB.join(" ".join(cell.split()) for cell in line.split(_CELL)).rstrip()


def _directive(element: Any) -> str:
    """A comment to the desk ("hustings: ignore"), as it stands; "" for what is none."""
    words = element.text or ""
    is_comment = getattr(element.tag, "__name__", "") == "Comment"
    return f"<!--{words}-->" if is_comment and words.strip().lower().startswith("hustings:") else ""
