"""The map: every seat of a general election in its place, on any HexJSON or GeoJSON layout that is brought.

Which seat an area is goes by its code, else by its name. Seats without an area, and areas without a seat, are said.
"""

from __future__ import annotations

import re
from functools import cache

from hustings.claims.claim import Basis, Subject
from hustings.claims.kind import Kind
from hustings.errors import UsageError
from hustings.geography.slug import slugify
from hustings.measures.majority import majority, majority_share
from hustings.measures.seats import national_tally
from hustings.measures.turnout import turnout
from hustings.record.election import GeneralElection
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.chart.base import (
    LABEL,
    WIDTH,
    Row,
    at_one_size,
    finished,
    painted,
    rows_of,
    with_rows,
    word,
    words,
)
from hustings.telling.chart.chart import Chart, Spec
from hustings.telling.chart.colour.theme import LIGHT
from hustings.telling.chart.country.layout import Layout, Shape, fitted, layout_of
from hustings.telling.chart.country.shade import BLANK, SHADES, Shading, shading, swing_parties
from hustings.telling.chart.country.won import KEY_STEP, SWATCH, seats_won, told
from hustings.telling.chart.measure import width
from hustings.telling.chart.said import count, share
from hustings.telling.prose import Pen, Prose, unmarked

#: The most pixels that a map takes downwards, and from it to its key.
HEIGHT, GAP = 560, 18
#: The GSS code of a constituency: E14, N05 (N06 before), S14 and W07.
_CODE = re.compile(r"(?:E14|N0[56]|S14|W07)\d{6}")
_TITLES = {
    "winner": ("Who won where", "Each seat by the party that won it"),
    "gains": ("The seats that changed hands", "Each gain by the party that made it"),
    "majority": ("Where it was close", "Each seat by majority, as a share of the vote"),
    "turnout": ("Who turned out", "Each seat by turnout, valid votes as a share of the electorate"),
    "swing": ("Which way the vote swung", "Each seat by two-party swing"),
}


def map_of(record: Record, election: str, layout: str, shade: str = "winner") -> Chart:
    """The map of a general election on the layout of a HexJSON or GeoJSON document, in one of `SHADES`.

    Raises `UsageError` for a document that is no map, or is a map of other constituencies.
    """
    found = record.elections.get(election)
    if not isinstance(found, GeneralElection):
        raise UsageError(f"{election} is no general election: a map needs the whole country")
    if shade not in SHADES:
        raise UsageError(f"no shading {shade!r}: there are {', '.join(SHADES)}")
    drawn = layout_of(layout)
    placed = _placed(record, election, drawn)
    made = shading(record, election, shade)
    title, subtitle = _TITLES[shade]
    subtitle = f"{subtitle}, {found.polled_on.year} general election"
    spec = _spec(drawn, placed, made, title, subtitle)
    note = _note(record, election, placed, made)
    return Chart(
        f"map-{shade}", title, _words(record, found, shade), spec, subtitle, note, inks=made.inks, tones=made.tones
    )


def _placed(record: Record, election: str, layout: Layout) -> list[tuple[Shape, Poll | None]]:
    """Each area with the poll held in it."""
    polls = record.polls_of(election)
    codes = {code: one for one in polls for code in (one.constituency.gss, *one.constituency.former_gss) if code}
    names = {one.constituency.slug: one for one in polls}
    found = [(one, _poll_of(one, codes, names)) for one in layout.shapes]
    known = sum(poll is not None for _, poll in found)
    if known * 2 < len(polls):
        raise UsageError(
            f"the map has {known} of the {len(polls)} constituencies of {election}: it is of other boundaries"
        )
    return found


def _poll_of(shape: Shape, codes: dict[str, Poll], names: dict[str, Poll]) -> Poll | None:
    """The poll held in an area: by its code, and by its name only where it has no code; a name outlives boundaries."""
    own = [name for name in shape.names if _CODE.fullmatch(name)]
    if own:
        return next((codes[code] for code in own if code in codes), None)
    return next((names[slug] for name in shape.names if (slug := slugify(name)) in names), None)


