"""League tables: every seat of an election by majority, turnout or swing, and the deposits that parties lost.

Each order is a page of its own, linked from the head of its column, so that nothing needs a script to be sorted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hustings.measures.deposit import DEPOSIT
from hustings.publication import url
from hustings.publication.file import Files
from hustings.publication.frame import linked
from hustings.publication.frame.head import Crumb, Head
from hustings.publication.frame.template import fill
from hustings.publication.model.league import fought
from hustings.publication.model.line import Line, lines
from hustings.publication.model.tally import Row, tally_of
from hustings.publication.plan import Piece
from hustings.publication.section import Section
from hustings.publication.view import View
from hustings.record.record import Record


@dataclass(frozen=True, slots=True)
class Order:
    """An order of the seats: below which table, its title, the column it goes by, and whether the most come first."""

    below: str
    title: str
    column: str
    is_most_first: bool


#: The orders, by folder below `table/`.
ORDERS: Mapping[str, Order] = {
    "majority": Order("majority", "Smallest majorities", "majority", False),
    "majority/largest": Order("majority", "Largest majorities", "majority", True),
    "majority/points": Order("majority", "Narrowest in points", "share", False),
    "majority/points-largest": Order("majority", "Widest in points", "share", True),
    "turnout": Order("turnout", "Highest turnouts", "turnout", True),
    "turnout/lowest": Order("turnout", "Lowest turnouts", "turnout", False),
    "swing": Order("swing", "Largest swings", "swing", True),
    "swing/smallest": Order("swing", "Smallest swings", "swing", False),
}
#: Where the head of each column leads: first to one order, from there to the other.
HEADS = {
    "majority": ("majority", "majority/largest"),
    "share": ("majority/points", "majority/points-largest"),
    "turnout": ("turnout", "turnout/lowest"),
    "swing": ("swing", "swing/smallest"),
}


@dataclass(frozen=True, slots=True)
class Lost:
    """A party's lost deposits: of how many candidates in declared polls, and what they cost in pounds."""

    row: Row
    candidates: int
    count: int
    pounds: int


def render(view: View, piece: Piece) -> Files:
    """The pages of a table, one for each order."""
    section = view.section(piece.section)
    if piece.subject == "deposits":
        yield from _deposits(view, piece, section)
        return
    every = lines(view.record, section.election)
    for name, order in ORDERS.items():
        if order.below == piece.subject:
            yield from _page(view, section, name, order, every)


def _page(view: View, section: Section, name: str, order: Order, every: Iterable[Line]) -> Files:
    folder = f"{section.folder}/table/{name}"
    found = ranked(every, order)
    first = f"{section.folder}/table/{order.below}"
    head = _head(view, section, folder, order.title, None if name == order.below else first)
    orders = {key: f"{section.folder}/table/{_other(key, name)}" for key in HEADS} | {
        "name": f"{section.folder}/search"
    }
    marker = f"{order.column}{'-' if order.is_most_first else ''}"
    tabs = [(one.title, f"{section.folder}/table/{key}", key == name) for key, one in ORDERS.items()]
    values = {
        "title": order.title,
        "lines": found,
        "orders": orders,
        "sorted": marker,
        "entries": _tabs(section, tabs, ""),
    }
    yield url.page(folder), fill("league", head, **values, missing=_missing(every, order))


def ranked(every: Iterable[Line], order: Order) -> list[Line]:
    """The seats that have a value, in the order; equals by name."""
    found = [one for one in every if order.column in one.sortable]
    sign = -1 if order.is_most_first else 1
    return sorted(found, key=lambda one: (sign * one.sortable[order.column], one.order))


def _missing(every: Iterable[Line], order: Order) -> int:
    return sum(order.column not in one.sortable for one in every)


def _other(column: str, name: str) -> str:
    first, second = HEADS[column]
    return second if name == first else first


def _tabs(section: Section, tabs: list[tuple[str, str, bool]], here: str) -> list[tuple[str, str, bool]]:
    return [*tabs, ("Lost deposits", f"{section.folder}/table/deposits", here == "deposits")]


def _head(view: View, section: Section, folder: str, title: str, first: str | None = None) -> Head:
    words = f"{title}: every seat of the {section.name}"
    return Head(
        view,
        folder,
        f"{title}, {section.name}",
        words,
        section,
        crumbs=(Crumb(section.name[:1].upper() + section.name[1:], section.folder),),
        twins=() if first else ("json", "csv"),
        here="table",
        linked_data=linked.dataset(view, folder, words, words, linked.TABLE) if not first else {},
        first=first,
        look=view.look,
    )


def _deposits(view: View, piece: Piece, section: Section) -> Files:
    head = _head(view, section, piece.folder, "Lost deposits")
    tabs = [(one.title, f"{section.folder}/table/{key}", False) for key, one in ORDERS.items()]
    found = lost(view.record, section)
    most = sorted(lines(view.record, section.election), key=lambda one: (-one.lost_deposits, one.order))[:20]
    values = {
        "rows": found,
        "most": [one for one in most if one.lost_deposits],
        "entries": _tabs(section, tabs, "deposits"),
        "so_far": tally_of(view.record, section.election).so_far,
    }
    yield url.page(piece.folder), fill("deposits", head, **values)


def lost(record: Record, section: Section) -> list[Lost]:
    """The deposits lost by party, most first (£500 each: Representation of the People Act 1983, sch. 1, r. 9)."""
    stood, counts = fought(record, section.polls(record))
    rows = tally_of(record, section.election).rows
    found = [Lost(one, stood[one.key], counts[one.key], DEPOSIT * counts[one.key]) for one in rows if counts[one.key]]
    return sorted(found, key=lambda one: (-one.count, one.row.name))
