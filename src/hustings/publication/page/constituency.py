"""The page of a constituency through the years: every poll under its name, boundary set by boundary set."""

from __future__ import annotations

from dataclasses import dataclass

from hustings.geography.boundary_set import boundary_set
from hustings.geography.constituency import Constituency
from hustings.publication import url
from hustings.publication.file import Files
from hustings.publication.frame import picture
from hustings.publication.frame.head import Head
from hustings.publication.frame.strip import strip
from hustings.publication.frame.template import fill
from hustings.publication.model.line import Line, line
from hustings.publication.plan import Piece
from hustings.publication.view import View
from hustings.record.record import Record
from hustings.telling.lineage import phrases


@dataclass(frozen=True, slots=True)
class Generation:
    """A constituency on one set of boundaries, its polls latest first, and where it came from and went to."""

    place: Constituency
    lines: list[Line]
    lineage: tuple[str, ...]

    @property
    def words(self) -> str:
        """Which boundaries, and how long they held."""
        found = boundary_set(self.place.boundary_set)
        since = f"{found.first_polled_on.year}"
        return f"Boundaries of {since}" + ("" if found.last_day is None else f", until {found.last_day.year}")


def render(view: View, piece: Piece) -> Files:
    """The page of the constituencies of a slug."""
    generations = generations_of(view.record, piece.subject)
    name = generations[0].place.name
    every = [one for found in generations for one in found.lines]
    since = min(one.poll.polled_on.year for one in every)
    words = f"{name}: {len(every)} poll{'' if len(every) == 1 else 's'} since {since}"
    head = Head(view, piece.folder, f"{name} through the years", words, twins=("json",), look=view.look)
    winners = [(one.party, 1) for one in reversed(every)]
    values = {"name": name, "generations": generations, "words": words, "has_page": view.has_page}
    pictures = picture.pictures_of_constituency(view, every[0].poll)
    yield (
        url.page(piece.folder),
        fill("constituency", head, **values, pictures=pictures, strip=strip(winners, len(winners))),
    )
    yield from picture.files(piece.folder, pictures)


def generations_of(record: Record, slug: str) -> list[Generation]:
    """The constituencies of a slug that have polls, the latest boundaries first."""
    found = []
    for place in record.constituencies_called(slug):
        polls = [line(record, one) for one in reversed(record.polls_in(place.id))]
        if polls and place.slug == slug:
            found.append(Generation(place, polls, phrases(record, place)))
    return found
