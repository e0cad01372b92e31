"""The night: how the parties' seats grew from one declaration to the next."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache
from math import ceil
from typing import Any

import msgspec

from hustings.claims.claim import Basis
from hustings.measures.baseline import family_key
from hustings.measures.seats import SeatTally, national_tally
from hustings.record.election import GeneralElection
from hustings.record.kept import each, kept_of_place
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.chart.base import LABEL, SMALL, Row, finished, rows_of, scaled, with_rows, word, words
from hustings.telling.chart.chart import Chart, Spec
from hustings.telling.chart.colour.theme import LIGHT
from hustings.telling.chart.country.won import Won, seats_won, told
from hustings.telling.chart.measure import fitted
from hustings.telling.chart.place import apart
from hustings.telling.day import LONDON, clock_words
from hustings.telling.prose import Pen, Prose

#: Pixels: the drawing, kept at the left for seats, at the right for names, at the top and below.
HEIGHT, LEFT, NAMES, TOP, BELOW = 260, 34, 118, 8, 24
#: A line for so many parties; the night ends when this part of the seats has declared.
MOST, PART = 5, 0.985
#: Minutes from one point of a line to the next.
_STEP = 10


def night(record: Record, election: str) -> Chart | None:
    """The seats over the night of a general election; `None` where times of declaration are not known."""
    found = record.elections.get(election)
    tally = national_tally(record, election) if isinstance(found, GeneralElection) else None
    declared = _declared(record, election)
    if tally is None or len(declared) < 50:
        return None
    start, end = _hours(declared)
    won = seats_won(record, tally)[:MOST]
    moments = _moments(record, declared)
    counts = {one.key: _counts(moments[one.key], start, end) for one in won}
    later = sum(moment > end for moment, _ in declared)
    year = start.astimezone(LONDON).year
    title, subtitle = "How the night went", f"Seats declared for each party, {year} general election, by UK time"
    spec = with_rows(
        _template(),
        title,
        subtitle,
        lines=[row for one in won for row in _line(one, counts[one.key])],
        rules=_rules(tally, start, end),
        labels=[*_scale(tally), *_clock(start, end), *_names(won, counts, tally)],
    )
    note = f"Seats declared after {clock_words(end)}, not drawn: {later}." if later else ""
    inks = tuple(dict.fromkeys(msgspec.structs.replace(one.ink, pattern="plain") for one in won))
    return Chart("night", title, _words(won, tally, start), spec, subtitle, note, inks)


def _declared(record: Record, election: str) -> list[tuple[datetime, Poll]]:
    """The polls whose time of declaration is known, in its order."""
    polls = ((one.declaration.declared_at, one) for one in record.polls_of(election) if one.declaration is not None)
    return sorted(((moment, one) for moment, one in polls if moment is not None), key=lambda pair: pair[0])


def _hours(declared: Sequence[tuple[datetime, Poll]]) -> tuple[datetime, datetime]:
    """The full hours from the first declaration to that of nearly the last."""
    first, last = declared[0][0], declared[ceil(len(declared) * PART) - 1][0]
    start = first.replace(minute=0, second=0, microsecond=0)
    return start, last.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)


def _moments(record: Record, declared: Sequence[tuple[datetime, Poll]]) -> dict[str | None, list[datetime]]:
    """When each party's seats were declared."""
    found: dict[str | None, list[datetime]] = defaultdict(list)
    for (moment, _), key in zip(declared, each(_row_of, record, [one for _, one in declared]), strict=True):
        found[key].append(moment)
    return found


def _counts(moments: Sequence[datetime], start: datetime, end: datetime) -> list[int]:
    """A party's seats at each step of the night."""
    steps = int((end - start) / timedelta(minutes=_STEP)) + 1
    return [bisect_right(moments, start + timedelta(minutes=_STEP * at)) for at in range(steps)]


@kept_of_place
def _row_of(record: Record, poll: Poll) -> str | None:
    if poll.winner is None:
        return None
    return family_key(poll.candidacy(poll.winner), record.parties).partition(":")[0]


