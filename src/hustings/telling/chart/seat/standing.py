"""Standing: where a poll's turnout, or its majority, stands among those of all seats at the same general election."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

import msgspec

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.claims.place import ordinal
from hustings.figures.rounding import format_percent, percent
from hustings.measures.majority import majority, majority_share
from hustings.measures.turnout import turnout
from hustings.record.election import GeneralElection
from hustings.record.kept import kept_by_poll, kept_of_election
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.chart.base import (
    LABEL,
    SMALL,
    WIDTH,
    Row,
    finished,
    rows_of,
    scaled,
    with_rows,
    word,
    words,
)
from hustings.telling.chart.chart import Chart, Spec
from hustings.telling.chart.colour.theme import LIGHT
from hustings.telling.chart.measure import fitted, width
from hustings.telling.chart.said import count, place_and_day, places_of, share
from hustings.telling.prose import Pen, Prose, unmarked

#: Pixels: the drawing, what is kept for its labels at the top, and for the scale below.
HEIGHT, TOP, BELOW = 178, 42, 22
#: So many seats at least make a picture of a country.
LEAST = 100
#: How wide a bar is, per cent.
_STEPS = {Kind.TURNOUT: 2, Kind.MAJORITY: 3}
UK = "uk"


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
        """The lower end of the scale, per cent."""
        return self.bars[0][0]

    @property
    def high(self) -> int:
        """The upper end of the scale, per cent."""
        return self.bars[-1][0] + self.step


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
    """The turnout of all seats declared whose electorate is known, valid votes by electorate."""
    known = [
        (one.declaration.valid_votes, one.electorate)
        for one in record.polls_of(election)
        if one.declaration and one.electorate
    ]
    electorate = sum(people for _, people in known)
    return Fraction(sum(votes for votes, _ in known), electorate) if electorate else None


def turnout_standing(record: Record, poll: Poll) -> Chart | None:
    """The turnout of a poll against the country; `None` for by-elections, and while few seats have declared."""
    found, own, country = (
        spread(record, poll.election, Kind.TURNOUT),
        turnout(poll),
        country_turnout(record, poll.election),
    )
    if found is None or own is None or country is None:
        return None
    name = poll.constituency.name
    marks = [
        _mark(found, own, name, 0),
        _mark(found, Fraction(percent(country)) / 100, "UK", 1),
    ]
    title, subtitle = (
        f"Turnout in {name} against the country",
        _counted(found, poll, "turnout: valid votes as a share of the electorate"),
    )
    return _chart("turnout", title, subtitle, _turnout_words(record, poll, found, country), found, own, marks)


def majority_standing(record: Record, poll: Poll) -> Chart | None:
    """The majority of a poll among those of all seats; `None` for by-elections, and while few seats have declared."""
    found, own = spread(record, poll.election, Kind.MAJORITY), majority_share(poll)
    if found is None or own is None:
        return None
    name = poll.constituency.name
    marks = [_mark(found, own, name, 0)]
    title, subtitle = f"{name}’s majority among all seats", _counted(found, poll, "majority as a share of the vote")
    return _chart("majority", title, subtitle, _majority_words(record, poll, found), found, own, marks)


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


def _chart(
    name: str, title: str, subtitle: str, alt: Prose, found: Spread, own: Fraction, marks: list[tuple[Row, Row]]
) -> Chart:
    bars = [
        {"value": start, "end": start + found.step, "count": seats, "colour": _shade(start, found, own)}
        for start, seats in found.bars
    ]
    floor = _rule(found.low, HEIGHT - BELOW, LIGHT.context) | {"end": found.high}
    labels = [*_ticks(found), *(label for _, label in marks)]
    rules = [floor, *(rule for rule, _ in marks)]
    spec = with_rows(_template(), title, subtitle, bars=bars, rules=rules, labels=labels)
    return Chart(name, title, alt, spec, subtitle, "The bar that stands out holds this seat.")


def _shade(start: int, found: Spread, own: Fraction) -> str:
    return LIGHT.ink if start <= own * 100 < start + found.step else LIGHT.context


def _rule(value: float, top: int, colour: str, dash: Sequence[int] = ()) -> Row:
    """A line down to the scale."""
    return {"value": value, "end": value, "top": top, "bottom": HEIGHT - BELOW, "colour": colour, "dash": list(dash)}


def _mark(found: Spread, value: Fraction, name: str, line: int) -> tuple[Row, Row]:
    """A line at a value, and its label on the side that has more room; of a long name, as much as fits."""
    at = round(float(value) * 100, 3)
    part = (at - found.low) / (found.high - found.low)
    figure, is_bold, colour = format_percent(value, places_of(value)), not line, LIGHT.muted if line else LIGHT.ink
    room = WIDTH * max(part, 1 - part) - 8 - width(f" {figure}", LABEL, is_bold=is_bold)
    place: dict[str, Any] = {"align": "right", "dx": -6} if part > 0.5 else {"align": "left", "dx": 6}
    label = f"{fitted(name, room, LABEL, is_bold=is_bold)} {figure}"
    weight = 700 if is_bold else 400
    return (
        _rule(at, line * 18, colour, (3, 3) if line else ()),
        word(label, dy=11, weight=weight, colour=colour, value=at, top=line * 18, **place),
    )


def _ticks(found: Spread) -> list[Row]:
    first = -(-found.low // 10) * 10
    edges = {found.low: "left", found.high: "right"}
    return [
        word(f"{at}%", size=SMALL, colour=LIGHT.muted, align=edges.get(at, "center"), value=at, top=HEIGHT - 5)
        for at in range(first, found.high + 1, 10)
    ]


def _counted(found: Spread, poll: Poll, of: str) -> str:
    declared = "Seats" if len(found.values) == found.total else "Seats declared so far"
    return f"{declared} by {of}, {poll.polled_on.year}"


def _rank(pen: Pen, poll: Poll, found: Spread, what: str, basis: Basis) -> str:
    """Which place it is from the nearer end, "the 150th smallest"; empty until every seat has declared."""
    if len(found.values) < found.total:
        return ""
    own = float(found.values[poll.id])
    above, below = sum(one > own for one in found.floats), sum(one < own for one in found.floats)
    is_high = above <= below
    place = 1 + min(above, below)
    end = ("highest" if is_high else "lowest") if what == "turnout" else ("largest" if is_high else "smallest")
    words = f"the {ordinal(place) + ' ' if place > 1 else ''}{end} {what}"
    quantity = Quantity(Decimal(place), word=f"{'highest' if is_high else 'lowest'} {what}")
    subject = Subject(unmarked(poll.constituency.name), poll=poll.id, place=UK)
    return pen.mark(words, Claim(Kind.SUPERLATIVE, subject, quantity, basis)) + " in the UK"


def _turnout_words(record: Record, poll: Poll, found: Spread, country: Fraction) -> Prose:
    pen, basis = Pen(), Basis(election=poll.election)
    here = share(
        pen, Kind.TURNOUT, Subject(unmarked(poll.constituency.name), poll=poll.id), found.values[poll.id], basis
    )
    rank = _rank(pen, poll, found, "turnout", basis)
    whole = ""
    if rank:
        told = share(pen, Kind.TURNOUT, Subject("the UK", place=UK), country, basis)
        whole = f", {rank}; in the UK as a whole it was {told}"
    return pen.prose(
        f"Column chart of the turnouts of all seats. Turnout in {place_and_day(record, poll)} was {here}{whole}."
    )


def _majority_words(record: Record, poll: Poll, found: Spread) -> Prose:
    pen, basis = Pen(), Basis(election=poll.election)
    subject = Subject(unmarked(poll.constituency.name), poll=poll.id)
    votes = count(pen, Kind.MAJORITY, subject, majority(poll) or 0, basis)
    part = share(pen, Kind.MAJORITY, subject, found.values[poll.id], basis)
    rank = _rank(pen, poll, found, "majority", basis)
    place = f": as a share, {rank}" if rank else ""
    noun = "vote" if majority(poll) == 1 else "votes"
    return pen.prose(
        "Column chart of the majorities of all seats, as shares of the vote. The majority in"
        f" {place_and_day(record, poll)} was {votes} {noun}, {part} of the vote{place}."
    )
