"""The plan of a site: its pieces, each with a key.

A piece is one thing told (a seat, a party, a table) in its folder, with its page, twins and pictures. Its key is a
digest of all that it is made of: a piece whose key is as it was last time is not made again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

import msgspec

from hustings.measures.baseline import family_key
from hustings.publication import url
from hustings.publication.section import Section
from hustings.publication.view import View
from hustings.record.kept import each, kept_of_place
from hustings.record.party import INDEPENDENT
from hustings.record.poll import Poll
from hustings.record.record import Record


class Kind(StrEnum):
    """What a piece tells. `subject` of a piece: see each."""

    HOME = "home"
    ASSETS = "assets"
    SITEMAP = "sitemap"
    #: The section's own page.
    ELECTION = "election"
    #: A poll's id.
    SEAT = "seat"
    #: A poll's id.
    WIDGET = "widget"
    #: The constituency's slug.
    CONSTITUENCY = "constituency"
    #: The key of a row of the national tally: a party family, or a party's id where it has none.
    PARTY = "party"
    #: The name of an English region.
    REGION = "region"
    #: The name of a nation.
    NATION = "nation"
    #: One of `TABLES`.
    TABLE = "table"
    RECORDS = "records"
    CORRECTIONS = "corrections"
    SEARCH = "search"
    #: The twins of the search page, which hold names and no results.
    NAMES = "names"
    DATA = "data"
    FEED = "feed"


#: The league tables.
TABLES = ("majority", "turnout", "swing", "deposits")


class Piece(msgspec.Struct, frozen=True):
    """One thing told. `section` is its section's folder, "" for what belongs to the whole site."""

    kind: Kind
    folder: str
    section: str = ""
    subject: str = ""
    key: str = ""

    @property
    def name(self) -> str:
        """What names it among the pieces of a site: "seat 2019-12-12/ilford-north"."""
        return self.kind + " " + self.folder if self.folder else str(self.kind)


def pieces(view: View) -> Iterator[Piece]:
    """Every piece of the site, without keys: what belongs to the whole site last."""
    for section in view.sections:
        yield from _of_section(view, section)
    yield from (Piece(Kind.CONSTITUENCY, url.constituency_folder(one), subject=one) for one in slugs(view))
    yield Piece(Kind.HOME, "")
    yield Piece(Kind.ASSETS, "assets")
    yield Piece(Kind.SITEMAP, "")


def _of_section(view: View, section: Section) -> Iterator[Piece]:
    polls = section.polls(view.record)
    for several in each(_of_poll, view.record, polls):
        yield from several
    if section.is_general:
        yield from _parts(section, Kind.PARTY, parties(view, polls))
        yield from _parts(section, Kind.REGION, regions(polls))
        yield from _parts(section, Kind.NATION, nations(polls))
        yield from _parts(section, Kind.TABLE, TABLES)
        yield Piece(Kind.RECORDS, url.inside(section.folder, "records"), section.folder)
        yield Piece(Kind.DATA, url.inside(section.folder, "data"), section.folder)
    yield Piece(Kind.CORRECTIONS, url.inside(section.folder, "corrections"), section.folder)
    yield Piece(Kind.SEARCH, url.inside(section.folder, "search"), section.folder)
    yield Piece(Kind.NAMES, url.inside(section.folder, "search"), section.folder)
    yield Piece(Kind.ELECTION, section.folder, section.folder)
    yield Piece(Kind.FEED, section.folder, section.folder)


@kept_of_place
def _of_poll(_: Record, poll: Poll) -> tuple[Piece, ...]:
    """A poll's own pieces."""
    folder = url.seat_folder(poll)
    section = folder.partition("/")[0]
    return Piece(Kind.SEAT, folder, section, poll.id), Piece(Kind.WIDGET, url.widget_folder(poll), section, poll.id)


def _parts(section: Section, kind: Kind, subjects: Iterable[str]) -> Iterator[Piece]:
    for one in subjects:
        yield Piece(kind, url.part_folder(section.folder, kind, one), section.folder, one)


def parties(view: View, polls: Iterable[Poll]) -> tuple[str, ...]:
    """The parties that stand in the polls, as rows of the tally, in the order of the alphabet."""
    return tuple(sorted(frozenset().union(*each(parties_in, view.record, polls))))


@kept_of_place
def parties_in(record: Record, poll: Poll) -> frozenset[str]:
    """The rows of the national tally that a poll's candidacies count in."""
    return frozenset(row_key(family_key(one, record.parties)) for one in poll.candidacies)


def row_key(family: str) -> str:
    """The row of the national tally that a family key counts in: all independents share one."""
    return INDEPENDENT if family.startswith(f"{INDEPENDENT}:") else family


def regions(polls: Iterable[Poll]) -> tuple[str, ...]:
    """The English regions of the polls; elsewhere the nation stands for its region."""
    places = (poll.constituency for poll in polls)
    return tuple(sorted({one.region for one in places if one.region and one.region != one.nation.value}))


def nations(polls: Iterable[Poll]) -> tuple[str, ...]:
    """The nations of the polls."""
    return tuple(sorted({poll.constituency.nation.value for poll in polls}))


def slugs(view: View) -> tuple[str, ...]:
    """The slugs of the constituencies that have a poll in the build."""
    polls = [poll for section in view.sections for poll in section.polls(view.record)]
    return tuple(sorted(set(each(_slug, view.record, polls))))


@kept_of_place
def _slug(_: Record, poll: Poll) -> str:
    return poll.constituency.slug