def _spec(layout: Layout, placed: list[tuple[Shape, Poll | None]], made: Shading, title: str, subtitle: str) -> Spec:
    rings, high = fitted(layout.shapes, WIDTH, HEIGHT)
    areas = [
        _area(outlines, poll, made, is_parted=layout.is_hexagons)
        for outlines, (_, poll) in zip(rings, placed, strict=True)
    ]
    swatches, labels = _key(made, high + GAP)
    height = round(high + GAP + -(-len(made.key) // _columns(made)) * KEY_STEP)
    return with_rows(at_one_size(_template(height)), title, subtitle, areas=areas, swatches=swatches, labels=labels)


@cache
def _template(height: int) -> Spec:
    import altair as alt  # noqa: PLC0415  (half a second that only charts need)

    shapes = alt.Chart(rows_of("areas")).mark_geoshape(strokeWidth=0.8)
    areas = painted(shapes).project(type="identity", scale=1, translate=[0, 0])
    x, y = alt.X("x:Q", axis=None, scale=None), alt.Y("y:Q", axis=None, scale=None)
    swatches = painted(alt.Chart(rows_of("swatches")).mark_rect(strokeWidth=1)).encode(x=x, y=y, x2="x2:Q", y2="y2:Q")
    labels = words(alt.Chart(rows_of("labels")).encode(x=x, y=y))
    return finished(alt.layer(areas, swatches, labels), height=height)


def _area(outlines: list[tuple[tuple[float, float], ...]], poll: Poll | None, made: Shading, *, is_parted: bool) -> Row:
    """One area as GeoJSON in pixels; areas that touch are parted by a line of paper."""
    fill, edge = made.colours.get(poll.id, BLANK) if poll is not None else BLANK
    rings = [[[round(x, 1), round(y, 1)] for x, y in (*ring, ring[0])] for ring in outlines]
    return {
        "type": "Feature",
        "geometry": {"type": "MultiPolygon", "coordinates": [[ring] for ring in rings]},
        "properties": {"name": poll.constituency.name if poll else ""},
        "fill": fill,
        "edge": edge if is_parted else LIGHT.paper,
    }


def _columns(made: Shading) -> int:
    """As many columns of the key as its longest words leave room for, three at most."""
    longest = max((width(text, LABEL) for text, _, _ in made.key), default=0.0) + SWATCH + 14
    return max(1, min(3, int(WIDTH / longest)))


def _key(made: Shading, top: float) -> tuple[list[Row], list[Row]]:
    columns = _columns(made)
    swatches, labels = [], []
    for at, (text, fill, edge) in enumerate(made.key):
        x, y = at % columns * WIDTH / columns, top + at // columns * KEY_STEP
        swatches.append({"x": x, "y": y, "x2": x + SWATCH, "y2": y + SWATCH, "fill": fill, "edge": edge})
        labels.append(word(text, x=x + SWATCH + 6, y=y + SWATCH - 1, size=LABEL))
    return swatches, labels


def _note(record: Record, election: str, placed: list[tuple[Shape, Poll | None]], made: Shading) -> str:
    """What the map lacks."""
    here = {poll.id for _, poll in placed if poll is not None}
    missing = sum(one.id not in here for one in record.polls_of(election))
    strange = sum(poll is None for _, poll in placed)
    blank = sum(one not in made.colours for one in here)
    pieces = [
        "Blank: not declared, or nothing to compare with." if blank else "",
        f"Not on this map: {missing} constituenc{'y' if missing == 1 else 'ies'}." if missing else "",
        f"Areas that are no constituency of this election: {strange}." if strange else "",
    ]
    return " ".join(one for one in pieces if one)


def _words(record: Record, election: GeneralElection, shade: str) -> Prose:
    pen, basis = Pen(), Basis(election=election.id)
    tally = national_tally(record, election.id)
    occasion = f"the {election.polled_on.year} general election"
    if shade in ("winner", "gains"):
        what = "that changed hands" if shade == "gains" else "by the party that won them"
        seats = told(pen, seats_won(record, tally), basis) if tally and tally.declared else "none yet"
        return pen.prose(f"Map of the seats {what} at {occasion}. Seats won: {seats}.")
    if shade == "swing":
        pair = swing_parties(record, election.id) or ()
        parties = " to ".join(unmarked(record.party(one).label) for one in pair)
        return pen.prose(f"Map of the swing from {parties} in each seat at {occasion}.")
    return pen.prose(f"Map of the {shade} in each seat at {occasion}.{_ends(pen, record, election, shade)}")


def _ends(pen: Pen, record: Record, election: GeneralElection, shade: str) -> str:
    """The seats with the least and the most, once every seat has declared."""
    measure = majority_share if shade == "majority" else turnout
    values = {poll: value for poll in record.polls_of(election.id) if (value := measure(poll)) is not None}
    if len(values) < election.seats:
        return ""
    low, high = min(values, key=lambda one: values[one]), max(values, key=lambda one: values[one])
    pieces = [_end(pen, poll, shade, is_high=poll is high) for poll in (low, high)]
    return f" {' '.join(pieces)}"


def _end(pen: Pen, poll: Poll, shade: str, *, is_high: bool) -> str:
    basis, place = Basis(election=poll.election), unmarked(poll.constituency.name)
    subject = Subject(place, poll=poll.id)
    if shade == "turnout":
        part = turnout(poll)
        return f"Turnout in {place} was {share(pen, Kind.TURNOUT, subject, part, basis) if part is not None else ''}."
    votes = majority(poll) or 0
    return f"The majority in {place} was {count(pen, Kind.MAJORITY, subject, votes, basis)} votes."
