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
from hustings.telling.chart.base import LABEL, WIDTH, Row, finished, rows_of, with_rows
from hustings.telling.chart.chart import Chart, Spec
from hustings.telling.chart.colour.ink import Ink, families, ink_of
from hustings.telling.chart.colour.theme import LIGHT
from hustings.telling.chart.measure import fitted, width
from hustings.telling.chart.said import count, listed, occasion, party_name, place_and_day, share, who
from hustings.telling.prose import Pen, Prose, unmarked

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
    >>> [row["votes"] for row in made.spec["datasets"]["rows"]][:2]
    ['25,323', '20,105']
    """
    ranked = ranking(poll)
    if not ranked:
        return None
    title, subtitle = f"How {poll.constituency.name} voted", f"Votes and share of the vote, {occasion(poll)}"
    shown, folded = (ranked, ()) if len(ranked) <= MOST else (ranked[: MOST - 1], ranked[MOST - 1 :])
    rows = [_row(record, poll, at, one) for at, one in enumerate(shown)]
    inks = [ink_of(record.parties.get(one.candidacy.party_id)) for one in shown]
    if folded:
        rows.append(_others(len(rows), folded))
        inks.append(families()[OTHERS])
    return Chart(
        name="result",
        title=title,
        alt=_words(record, poll, ranked),
        spec=with_rows(_template(), title, subtitle, rows=rows),
        subtitle=subtitle,
        note=_note(poll, ranked),
        inks=tuple(dict.fromkeys(inks)),
    )


@cache
def _template() -> Spec:
    import altair as alt  # noqa: PLC0415  (half a second that only charts need)

    row = alt.Y("row:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    base = alt.Chart(rows_of("rows")).encode(y=row)
    bar = base.mark_bar(height=11, yOffset=8, strokeWidth=1).encode(
        x=alt.X("share:Q", axis=None, stack=None, scale=alt.Scale(domainMin=0, nice=False)),
        fill=alt.Fill("fill:N", scale=None),
        stroke=alt.Stroke("edge:N", scale=None),
    )

    def text(field: str, **more: Any) -> alt.Chart:
        x = alt.value("width" if more["align"] == "right" else 0)
        made: alt.Chart = base.mark_text(baseline="alphabetic", dy=-4, **more).encode(x=x, text=f"{field}:N")
        return made

    weight = alt.ExprRef("datum.is_elected ? 700 : 400")
    name = text("name", align="left", fontWeight=weight)
    party = text("party", align="left", dx=alt.ExprRef("datum.party_x"), color=LIGHT.muted)
    votes = text("votes", align="right", dx=-53, color=LIGHT.muted)
    part = text("percent", align="right", fontWeight=weight)
    return finished(alt.layer(bar, name, party, votes, part), height=alt.Step(STEP))


def _row(record: Record, poll: Poll, at: int, one: Ranked) -> Row:
    is_elected = one.key == poll.winner
    room = WIDTH - FIGURES
    name = fitted(one.candidacy.name, room, LABEL, is_bold=is_elected)
    party_x = width(name, LABEL, is_bold=is_elected) + 7
    return {
        "row": at,
        "name": name,
        "party": _party(record, one, room - party_x),
        "party_x": round(party_x, 1),
        "votes": format_count(one.votes),
        "percent": format_percent(one.share),
        "share": round(float(one.share), 5),
        "is_elected": is_elected,
        **_colours(ink_of(record.parties.get(one.candidacy.party_id))),
    }


def _party(record: Record, one: Ranked, room: float) -> str:
    """The party's name, the shorter one, or the abbreviation: the first that fits, else as much as does."""
    party = record.party(one.candidacy.party_id)
    names = (party_name(record, one.candidacy), party.label, party.abbreviation)
    return next((name for name in names if width(name, LABEL) <= room), fitted(names[1], max(room, 20), LABEL))


def _others(at: int, folded: tuple[Ranked, ...]) -> Row:
    votes = sum(one.votes for one in folded)
    part = sum((one.share for one in folded), Fraction())
    return {
        "row": at,
        "name": f"{len(folded)} others",
        "party": "",
        "party_x": 0,
        "votes": format_count(votes),
        "percent": format_percent(part),
        "share": round(float(part), 5),
        "is_elected": False,
        **_colours(families()[OTHERS]),
    }


def _colours(ink: Ink) -> dict[str, str]:
    return {"fill": ink.fill, "edge": ink.edge}


def _note(poll: Poll, ranked: tuple[Ranked, ...]) -> str:
    if len(ranked) > 1 and ranked[0].votes == ranked[1].votes:
        decided = "; a lot decided between them" if poll.winner is not None else ""
        return f"The first had equal votes{decided}."
    return ""


def _words(record: Record, poll: Poll, ranked: tuple[Ranked, ...]) -> Prose:
    pen, basis = Pen(), Basis(election=poll.election)
    told = "; ".join(_told(pen, record, poll, one, basis) for one in ranked[:_TOLD])
    rest = [f"{unmarked(one.candidacy.name)} ({party_name(record, one.candidacy)})" for one in ranked[_TOLD:MOST]]
    more = f" Behind them stood {listed(rest + ['others'] * (len(ranked) > MOST))}." if rest else ""
    return pen.prose(f"Bar chart of the votes in {place_and_day(record, poll)}. {told}.{more}")


def _told(pen: Pen, record: Record, poll: Poll, one: Ranked, basis: Basis) -> str:
    subject = who(poll, one.candidacy)
    votes = count(pen, Kind.VOTES, subject, one.votes, basis)
    part = share(pen, Kind.SHARE, subject, one.share, basis)
    return f"{subject.label} ({party_name(record, one.candidacy)}) {votes} vote{'' if one.votes == 1 else 's'}, {part}"
