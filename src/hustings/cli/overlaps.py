"""`hustings overlaps`: overlaps between two boundary sets that a user brings, checked or computed from layers."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from hustings.geography.overlap import BASES

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_SCALE = "Scale shares that come to between 0.85 and 1.15, and say which."


@click.group("overlaps")
def command() -> None:
    """Overlaps between any two boundary sets: check a file of them, or compute them from two layers."""


@command.command("check")
@click.argument("file", type=FILE)
@click.option("--normalise", is_flag=True, help=_SCALE)
@click.option("--out", type=click.Path(path_type=Path), help="Write the overlaps, made whole, as CSV.")
def check(*, file: Path, normalise: bool, out: Path | None) -> None:
    """Check a CSV or Parquet FILE of overlaps: every problem at once, or what it has."""
    from hustings.sources.overlap import read_overlaps, write_overlaps
    from hustings.sources.overlap.supplied import summary

    found = read_overlaps(file, is_scaled=normalise)
    for line in (*summary(found), *found.notes):
        click.echo(line)
    if out is not None:
        out.write_text(write_overlaps(found.overlaps, found.names), encoding="utf-8")


@command.command("compute")
@click.argument("old", type=FILE)
@click.argument("new", type=FILE)
@click.option("--old-code", required=True, metavar="COLUMN", help="The column of the old layer that has the code.")
@click.option("--new-code", required=True, metavar="COLUMN", help="The same of the new layer.")
@click.option("--old-name", metavar="COLUMN", help="The column of the old layer that has the name.")
@click.option("--new-name", metavar="COLUMN", help="The same of the new layer.")
@click.option("--points", type=FILE, help="A layer of points that say where people are.")
@click.option("--weight", metavar="COLUMN", help="How many stand at each point; one where this is not given.")
@click.option(
    "--basis",
    type=click.Choice([one for one in BASES if one != "geographical"]),
    default="residential",
    show_default=True,
    help="What the points count.",
)
@click.option("--out", type=click.Path(path_type=Path), help="A file; standard output otherwise.")
def compute(
    *,
    old: Path,
    new: Path,
    old_code: str,
    new_code: str,
    old_name: str | None,
    new_name: str | None,
    points: Path | None,
    weight: str | None,
    basis: str,
    out: Path | None,
) -> None:
    """Compute the overlaps of two layers of boundaries, OLD and NEW (GeoJSON, GeoPackage), as CSV."""
    from hustings.sources.overlap.layer import Layer, Points, pieces_of
    from hustings.sources.overlap.supplied import supplied
    from hustings.sources.overlap.write import write_overlaps

    spots = None if points is None else Points(points, weight, basis)
    pieces, notes = pieces_of(Layer(old, old_code, old_name), Layer(new, new_code, new_name), spots)
    found = supplied(pieces, str(new))
    for note in (*notes, *found.notes):
        click.echo(note, err=True)
    data = write_overlaps(found.overlaps, found.names)
    if out is None:
        sys.stdout.write(data)
    else:
        out.write_text(data, encoding="utf-8")
