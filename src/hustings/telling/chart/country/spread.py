"""Spread: the turnouts, or the majorities, of all seats at a general election, in columns.

One picture of the country; where a seat stands in it is marked on it (`hustings.telling.chart.seat.standing`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from functools import cache

import msgspec

from hustings.claims.claim import Basis, Subject
from hustings.claims.country import UK
from hustings.claims.country import turnouts as turnouts_in
from hustings.claims.kind import Kind
from hustings.figures.rounding import format_percent, percent
from hustings.measures.majority import majority_share
from hustings.measures.turnout import turnout
from hustings.record.election import GeneralElection
from hustings.record.kept import kept_by_poll, kept_of_election
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.chart.base import LABEL, SMALL, WIDTH, Row, finished, rows_of, scaled, with_rows, word, words
from hustings.telling.chart.chart import Chart, Spec
from hustings.telling.chart.colour.theme import LIGHT
from hustings.telling.chart.measure import fitted, width
from hustings.telling.chart.said import places_of, share
from hustings.telling.prose import Pen, Prose

#: Pixels: the drawing, what is kept for its labels at the top, and for the scale below.
HEIGHT, TOP, BELOW = 178, 42, 22
#: How high a line of labels is, in pixels.
LINE = 18
#: So many seats at least make a picture of a country.
LEAST = 100
#: How wide a bar is, per cent.
_STEPS = {Kind.TURNOUT: 2, Kind.MAJORITY: 3}
#: The ends of the scale are at so many per cent, or a multiple.
EDGE = 5


class Spread(msgspec.Struct, frozen=True):
    """One measure over the seats of an election: each value by poll id, and the bars; steps of `step` per cent.

    `floats` are the values again, to be compared quickly: counts of voters make no two shares that look the same so.
    """

    values: dict[str, Fraction]
    floats: list[float]
    bars: tuple[tuple[int, int], ...]
    step: int
    total: int

    @property
    def low(self) -> int:
        """The lower end of the scale, per cent: no seat near it moves it by a column."""
        return self.bars[0][0] // EDGE * EDGE

    @property
    def high(self) -> int:
        """The upper end of the scale, per cent."""
        return -(-(self.bars[-1][0] + self.step) // EDGE) * EDGE


@kept_of_election
def spread(record: Record, election: str, of: Kind) -> Spread | None:
    """The turnouts, or the majorities as shares, of an election's seats.

    `None` with too few to make a picture, and until every seat has declared: each declaration would change them all.
    """
    polls = record.polls_of(election)
    found = _standings(record, polls, election, of)
    values = {poll: one for poll, one in found.items() if one is not None}
    if len(values) < max(LEAST, len(polls)) or not isinstance(record.elections.get(election), GeneralElection):
        return None
    counts = Counter(column for _, _, column in values.values())
    step = _STEPS[of]
    bars = tuple((at * step, counts[at]) for at in range(min(counts), max(counts) + 1))
    return Spread(
        {poll: one for poll, (one, _, _) in values.items()},
        [one for _, one, _ in values.values()],
        bars,
        step,
        len(polls),
    )


@kept_by_poll
def _standings(_: Record, poll: Poll, __: str, of: Kind) -> tuple[Fraction, float, int] | None:
    """A poll's value, the same to be compared quickly, and the number of its bar."""
    value = turnout(poll) if of is Kind.TURNOUT else majority_share(poll)
    return None if value is None else (value, float(value), int(value * 100 / _STEPS[of]))


@kept_of_election
def country_turnout(record: Record, election: str) -> Fraction | None:
    """The turnout of a general election's seats, valid votes by electorate."""
    found = record.elections.get(election)
    every = turnouts_in(record, found, UK) if isinstance(found, GeneralElection) else []
    return next((share for _, share in every), None)


@kept_of_election
def majorities(record: Record, election: str) -> Chart | None:
    """The majorities of all seats; `None` of by-elections, and until every seat has declared."""
    found = spread(record, election, Kind.MAJORITY)
    if found is None:
        return None
    year = record.elections[election].polled_on.year
    alt = Pen().prose(
        f"Column chart of the majorities of all seats at the {year} general election, as shares of the vote."
    )
    subtitle = counted(record, election, "majority as a share of the vote")
    return drawing("majorities", "Majorities of all seats", subtitle, alt, found, [])


@kept_of_election
def turnouts(record: Record, election: str) -> Chart | None:
    """The turnouts of all seats and the country's; `None` of by-elections, and until every seat has declared."""
    found, country = spread(record, election, Kind.TURNOUT), country_turnout(record, election)
    if found is None or country is None:
        return None
    pen, year = Pen(), record.elections[election].polled_on.year
    told = share(pen, Kind.TURNOUT, Subject("the UK", place=UK), country, Basis(election=election))
    seats = f"Column chart of the turnouts of all seats at the {year} general election"
    alt = pen.prose(f"{seats}; turnout in the UK as a whole was {told}.")
    subtitle = counted(record, election, "turnout: valid votes as a share of the electorate")
    return drawing("turnouts", "Turnout in all seats", subtitle, alt, found, [mark_of_country(found, country)])


