"""`hustings notional`: what a general election would have given on other boundaries, with intervals."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hustings.cli.export import WRITERS
from hustings.cli.options import DAY, record_option
from hustings.errors import UsageError
from hustings.geography.boundary_set import BOUNDARY_SETS, boundary_set, set_id
from hustings.geography.constituency import Constituency
from hustings.geography.overlap import BASIS_NAMES, Overlap
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.store.opening import open_record

if TYPE_CHECKING:
    from hustings.notionals.estimate import Notionals
    from hustings.notionals.wards.inform import ByWards
    from hustings.notionals.weight import Basis

METHODS = ("residents", "population", "area", "electorate", "wards")


@click.command("notional")
@click.option("--from", "day", type=DAY, required=True, metavar="DAY|ID", help="The general election to carry.")
@click.option(
    "--boundaries",
    type=click.IntRange(1918, 2999),
    required=True,
    metavar="YEAR",
    help="Onto the boundaries first used that year.",
)
@click.option(
    "--method", type=click.Choice(METHODS), help="How votes are divided: by residents, or by --wards if given."
)
@click.option(
    "--wards", type=click.Path(path_type=Path), metavar="DIR", help="A folder of ward results, for the method."
)
@click.option(
    "--overlaps",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Overlaps of your own, CSV or Parquet, in place of the record's.",
)
@click.option("--normalise", is_flag=True, help="Scale shares of --overlaps that do not quite come to 1.")
@click.option(
    "--format", "form", type=click.Choice(["text", "csv", "json", "parquet"]), default="text", show_default=True
)
@click.option("--out", type=click.Path(path_type=Path), help="A file; standard output otherwise.")
@record_option
def command(
    *,
    day: date,
    boundaries: int,
    method: str | None,
    wards: Path | None,
    overlaps: Path | None,
    normalise: bool,
    form: str,
    out: Path | None,
    address: str | None,
) -> None:
    """Estimate what a general election would have given on other boundaries. Estimates, never results."""
    from hustings.telling import notional as telling

    if normalise and overlaps is None:
        raise UsageError("--normalise is for --overlaps FILE: the record's overlaps come to 1")
    record = open_record(address)
    polls = polls_to_carry(record, record.election(day).id, boundaries)
    if overlaps is None:
        targets, inputs = places_of(record, boundaries), inputs_of(record, polls)
    else:
        brought = brought_by(record, polls, overlaps, boundaries, is_scaled=normalise)
        record, polls, targets, inputs = brought.record, brought.polls, brought.targets, (overlaps.name,)
        method = method or (brought.method if wards is None else None)
    made = estimated(record, polls, targets, method_of(record, method, wards, day), inputs)
    if form == "text":
        by_place = {poll.constituency.id: poll for poll in polls}
        data = "".join(f"{line}\n" for line in telling.summary(record, made, by_place)).encode()
    else:
        columns = (*telling.COLUMNS, *telling.SAID) if form == "json" else telling.COLUMNS
        data = WRITERS[form](telling.rows(record, made), columns)
    if out is not None:
        out.write_bytes(data)
        return
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def method_of(record: Record, name: str | None, wards: Path | None, day: date) -> Basis | ByWards:
    """The method of that name; `UsageError` for wards without a folder, or a folder without the method."""
    from hustings.notionals.wards.inform import ByWards
    from hustings.notionals.weight import Basis
    from hustings.sources.wards.folder import read

    if name == "wards" and wards is None:
        raise UsageError("--method wards needs --wards DIR, the folder of ward results")
    if wards is None:
        return Basis[(name or "residents").upper()]
    if name not in (None, "wards"):
        raise UsageError(f"--wards is for --method wards, not for {name}")
    return ByWards(read(wards), record.constituencies, record.parties, day)


def estimated(
    record: Record, polls: Sequence[Poll], targets: set[str], method: Basis | ByWards, inputs: Sequence[str]
) -> Notionals:
    """The polls carried onto those constituencies by a method."""
    from hustings.notionals.carry import carry
    from hustings.notionals.declared import declared_of
    from hustings.notionals.weight import Basis

    overlaps = [one for place in sorted(targets) for one in record.overlaps_to(place)]
    if isinstance(method, Basis):
        refuse_unknown(method, overlaps)
    return carry(
        declared_of(polls, record.parties),
        overlaps,
        from_election=polls[0].election,
        method=method,
        targets=targets,
        names={place.id: place.name for place in record.constituencies.values()},
        inputs=inputs,
    )


def refuse_unknown(basis: Basis, overlaps: Sequence[Overlap]) -> None:
    """`UsageError` where there is no overlap, or none has a share on the basis, saying which there are."""
    if not overlaps:
        raise UsageError("the record has no overlaps that lead to those boundaries: bring them with --overlaps FILE")
    have = [
        name for of, name in BASIS_NAMES.items() if any(one.known_share("from", of) is not None for one in overlaps)
    ]
    if BASIS_NAMES[basis.value] not in have:
        many = ", ".join(have) or "none"
        raise UsageError(f"the overlaps have no shares by {BASIS_NAMES[basis.value]}; they have: {many}")


@dataclass(frozen=True, slots=True)
class Brought:
    """What overlaps of one's own make of a call: the record with them, what to carry, where to, and by what."""

    record: Record
    polls: tuple[Poll, ...]
    targets: set[str]
    method: str


