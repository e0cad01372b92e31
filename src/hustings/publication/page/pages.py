"""Which page each kind of piece has: a function of the view and the piece, that gives its files."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hustings.publication.file import Files
from hustings.publication.frame import asset
from hustings.publication.page import (
    area,
    constituency,
    corrections,
    data,
    election,
    home,
    league,
    party,
    records,
    search,
    seat,
    widget,
)
from hustings.publication.plan import Kind, Piece
from hustings.publication.view import View

PAGES: Mapping[Kind, tuple[Callable[[View, Piece], Files], ...]] = {
    Kind.HOME: (home.render,),
    Kind.ASSETS: (asset.render, home.missing),
    Kind.ELECTION: (election.render,),
    Kind.SEAT: (seat.render,),
    Kind.WIDGET: (widget.render,),
    Kind.CONSTITUENCY: (constituency.render,),
    Kind.PARTY: (party.render,),
    Kind.REGION: (area.render,),
    Kind.NATION: (area.render,),
    Kind.TABLE: (league.render,),
    Kind.RECORDS: (records.render,),
    Kind.CORRECTIONS: (corrections.render,),
    Kind.SEARCH: (search.render,),
    Kind.DATA: (data.render,),
}
