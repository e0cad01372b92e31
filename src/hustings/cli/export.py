"""`hustings export`: an election as tables with stable columns, or in the formats of others."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hustings.cli.options import as_at_option, election_option, record_option
from hustings.store.opening import open_record
from hustings.telling import table
from hustings.telling.csv_text import as_csv

if TYPE_CHECKING:
    from hustings.record.record import Record

#: What each thing can be written as; the first is what it is written as when nothing is said.
FORMATS_OF = {
    "candidacies": ("csv", "json", "parquet", "parliament", "democracy-club"),
    "polls": ("csv", "json", "parquet", "parliament"),
    "seats": ("csv", "json", "parquet"),
    "results": ("nist", "hexjson", "datapackage"),
}
FORMATS = tuple(dict.fromkeys(form for forms in FORMATS_OF.values() for form in forms))
#: The formats that a map goes into.
MAPPED = ("hexjson", "datapackage")


@click.command("export")
@click.argument("what", type=click.Choice([*table.COLUMNS, "results"]))
@election_option(is_required=True)
@as_at_option
@click.option("--format", "form", type=click.Choice(FORMATS), help="Otherwise csv; for results, nist.")
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), help="A file (a folder for datapackage); else standard output."
)
@click.option("--baselines", is_flag=True, help="A last column that says what each change and outcome is against.")
@click.option(
    "--map",
    "map_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="A HexJSON of the constituencies, for --format hexjson and datapackage.",
)
@record_option
def command(
    *,
    what: str,
    election: str,
    as_at: datetime | None,
    form: str | None,
    output: Path | None,
    baselines: bool,
    map_file: Path | None,
    address: str | None,
) -> None:
    """Write the candidacies, polls or seats of an election. The columns are documented in docs/using.md and stable.

    In others' formats: candidacies and polls with Parliament's columns, candidacies with Democracy Club's; and results,
    the whole election, as NIST SP 1500-100, HexJSON or a data package.
    """
    form = form or FORMATS_OF[what][0]
    if form not in FORMATS_OF[what]:
        raise click.UsageError(f"{what} are written as {', '.join(FORMATS_OF[what])}, not as {form}")
    if map_file is not None and form not in MAPPED:
        raise click.UsageError(f"--map goes with --format {' or '.join(MAPPED)}")
    record = open_record(address).as_at(as_at)
    chosen = record.election(election).id
    if form == "datapackage":
        _package(record, chosen, map_file, output)
    elif form in WRITERS:
        _put(_table(record, what, chosen, form, has_baselines=baselines), output)
    else:
        _put(_foreign(record, what, chosen, form, map_file), output)


def _table(record: Record, what: str, election: str, form: str, *, has_baselines: bool) -> bytes:
    """One of Hustings' own tables."""
    rows = table.rows_of(what, record, election)
    columns = [*table.COLUMNS[what], *([table.BASELINE] if has_baselines and what != "seats" else [])]
    return WRITERS[form](rows, columns)


def _foreign(record: Record, what: str, election: str, form: str, map_file: Path | None) -> bytes:
    """An election in somebody else's format."""
    from hustings.publication.data.dataset import club_results, issue_of
    from hustings.sources.formats import hexjson, nist, parliament_results
    from hustings.sources.returned import returns_of

    returns = returns_of(record, election)
    if form == "nist":
        return nist.write(returns, issue_of(record, [election]))
    if form == "hexjson":
        return hexjson.write(_map(map_file, form) or {}, returns)
    if form == "democracy-club":
        return club_results(record, record.polls_of(election))
    write = parliament_results.write_candidacies if what == "candidacies" else parliament_results.write_constituencies
    return write(returns).encode()


def _package(record: Record, election: str, map_file: Path | None, output: Path | None) -> None:
    from hustings.publication.data.dataset import MAP, files

    if output is None:
        raise click.UsageError("a data package is several files: name a folder with --output")
    made = files(record, [election], _map(map_file, "datapackage"))
    if map_file is not None and MAP not in made:
        raise click.UsageError(f"{map_file} is of other constituencies than this election's")
    output.mkdir(parents=True, exist_ok=True)
    for name, data in made.items():
        (output / name).write_bytes(data)


def _map(file: Path | None, form: str) -> dict[str, Any] | None:
    from hustings.sources.formats.hexjson import read_map

    if file is None and form == "hexjson":
        raise click.UsageError("a HexJSON is made from one that you give: --map FILE")
    return None if file is None else read_map(str(file), file.read_bytes())


def _put(data: bytes, output: Path | None) -> None:
    if output is not None:
        output.write_bytes(data)
        return
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def as_json(rows: Sequence[table.Row], columns: Sequence[str]) -> bytes:
    """A JSON array of objects; decimals stay text so that none of their nine places is lost, flags are booleans."""
    typed = [{name: table.flag(name, row[name]) for name in columns} for row in rows]
    return (json.dumps(typed, ensure_ascii=False, indent=1) + "\n").encode()


def as_parquet(rows: Sequence[table.Row], columns: Sequence[str]) -> bytes:
    """Parquet with integers, decimals of nine places, booleans and text."""
    buffer = io.BytesIO()
    table.frame_of(rows, columns).write_parquet(buffer)
    return buffer.getvalue()


WRITERS = {"csv": as_csv, "json": as_json, "parquet": as_parquet}
