"""The home page: the elections of the site, the latest one first, and the latest by-elections."""

from __future__ import annotations

from dataclasses import dataclass

from hustings.measures.seats import national_tally
from hustings.publication import url
from hustings.publication.file import Files
from hustings.publication.frame import linked
from hustings.publication.frame.head import Head
from hustings.publication.frame.strip import Piece as Stripe
from hustings.publication.frame.strip import strip
from hustings.publication.frame.template import fill
from hustings.publication.model.line import Line, lines
from hustings.publication.model.tally import Row, tally_of
from hustings.publication.page.election import verdict
from hustings.publication.plan import Piece
from hustings.publication.section import Section
from hustings.publication.view import View

#: How many by-elections are named.
LATEST = 8
#: How many parties of an election are named.
PARTIES = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """An election on the home page: what it came to, its strip and its largest parties."""

    section: Section
    verdict: str
    strip: tuple[Stripe, ...]
    rows: tuple[Row, ...]
    declared: int
    total: int


def render(view: View, piece: Piece) -> Files:
    """The home page."""
    entries = [_entry(view, one) for one in view.sections if one.is_general]
    by = [one for one in view.sections if not one.is_general]
    latest = [line for one in by for election in one.elections for line in lines(view.record, election)]
    names = ", ".join(one.section.name for one in entries) or "by-elections"
    words = f"Results of {names}: every seat, every figure traced"
    head = Head(view, piece.folder, view.look.name, words, twins=("json",), linked_data=_site(view), look=view.look)
    values = {"entries": entries, "by": by, "latest": _latest(latest)}
    yield url.page(piece.folder), fill("home", head, **values)


def missing(view: View, piece: Piece) -> Files:
    """The page for addresses where there is none."""
    head = Head(view, "", "Not found", "There is no such page", look=view.look, twins=(), is_rooted=True)
    yield "404.html", fill("missing", head, sections=view.sections)


def _entry(view: View, section: Section) -> Entry:
    record, found = view.record, tally_of(view.record, section.election)
    national = national_tally(record, section.election)
    stripes = strip([(one.party, one.seats) for one in found.rows if one.seats], found.total)
    rows = tuple(one for one in found.rows if one.seats)[:PARTIES]
    words = verdict(record, None if national is None or national.is_recorded else national, found)
    return Entry(section, words, stripes, rows, found.declared, found.total)


def _latest(every: list[Line]) -> list[Line]:
    return sorted(every, key=lambda one: (one.poll.polled_on, one.poll.id), reverse=True)[:LATEST]


def _site(view: View) -> dict[str, object]:
    if view.base_url is None:
        return {}
    return {"@context": linked.CONTEXT, "@type": "WebSite", "name": view.look.name, "url": view.canonical("")}
