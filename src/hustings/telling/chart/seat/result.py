"""Result bars: each candidate's votes and share, most votes first; the small ones of a long list folded into one."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import Any

from hustings.claims.claim import Basis
from hustings.claims.kind import Kind
from hustings.figures.rounding import format_count, format_percent
from hustings.measures.rank import Ranked, ranking
from hustings.record.party import OTHERS
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.chart.base import (
    LABEL,
    WIDTH,
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
from hustings.telling.chart.colour.ink import families, ink_of
from hustings.telling.chart.colour.theme import LIGHT
from hustings.telling.chart.measure import fitted, width
from hustings.telling.chart.said import count, listed, named, occasion, party_name, place_and_day, share, who
from hustings.telling.prose import Pen, Prose

#: Pixels from one candidate to the next, and what votes and share take at the right.
STEP, FIGURES = 40, 108
#: The most rows; of more candidates, the last are folded into one row.
MOST = 13
#: How many candidates the words give figures for.
_TOLD = 5


def result(record: Record, poll: Poll) -> Chart | None:
    """The result bars of a poll; `None` while it is not declared.

    >>> from hustings.record import example
    >>> made = result(example.record(), example.poll("Ilford North", 2019))
    >>> [row["text"] for row in made.spec["datasets"]["labels"]][:4]
    ['Wes Streeting', 'Labour', '25,323', '50.5%']
    """
    ranked = ranking(poll)
    if not ranked:
        return None
    title, subtitle = f"How {poll.constituency.name} voted", f"Votes and share of the vote, {occasion(poll)}"
    shown, folded = (ranked, ()) if len(ranked) <= MOST else (ranked[: MOST - 1], ranked[MOST - 1 :])
    bars = [_bar(record, at, one, ranked[0]) for at, one in enumerate(shown)]
    labels = [row for at, one in enumerate(shown) for row in _labels(record, poll, at, one)]
    inks = [ink_of(record.parties.get(one.candidacy.party_id)) for one in shown]
    if folded:
        bars.append(_others_bar(len(bars), folded, ranked[0]))
        labels += _others(len(shown), folded)
        inks.append(families()[OTHERS])
    return Chart(
        name="result",
        title=title,
        alt=_words(record, poll, ranked),
        spec=with_rows(_template(), title, subtitle, bars=bars, labels=labels),
        subtitle=subtitle,
        note=_note(poll, ranked),
        inks=tuple(dict.fromkeys(inks)),
    )


@cache
def _template() -> Spec:
    import altair as alt  # noqa: PLC0415  (half a second that only charts need)

    bars = alt.Chart(rows_of("bars")).encode(y=band())
    bar = painted(bars.mark_bar(height=11, yOffset=8, strokeWidth=1)).encode(
        x=scaled(alt.X, "length", 0, "width", domain=[0, 1]).stack(None)
    )
    labels = alt.Chart(rows_of("labels")).encode(y=band(), x=scaled(alt.X, "side", 0, "width", domain=[0, 1]))
    return finished(alt.layer(bar, words(labels)), height=alt.Step(STEP))


def _bar(record: Record, at: int, one: Ranked, first: Ranked) -> Row:
    """The longest bar is as wide as the drawing."""
    length = float(one.share / first.share) if first.share else 0.0
    ink = ink_of(record.parties.get(one.candidacy.party_id))
    return {"row": at, "share": round(float(one.share), 5), "length": round(length, 4), **colours(ink)}


def _labels(record: Record, poll: Poll, at: int, one: Ranked) -> list[Row]:
    is_elected = one.key == poll.winner
    room, weight = WIDTH - FIGURES, 700 if is_elected else 400
    name = fitted(one.candidacy.name, room, LABEL, is_bold=is_elected)
    after = width(name, LABEL, is_bold=is_elected) + 7
    return [
        word(name, weight=weight, **_line(at, 0)),
        word(_party(record, one, room - after), dx=round(after, 1), colour=LIGHT.muted, **_line(at, 0)),
        *_figures(at, one.votes, one.share, weight),
    ]


def _line(at: int, side: int) -> dict[str, Any]:
    """The place of a word above a bar: at the left, 0, or the right, 1."""
    return {"row": at, "side": side, "dy": -4, "align": "right" if side else "left"}


def _figures(at: int, votes: int, part: Fraction, weight: int = 400) -> list[Row]:
    return [
        word(format_count(votes), dx=-53, colour=LIGHT.muted, **_line(at, 1)),
        word(format_percent(part), weight=weight, **_line(at, 1)),
    ]


def _party(record: Record, one: Ranked, room: float) -> str:
    """The party's name, the shorter one, or the abbreviation: the first that fits, else as much as does."""
    party = record.party(one.candidacy.party_id)
    names = (party_name(record, one.candidacy), party.label, party.abbreviation)
    return next((name for name in names if width(name, LABEL) <= room), fitted(names[1], max(room, 20), LABEL))


def _others_bar(at: int, folded: tuple[Ranked, ...], first: Ranked) -> Row:
    part = sum((one.share for one in folded), Fraction())
    length = float(part / first.share) if first.share else 0.0
    return {"row": at, "share": round(float(part), 5), "length": round(length, 4), **colours(families()[OTHERS])}


def _others(at: int, folded: tuple[Ranked, ...]) -> list[Row]:
    votes, part = sum(one.votes for one in folded), sum((one.share for one in folded), Fraction())
    return [word(f"{len(folded)} others", **_line(at, 0)), *_figures(at, votes, part)]


def _note(poll: Poll, ranked: tuple[Ranked, ...]) -> str:
    if len(ranked) > 1 and ranked[0].votes == ranked[1].votes:
        decided = "; a lot decided between them" if poll.winner is not None else ""
        return f"The first had equal votes{decided}."
    return ""


def _words(record: Record, poll: Poll, ranked: tuple[Ranked, ...]) -> Prose:
    pen, basis = Pen(), Basis(election=poll.election)
    told = "; ".join(_told(pen, record, poll, one, basis) for one in ranked[:_TOLD])
    rest = [named(record, one.candidacy) for one in ranked[_TOLD:MOST]]
    more = f" Behind them stood {listed(rest + ['others'] * (len(ranked) > MOST))}." if rest else ""
    return pen.prose(f"Bar chart of the votes in {place_and_day(record, poll)}. {told}.{more}")


def _told(pen: Pen, record: Record, poll: Poll, one: Ranked, basis: Basis) -> str:
    subject = who(poll, one.candidacy)
    votes = count(pen, Kind.VOTES, subject, one.votes, basis)
    part = share(pen, Kind.SHARE, subject, one.share, basis)
    return f"{named(record, one.candidacy)} {votes} vote{'' if one.votes == 1 else 's'}, {part}"
