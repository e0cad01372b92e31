"""`hustings publish`: the record as a static site in a folder, signed."""

from __future__ import annotations

import gc
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hustings.cli.options import as_at_option, record_option
from hustings.cli.signing import key_option, signing_key

if TYPE_CHECKING:
    from hustings.publication.publisher import Publisher, Update
    from hustings.record.entry import Entry

#: Seconds between two looks at a record that is followed.
WAIT = 0.1


@click.command("publish")
@click.argument("out", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--election",
    "elections",
    multiple=True,
    metavar="DAY|ID|all",
    help="An election to publish; may be given several times. Otherwise the latest general election of the record.",
)
@as_at_option
@click.option("--base-url", metavar="URL", help="Where the site will be: for the sitemap, feeds and full addresses.")
@click.option("--workers", type=click.IntRange(min=1), help="How many processes; otherwise as many as there are cores.")
@click.option("--name", default="Hustings", show_default=True, help="What the site is called.")
@click.option(
    "--theme",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="A folder of own templates and style.",
)
@click.option("--config", metavar="FILE", help="The settings, for the style of the words; otherwise the nearest.")
@click.option(
    "--map",
    "map_file",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    metavar="FILE",
    help="A HexJSON of the constituencies, to publish with their results.",
)
@key_option
@click.option("--unsigned", is_flag=True, help="Sign nothing.")
@click.option("--follow", "is_followed", is_flag=True, help="Go on, and publish each new entry, until interrupted.")
@record_option
def command(
    *,
    out: Path,
    elections: tuple[str, ...],
    as_at: datetime | None,
    base_url: str | None,
    workers: int | None,
    name: str,
    theme: Path | None,
    config: str | None,
    map_file: Path | None,
    key_file: Path | None,
    unsigned: bool,
    is_followed: bool,
    address: str | None,
) -> None:
    """Publish the results into the folder OUT as a signed site. Over a site that is there, only what changed is
    written."""
    from hustings.cli.telling import house_of
    from hustings.publication.look import Look
    from hustings.publication.publisher import Publisher
    from hustings.store.opening import open_record

    if is_followed and as_at is not None:
        raise click.UsageError("--follow publishes what is new: it goes with no --as-at")
    house = house_of(config, None)
    address = house.record_address(address)
    look = Look(name, theme, house.style, house.templates, map_file)
    _ = look.hexmap  # what is no map is refused before anything is made
    key = None if unsigned else signing_key(key_file)
    publisher = Publisher(out, elections=elections, base_url=base_url, key=key, workers=workers, look=look)
    if is_followed:
        _follow(publisher, address)
    else:
        _tell(publisher.publish(open_record(address).as_at(as_at)))


def _follow(publisher: Publisher, address: str | None) -> None:
    """Publish the record, and what comes to be in it, until somebody interrupts."""
    from hustings.store.opening import open_store

    store = open_store(address)

    def news(after: int) -> Sequence[Entry]:
        if not gc.get_freeze_count():
            gc.freeze()  # the record stays as long as the process: no search for cycles need look through it
        time.sleep(WAIT)
        return list(store.entries(after))

    try:
        for done in publisher.follow(store.record(), news):
            _tell(done)
    except KeyboardInterrupt:
        return
    finally:
        store.close()


def _tell(done: Update) -> None:
    told = f"{len(done.written):,} files written, {len(done.removed):,} removed, {done.count:,} in all"
    click.echo(f"{told}; snapshot {done.snapshot.id}", err=True)
