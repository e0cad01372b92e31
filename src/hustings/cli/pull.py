"""`hustings pull`: the whole country from the publisher, fetched over HTTPS at run time and imported; and maps."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click
from click.core import ParameterSource

from hustings.errors import PullError, RecordReadOnly

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from hustings.sources.pull import Pulled

LONDON = ZoneInfo("Europe/London")
#: The publishers, named here so that `--help` has nothing to load.
PUBLISHERS = ("parliament", "library")


@click.command("pull")
@click.argument("what", type=click.Choice(["results", "maps"]), default="results", metavar="[results|maps]")
@click.option(
    "--from",
    "name",
    type=click.Choice(PUBLISHERS),
    default="parliament",
    show_default=True,
    help="UK Parliament's repository, or the House of Commons Library's files.",
)
@click.option(
    "--record",
    "address",
    envvar="HUSTINGS_RECORD",
    metavar="PATH|URL",
    help="The record to import into. Otherwise HUSTINGS_RECORD, otherwise a record in your data folder.",
)
@click.option(
    "--url",
    envvar="HUSTINGS_PULL_URL",
    metavar="URL",
    help="A mirror instead: the same paths below it, a web folder, or a zip archive.",
)
@click.option(
    "--cache",
    envvar="HUSTINGS_CACHE",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where downloads are kept. Otherwise HUSTINGS_CACHE, otherwise your cache folder.",
)
@click.option("--offline", "is_offline", is_flag=True, help="Import the last pull again; connect to nothing.")
@click.option("--boundaries", type=int, default=2024, show_default=True, metavar="YEAR", help="Of maps: which.")
@click.option("--skip", multiple=True, metavar="PATTERN", help="Pass over the publisher's files with such a path.")
def command(
    *,
    what: str,
    name: str,
    address: str | None,
    url: str | None,
    cache: Path | None,
    is_offline: bool,
    boundaries: int,
    skip: tuple[str, ...],
) -> None:
    """Fetch the whole country from the publisher and import it; or a map of the constituencies, for charts.

    Everything comes or nothing is imported. The address of the record, or of the map, is printed on standard output.
    """
    from hustings.cli.import_ import run_import

    if what == "maps":
        _map(boundaries, cache or _default_cache(), url, is_offline=is_offline)
        return
    record = address or str(_default_record())
    if record == "starter":
        raise RecordReadOnly("the starter record cannot be written to: name a record with --record PATH")
    cache = cache or _default_cache()
    pulled = _last(name, cache) if is_offline else _pull(name, cache, url, skip)
    _report(pulled)
    if address is None:
        Path(record).parent.mkdir(parents=True, exist_ok=True)
    run_import([Path(pulled.folder)], address=record)
    _conclude(name, record)


def _map(boundaries: int, cache: Path, url: str | None, *, is_offline: bool) -> None:
    """Fetch a map, or find the one that is kept, and say where it is and whose."""
    from hustings.sources.pull import last_map, pull_map

    if is_offline:
        found = last_map(boundaries, cache)
        if found is None:
            raise PullError(f"no map of the boundaries of {boundaries} was pulled into {cache} yet")
    else:
        with _progress() as watcher:
            found = pull_map(boundaries, cache, now=datetime.now(UTC), base=url, progress=watcher)
    click.echo(f"  sha256 {found.sha256}  {found.bytes:>9,}  from {found.url}", err=True)
    click.echo(f"Source: {found.source.name}, {found.source.home}. Licence: {found.source.licence}", err=True)
    click.echo(found.path)


def _default_record() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir("hustings", appauthor=False)) / "record.db"


def _default_cache() -> Path:
    import platformdirs

    return Path(platformdirs.user_cache_dir("hustings", appauthor=False))


def _last(name: str, cache: Path) -> Pulled:
    """The last pull, as long as its files are what they were."""
    from hustings.sources.pull import last_pull

    pulled = last_pull(name, cache)
    if pulled is None:
        raise PullError(f"nothing was pulled into {cache} yet: the first pull needs the network")
    if problems := pulled.problems():
        raise PullError(f"not what was pulled: {', '.join(problems)}; pull again without --offline")
    return pulled


def _pull(name: str, cache: Path, url: str | None, skip: tuple[str, ...]) -> Pulled:
    from hustings.sources.pull import pull

    try:
        with _progress() as watcher:
            return pull(name, cache, now=datetime.now(UTC), base=url, skip=skip, progress=watcher)
    except PullError as error:
        raise PullError(f"{error}{_hint(name, cache)}") from error


def _hint(name: str, cache: Path) -> str:
    """What to do without the network, where an earlier pull is kept."""
    from hustings.sources.pull import last_pull

    try:
        pulled = last_pull(name, cache)
    except PullError:
        pulled = None
    if pulled is None:
        return "\nNothing was imported."
    kept = f"The last pull, of {_moment(pulled)}, is kept in {pulled.folder}"
    return f"\nNothing was imported. {kept}: hustings pull --offline imports that."


def _moment(pulled: Pulled) -> str:
    return f"{pulled.pulled_at.astimezone(LONDON):%Y-%m-%d %H:%M}"


def _report(pulled: Pulled) -> None:
    """What was pulled, file by file with its checksum, and what was not."""
    click.echo(f"{pulled.publisher}'s files as pulled on {_moment(pulled)}:", err=True)
    for file in pulled.files:
        click.echo(f"  sha256 {file.sha256}  {file.bytes:>9,}  {file.name}  from {file.url}", err=True)
    if pulled.others:
        click.echo(f"Left aside: {pulled.others} files that hold no results.", err=True)
    for note in pulled.notes:
        click.echo(f"Note: {note}", err=True)


def _conclude(name: str, record: str) -> None:
    """Whose data these are, and how the other commands find the record."""
    from hustings.sources.pull.catalogue import publisher
    from hustings.store.address import is_url

    one = publisher(name)
    click.echo(f"Source: {one.name}, {one.home}. Licence: {one.licence}, {one.licence_url}", err=True)
    if click.get_current_context().get_parameter_source("address") is not ParameterSource.ENVIRONMENT:
        click.echo(f"For the other commands to use this record: export HUSTINGS_RECORD={shlex.quote(record)}", err=True)
    if not is_url(record):
        click.echo(record)


class _Log:
    """Tells the log on standard error, and moves a bar there where one is shown."""

    def __init__(self, bar: Bar | None = None, task: TaskID | None = None) -> None:
        self.bar, self.task = bar, task

    def tell(self, line: str) -> None:
        """One line for the log."""
        if self.bar is None:
            click.echo(line, err=True)
        else:
            self.bar.console.print(line, markup=False, highlight=False, soft_wrap=True)

    def expect(self, files: int) -> None:
        """How many files will be fetched."""
        if self.bar is not None and self.task is not None:
            self.bar.reset(self.task, total=files)

    def begin(self, name: str) -> None:
        """A file is begun."""
        if self.bar is not None and self.task is not None:
            self.bar.update(self.task, advance=1, description=name)

    def receive(self, size: int) -> None:
        """So many bytes came."""
        if self.bar is not None and self.task is not None:
            self.bar.update(self.task, received=self.bar.tasks[0].fields["received"] + size)


@contextmanager
def _progress() -> Iterator[_Log]:
    """A bar on standard error where that is a terminal; only the log elsewhere."""
    if not sys.stderr.isatty():
        yield _Log()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.table import Column

    columns = (
        TextColumn("Pulling"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[received]:,} bytes"),
        TextColumn("{task.description}", markup=False, table_column=Column(no_wrap=True, overflow="ellipsis")),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield _Log(bar, bar.add_task("", total=None, received=0))
