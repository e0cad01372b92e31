"""The page of downloads: the files of an election in every format that it is published in, and what each is for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hustings.publication import url
from hustings.publication.data import dataset
from hustings.publication.file import Files
from hustings.publication.frame import linked
from hustings.publication.frame.head import Crumb, Head
from hustings.publication.frame.template import fill
from hustings.publication.plan import Piece
from hustings.publication.view import View


@dataclass(frozen=True, slots=True)
class Download:
    """A file to take: its path below the page's folder, what it is called and for whom, its media type, its size."""

    file: str
    title: str
    words: str
    media: str
    size: str


DESCRIPTION = (
    "What the files are, column by column",
    "a data package (Frictionless Data): types, meanings, licences, sources",
    "application/json",
)


def render(view: View, piece: Piece) -> Files:
    """The files of a section's data set, and the page that offers them."""
    record, elections = view.record, view.section(piece.section).elections
    parts = list(dataset.parts(record, elections, view.look.hexmap, view.look.name))
    for one in parts:
        yield url.inside(piece.folder, one.path), one.data
    description = dataset.described(record, elections, parts)
    yield url.inside(piece.folder, dataset.DESCRIPTOR), description
    downloads = [Download(one.path, one.title, one.words, one.media, size(len(one.data))) for one in parts]
    downloads.append(Download(dataset.DESCRIPTOR, *DESCRIPTION, size(len(description))))
    yield from page(view, piece, downloads)


def size(count: int) -> str:
    """So many bytes in words.

    >>> size(14_590), size(3_665_955)
    ('15 kB', '3.7 MB')
    """
    return f"{max(1, round(count / 1000))} kB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"


def page(view: View, piece: Piece, downloads: Iterable[Download]) -> Files:
    """The page that offers these files."""
    section, found = view.section(piece.section), list(downloads)
    words = f"The {section.name} as data"
    files = [(one.file, one.media) for one in found]
    head = Head(
        view,
        piece.folder,
        f"Data, {section.name}",
        words,
        section,
        crumbs=(Crumb(section.name[:1].upper() + section.name[1:], section.folder),),
        twins=(),
        here="data",
        linked_data=linked.dataset(view, piece.folder, section.name, words, files),
        look=view.look,
    )
    yield url.page(piece.folder), fill("data", head, downloads=found)