def brought_by(record: Record, polls: Sequence[Poll], path: Path, boundaries: int, *, is_scaled: bool) -> Brought:
    """The overlaps of the file, tied to the record; `InputError` with every problem.

    Nations that the file says nothing of are left out. Constituencies that the record does not have, such as those of
    the next review, go by the names that the file gives them.
    """
    from hustings.sources.overlap import read_overlaps

    old = [poll.constituency for poll in polls]
    new = [one for one in record.constituencies.values() if one.boundary_set.endswith(f"-{boundaries}")]
    found = read_overlaps(path, old, new, is_scaled=is_scaled)
    for note in found.notes:
        click.echo(f"{path}: {note}", err=True)
    nation = {one.to_constituency: record.constituencies[one.from_constituency].nation for one in found.overlaps}
    added = [
        Constituency(one, found.names.get(one, one), set_id(of, date(boundaries, 1, 1)), of)
        for one, of in nation.items()
        if one not in record.constituencies
    ]
    kept = tuple(poll for poll in polls if poll.constituency.nation in nation.values())
    method = BASIS_NAMES[found.bases[0]] if found.bases else "residents"
    return Brought(record.with_overlaps(found.overlaps, added), kept, set(nation), method)


def polls_to_carry(record: Record, election: str, boundaries: int) -> tuple[Poll, ...]:
    """The declared polls of the election; `UsageError` where there are none, or they are on those lines already."""
    polls = tuple(poll for poll in record.polls_of(election) if poll.is_declared)
    if not polls:
        raise UsageError(f"the record has no declared poll of {election} to carry")
    if any(boundary_set(poll.constituency.boundary_set).first_polled_on.year == boundaries for poll in polls):
        raise UsageError(f"{election} was fought on the boundaries of {boundaries}: its results are actual")
    return polls


def places_of(record: Record, boundaries: int) -> set[str]:
    """The constituencies of the boundary sets first used in that year; `UsageError` where the record has none."""
    sets = {one.id for one in BOUNDARY_SETS if one.first_polled_on.year == boundaries}
    found = {place.id for place in record.constituencies.values() if place.boundary_set in sets}
    if not found:
        why = "the record has no constituencies of the" if sets else "no"
        years = sorted(
            {boundary_set(place.boundary_set).first_polled_on.year for place in record.constituencies.values()}
        )
        there = ", ".join(map(str, years)) or "none"
        raise UsageError(f"{why} boundaries first used in {boundaries}; there are {there}")
    return found


def inputs_of(record: Record, polls: Sequence[Poll]) -> tuple[str, ...]:
    """The sources of the results and of the overlaps, by publisher and title."""
    ids = {poll.sources[0] for poll in polls}
    ids |= {
        source
        for poll in polls
        for one in record.overlaps_from(poll.constituency.id)
        if (source := record.fact_source("overlap", one.id))
    }
    return tuple(sorted(f"{found.publisher}, {found.title}" for one in ids if (found := record.sources.get(one))))
