"""The page to search: every constituency of an election from A to Z, with everyone who stood.

It is all there without a script: letters lead to their places, areas and parties narrow the list by style alone, and
the browser's own search finds any candidate. The script finds while one types.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from hustings.geography.slug import slugify
from hustings.publication import url
from hustings.publication.file import Files
from hustings.publication.frame.head import Crumb, Head
from hustings.publication.frame.template import fill
from hustings.publication.model.line import Line, lines
from hustings.publication.plan import Piece
from hustings.publication.view import View

#: The areas that the list can be narrowed to, as the style names them (`static/site.css`).
AREAS = (
    "East Midlands",
    "East of England",
    "London",
    "North East",
    "North West",
    "South East",
    "South West",
    "West Midlands",
    "Yorkshire and The Humber",
    "Scotland",
    "Wales",
    "Northern Ireland",
)


def render(view: View, piece: Piece) -> Files:
    """The page of a section's constituencies."""
    section = view.section(piece.section)
    every = [line for one in section.elections for line in lines(view.record, one)]
    head = Head(
        view,
        piece.folder,
        f"Constituencies and candidates, {section.name}",
        f"All {len(every)} constituencies of the {section.name}, A to Z, and everyone who stood",
        section,
        crumbs=(Crumb(section.name[:1].upper() + section.name[1:], section.folder),),
        twins=("json",),
        here="search",
        look=view.look,
    )
    found = letters(every)
    there = {one.area for one in every}
    areas = [one for one in AREAS if slugify(one) in there]
    yield url.page(piece.folder), fill("search", head, letters=found, areas=areas, count=len(every))


def letters(every: Iterable[Line]) -> list[tuple[str, list[Line]]]:
    """The polls by the first letter of their constituency's name."""
    ordered = sorted(every, key=lambda one: (one.order, one.poll.polled_on))
    return [(letter.upper(), list(some)) for letter, some in groupby(ordered, lambda one: one.order[:1])]
