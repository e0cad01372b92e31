"""`hustings glance`: results at a glance, one constituency's in full or several in a local paper's short manner."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

import click

from hustings.cli.options import as_at_option, election_option, record_option
from hustings.errors import UsageError
from hustings.store.opening import open_record

if TYPE_CHECKING:
    from hustings.record.poll import Poll
    from hustings.record.record import Record
    from hustings.telling.style import Style

FORMS = ("text", "json", "markdown", "html")


@click.command("glance")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@election_option(is_required=False)
@as_at_option
@click.option("--brief", is_flag=True, help="The short block of one constituency; several are always told so.")
@click.option("--title", metavar="WORDS", help='What a round-up is called: "Redbridge" makes "Redbridge at a glance".')
@click.option("--region", metavar="REGION", help="All the constituencies of an English region.")
@click.option("--county", metavar="COUNTY", help="All the constituencies of a county.")
@click.option("--list", "listing", type=click.File("r", encoding="utf-8"), help="A file of names, one a line.")
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True)
@click.option(
    "--config", metavar="FILE", help="The settings, for the house's style; otherwise the nearest hustings.toml."
)
@record_option
def command(
    names: tuple[str, ...],
    *,
    election: str | None,
    as_at: datetime | None,
    brief: bool,
    title: str | None,
    region: str | None,
    county: str | None,
    listing: Iterable[str] | None,
    form: str,
    config: str | None,
    address: str | None,
) -> None:
    """Tell the result in NAME: a constituency's name, its GSS code, or a poll's id. Several make a round-up.

    Without --election, that of the latest general election in the record.
    """
    record = open_record(address).as_at(as_at)
    listed = [line.strip() for line in listing or () if line.strip() and not line.startswith("#")]
    polls = _polls(record, [*names, *listed], election, region, county)
    if len(polls) == 1 and not brief and not title and form in ("text", "json"):
        _in_full(record, polls[0], form)
        return
    from hustings.cli.telling import house_of

    click.echo(_brief(record, polls, region or county if title is None else title, house_of(config, None).style, form))


def _polls(
    record: Record, names: list[str], election: str | None, region: str | None, county: str | None
) -> list[Poll]:
    from hustings.telling.finder import find_poll, latest_election, polls_of_area

    found = [find_poll(record, name, election) for name in names]
    if region or county:
        chosen = record.election(election).id if election else latest_election(record)
        kind, name = ("region", region) if region else ("county", county)
        found += polls_of_area(record, chosen, name or "", kind)
    if not found:
        raise UsageError("name a constituency, or several; or --region, --county, --list")
    return list({one.id: one for one in found}.values())


def _in_full(record: Record, poll: Poll, form: str) -> None:
    from hustings.telling.glance import as_lines, as_object, at_a_glance

    told = at_a_glance(record, poll)
    if form == "json":
        import json

        click.echo(json.dumps(as_object(told), ensure_ascii=False, indent=1))
        return
    from hustings.cli.paint import paint

    paint(as_lines(told))


def _brief(record: Record, polls: list[Poll], title: str | None, style: Style, form: str) -> str:
    from hustings.telling.box import as_html, as_markdown, as_prose, round_up

    told = round_up(record, polls, title, style)
    if form == "json":
        import json

        from hustings.cli.told import box_object

        return json.dumps(box_object(told, record), ensure_ascii=False, indent=1)
    made = {"text": lambda: as_prose(told).text, "markdown": lambda: as_markdown(told), "html": lambda: as_html(told)}
    return made[form]().rstrip("\n")
