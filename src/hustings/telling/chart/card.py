"""The card: a poll's result as a picture for social media, 1200 by 630 dots, readable at the size of a thumbnail.

It is drawn from a template of our own rather than by Vega: a card is made for every seat, and must be quick and small.
So its bars are plain, without the patterns of the charts: each has its name above it. Everything on it is text of the
record, escaped, and set so that it fits.
"""

from __future__ import annotations

from xml.sax.saxutils import escape

from hustings.figures.rounding import format_count, format_percent
from hustings.measures.rank import Ranked, ranking
from hustings.measures.table import measure
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.chart.base import FONT
from hustings.telling.chart.colour.ink import Ink, ink_of
from hustings.telling.chart.colour.theme import LIGHT
from hustings.telling.chart.draw.slim import slimmed
from hustings.telling.chart.measure import fitted, width
from hustings.telling.chart.said import occasion, party_name
from hustings.telling.glance import Glance, at_a_glance
from hustings.telling.span import printable

WIDTH, HEIGHT = 1200, 630
_LEFT, _RIGHT = 64, 1136
#: Rows of candidates, and where the first begins; the last row of a longer list says how many more there are.
_ROWS, _TOP, _STEP = 5, 240, 66
_BAR = 15


def card(record: Record, poll: Poll) -> bytes:
    """A picture of a poll's result for social media: a PNG of 1200 by 630 dots, in light colours.

    Before the declaration it says who stands. Words for it: those of the chart called "result".
    """
    import vl_convert  # noqa: PLC0415  (loads a whole engine)

    return slimmed(vl_convert.svg_to_png(card_svg(record, poll)))


def card_svg(record: Record, poll: Poll) -> str:
    """The card as SVG.

    >>> from hustings.record import example
    >>> "25,323" in card_svg(example.record(), example.poll("Ilford North", 2019))
    True
    """
    ranked = ranking(poll)
    told = at_a_glance(record, poll)
    rows = _rows(record, poll, ranked) if ranked else _standing(told)
    body = "".join((*_head(told), *rows))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="{FONT}">'
        f'<path fill="{LIGHT.paper}" d="M0,0H{WIDTH}V{HEIGHT}H0Z"/>'
        f"{body}{_foot(record, poll)}</svg>"
    )


def _head(told: Glance) -> list[str]:
    """A band in the winner's colours, the occasion, the name, and what happened."""
    poll, headline = told.poll, fitted(told.headline, _RIGHT - _LEFT, 36)
    colour = LIGHT.context if told.winner is None else ink_of(told.winner.party).fill
    name, size = poll.constituency.name, 64
    while size > 40 and width(name, size, is_bold=True) > _RIGHT - _LEFT:
        size -= 4
    day = occasion(poll)
    return [
        f'<path fill="{colour}" d="M0,0H{WIDTH}V22H0Z"/>',
        _text(_LEFT, 82, 30, day[0].upper() + day[1:], LIGHT.muted),
        _text(_LEFT, 150, size, fitted(name, _RIGHT - _LEFT, size, is_bold=True), is_bold=True),
        _text(_LEFT, 202, 36, headline),
    ]


def _rows(record: Record, poll: Poll, ranked: tuple[Ranked, ...]) -> list[str]:
    most = float(ranked[0].share) or 1.0
    return [piece for at, one in enumerate(ranked[:_ROWS]) for piece in _row(record, poll, at, one, most)]


def _row(record: Record, poll: Poll, at: int, one: Ranked, most: float) -> list[str]:
    top = _TOP + at * _STEP
    is_elected = one.key == poll.winner
    share, votes = format_percent(one.share), format_count(one.votes)
    name = fitted(one.candidacy.name, 520, 28, is_bold=is_elected)
    after = _LEFT + width(name, 28, is_bold=is_elected) + 14
    party = fitted(party_name(record, one.candidacy), 850 - after, 28)
    length = max(2.0, (_RIGHT - _LEFT) * float(one.share) / most)
    return [
        _text(_LEFT, top + 24, 28, name, is_bold=is_elected),
        _text(after, top + 24, 28, party, LIGHT.muted),
        _text(_RIGHT - 124, top + 24, 28, votes, LIGHT.muted, anchor="end"),
        _text(_RIGHT, top + 24, 28, share, anchor="end", is_bold=is_elected),
        _box(_LEFT, top + 34, length, _BAR, ink_of(record.parties.get(one.candidacy.party_id))),
    ]


def _standing(told: Glance) -> list[str]:
    """Who stands, as on the ballot paper, while there are no figures."""
    return [
        piece
        for at, row in enumerate(told.rows[:_ROWS])
        for piece in (
            _box(_LEFT, _TOP + at * _STEP, 28, 28, ink_of(row.party)),
            _text(_LEFT + 46, _TOP + at * _STEP + 24, 28, fitted(row.candidacy.name, 480, 28)),
            _text(640, _TOP + at * _STEP + 24, 28, fitted(row.party_name, _RIGHT - 640, 28), LIGHT.muted),
        )
    ]


def _foot(record: Record, poll: Poll) -> str:
    """Majority and turnout, and how many more there were."""
    found = measure(record, poll)
    told = []
    if found.majority is not None:
        told.append(f"Majority {format_count(found.majority)}")
    if found.turnout is not None:
        told.append(f"Turnout {format_percent(found.turnout)}")
    more = len(poll.candidacies) - _ROWS
    if more > 0:
        told.append(f"{more} more candidate{'s' if more > 1 else ''}")
    return _text(_LEFT, HEIGHT - 34, 28, "  ·  ".join(told), LIGHT.muted)


def _box(x: float, y: float, wide: float, high: float, ink: Ink) -> str:
    return f'<path fill="{ink.fill}" stroke="{ink.edge}" d="M{x:g},{y:g}h{wide:.1f}v{high:g}h-{wide:.1f}Z"/>'


def _text(
    x: float, y: float, size: int, text: str, fill: str = LIGHT.ink, *, anchor: str = "start", is_bold: bool = False
) -> str:
    weight = ' font-weight="700"' if is_bold else ""
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="{size}" fill="{fill}" text-anchor="{anchor}"{weight}>'
        f"{escape(printable(text))}</text>"
    )
