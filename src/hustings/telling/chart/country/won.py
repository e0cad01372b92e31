"""Seats won, in the words of charts: each party of a tally with its seats, and all of them as a sentence."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from hustings.claims.claim import Basis, Subject
from hustings.claims.kind import Kind
from hustings.measures.seats import SeatTally, house_majority
from hustings.record.record import Record
from hustings.telling.chart.base import LABEL, Row, colours, word
from hustings.telling.chart.colour.ink import Ink, ink_of
from hustings.telling.chart.said import count, listed
from hustings.telling.prose import Pen, unmarked

UK = "uk"
#: A key below or above a chart: columns, and pixels from one row to the next.
COLUMNS, KEY_STEP, SWATCH = 3, 20, 11


class Won(msgspec.Struct, frozen=True):
    """A party's row in a chart of the country: its family key, its name, its seats and its ink."""

    key: str
    label: str
    seats: int
    ink: Ink


def seats_won(record: Record, tally: SeatTally) -> tuple[Won, ...]:
    """The parties that have won seats, most first."""
    return tuple(
        Won(one.key, record.party(one.party_id).label, one.seats, ink_of(record.party(one.party_id)))
        for one in tally.rows
        if one.seats
    )


def told(pen: Pen, won: Sequence[Won], basis: Basis) -> str:
    """The seats of each party in one list: "Conservative 365, Labour 202 and SNP 48"."""
    subjects = [Subject(unmarked(one.label), family=one.key, place=UK) for one in won]
    seats = [count(pen, Kind.SEATS, subject, one.seats, basis) for subject, one in zip(subjects, won, strict=True)]
    return listed([f"{subject.label} {figure}" for subject, figure in zip(subjects, seats, strict=True)])


def outcome(tally: SeatTally) -> str:
    """What the seats amount to, for a final tally: "majority of 80", "no majority"; else how many have declared."""
    if not tally.is_final:
        return f"{tally.declared} of {tally.total} declared"
    lead = house_majority(tally)
    return f"majority of {lead}" if lead is not None and lead > 0 else "no majority"


def key(won: Sequence[Won], top: float, width: int) -> tuple[list[Row], list[Row]]:
    """A key in columns: the swatches, with their places in pixels, and the words beside them."""
    column = width / COLUMNS
    swatches, words = [], []
    for at, one in enumerate(won):
        x, y = at % COLUMNS * column, top + at // COLUMNS * KEY_STEP
        swatches.append({"x": x, "y": y, "x2": x + SWATCH, "y2": y + SWATCH, **colours(one.ink)})
        words.append(word(f"{one.label} {one.seats}".strip(), x=x + SWATCH + 6, y=y + SWATCH - 1, size=LABEL))
    return swatches, words


def key_height(count: int) -> int:
    """The pixels that a key of so many parties takes."""
    return -(-count // COLUMNS) * KEY_STEP
