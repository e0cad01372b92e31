"""History: the parties' shares in a constituency from one result to the next, with the break at new boundaries.

Lines do not cross a change of boundaries: the constituency after it begins with the notional result, drawn hollow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import Any

import msgspec

from hustings.claims.claim import Basis, Subject
from hustings.claims.kind import Kind
from hustings.geography.slug import slugify
from hustings.measures.baseline import family_key
from hustings.record.party import INDEPENDENT
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.chart.base import LABEL, SMALL, Row, finished, rows_of, scaled, with_rows, word, words
from hustings.telling.chart.chart import Chart, Spec
from hustings.telling.chart.colour.ink import Ink, ink_of
from hustings.telling.chart.colour.theme import LIGHT
from hustings.telling.chart.measure import fitted
from hustings.telling.chart.place import apart
from hustings.telling.chart.said import listed, named, occasion, share
from hustings.telling.chart.seat.past import Slot, past
from hustings.telling.prose import Pen, Prose, unmarked

#: Pixels: the drawing's height, what is kept at the left, for the names at the right, and below for the years.
HEIGHT, LEFT, NAMES, BELOW = 236, 40, 110, 34
#: A party is shown that had a share like this in one of the results, and so many parties at most.
LEAST, MOST = Fraction(1, 20), 6
TOP = 20
#: A line across for every so many per cent.
_EVERY = 20
#: More years than this are written short, ’24.
_ROOMY = 7


def history(record: Record, poll: Poll) -> Chart | None:
    """The history of a constituency up to a poll; `None` with fewer than two results, or while not declared.

    >>> from hustings.record import example
    >>> made = history(example.record(), example.poll("Ilford North", 2024))
    >>> [row["text"] for row in made.spec["datasets"]["labels"] if row["dy"] == 18]
    ['2015', '2017', '2019', '2019', '2024']
    """
    slots = past(record, poll)
    if not poll.is_declared or len(slots) < 2:
        return None
    families = _families(slots)
    name = poll.constituency.name
    title, subtitle = f"{name} through the years", "Share of the vote, per cent"
    inks = {key: _ink(record, slots, key) for key in families}
    top = _ceiling(slots, families)
    lines = [row for key in families for row in _lines(slots, key, inks[key])]
    names = [row for key in families for row in _points(slots, key, inks[key])]
    labels = [*_scale(top), *_years(slots), *_break_labels(slots, top), *_names(record, slots, families, top)]
    spec = with_rows(
        _template(),
        title,
        subtitle,
        rules=[*_grid(len(slots), top), *_breaks(slots, top), *lines],
        points=names,
        labels=labels,
    )
    note = _note(slots, name)
    plain = (msgspec.structs.replace(one, pattern="plain") for one in inks.values())  # lines have names, not hatches
    return Chart("history", title, _words(record, poll, slots), spec, subtitle, note, tuple(dict.fromkeys(plain)))


@cache
def _template() -> Spec:
    import altair as alt  # noqa: PLC0415  (half a second that only charts need)

    x = scaled(alt.X, "position", LEFT, f"width - {NAMES}", zero=True)
    y = scaled(alt.Y, "value", HEIGHT - BELOW, TOP, zero=True)
    stroke = alt.Stroke("edge:N", scale=None)
    own: dict[str, Any] = {name: alt.ExprRef(f"datum.{name}") for name in ("strokeWidth", "strokeDash")}
    rules = (
        alt.Chart(rows_of("rules"))
        .mark_rule(strokeCap="round", **own)
        .encode(x=x, x2="position2:Q", y=y, y2="value2:Q", stroke=stroke)
    )
    points = (
        alt.Chart(rows_of("points"))
        .mark_point(size=52, strokeWidth=2, opacity=1)
        .encode(x=x, y=y, stroke=stroke, fill=alt.Fill("middle:N", scale=None))
    )
    labels = words(alt.Chart(rows_of("labels")).encode(x=x, y=y), has_halo=True)
    return finished(alt.layer(rules, points, labels), height=HEIGHT)


def _families(slots: Sequence[Slot]) -> list[str]:
    """The parties worth a line: the strongest by their best share, those of the last result before the others."""
    best: dict[str, Fraction] = {}
    for slot in slots:
        for key, value in slot.shares.items():
            best[key] = max(best.get(key, value), value)
    last = slots[-1].shares
    wanted = [key for key in best if best[key] >= LEAST and key != "oth"]
    return sorted(wanted, key=lambda key: (-last.get(key, Fraction()), -best[key], key))[:MOST]


def _ceiling(slots: Sequence[Slot], families: Sequence[str]) -> int:
    """The top of the scale in per cent: the next ten above the highest share."""
    most = max(slot.shares.get(key, Fraction()) for slot in slots for key in families)
    return int(most * 10) * 10 + 10


def _points(slots: Sequence[Slot], family: str, ink: Ink) -> list[Row]:
    return [
        {
            "position": at,
            "value": round(float(slot.shares[family]) * 100, 2),
            "family": family,
            "segment": slot.segment,
            "edge": ink.edge,
            "middle": LIGHT.paper if slot.is_notional else ink.edge,
        }
        for at, slot in enumerate(slots)
        if family in slot.shares
    ]


def _lines(slots: Sequence[Slot], family: str, ink: Ink) -> Iterator[Row]:
    """The line of a party, piece by piece; it ends where the boundaries change, and where the party did not stand."""
    known = [(at, slot) for at, slot in enumerate(slots) if family in slot.shares]
    for (at, one), (to, two) in pairwise(known):
        if one.segment == two.segment:
            ends = (at, float(one.shares[family]) * 100), (to, float(two.shares[family]) * 100)
            yield _rule(*ends, ink.edge, 2.5)


def _rule(
    start: tuple[float, float], end: tuple[float, float], edge: str, strokes: float = 1, dash: Sequence[int] = ()
) -> Row:
    """A straight line from one position and value to another."""
    return {
        "position": start[0],
        "value": round(start[1], 2),
        "position2": end[0],
        "value2": round(end[1], 2),
        "edge": edge,
        "strokeWidth": strokes,
        "strokeDash": list(dash),
    }


def _grid(count: int, top: int) -> list[Row]:
    return [_rule((0, at), (count - 1, at), LIGHT.rule if at else LIGHT.context) for at in range(0, top, _EVERY)]


def _scale(top: int) -> list[Row]:
    return [
        word(f"{at}%", position=0, value=at, dx=-LEFT, dy=4, size=SMALL, colour=LIGHT.muted)
        for at in range(0, top, _EVERY)
    ]


def _years(slots: Sequence[Slot]) -> Iterator[Row]:
    is_tight = len(slots) > _ROOMY
    for at, slot in enumerate(slots):
        year = f"’{slot.year % 100:02}" if is_tight else str(slot.year)
        place: dict[str, Any] = {"position": at, "value": 0, "align": "center"}
        yield word(year, dy=18, size=SMALL, **place)
        if slot.kind:
            yield word(slot.kind, dy=31, size=10 if is_tight else 11, colour=LIGHT.muted, **place)


def _broken(slots: Sequence[Slot]) -> list[float]:
    """The positions at which the boundaries changed."""
    pairs = enumerate(pairwise(slots))
    return [at + 0.5 for at, (before, after) in pairs if before.segment != after.segment]


def _breaks(slots: Sequence[Slot], top: int) -> list[Row]:
    return [_rule((at, 0), (at, top), LIGHT.muted, dash=(2, 3)) for at in _broken(slots)]


def _break_labels(slots: Sequence[Slot], top: int) -> list[Row]:
    return [
        word("new boundaries", position=at, value=top, dy=-6, align="center", size=SMALL, colour=LIGHT.muted)
        for at in _broken(slots)
    ]


def _names(record: Record, slots: Sequence[Slot], families: Sequence[str], top: int) -> list[Row]:
    """Each party's name where its line ends: beside it at the right edge, above it where it ends before that."""
    ends: dict[int, list[str]] = {}
    for key in families:
        ends.setdefault(max(at for at, slot in enumerate(slots) if key in slot.shares), []).append(key)
    least = (LABEL + 2) * top / (HEIGHT - BELOW - TOP)
    return [row for at, keys in ends.items() for row in _ending(record, slots, at, keys, least)]


