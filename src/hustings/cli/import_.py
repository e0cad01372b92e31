"""`hustings import`: publishers' files into a record, all of a run or nothing of it."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from itertools import chain as chained
from pathlib import Path

import click

from hustings.cli.options import DAY, MOMENT, record_option, whoami
from hustings.errors import InputError
from hustings.record.entry import GENESIS, Entry, chain
from hustings.record.history import History
from hustings.record.record import Record
from hustings.sources import folder
from hustings.sources.formats.history import uk_politics_history
from hustings.sources.reading import Reading
from hustings.sources.reconcile import Plan, reconcile
from hustings.store.address import path_of
from hustings.store.opening import open_store
from hustings.store.starter import seed_drafts

#: How many changed or marked polls are named before the rest are counted.
NAMED = 20
NOTHING = "nothing was imported"


@click.command("import")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@record_option
@click.option("--election", "polled_on", type=DAY, metavar="DAY", help="Polling day of files that do not say.")
@click.option("--published-at", type=MOMENT, metavar="MOMENT", help="When the files were published (UK time).")
@click.option(
    "--as-published",
    multiple=True,
    metavar="POLL",
    help="Take sums of this poll that fail, because its publisher stands by them.",
)
@click.option("--history", is_flag=True, help="Also the tallies by party in the uk-politics package (extra: history).")
@click.option("--rehearsal", is_flag=True, help="Take in the test files of PA Media's feed too.")
def command(
    paths: tuple[Path, ...],
    address: str | None,
    polled_on: date | None,
    published_at: datetime | None,
    as_published: tuple[str, ...],
    history: bool,
    rehearsal: bool,
) -> None:
    """Read publishers' files or folders into a record.

    A record that is not there yet is made. With any problem nothing is imported, and every problem is listed.
    """
    if address is None:
        raise click.UsageError("say which record to import into: --record PATH, or set HUSTINGS_RECORD")
    if history:
        paths = (*paths, uk_politics_history.locate())
    if not paths:
        raise click.UsageError("name the files or folders to import")
    run_import(
        list(paths),
        address=address,
        polled_on=polled_on,
        published_at=published_at,
        as_published=as_published,
        is_rehearsal=rehearsal,
    )


def run_import(
    paths: Sequence[Path],
    *,
    address: str,
    polled_on: date | None = None,
    published_at: datetime | None = None,
    as_published: Sequence[str] = (),
    is_rehearsal: bool = False,
    author: str | None = None,
) -> None:
    """Import the files under the paths into the record at the address, and report on standard error.

    Raises `InputError` with every problem found; then the record is as it was, or not made at all.
    """
    now, author = datetime.now(UTC), author or whoami()
    with _progress(paths) as step:
        readings = folder.read(
            paths, polled_on=polled_on, published_at=published_at, is_rehearsal=is_rehearsal, step=step
        )
    # a new record is planned before it is made, so that with a problem there is nothing to take away again
    plans = None if _exists(address) else _planned(readings, _seeds(now), now, as_published, author)
    store = open_store(address, create=True)
    try:
        known = list(store.entries())
        if plans is None or len(known) != len(_seeds(now)):
            plans = _planned(readings, known, now, as_published, author)
        drafts = list(chained.from_iterable(plan.drafts for plan in plans))
        store.append(drafts, author=author, recorded_at=now, after=known[-1].hash if known else GENESIS)
    finally:
        store.close()
    for line in report(readings, plans):
        click.echo(line, err=True)


def _exists(address: str) -> bool:
    path = path_of(address)
    return path is None or path.exists()


def _seeds(now: datetime) -> list[Entry]:
    """What a new record begins with."""
    return list(chain(seed_drafts(), after=0, previous_hash=GENESIS, recorded_at=now, author="hustings"))


def _planned(
    readings: list[Reading], known: Sequence[Entry], now: datetime, as_published: Sequence[str], author: str
) -> list[Plan]:
    """The plan of each reading in turn, each against the record with the ones before it; `InputError` with problems."""
    entries = list(known)
    plans: list[Plan] = []
    for reading in readings:
        plans.append(reconcile(reading, Record(History.of(entries)), now=now, as_published=as_published))
        after, head = (entries[-1].sequence, entries[-1].hash) if entries else (0, GENESIS)
        entries.extend(chain(plans[-1].drafts, after=after, previous_hash=head, recorded_at=now, author=author))
    problems = [problem for plan in plans for problem in plan.problems]
    if problems:
        raise InputError(problems, NOTHING)
    return plans


@contextmanager
def _progress(paths: Sequence[Path]) -> Iterator[Callable[[str], None]]:
    """A progress bar on standard error where that is a terminal; silence elsewhere."""
    if not sys.stderr.isatty():
        yield lambda name: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=len(folder.files(paths)))
        yield lambda name: progress.update(task, advance=1, description=name)


def report(readings: list[Reading], plans: list[Plan]) -> Iterator[str]:
    """What a run read, added and changed, line by line."""
    read: Counter[str] = sum((plan.read for plan in plans), Counter())
    new: Counter[str] = sum((plan.new for plan in plans), Counter())
    files = sum(len(reading.files) for reading in readings)
    yield f"Read {files} file{'s' if files != 1 else ''}: {_counts(read) or 'nothing to record'}."
    yield f"New: {_counts(new) or 'nothing'}."
    changed = [name for plan in plans for name in plan.changed]
    yield f"Changed: {len(changed)} correction{'s' if len(changed) != 1 else ''}." if changed else "Changed: nothing."
    yield from _named(changed)
    marked = [f"{poll}: {note}" for plan in plans for poll, note in plan.marked]
    if marked:
        polls = len({poll for plan in plans for poll, _ in plan.marked})
        many = f"{polls} poll{'s' if polls != 1 else ''}"
        yield f"Taken as published though the figures do not come out: {many} (hustings record problems)."
    for note in dict.fromkeys(note for plan in plans for note in plan.notes):
        yield f"Note: {note}"
    sources = {source.attribution for reading in readings for source in reading.sources.values() if source.attribution}
    yield from sorted(sources)


def _counts(counts: Counter[str]) -> str:
    return ", ".join(f"{number:,} {name}" for name, number in counts.most_common() if number)


def _named(changed: list[str]) -> Iterator[str]:
    for name in changed[:NAMED]:
        yield f"  {name}"
    if len(changed) > NAMED:
        yield f"  … and {len(changed) - NAMED:,} more"
