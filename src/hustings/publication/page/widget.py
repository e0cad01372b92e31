"""The widget: one result, small, for other people's pages. Its height is known beforehand, so it needs no script."""

from __future__ import annotations

from hustings.publication import url
from hustings.publication.file import Files
from hustings.publication.frame.head import Head
from hustings.publication.frame.strip import strip_of_votes
from hustings.publication.frame.template import fill
from hustings.publication.plan import Piece
from hustings.publication.view import View
from hustings.record.poll import Poll
from hustings.telling.glance import at_a_glance

#: How many candidates are shown; the others are counted.
MOST = 6
#: Heights in pixels, as `static/widget.css` has them: all but the rows, and a row.
FRAME, ROW = 122, 40


def height(poll: Poll) -> int:
    """How high the widget is, in pixels, at any width from 280."""
    return FRAME + ROW * (min(len(poll.candidacies), MOST) + (len(poll.candidacies) > MOST))


def snippet(view: View, poll: Poll) -> str | None:
    """What others paste into their pages; `None` where it is not known where the site will stand."""
    if view.base_url is None:
        return None
    title = f"{poll.constituency.name}: the result".replace("&", "&amp;").replace('"', "&quot;")
    return (
        f'<iframe src="{view.canonical(url.widget_folder(poll))}" title="{title}" width="100%" '
        f'height="{height(poll)}" loading="lazy" style="border:0;max-width:40rem"></iframe>'
    )


def render(view: View, piece: Piece) -> Files:
    """The widget of a poll."""
    poll = view.record.poll(piece.subject)
    told = at_a_glance(view.record, poll)
    title = f"{poll.constituency.name}: {told.headline}"
    head = Head(view, piece.folder, title, title, view.section(piece.section), twins=(), look=view.look)
    shown, rest = told.rows[:MOST], told.rows[MOST:]
    yield (
        url.page(piece.folder),
        fill("widget", head, told=told, shown=shown, rest=rest, strip=strip_of_votes(told), seat=url.seat_folder(poll)),
    )
