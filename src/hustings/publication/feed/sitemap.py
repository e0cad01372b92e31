"""The list of pages for search engines (sitemaps.org), and what they may read (RFC 9309)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from hustings.publication import url
from hustings.publication.file import Files
from hustings.publication.plan import Kind, Piece, pieces
from hustings.publication.view import View

#: Kinds without a page of their own, or whose page is part of others'.
UNLISTED = frozenset({Kind.ASSETS, Kind.SITEMAP, Kind.WIDGET, Kind.FEED, Kind.NAMES})
#: The most addresses that one sitemap may have.
MOST = 50_000


def render(view: View, piece: Piece) -> Files:
    """`robots.txt`; `sitemap.xml` where a base URL is known, since its addresses have to be whole."""
    lines = ["User-agent: *", "Allow: /"]
    if view.base_url is not None:
        lines.append(f"Sitemap: {url.absolute(view.base_url, 'sitemap.xml')}")
        yield "sitemap.xml", "\n".join(_lines(view)).encode()
    yield "robots.txt", "\n".join([*lines, ""]).encode()


def _lines(view: View) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    folders = dict.fromkeys(one.folder for one in pieces(view) if one.kind not in UNLISTED)
    for folder in list(folders)[:MOST]:
        yield f"<url><loc>{escape(view.canonical(folder))}</loc></url>"
    yield "</urlset>\n"