def _ending(record: Record, slots: Sequence[Slot], at: int, families: Sequence[str], least: float) -> Iterator[Row]:
    """The names of the lines that end at one slot, moved apart until they can be read."""
    is_last = at == len(slots) - 1
    place: dict[str, Any] = {"align": "left", "dx": 11, "dy": 5} if is_last else {"align": "center", "dx": 0, "dy": -9}
    heights = apart([float(slots[at].shares[key]) * 100 for key in families], least)
    for key, height in zip(families, heights, strict=True):
        label = fitted(_label(record, slots, key), NAMES - 12, LABEL)
        yield word(label, position=at, value=round(height, 2), **place)


def _label(record: Record, slots: Sequence[Slot], family: str) -> str:
    """What a family was called at its last result here."""
    for slot in reversed(slots):
        standing = slot.result.poll.candidacies if slot.result.poll is not None else ()
        for one in standing:
            if family_key(one, record.parties) == family:
                party = record.party(one.party_id)
                return one.name if party.family is None and party.id == INDEPENDENT else party.label
    return record.parties[family].label if family in record.parties else family


def _ink(record: Record, slots: Sequence[Slot], family: str) -> Ink:
    party = next((one for one in record.parties.values() if (one.family or one.id) == family.partition(":")[0]), None)
    return ink_of(party)


def _note(slots: Sequence[Slot], name: str) -> str:
    pieces = []
    if any(one.is_notional for one in slots):
        pieces.append("Hollow: notional, an estimate of the earlier result on the new boundaries.")
    others = list(dict.fromkeys(one.place for one in slots if slugify(one.place) != slugify(name)))
    if others:
        pieces.append(f"Before the boundaries changed: {listed(others)}.")
    return " ".join(pieces)


def _words(record: Record, poll: Poll, slots: Sequence[Slot]) -> Prose:
    pen = Pen()
    polls = [(one, one.result.poll) for one in slots]
    told = [
        _won(pen, record, one) for one, there in polls if there and (there.id == poll.id or not there.is_by_election)
    ]
    place = unmarked(poll.constituency.name)
    every = " ".join(one for one in told if one)
    return pen.prose(f"Line chart of the parties' shares of the vote in {place}. {every}".strip())


def _won(pen: Pen, record: Record, slot: Slot) -> str:
    """Who won at a result, and with which share; nothing of an estimate, or of a tie."""
    poll = slot.result.poll
    if poll is None or poll.winner is None:
        return ""
    one = poll.candidacy(poll.winner)
    subject = Subject(unmarked(one.name), poll=poll.id, candidacy=one.key)
    value = slot.shares[family_key(one, record.parties)]
    part = share(pen, Kind.SHARE, subject, value, Basis(election=poll.election))
    label = named(record, one) if one.party_id == INDEPENDENT else unmarked(record.party(one.party_id).label)
    return f"At the {occasion(poll)} {label} won with {part} of the vote."
