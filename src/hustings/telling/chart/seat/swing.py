"""Two-party swing: the shares of the first two, from the result before to this one."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import Any

import msgspec

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.figures.numeral import Unit
from hustings.figures.rounding import format_percent, percent, points
from hustings.measures.change import family_share
from hustings.measures.swing import Swing
from hustings.measures.swing import swing as two_party_swing
from hustings.record.party import Party
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.chart.base import Row, band, finished, rows_of, scaled, with_rows, word, words
from hustings.telling.chart.chart import Chart, Spec
from hustings.telling.chart.colour.ink import ink_of
from hustings.telling.chart.colour.theme import LIGHT
from hustings.telling.chart.said import before, place_and_day
from hustings.telling.prose import Pen, Prose, unmarked

#: Pixels from one party to the other, and beside the arrows for a figure.
STEP, FIGURE = 52, 50


def swing(record: Record, poll: Poll) -> Chart | None:
    """The swing between the first two of a poll; `None` where there is none to give.

    >>> from hustings.record import example
    >>> made = swing(example.record(), example.poll("Ilford North", 2019))
    >>> [row["text"] for row in made.spec["datasets"]["labels"]]
    ['57.8%', '50.5%', '39.6%', '40.1%']
    """
    found = two_party_swing(record, poll)
    if found is None or not found.baseline.is_like_for_like:
        return None
    moves = [_move(record, poll, found, family) for family in (found.from_family, found.to_family)]
    title = f"The swing in {poll.constituency.name}"
    estimate = " (notional)" if found.baseline.is_notional else ""
    years = f"{found.baseline.polled_on.year}{estimate} to {poll.polled_on.year}"
    subtitle = f"{_told(record, poll, found)}, {years}"
    inks = tuple(
        dict.fromkeys(ink_of(_party(record, poll, found, one)) for one in (found.from_family, found.to_family))
    )
    return Chart(
        name="swing",
        title=title,
        alt=_words(record, poll, found),
        spec=with_rows(_template(), title, subtitle, **_rows(moves)),
        subtitle=subtitle,
        note="Share of the vote then (hollow) and now. Swing: the average of one party’s rise and the other’s fall.",
        inks=inks,
    )


@cache
def _template() -> Spec:
    import altair as alt  # noqa: PLC0415  (half a second that only charts need)

    x = scaled(alt.X, "share", FIGURE, f"width - {FIGURE}")
    stroke, fill = alt.Stroke("edge:N", scale=None), alt.Fill("fill:N", scale=None)
    rows = alt.Chart(rows_of("lines")).encode(y=band())
    lines = rows.mark_rule(yOffset=11, strokeWidth=5).encode(x=x, x2="share2:Q", stroke=stroke)
    rows = alt.Chart(rows_of("points")).encode(y=band(), x=x)
    own: dict[str, Any] = {name: alt.ExprRef(f"datum.{name}") for name in ("size", "shape")}
    dots = rows.mark_point(yOffset=11, strokeWidth=2, opacity=1, **own).encode(stroke=stroke, fill=fill)
    labels = words(alt.Chart(rows_of("labels")).encode(y=band(), x=x))
    names = words(alt.Chart(rows_of("names")).encode(y=band(), x=alt.value(0)))
    return finished(alt.layer(lines, dots, labels, names), height=alt.Step(STEP))


class _Move(msgspec.Struct, frozen=True):
    """A party's share then and now, 0 to 1."""

    party: Party
    then: Fraction
    now: Fraction

    @property
    def way(self) -> int:
        """1 up, -1 down, 0 neither."""
        return (self.now > self.then) - (self.now < self.then)


def _move(record: Record, poll: Poll, found: Swing, family: str) -> _Move:
    then, now = found.baseline.share(family), family_share(poll, family, found.baseline)
    if then is None or now is None:
        raise ValueError(f"{family} did not stand in both results")
    return _Move(_party(record, poll, found, family), then, now)


def _rows(moves: list[_Move]) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {"lines": [], "points": [], "labels": [], "names": []}
    shapes = {1: "triangle-right", -1: "triangle-left", 0: "circle"}
    for at, one in enumerate(moves):
        then, now, edge = round(float(one.then), 5), round(float(one.now), 5), ink_of(one.party).edge
        rows["lines"].append({"row": at, "share": then, "share2": now, "edge": edge})
        rows["points"] += [
            {"row": at, "share": then, "edge": edge, "fill": LIGHT.paper, "shape": "circle", "size": 90},
            {"row": at, "share": now, "edge": edge, "fill": edge, "shape": shapes[one.way], "size": 120},
        ]
        side = one.way or 1
        rows["labels"] += [
            word(format_percent(one.then), row=at, share=then, colour=LIGHT.muted, **_beside(-side)),
            word(format_percent(one.now), row=at, share=now, weight=700, **_beside(side)),
        ]
        rows["names"].append(word(one.party.label, row=at, dy=-9, weight=700))
    return rows


def _beside(side: int) -> dict[str, Any]:
    """The place of a figure right, 1, or left, -1, of its point."""
    return {"align": "left" if side > 0 else "right", "dx": 11 * side, "dy": 16}


def _party(record: Record, poll: Poll, found: Swing, family: str) -> Party:
    """The party of the family as it stands in the poll."""
    return next(record.party(one.party_id) for one in poll.candidacies if found.baseline.key_of(one) == family)


def _told(record: Record, poll: Poll, found: Swing) -> str:
    """The swing in short: "3.9% from Labour to Conservative"."""
    loser, gainer = (_party(record, poll, found, one).label for one in (found.from_family, found.to_family))
    return f"{format_percent(found.value)} from {loser} to {gainer}" if points(found.value) else "No swing either way"


def _words(record: Record, poll: Poll, found: Swing) -> Prose:
    pen, basis = Pen(), Basis(election=poll.election)
    loser, gainer = (unmarked(_party(record, poll, found, one).label) for one in (found.from_family, found.to_family))
    place = unmarked(poll.constituency.name)
    subject = Subject(place, poll=poll.id, family=found.to_family, other_family=found.from_family)
    figure = percent(found.value)
    claim = Claim(Kind.SWING, subject, Quantity(figure, Unit.PERCENT, decimals=1), basis)
    swung = pen.mark(f"{figure} per cent", claim)
    where, then = place_and_day(record, poll), before(found.baseline)
    return pen.prose(f"Arrow chart of the swing in {where}, against {then}: {swung} from {loser} to {gainer}.")
