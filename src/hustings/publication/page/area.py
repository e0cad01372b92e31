"""The page of a region or a nation: its seats and votes by party, and every seat of it."""

from __future__ import annotations

from hustings.publication import url
from hustings.publication.file import Files
from hustings.publication.frame import linked
from hustings.publication.frame.head import Crumb, Head
from hustings.publication.frame.markup import paragraphs
from hustings.publication.frame.strip import strip
from hustings.publication.frame.telling import told_of_area
from hustings.publication.frame.template import fill
from hustings.publication.frame.trace import Traces
from hustings.publication.model.line import Line, lines
from hustings.publication.model.tally import Tally, tally_of
from hustings.publication.plan import Piece
from hustings.publication.view import View


def render(view: View, piece: Piece) -> Files:
    """The page of the area that the piece is of."""
    section, name = view.section(piece.section), piece.subject
    here = [one for one in lines(view.record, section.election) if is_in(one, name)]
    found = tally_of(view.record, section.election, name)
    prose = told_of_area(view, section.election, name)
    traces = Traces(view.record, [prose])
    words = summary(found, name)
    head = Head(
        view,
        piece.folder,
        f"{name}, {section.name}",
        words,
        section,
        crumbs=(Crumb(section.name[:1].upper() + section.name[1:], section.folder),),
        twins=("json", "csv"),
        linked_data=linked.dataset(view, piece.folder, f"{name}, {section.name}", words, linked.TABLE),
        look=view.look,
    )
    yield (
        url.page(piece.folder),
        fill(
            "area",
            head,
            name=name,
            tally=found,
            lines=here,
            words=words,
            paragraphs=paragraphs(prose, traces.target),
            traces=traces.rows,
            strip=strip([(one.party, one.seats) for one in found.rows if one.seats], found.total),
        ),
    )


def is_in(line: Line, name: str) -> bool:
    """Whether a seat is in a region or a nation."""
    return name in (line.poll.constituency.region, line.poll.constituency.nation.value)


def summary(found: Tally, name: str) -> str:
    """The seats of an area by party, in one sentence."""
    won = [f"{one.name} {one.seats}" for one in found.rows if one.seats]
    count = (
        f"{found.declared} of {found.total} seats declared" if found.declared < found.total else f"{found.total} seats"
    )
    return f"{name}: {count}" + (f": {', '.join(won)}" if won else "")
