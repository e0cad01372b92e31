"""`hustings export`: candidacies, polls or seats of an election as CSV, JSON or Parquet, with stable columns."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from hustings.cli.options import as_at_option, election_option, record_option
from hustings.store.opening import open_record
from hustings.telling import table
from hustings.telling.csv_text import as_csv


@click.command("export")
@click.argument("what", type=click.Choice(list(table.COLUMNS)))
@election_option(is_required=True)
@as_at_option
@click.option("--format", "form", type=click.Choice(["csv", "json", "parquet"]), default="csv", show_default=True)
@click.option("--output", "-o", type=click.Path(path_type=Path), help="A file; standard output otherwise.")
@click.option("--baselines", is_flag=True, help="A last column that says what each change and outcome is against.")
@record_option
def command(
    *,
    what: str,
    election: str,
    as_at: datetime | None,
    form: str,
    output: Path | None,
    baselines: bool,
    address: str | None,
) -> None:
    """Write the candidacies, polls or seats of an election. The columns are documented in docs/using.md and stable."""
    record = open_record(address).as_at(as_at)
    rows = table.rows_of(what, record, record.election(election).id)
    columns = [*table.COLUMNS[what], *([table.BASELINE] if baselines and what != "seats" else [])]
    data = WRITERS[form](rows, columns)
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
