"""Who makes what: for each kind of piece, the functions that give its files.

A maker is a pure function of the view and the piece. It gives paths below the site's root with their bytes, or, where
drawing takes long, with a `Deferred`. A new kind of page is a kind in the plan, a row here, and its key.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hustings.publication.feed import sitemap
from hustings.publication.feed.write import feeds
from hustings.publication.file import Files
from hustings.publication.page.pages import PAGES
from hustings.publication.plan import Kind, Piece
from hustings.publication.twin import corrected, extreme, home, league, name, party, place, polls, seat
from hustings.publication.view import View

Maker = Callable[[View, Piece], Files]

#: What each kind of piece has beside its page (`hustings.publication.page.pages`).
MAKERS: Mapping[Kind, tuple[Maker, ...]] = {
    Kind.HOME: (home.twins,),
    Kind.ASSETS: (),
    Kind.SITEMAP: (sitemap.render,),
    Kind.ELECTION: (polls.twins,),
    Kind.SEAT: (seat.twins,),
    Kind.WIDGET: (),
    Kind.CONSTITUENCY: (place.twins,),
    Kind.PARTY: (party.twins,),
    Kind.REGION: (polls.twins,),
    Kind.NATION: (polls.twins,),
    Kind.TABLE: (league.twins,),
    Kind.RECORDS: (extreme.twins,),
    Kind.CORRECTIONS: (corrected.twins,),
    Kind.SEARCH: (),
    Kind.NAMES: (name.twins,),
    Kind.DATA: (),
    Kind.FEED: (feeds,),
}


def files(view: View, piece: Piece) -> Files:
    """All the files of a piece."""
    for make in (*PAGES.get(piece.kind, ()), *MAKERS[piece.kind]):
        yield from make(view, piece)
