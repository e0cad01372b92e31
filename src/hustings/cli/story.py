"""`hustings story`: a story for one seat or for every seat, each figure in it a claim that can be traced."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hustings.cli.options import as_at_option, election_option, record_option

if TYPE_CHECKING:
    from hustings.record.poll import Poll
    from hustings.record.record import Record
    from hustings.telling.story import Story

#: What `--only` can ask for.
PARTS = ("headline", "line", "alert", "text")


@click.command("story")
@click.argument("name", required=False)
@click.option("--all", "is_all", is_flag=True, help="Every seat of the election, in order of the alphabet.")
@election_option(is_required=False)
@as_at_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--only", type=click.Choice(PARTS), help="One part of each story, as text.")
@click.option(
    "--headline-length",
    type=click.IntRange(min=20),
    default=60,
    show_default=True,
    metavar="CHARACTERS",
    help="The most that a headline has. Where no form is so short, the shortest is used, and standard error says so.",
)
@click.option("--templates", metavar="DIR", help="Templates of your own; otherwise those of [style] in the settings.")
@click.option("--config", metavar="FILE", help="The settings; otherwise the nearest hustings.toml.")
@click.option("--output", "-o", metavar="DIR", help="A folder for a file of each story; standard output otherwise.")
@record_option
def command(
    name: str | None,
    *,
    is_all: bool,
    election: str | None,
    as_at: datetime | None,
    form: str,
    only: str | None,
    headline_length: int,
    templates: str | None,
    config: str | None,
    output: str | None,
    address: str | None,
) -> None:
    """Write the story of the result in NAME (a constituency's name, its GSS code, or a poll's id), or of all seats.

    Without --election, that of the latest general election in the record. By-elections are elections of one seat.
    """
    if is_all is (name is not None):
        raise click.UsageError("name one seat, or ask for --all")
    if only and form == "json":
        raise click.UsageError("--only prints text: JSON has every part")
    from hustings.cli.telling import house_of
    from hustings.store.opening import open_record
    from hustings.telling.story import story

    house = house_of(config, templates)
    record = open_record(house.record_address(address)).as_at(as_at)
    stories = [
        story(record, poll, house.style, headline_length=headline_length, templates=house.templates)
        for poll in _polls(record, name, election)
    ]
    if only in (None, "headline"):
        _warn_of_long(stories, headline_length)
    if output is not None:
        _write(Path(output), stories, record, form, only)
    else:
        click.echo(_told(stories, record, form, only))


def _warn_of_long(stories: list[Story], most: int) -> None:
    """Say on standard error which headlines have no form that is short enough."""
    for one in stories:
        if (length := len(one.headline.text)) > most:
            click.echo(f"{one.poll_id}: the shortest headline has {length} characters, more than {most}", err=True)


def _polls(record: Record, name: str | None, election: str | None) -> list[Poll]:
    from hustings.errors import UnknownName
    from hustings.telling.finder import find_poll

    if name is not None:
        return [find_poll(record, name, election)]
    having = [one for one in record.general_elections if record.polls_of(one.id)]
    if election is None and not having:
        raise UnknownName("the record has no polls of a general election")
    found = record.election(election) if election is not None else having[-1]
    return sorted(record.polls_of(found.id), key=lambda one: (one.constituency.name, one.id))


def _told(stories: list[Story], record: Record, form: str, only: str | None) -> str:
    if form == "json":
        import json

        from hustings.cli.told import story_object

        return json.dumps([story_object(one, record) for one in stories], ensure_ascii=False, indent=1)
    if only is not None:
        return ("\n\n" if only == "text" else "\n").join(getattr(one, only).text for one in stories)
    return "\n\n\n".join("\n\n".join(_pieces(one)) for one in stories)


def _pieces(one: Story) -> Iterator[str]:
    yield one.headline.text
    yield one.text.text


def _write(folder: Path, stories: list[Story], record: Record, form: str, only: str | None) -> None:
    """A file for each story, named for its poll."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in stories:
        file = folder / f"{one.poll_id}.{'json' if form == 'json' else 'txt'}"
        file.write_text(f"{_told([one], record, form, only)}\n", encoding="utf-8")
    click.echo(f"{len(stories):,} {'story' if len(stories) == 1 else 'stories'} in {folder}", err=True)