def counted(record: Record, election: str, of: str) -> str:
    """What is counted in the columns: "Seats by majority as a share of the vote, 2019"."""
    return f"Seats by {of}, {record.elections[election].polled_on.year}"


@cache
def _template() -> Spec:
    import altair as alt  # noqa: PLC0415  (half a second that only charts need)

    x = scaled(alt.X, "value", 0, "width")
    y = scaled(alt.Y, "count", HEIGHT - BELOW, TOP, zero=True)
    bars = (
        alt.Chart(rows_of("bars"))
        .mark_rect(stroke=LIGHT.paper, strokeWidth=1)
        .encode(x=x, x2="end:Q", y=y, y2=alt.Y2Datum(0), fill=alt.Fill("colour:N", scale=None))
    )
    # pixels from the top
    rules = (
        alt.Chart(rows_of("rules"))
        .mark_rule(strokeWidth=1.5, strokeDash=alt.ExprRef("datum.dash"))
        .encode(
            x=x,
            x2="end:Q",
            y=alt.Y("top:Q", axis=None, scale=None),
            y2="bottom:Q",
            stroke=alt.Stroke("colour:N", scale=None),
        )
    )
    labels = alt.Chart(rows_of("labels")).encode(x=x, y=alt.Y("top:Q", axis=None, scale=None))
    return finished(alt.layer(bars, rules, words(labels, has_halo=True)), height=HEIGHT)


def drawing(
    name: str,
    title: str,
    subtitle: str,
    alt: Prose,
    found: Spread,
    marks: list[tuple[Row, Row]],
    own: Fraction | None = None,
) -> Chart:
    """The chart with its columns and marks; the column that holds a seat's own value stands out."""
    bars = [
        {"value": start, "end": start + found.step, "count": seats, "colour": _shade(start, found, own)}
        for start, seats in found.bars
    ]
    floor = rule(found.low, HEIGHT - BELOW, LIGHT.context) | {"end": found.high}
    labels = [*_ticks(found), *(label for _, label in marks)]
    rules = [floor, *(one for one, _ in marks)]
    spec = with_rows(_template(), title, subtitle, bars=bars, rules=rules, labels=labels)
    note = "" if own is None else "The bar that stands out holds this seat."
    return Chart(name, title, alt, spec, subtitle, note)


def _shade(start: int, found: Spread, own: Fraction | None) -> str:
    return LIGHT.ink if own is not None and start <= own * 100 < start + found.step else LIGHT.context


def rule(value: float, top: int, colour: str, dash: Sequence[int] = ()) -> Row:
    """A line down to the scale."""
    return {"value": value, "end": value, "top": top, "bottom": HEIGHT - BELOW, "colour": colour, "dash": list(dash)}


def _ticks(found: Spread) -> list[Row]:
    first = -(-found.low // 10) * 10
    edges = {found.low: "left", found.high: "right"}
    return [
        word(f"{at}%", size=SMALL, colour=LIGHT.muted, align=edges.get(at, "center"), value=at, top=HEIGHT - 5)
        for at in range(first, found.high + 1, 10)
    ]


class Mark(msgspec.Struct, frozen=True):
    """A value's place on the scale, as a part of it, and its label, which stands on the side that has more room."""

    part: float
    label: str

    @property
    def is_left(self) -> bool:
        """Whether the label is to the left."""
        return self.part > 0.5


def mark(found: Spread, value: Fraction, name: str, *, is_bold: bool) -> Mark:
    """Where a value stands, and how it is labelled; of a long name, as much as fits."""
    part = (_at(value) - found.low) / (found.high - found.low)
    figure = format_percent(value, places_of(value))
    room = WIDTH * max(part, 1 - part) - 8 - width(f" {figure}", LABEL, is_bold=is_bold)
    return Mark(part, f"{fitted(name, room, LABEL, is_bold=is_bold)} {figure}")


def mark_of_seat(found: Spread, value: Fraction, name: str) -> tuple[Row, Row]:
    """A line at a seat's value, and its label."""
    return _rows(value, mark(found, value, name, is_bold=True), 0, LIGHT.ink, (), 700)


def mark_of_country(found: Spread, value: Fraction) -> tuple[Row, Row]:
    """A dashed line at the country's value, and its label a line below a seat's."""
    shown = Fraction(percent(value)) / 100
    return _rows(shown, mark(found, shown, "UK", is_bold=False), LINE, LIGHT.muted, (3, 3), 400)


def _rows(value: Fraction, made: Mark, top: int, colour: str, dash: Sequence[int], weight: int) -> tuple[Row, Row]:
    align, dx = ("right", -6) if made.is_left else ("left", 6)
    label = word(made.label, align=align, dx=dx, dy=11, weight=weight, colour=colour, value=_at(value), top=top)
    return rule(_at(value), top, colour, dash), label


def _at(value: Fraction) -> float:
    return round(float(value) * 100, 3)
