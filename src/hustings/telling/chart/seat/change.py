"""Change bars: how each party's share moved since the result that the poll is compared with."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import Any

from hustings.claims.claim import Basis
from hustings.claims.kind import Kind
from hustings.figures.rounding import format_signed, points
from hustings.measures.baseline import Baseline
from hustings.measures.change import share_change
from hustings.measures.rank import Ranked, ranking
from hustings.measures.table import measure
from hustings.record.party import INDEPENDENT
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.chart.base import (
    LABEL,
    Row,
    band,
    colours,
    finished,
    painted,
    rows_of,
    scaled,
    with_rows,
    word,
    words,
)
from hustings.telling.chart.chart import Chart, Spec
from hustings.telling.chart.colour.ink import ink_of
from hustings.telling.chart.colour.theme import LIGHT
from hustings.telling.chart.measure import fitted
from hustings.telling.chart.said import before, named, place_and_day, who
from hustings.telling.chart.said import change as change_words
from hustings.telling.prose import Pen, Prose

#: Pixels from one party to the next; what the names take at the left, and a figure at either side of the bars.
STEP, NAMES, FIGURE = 27, 128, 44
MOST = 10

Changed = tuple[Ranked, Fraction]


def change(record: Record, poll: Poll) -> Chart | None:
    """The change bars of a poll; `None` while not declared, or with fewer than two parties to compare.

    >>> from hustings.record import example
    >>> made = change(example.record(), example.poll("Ilford North", 2019))
    >>> [row["text"] for row in made.spec["datasets"]["labels"]]
    ['+3.4', '+0.5', '−7.2']
    """
    against = measure(record, poll).default
    if against is None or not against.baseline.is_like_for_like:
        return None
    then = against.baseline
    known = ((one, share_change(poll, one.key, then)) for one in ranking(poll))
    changed = [(one, value) for one, value in known if value is not None][:MOST]
    if len(changed) < 2:
        return None
    estimate = " (notional)" if then.is_notional else ""
    title = f"How the vote moved in {poll.constituency.name}"
    subtitle = f"Change in share since {then.polled_on.year}{estimate}, percentage points"
    by_change = sorted(changed, key=lambda pair: -pair[1])
    bars = [_bar(record, at, one, value) for at, (one, value) in enumerate(by_change)]
    labels = [_figure(at, value) for at, (_, value) in enumerate(by_change)]
    names = [_name(record, at, one) for at, (one, _) in enumerate(by_change)]
    return Chart(
        name="change",
        title=title,
        alt=_words(record, poll, then, changed),
        spec=with_rows(_template(), title, subtitle, bars=bars, labels=labels, names=names, zero=[{"change": 0}]),
        subtitle=subtitle,
        note=_note(poll, then, changed),
        inks=tuple(dict.fromkeys(ink_of(record.parties.get(one.candidacy.party_id)) for one, _ in changed)),
    )


@cache
def _template() -> Spec:
    import altair as alt  # noqa: PLC0415  (half a second that only charts need)

    x = scaled(alt.X, "change", NAMES + FIGURE, f"width - {FIGURE}", zero=True).stack(None)
    bars = alt.Chart(rows_of("bars")).encode(y=band(), x=x)
    bar = painted(bars.mark_bar(height=15, strokeWidth=1))
    zero = alt.Chart(rows_of("zero")).mark_rule(color=LIGHT.muted).encode(x=x)
    figures = words(alt.Chart(rows_of("labels")).encode(y=band(), x=x))
    names = words(alt.Chart(rows_of("names")).encode(y=band(), x=alt.value(0)))
    return finished(alt.layer(bar, zero, figures, names), height=alt.Step(STEP))


def _bar(record: Record, at: int, one: Ranked, value: Fraction) -> Row:
    return {"row": at, **_moved(value), **colours(ink_of(record.party(one.candidacy.party_id)))}


def _moved(value: Fraction) -> dict[str, Any]:
    return {"change": round(float(value) * 100, 3)}


def _figure(at: int, value: Fraction) -> Row:
    place: dict[str, Any] = {"align": "right", "dx": -6} if value < 0 else {"align": "left", "dx": 6}
    return word(format_signed(points(value)), dy=5, row=at, **_moved(value), **place)


def _name(record: Record, at: int, one: Ranked) -> Row:
    party = record.party(one.candidacy.party_id)
    name = one.candidacy.name if party.id == INDEPENDENT else party.label
    weight = 700 if one.position == 1 else 400
    return word(fitted(name, NAMES, LABEL, is_bold=weight > 400), dy=5, weight=weight, row=at)


def _note(poll: Poll, then: Baseline, changed: list[Changed]) -> str:
    estimate = f"The {then.polled_on.year} result on these boundaries is an estimate. " if then.is_notional else ""
    is_all = len(changed) == len(poll.candidacies)
    left = "" if is_all else f"Left out: those without a share in {then.polled_on.year}."
    return f"{estimate}{left}".strip()


def _words(record: Record, poll: Poll, then: Baseline, changed: list[Changed]) -> Prose:
    pen, basis = Pen(), Basis(election=poll.election)
    moves = [change_words(pen, Kind.SHARE_CHANGE, who(poll, one.candidacy), value, basis) for one, value in changed]
    told = "; ".join(f"{named(record, one.candidacy)} {move}" for (one, _), move in zip(changed, moves, strict=True))
    where = place_and_day(record, poll)
    return pen.prose(f"Bar chart of the change in share of the vote in {where}, against {before(then)}: {told}.")
