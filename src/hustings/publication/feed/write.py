"""A section's feeds: Atom (RFC 4287) as `feed.atom`, JSON Feed 1.1 as `feed.json`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

import msgspec

from hustings.publication import url
from hustings.publication.feed.item import Item, items
from hustings.publication.file import Files
from hustings.publication.plan import Piece
from hustings.publication.section import Section
from hustings.publication.view import View

ATOM = "http://www.w3.org/2005/Atom"
_UNPRINTABLE = re.compile("[^\t\n -\ud7ff\ue000-\ufffd\uffff-\U0010ffff]")
JSON_FEED = "https://jsonfeed.org/version/1.1"


def feeds(view: View, piece: Piece) -> Files:
    """Both feeds of a section."""
    section = view.section(piece.section)
    found = items(view, section)
    yield url.inside(piece.folder, "feed.atom"), atom(view, section, found)
    yield url.inside(piece.folder, "feed.json"), json_feed(view, section, found)


def atom(view: View, section: Section, found: tuple[Item, ...]) -> bytes:
    """The feed as Atom. Addresses are relative where no base URL is known, which Atom allows."""
    root = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": "en-GB"})
    _text(root, "id", uuid5(NAMESPACE_URL, f"hustings:{section.folder}").urn)
    _text(root, "title", title(section))
    _text(root, "updated", max((one.updated for one in found), default=_opened(view, section)))
    _text(root, "generator", "Hustings")
    _text(ElementTree.SubElement(root, "author"), "name", "Hustings")
    ElementTree.SubElement(root, "link", {"rel": "self", "href": _to(view, section, "feed.atom")})
    ElementTree.SubElement(root, "link", {"rel": "alternate", "href": _to(view, section, "index.html")})
    for one in found:
        root.append(_entry(view, section, one))
    ElementTree.indent(root, " ")
    snapshot = f"<!-- snapshot {view.snapshot.id} -->\n"
    xml: str = ElementTree.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{snapshot}{xml}\n'.encode()


def _entry(view: View, section: Section, one: Item) -> ElementTree.Element:
    entry = ElementTree.Element("entry")
    _text(entry, "id", one.id)
    _text(entry, "title", one.title)
    _text(entry, "published", one.published)
    _text(entry, "updated", one.updated)
    _text(entry, "summary", one.summary)
    ElementTree.SubElement(entry, "link", {"rel": "alternate", "href": _page(view, section, one)})
    ElementTree.SubElement(entry, "category", {"term": "correction" if one.is_correction else "declaration"})
    return entry


def json_feed(view: View, section: Section, found: tuple[Item, ...]) -> bytes:
    """The feed as JSON Feed; addresses, which have to be whole there, only where a base URL is known."""
    told: dict[str, Any] = {"version": JSON_FEED, "title": title(section), "language": "en-GB"}
    if view.base_url is not None:
        told |= {"home_page_url": view.canonical(section.folder), "feed_url": _to(view, section, "feed.json")}
    told |= {"_hustings": {"snapshot": view.snapshot.id}, "items": list(_items(view, section, found))}
    return msgspec.json.format(msgspec.json.encode(told), indent=1) + b"\n"


def _items(view: View, section: Section, found: tuple[Item, ...]) -> Iterator[dict[str, Any]]:
    for one in found:
        told: dict[str, Any] = {"id": one.id}
        if view.base_url is not None:
            told["url"] = _page(view, section, one)
        yield told | {
            "title": one.title,
            "content_text": one.summary,
            "date_published": one.published,
            "date_modified": one.updated,
            "tags": ["correction" if one.is_correction else "declaration"],
        }


def title(section: Section) -> str:
    """What a section's feeds are called."""
    return f"{section.name[:1].upper()}{section.name[1:]}: declarations and corrections"


def _opened(view: View, section: Section) -> str:
    """When nothing is declared yet: the day of the poll."""
    return f"{view.record.elections[section.election].polled_on}T00:00:00Z"


def _to(view: View, section: Section, name: str) -> str:
    path = url.inside(section.folder, name)
    return url.link(section.folder, path) if view.base_url is None else url.absolute(view.base_url, path)


def _page(view: View, section: Section, one: Item) -> str:
    path = url.page(one.folder)
    return url.link(section.folder, path) if view.base_url is None else url.absolute(view.base_url, path)


def _text(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = _printable(text)


def _printable(text: str) -> str:
    """The text without what XML 1.0 cannot hold."""
    return _UNPRINTABLE.sub("", text)
