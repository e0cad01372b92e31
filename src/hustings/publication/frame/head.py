"""The head: where a page stands, what it is called, and what machines are told of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from hustings.publication import url
from hustings.publication.frame.menu import menu
from hustings.publication.look import HOUSE, Look
from hustings.publication.section import Section
from hustings.publication.view import View

#: Twins of a page, by the end of their names: media type and name.
TWINS = {"json": ("application/json", "JSON"), "csv": ("text/csv", "CSV")}


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way to a page: what it is called and its folder."""

    words: str
    folder: str


@dataclass(frozen=True, slots=True)
class Head:
    """A page's folder, its title and one sentence on it, the way to it, and which twins it has.

    `image` is the path of its card; `linked_data` is in schema.org's terms; `here` names its entry in the site's menu;
    `first` is the folder of the page that this one has in another order. A page that is rooted links from the root of
    the site, since it is served at any address.
    """

    view: View
    folder: str
    title: str
    description: str
    section: Section | None = None
    crumbs: tuple[Crumb, ...] = ()
    twins: tuple[str, ...] = ("json",)
    image: str | None = None
    image_alt: str = ""
    is_article: bool = False
    published: datetime | None = None
    modified: datetime | None = None
    linked_data: dict[str, Any] = field(default_factory=dict)
    here: str = ""
    first: str | None = None
    is_rooted: bool = False
    look: Look = HOUSE

    @property
    def depth(self) -> tuple[str, str]:
        """The section, and how deep the page lies: pages alike in both link alike."""
        return self.section.folder if self.section else "", self.folder.count("/") * "/"

    def to(self, folder: str) -> str:
        """The relative link from here to the page of a folder."""
        return self.file(url.page(folder))

    def file(self, path: str) -> str:
        """The relative link from here to a file."""
        if self.is_rooted:
            return urlsplit(url.absolute(self.view.base_url, path)).path
        return url.link(self.folder, path)

    def part(self, *names: str) -> str:
        """The relative link from here to a page of the same section: `part("table", "majority")`."""
        folder = self.section.folder if self.section else ""
        return self.to("/".join([folder, *names] if folder else names))

    @property
    def menu(self) -> list[tuple[str, str, str]]:
        """What the page links to at its head: words, folder, name of the entry."""
        return menu(self.section) if self.section else []

    def whole(self, path: str) -> str:
        """The whole address of a file."""
        return url.absolute(self.view.base_url, path)

    @property
    def has_address(self) -> bool:
        """Whether it is known where the site will stand."""
        return self.view.base_url is not None

    @property
    def canonical(self) -> str:
        """The page's whole address; that of the first order, for a table in another."""
        return self.view.canonical(self.first or self.folder)

    @property
    def full_title(self) -> str:
        """The title with the publication's name."""
        return self.title if not self.folder else f"{self.title} – {self.look.name}"

    @property
    def alternates(self) -> list[tuple[str, str, str]]:
        """The twins: file, media type, name."""
        return [(f"index.{one}", *TWINS[one]) for one in self.twins]
