"""Pictures: the charts of a page, drawn as files beside it, with words for those who do not see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import msgspec

from hustings.geography.constituency import Constituency
from hustings.publication import url
from hustings.publication.file import Deferred, Files
from hustings.publication.key import digest, digest_of
from hustings.publication.view import View
from hustings.record.poll import Poll
from hustings.telling.chart import (
    Chart,
    Standing,
    card,
    charts_of_election,
    charts_of_poll_alone,
    history,
    majorities,
    map_of,
    size_of,
    standings_of,
    svg,
    turnouts,
)
from hustings.telling.chart.base import LABEL, WIDTH
from hustings.telling.chart.card import card_svg
from hustings.telling.chart.country.spread import BELOW, HEIGHT
from hustings.telling.chart.draw.document import MARGIN

#: Stands in a drawing for the snapshot that it is of.
SNAPSHOT = "the-snapshot-of-this-drawing"
_encoder = msgspec.json.Encoder()
#: What is shown on a map.
SHADES = ("winner", "gains", "turnout")
#: What the table of a seat's page draws already.
_IN_TABLE = frozenset({"result"})


#: The pictures of a country in which its seats are marked.
_OF_COUNTRY = {"majorities": majorities, "turnouts": turnouts}


@dataclass(frozen=True, slots=True)
class Marked:
    """A seat's mark in a picture of all seats, in the picture's pixels: a line at `x`, and its label."""

    x: float
    top: int
    bottom: int
    label: str
    is_left: bool
    size: int = LABEL

    @property
    def label_x(self) -> float:
        """Where the label begins, or ends if it is to the left."""
        return round(self.x + (-6 if self.is_left else 6), 1)


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart's file as the page calls it, how to draw it, title, and what it shows in words; its size in pixels.

    One with a `mark` is the file of another page, whose picture this page lays its mark upon.
    """

    file: str
    drawing: Deferred | None
    title: str
    alt: str
    width: int
    height: int
    mark: Marked | None = None


def pictures_of_poll(view: View, poll: Poll) -> tuple[Picture, ...]:
    """The charts of a poll's page, and its place in the pictures of all seats."""
    own = (one for one in charts_of_poll_alone(view.record, poll) if one.name not in _IN_TABLE)
    return (*drawn(view, own), *_among_all(view, poll))


def _among_all(view: View, poll: Poll) -> Iterator[Picture]:
    """A poll's marks in the pictures of its election's page: one seat more in a column changes those two files."""
    folder = view.section_of(poll).folder
    for one in standings_of(view.record, poll):
        chart = _OF_COUNTRY[one.chart](view.record, poll.election)
        if chart is not None:
            yield _marked(_picture(view, chart), url.link(url.seat_folder(poll), f"{folder}/{chart.name}.svg"), one)


def _marked(of: Picture, file: str, one: Standing) -> Picture:
    bottom = of.height - MARGIN - BELOW
    x = round(MARGIN + WIDTH * one.mark.part, 1)
    mark = Marked(x, bottom + BELOW - HEIGHT, bottom, one.mark.label, one.mark.is_left)
    return Picture(file, None, one.title, one.alt.text, of.width, of.height, mark)


def pictures_of_election(view: View, election: str) -> tuple[Picture, ...]:
    """The charts of an election's page."""
    return drawn(view, (*charts_of_election(view.record, election), *_maps(view, election)))


def _maps(view: View, election: str) -> Iterator[Chart]:
    """The maps, on the layout that the publisher has; none of an election in other constituencies than the map's."""
    if view.look.map is None:
        return
    layout = view.look.map.read_text(encoding="utf-8")
    if all(_is_on(layout, one.constituency) for one in view.record.polls_of(election)):
        yield from (map_of(view.record, election, layout, one) for one in SHADES)


def _is_on(layout: str, place: Constituency) -> bool:
    """Whether a map has a constituency, by its code or its name."""
    names = (place.gss, *place.former_gss, f'"{place.name}"', f'"{place.published_name}"')
    return any(name in layout for name in names if name)


def pictures_of_constituency(view: View, poll: Poll) -> tuple[Picture, ...]:
    """The charts of a constituency's page, by its latest poll."""
    found = history(view.record, poll)
    return drawn(view, [found] if found is not None else [])


def drawn(view: View, charts: Iterable[Chart]) -> tuple[Picture, ...]:
    """The charts as pictures."""
    return tuple(_picture(view, one) for one in charts)


def _picture(view: View, chart: Chart) -> Picture:
    drawn, snapshot = _encoder.encode(chart), view.snapshot.id
    drawing = Deferred(digest_of(drawn), lambda: _drawing(drawn).replace(SNAPSHOT, snapshot).encode())
    return Picture(f"{chart.name}.svg", drawing, chart.title, chart.alt.text, *size_of(chart))


@lru_cache(maxsize=64)
def _drawing(chart: bytes) -> str:
    """A chart drawn; the last ones are kept, since most of a country's maps are as they were after one more result."""
    return svg(msgspec.json.decode(chart, type=Chart), SNAPSHOT)


def files(folder: str, pictures: Iterable[Picture]) -> Files:
    """The drawings, as files of a page's folder: drawn only where what they show has changed."""
    for one in pictures:
        if one.drawing is not None:
            yield url.inside(folder, one.file), one.drawing


def card_of(view: View, folder: str, poll: Poll) -> Files:
    """The picture for social media: drawn only where what it shows has changed."""
    key = digest(card_svg(view.record, poll))
    yield url.inside(folder, "card.png"), Deferred(key, lambda: card(view.record, poll))
