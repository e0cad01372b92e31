"""`hustings chart`: a poll or an election as a picture, SVG or PNG; its specification, and what it says in words."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hustings.cli.options import as_at_option, election_option, record_option
from hustings.errors import UsageError
from hustings.store.opening import open_record

if TYPE_CHECKING:
    from hustings.record.record import Record
    from hustings.telling.chart import Chart

#: Of one poll; `card` is the picture for social media.
OF_POLL = ("result", "change", "swing", "history", "majority", "turnout", "card")
#: Of a general election.
OF_ELECTION = ("seats", "night", "majorities", "turnouts", "map")
#: Why there is none of an election that has charts.
_WANTING = {"night": "no times of declaration"} | dict.fromkeys(
    ("majorities", "turnouts"), "it does not have every seat, declared"
)
SHADES = ("winner", "gains", "majority", "turnout", "swing")
#: A file of shapes larger than this is not a map of constituencies.
_LARGEST = 100_000_000


@click.command("chart")
@click.argument("kind", type=click.Choice([*OF_POLL, *OF_ELECTION]), metavar="KIND")
@click.argument("name", required=False)
@election_option(is_required=False)
@as_at_option
@click.option("--map", "map_file", type=click.Path(path_type=Path), help="For a map: a HexJSON or GeoJSON file.")
@click.option("--shade", type=click.Choice(SHADES), default="winner", show_default=True, help="What a map shows.")
@click.option("--format", "form", type=click.Choice(["svg", "png", "spec", "alt"]), help="Otherwise as --output ends.")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="A file; standard output otherwise.")
@click.option("--width", type=click.IntRange(320, 2000), help="Draw it so wide, in pixels, instead of 400.")
@click.option("--dark", "is_dark", is_flag=True, help="A PNG in dark colours; an SVG has both.")
@record_option
def command(
    *,
    kind: str,
    name: str | None,
    election: str | None,
    as_at: datetime | None,
    map_file: Path | None,
    shade: str,
    form: str | None,
    output: Path | None,
    width: int | None,
    is_dark: bool,
    address: str | None,
) -> None:
    """Draw KIND of the result in NAME, or of a whole general election.

    Of one poll: result, change, swing, history, majority, turnout, card. Of an election: seats, night, majorities,
    turnouts, map.
    """
    record = open_record(address).as_at(as_at)
    form = form or (output.suffix[1:].lower() if output is not None else "svg")
    if kind == "card":
        data = _card(record, name, election, form)
    else:
        chart = _of_poll(record, kind, name, election) if kind in OF_POLL else None
        chart = chart or _of_election(record, kind, election, map_file, shade)
        data = _written(chart, form, record.head, width, is_dark=is_dark)
    if output is not None:
        output.write_bytes(data)
        return
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _card(record: Record, name: str | None, election: str | None, form: str) -> bytes:
    from hustings.telling.chart import card
    from hustings.telling.finder import find_poll

    if name is None:
        raise UsageError("a card is of one poll: name its constituency")
    if form != "png":
        raise UsageError("a card is a PNG: write it to a file that ends in .png, or give --format png")
    return card(record, find_poll(record, name, election))


def _of_poll(record: Record, kind: str, name: str | None, election: str | None) -> Chart:
    from hustings.telling.chart import charts_of
    from hustings.telling.finder import find_poll

    if name is None:
        raise UsageError(f"a chart called {kind} is of one poll: name its constituency")
    poll = find_poll(record, name, election)
    charts = {one.name: one for one in charts_of(record, poll)}
    if kind not in charts:
        there = f"there are: {', '.join(charts)}" if charts else "it is not declared"
        raise UsageError(f"the record has too little for a chart called {kind} of {poll.id}; {there}")
    return charts[kind]


def _of_election(record: Record, kind: str, election: str | None, map_file: Path | None, shade: str) -> Chart:
    from hustings.telling.chart import charts_of_election, map_of

    if election is None:
        raise UsageError(f"a chart called {kind} is of a general election: say which with --election")
    chosen = record.election(election).id
    if kind == "map":
        return map_of(record, chosen, _map_text(map_file), shade)
    charts = {one.name: one for one in charts_of_election(record, chosen)}
    if kind not in charts:
        why = _WANTING.get(kind) if charts else "no national tally by that moment"
        raise UsageError(f"the record has too little for a chart called {kind} of {chosen}: {why}")
    return charts[kind]


def _map_text(map_file: Path | None) -> str:
    if map_file is None:
        raise UsageError("a map needs --map FILE, a HexJSON or GeoJSON file; `hustings pull maps` fetches one")
    if map_file.stat().st_size > _LARGEST:
        raise UsageError(f"{map_file}: larger than {_LARGEST:,} bytes")
    try:
        return map_file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{map_file}: not text in UTF-8") from None


def _written(chart: Chart, form: str, snapshot: str, width: int | None, *, is_dark: bool) -> bytes:
    from hustings.telling.chart import png, svg

    if form == "png":
        return png(chart, is_dark=is_dark, width=width)
    if form == "svg":
        return svg(chart, snapshot, width).encode()
    if form in ("spec", "json"):
        return (json.dumps(chart.spec, ensure_ascii=False, indent=1) + "\n").encode()
    if form in ("alt", "txt"):
        return f"{chart.alt.text}\n".encode()
    raise UsageError(f"no format {form!r}: there are svg, png, spec and alt")