@cache
def _template() -> Spec:
    import altair as alt  # noqa: PLC0415  (half a second that only charts need)

    x = scaled(alt.X, "hour", LEFT, f"width - {NAMES}")
    y = scaled(alt.Y, "seats", HEIGHT - BELOW, TOP, zero=True)
    rules = (
        alt.Chart(rows_of("rules"))
        .mark_rule(strokeDash=alt.ExprRef("datum.dash"))
        .encode(x=x, x2="hour2:Q", y=y, stroke=alt.Stroke("colour:N", scale=None))
    )
    lines = (
        alt.Chart(rows_of("lines"))
        .mark_line(strokeWidth=2.5, strokeJoin="round")
        .encode(x=x, y=y, stroke=alt.Stroke("edge:N", scale=None), detail="party:N")
    )
    labels = words(alt.Chart(rows_of("labels")).encode(x=x, y=y), has_halo=True)
    return finished(alt.layer(rules, lines, labels), height=HEIGHT)


def _line(one: Won, counts: Sequence[int]) -> list[Row]:
    return [
        {"hour": round(at * _STEP / 60, 3), "seats": seats, "party": one.label, "edge": one.ink.edge}
        for at, seats in enumerate(counts)
    ]


def _rules(tally: SeatTally, start: datetime, end: datetime) -> list[Row]:
    """Lines across at each hundred seats, and at a majority."""
    across = {"hour": 0, "hour2": (end - start) / timedelta(hours=1)}
    grid = [
        {"seats": at, "colour": LIGHT.rule if at else LIGHT.context, "dash": [], **across} for at in _hundreds(tally)
    ]
    return [*grid, {"seats": _needed(tally), "colour": LIGHT.muted, "dash": [3, 3], **across}]


def _hundreds(tally: SeatTally) -> range:
    return range(0, max(_needed(tally), tally.rows[0].seats or 0) + 50, 100)


def _needed(tally: SeatTally) -> int:
    return tally.total // 2 + 1


def _scale(tally: SeatTally) -> list[Row]:
    place: dict[str, Any] = {"hour": 0, "size": SMALL, "colour": LIGHT.muted}
    grid = [word(str(at), seats=at, dx=-LEFT, dy=4, **place) for at in _hundreds(tally)]
    return [*grid, word(f"{_needed(tally)} for a majority", seats=_needed(tally), dx=4, dy=-5, **place)]


def _clock(start: datetime, end: datetime) -> list[Row]:
    hours = int((end - start) / timedelta(hours=1))
    every = 1 if hours <= 6 else 2 if hours <= 12 else 3
    return [
        word(
            clock_words(start + timedelta(hours=at)),
            hour=at,
            seats=0,
            dy=18,
            align="center",
            size=SMALL,
            colour=LIGHT.muted,
        )
        for at in range(0, hours + 1, every)
    ]


def _names(won: Sequence[Won], counts: dict[str, list[int]], tally: SeatTally) -> list[Row]:
    """Each party with its seats at the end of its line, moved apart until they can be read."""
    last = [counts[one.key][-1] for one in won]
    top = max(_needed(tally), *(one.seats for one in won))
    least = (LABEL + 2) * top / (HEIGHT - BELOW - TOP)
    heights = apart(last, least, low=least / 2)
    hours = (len(next(iter(counts.values()))) - 1) * _STEP / 60
    return [
        word(fitted(f"{seats} {one.label}", NAMES - 8, LABEL), hour=round(hours, 3), seats=round(height, 1), dx=7, dy=5)
        for one, seats, height in zip(won, last, heights, strict=True)
    ]


def _words(won: Sequence[Won], tally: SeatTally, start: datetime) -> Prose:
    pen = Pen()
    year = start.astimezone(LONDON).year
    state = "In the end" if tally.is_final else "So far"
    seats = told(pen, won, Basis(election=tally.election))
    return pen.prose(
        f"Line chart of the seats declared for each party through the night of the {year} general election."
        f" {state}: {seats}."
    )
