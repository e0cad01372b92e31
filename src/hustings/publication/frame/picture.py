"""Pictures: the charts of a page, drawn as files beside it, with words for those who do not see them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import msgspec

from hustings.geography.constituency import Constituency
from hustings.publication import url
from hustings.publication.file import Deferred, Files
from hustings.publication.key import digest
from hustings.publication.view import View
from hustings.record.poll import Poll
from hustings.telling.chart import Chart, card, charts_of, charts_of_election, history, map_of, svg
from hustings.telling.chart.card import card_svg

#: Stands in a drawing for the snapshot that it is of.
SNAPSHOT = "the-snapshot-of-this-drawing"
_encoder = msgspec.json.Encoder()
#: What is shown on a map.
SHADES = ("winner", "gains", "turnout")
#: What the table of a seat's page draws already.
_IN_TABLE = frozenset({"result"})
_SIZE = re.compile(r'<svg[^>]*? width="(\d+)" height="(\d+)"')


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart's file in the page's folder, its drawing, title, and what it shows in words; its size in pixels."""

    file: str
    drawing: str
    title: str
    alt: str
    width: int
    height: int


def pictures_of_poll(view: View, poll: Poll) -> tuple[Picture, ...]:
    """The charts of a poll's page."""
    return drawn(view, (one for one in charts_of(view.record, poll) if one.name not in _IN_TABLE))


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
    drawing = _drawing(_encoder.encode(chart)).replace(SNAPSHOT, view.snapshot.id)
    size = _SIZE.match(drawing)
    width, height = (int(size[1]), int(size[2])) if size else (400, 300)
    return Picture(f"{chart.name}.svg", drawing, chart.title, chart.alt.text, width, height)


@lru_cache(maxsize=64)
def _drawing(chart: bytes) -> str:
    """A chart drawn; the last ones are kept, since most of a country's maps are as they were after one more result."""
    return svg(msgspec.json.decode(chart, type=Chart), SNAPSHOT)


def files(folder: str, pictures: Iterable[Picture]) -> Files:
    """The drawings, as files of a page's folder."""
    for one in pictures:
        yield url.inside(folder, one.file), one.drawing.encode()


def card_of(view: View, folder: str, poll: Poll) -> Files:
    """The picture for social media: drawn only where what it shows has changed."""
    key = digest(card_svg(view.record, poll))
    yield url.inside(folder, "card.png"), Deferred(key, lambda: card(view.record, poll))
