"""The House as a half circle: each party's seats as its part of the arc, most seats first from the left."""

from __future__ import annotations

from functools import cache
from math import cos, pi, sin
from typing import Any

from hustings.claims.claim import Basis
from hustings.measures.seats import SeatTally, national_tally
from hustings.record.election import GeneralElection
from hustings.record.record import Record
from hustings.telling.chart.base import (
    LABEL,
    SMALL,
    WIDTH,
    Row,
    at_one_size,
    colours,
    finished,
    painted,
    rows_of,
    with_rows,
    word,
    words,
)
from hustings.telling.chart.chart import Chart, Spec
from hustings.telling.chart.colour.theme import LIGHT
from hustings.telling.chart.country.won import Won, key, key_height, outcome, seats_won, told
from hustings.telling.chart.measure import width
from hustings.telling.prose import Pen, Prose

#: Pixels: the arc, what is kept above it for names, and what is left below it for the key.
OUTER, INNER, ABOVE, BELOW = 122, 64, 32, 24
#: A part of the arc this large has its name beside it; the others are in the key.
_NAMED = 0.05


def arc(record: Record, election: str) -> Chart | None:
    """The seats of a general election as a half circle; `None` before the first declaration, or without a tally."""
    found = record.elections.get(election)
    tally = national_tally(record, election) if isinstance(found, GeneralElection) else None
    if tally is None or not tally.declared:
        return None
    won = seats_won(record, tally)
    year = found.polled_on.year if found else 0
    title, subtitle = "The House of Commons", f"Seats won at the {year} general election: {outcome(tally)}"
    middle = ABOVE + OUTER
    names = _names(won, tally, middle)
    others = [one for one in won if one.key not in names]
    swatches, labels = key(others, middle + BELOW, WIDTH)
    spec = with_rows(
        at_one_size(_template(middle + BELOW + key_height(len(others)))),
        title,
        subtitle,
        wedges=_wedges(won, tally),
        swatches=swatches,
        half=[_half(tally)],
        labels=[*labels, *(row for rows in names.values() for row in rows), *_needed(tally, middle)],
    )
    inks = tuple(dict.fromkeys(one.ink for one in won))
    return Chart("seats", title, _words(won, tally, year), spec, subtitle, "", inks)


@cache
def _template(height: int) -> Spec:
    import altair as alt  # noqa: PLC0415  (half a second that only charts need)

    place: dict[str, Any] = {"x": alt.X("x:Q", axis=None, scale=None), "y": alt.Y("y:Q", axis=None, scale=None)}
    wedges = alt.Chart(rows_of("wedges")).mark_arc(
        outerRadius=OUTER, innerRadius=INNER, strokeWidth=1, x=alt.ExprRef("width / 2"), y=ABOVE + OUTER
    )
    angles: dict[str, Any] = {"theta": alt.Theta("start:Q", scale=None, stack=None), "theta2": "end:Q"}
    parts = painted(wedges).encode(**angles)
    swatches = painted(alt.Chart(rows_of("swatches")).mark_rect(strokeWidth=1)).encode(**place, x2="x2:Q", y2="y2:Q")
    half = alt.Chart(rows_of("half")).mark_rule(color=LIGHT.ink, strokeWidth=1.5).encode(**place, x2="x2:Q", y2="y2:Q")
    labels = words(alt.Chart(rows_of("labels")).encode(**place))
    return finished(alt.layer(parts, swatches, half, labels), height=height)


def _wedges(won: tuple[Won, ...], tally: SeatTally) -> list[Row]:
    """The parts of the arc from the left, angles from the top; seats not declared are a blank at the right."""
    rows: list[Row] = []
    at = 0
    for one in won:
        rows.append({"party": one.label, "seats": one.seats, **_angles(at, one.seats, tally.total), **colours(one.ink)})
        at += one.seats
    if at < tally.total:
        blank = {"fill": LIGHT.track, "edge": LIGHT.rule}
        rows.append({"party": "", "seats": tally.total - at, **_angles(at, tally.total - at, tally.total), **blank})
    return rows


def _angles(start: int, seats: int, total: int) -> dict[str, float]:
    return {
        "start": round(-pi / 2 + pi * start / total, 5),
        "end": round(-pi / 2 + pi * (start + seats) / total, 5),
    }


def _names(won: tuple[Won, ...], tally: SeatTally, middle: float) -> dict[str, list[Row]]:
    """The name and the seats of each large part, outside the arc at its middle, by key: of those that have the room."""
    found, at = {}, 0
    for one in won:
        turn = -pi / 2 + pi * (at + one.seats / 2) / tally.total
        at += one.seats
        x, y = WIDTH / 2 + (OUTER + 9) * sin(turn), middle - (OUTER + 9) * cos(turn)
        place: dict[str, Any] = {"x": round(x, 1), "y": round(y, 1), "align": "right" if turn < 0 else "left"}
        is_narrow = width(one.label, LABEL) > min(x, WIDTH - x)
        if one.seats >= _NAMED * tally.total and not is_narrow:
            found[one.key] = [word(one.label, dy=-13, **place), word(str(one.seats), dy=2, weight=700, **place)]
    return found


def _half(tally: SeatTally) -> Row:
    """The mark of half the seats, in the middle of the arc."""
    return {"x": WIDTH / 2, "x2": WIDTH / 2, "y": ABOVE - 5, "y2": ABOVE + OUTER - INNER + 6}


def _needed(tally: SeatTally, middle: float) -> list[Row]:
    """How many seats make a majority, inside the arc."""
    place: dict[str, Any] = {"x": WIDTH / 2, "align": "center", "colour": LIGHT.muted}
    return [
        word(str(tally.total // 2 + 1), y=middle - 20, weight=700, **place),
        word("for a majority", y=middle - 5, size=SMALL, **place),
    ]


def _words(won: tuple[Won, ...], tally: SeatTally, year: int) -> Prose:
    pen = Pen()
    basis = Basis(election=tally.election)
    state = "" if tally.is_final else " so far"
    seats = told(pen, won, basis)
    house = f"Half circle of the House of Commons by party, {year} general election"
    return pen.prose(f"{house}. Seats won{state}: {seats}.")
