"""`hustings record`: look into the record: its entries, whether they hold, corrections, problems; back it up."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from hustings.cli.options import as_at_option, election_option, record_option, whoami
from hustings.errors import UnknownName, UsageError
from hustings.record.difference import Change, corrections
from hustings.record.entry import Entry, Kind, draft, faults, moment_of
from hustings.record.event import Retraction
from hustings.record.problem import Oddity, oddities
from hustings.store.address import STARTER, path_of
from hustings.store.opening import open_record, open_store
from hustings.store.sqlite import entries_of
from hustings.store.starter import starter_entries

LONDON = ZoneInfo("Europe/London")
#: Fewer characters of a hash than this could be anybody's.
SHORTEST_HASH = 12
FORMAT = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)


@click.group("record")
def command() -> None:
    """Look into the record: its entries, whether they hold, what was corrected, what does not come out."""


def _entries(address: str | None) -> Iterable[Entry]:
    if address in (None, "", STARTER):
        return starter_entries()
    path = path_of(str(address))
    if path is not None:
        return entries_of(path)
    store = open_store(address)
    try:
        return store.entries()
    finally:
        store.close()


@command.command("log", short_help="Every entry of the record, or those about a poll.")
@record_option
@click.option("--poll", help="Only the entries about this poll.")
@click.option("--limit", type=click.IntRange(1), help="Only the last so many.")
@FORMAT
def log(address: str | None, poll: str | None, limit: int | None, form: str) -> None:
    """Every entry: number, when recorded, when it took effect, kind, poll, source, hash."""
    found = [one for one in _entries(address) if poll is None or one.poll == poll]
    if poll is not None and not found:
        raise UnknownName(f"no entry of the record is about a poll {poll!r}")
    found = found[-limit:] if limit is not None else found
    if form == "json":
        _print_json([_entry_dict(one) for one in found])
        return
    for one in found:
        about = one.poll or ""
        click.echo(
            f"{one.sequence:>7}  {one.recorded_at}  {one.effective_at}  {one.kind.value:16}  {about:50}  "
            f"{one.source:32}  {one.author:12}  {one.hash[:12]}"
        )


def _entry_dict(one: Entry) -> dict[str, object]:
    import json

    return {name: getattr(one, name) for name in one.__struct_fields__} | {"payload": json.loads(one.payload)}


def _print_json(value: object) -> None:
    import json

    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


@command.command("verify", short_help="Whether the entries hold.")
@record_option
@click.option("--head", help="The head hash that the record is known to have had: an entry must bear it.")
def verify(address: str | None, head: str | None) -> None:
    """Whether the chain of entries holds: names every entry altered, missing or out of order, and exits with 1."""
    found = _faults(address)
    entries = [] if found else list(_entries(address))
    if head is not None and len(head) < SHORTEST_HASH:
        raise UsageError(f"--head needs at least {SHORTEST_HASH} characters of the hash")
    if head is not None and not found and not any(one.hash.startswith(head) for one in entries):
        found.append(f"no entry bears the hash {head}: the record was cut back or replaced")
    for fault in found:
        click.echo(fault)
    if found:
        click.echo(f"{len(found)} fault{'s' if len(found) > 1 else ''}: the record does not hold", err=True)
        sys.exit(1)
    last = entries[-1].hash if entries else "none"
    click.echo(f"{len(entries):,} entries, every hash holds; head {last}")


def _faults(address: str | None) -> list[str]:
    if address in (None, "", STARTER):
        return list(faults(starter_entries()))
    store = open_store(address)
    try:
        return store.faults()
    finally:
        store.close()


@command.command("backup", short_help="Copy the record into a new SQLite file.")
@click.argument("target", type=click.Path(path_type=Path))
@record_option
def backup(target: Path, address: str | None) -> None:
    """Copy the record into a new SQLite file, as it stands at one moment, while others may go on writing."""
    store = open_store(address)
    try:
        number = store.backup(target)
    finally:
        store.close()
    click.echo(f"{number:,} entries copied to {target}", err=True)


@command.command("retract", short_help="Withdraw the declaration of a poll.")
@click.argument("poll")
@click.option("--reason", required=True, help="Why the declaration is withdrawn: kept in the record.")
@record_option
def retract(poll: str, reason: str, address: str | None) -> None:
    """Withdraw the declaration of POLL (its id): it stands as not declared until it is declared anew."""
    store = open_store(address)
    try:
        found = store.record().poll(poll)
        if not found.is_declared:
            raise UsageError(f"{poll} is not declared: there is nothing to withdraw")
        now, source = datetime.now(UTC), found.sources[0]
        body = Retraction(poll, found.entries[-1], reason)
        entry = draft(Kind.RETRACTION, body, effective_at=now, source=source, poll=poll)
        store.append([entry], author=whoami(), recorded_at=now)
    finally:
        store.close()
    click.echo(f"{poll}: the declaration is withdrawn", err=True)


@command.command("corrections", short_help="What was corrected after it was declared.")
@record_option
@election_option(is_required=True)
@as_at_option
@FORMAT
def corrections_command(address: str | None, election: str, as_at: datetime | None, form: str) -> None:
    """What was corrected after it was declared: before and after, with source and moment."""
    record = open_record(address).as_at(as_at)
    changes = list(corrections(record, record.election(election).id))
    changes.sort(key=lambda one: (one.effective_at, one.sequence))
    if form == "json":
        _print_json([{name: getattr(one, name) for name in one.__struct_fields__} for one in changes])
        return
    names = {poll.id: poll.constituency.name for poll in record.polls_of(record.election(election).id)}
    for line in _told(changes, names, {key: source.title for key, source in record.sources.items()}):
        click.echo(line)
    polls = len({one.poll for one in changes})
    click.echo(f"{len(changes)} changes in {polls} polls", err=True)


def _told(changes: list[Change], names: dict[str, str], titles: dict[str, str]) -> Iterator[str]:
    for moment, group in itertools.groupby(changes, key=lambda one: one.effective_at):
        yield f"{moment_of(moment).astimezone(LONDON):%-d %B %Y %H:%M}"
        for one in group:
            who = f", {one.subject}" if one.subject else ""
            what = f"{one.before or '—'} → {one.after or '—'}"
            where = f"[entry {one.sequence}; {titles.get(one.source, one.source)}]"
            yield f"  {names[one.poll]}{who}: {one.field} {what}  {where}"


@command.command("problems", short_help="What does not come out in official figures.")
@record_option
@click.option("--election", metavar="DAY|ID", help="Only this election.")
@as_at_option
@FORMAT
def problems(address: str | None, election: str | None, as_at: datetime | None, form: str) -> None:
    """What does not come out in official figures that were taken as published: said, never repaired."""
    record = open_record(address).as_at(as_at)
    chosen = record.election(election).id if election else None
    found = list(oddities(record, chosen))
    if form == "json":
        _print_json([{name: getattr(one, name) for name in one.__struct_fields__} for one in found])
        return
    for line in _listed(found):
        click.echo(line)
    click.echo(f"{len(found)} in {len({one.poll for one in found})} polls", err=True)


def _listed(found: list[Oddity]) -> Iterator[str]:
    for poll, group in itertools.groupby(found, key=lambda one: one.poll):
        yield poll
        for one in group:
            yield f"  {one.code}: {one.note}  [{one.source}]"
