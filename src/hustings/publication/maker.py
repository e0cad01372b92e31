"""Who makes what: for each kind of piece, the functions that give its files.

A maker is a pure function of the view and the piece. It gives paths below the site's root with their bytes, or, where
drawing takes long, with a `Deferred`. A new kind of page is a kind in the plan, a row here, and its key.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hustings.publication.feed import sitemap
from hustings.publication.feed.write import feeds
from hustings.publication.file import Files
from hustings.publication.page import placeholder
from hustings.publication.plan import Kind, Piece
from hustings.publication.twin import corrected, extreme, home, league, name, party, place, polls, seat
from hustings.publication.view import View

Maker = Callable[[View, Piece], Files]

MAKERS: Mapping[Kind, tuple[Maker, ...]] = {
    Kind.HOME: (placeholder.render, home.twins),
    Kind.ASSETS: (),
    Kind.SITEMAP: (sitemap.render,),
    Kind.ELECTION: (placeholder.render, polls.twins),
    Kind.SEAT: (placeholder.render, seat.twins),
    Kind.WIDGET: (placeholder.render,),
    Kind.CONSTITUENCY: (placeholder.render, place.twins),
    Kind.PARTY: (placeholder.render, party.twins),
    Kind.REGION: (placeholder.render, polls.twins),
    Kind.NATION: (placeholder.render, polls.twins),
    Kind.TABLE: (placeholder.render, league.twins),
    Kind.RECORDS: (placeholder.render, extreme.twins),
    Kind.CORRECTIONS: (placeholder.render, corrected.twins),
    Kind.SEARCH: (placeholder.render, name.twins),
    Kind.DATA: (placeholder.render,),
    Kind.FEED: (feeds,),
}


def files(view: View, piece: Piece) -> Files:
    """All the files of a piece."""
    for make in MAKERS[piece.kind]:
        yield from make(view, piece)
