"""`hustings worth`: what the record has to say of a poll, an area or a party, most newsworthy first, and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from textwrap import wrap
from typing import TYPE_CHECKING

import click

from hustings.cli.options import as_at_option, election_option, record_option
from hustings.errors import UsageError
from hustings.store.opening import open_record

if TYPE_CHECKING:
    from hustings.record.record import Record
    from hustings.telling.worth import Fact

WIDTH = 78
_INDENT = " " * 6


@click.command("worth")
@click.argument("name", required=False)
@election_option(is_required=False)
@click.option("--region", metavar="REGION", help='An English region: "London", "North West".')
@click.option("--nation", metavar="NATION", help="A nation: England, Scotland, Wales, Northern Ireland.")
@click.option("--party", metavar="PARTY", help="A party, in the country or in the region or nation.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="How many facts.")
@as_at_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@record_option
def command(
    *,
    name: str | None,
    election: str | None,
    region: str | None,
    nation: str | None,
    party: str | None,
    limit: int,
    as_at: datetime | None,
    form: str,
    address: str | None,
) -> None:
    """What is worth telling of the result in NAME, most newsworthy first, and why.

    NAME is a constituency's name, its GSS code, or a poll's id. Without it, of a region, a nation or a party; without
    these, of the country. Without --election, of the latest general election in the record.
    """
    if sum(one is not None for one in (name, region, nation)) > 1 or (name and party):
        raise UsageError("one of NAME, --region and --nation; a --party in a region or a nation")
    record = open_record(address).as_at(as_at)
    found = _facts(record, name, election, region, nation, party)[:limit]
    if form == "json":
        import json

        from hustings.telling.worth.object import as_object

        click.echo(json.dumps([as_object(record, one) for one in found], ensure_ascii=False, indent=1))
        return
    for line in lines(record, found) if found else (_nothing(name, as_at),):
        click.echo(line)


def _nothing(name: str | None, as_at: datetime | None) -> str:
    """What is said where there is nothing to tell."""
    return f"{'nothing to tell' if name is None else 'not declared'}{' by then' if as_at else ''}"


def _facts(
    record: Record, name: str | None, election: str | None, region: str | None, nation: str | None, party: str | None
) -> tuple[Fact, ...]:
    from hustings.telling.finder import find_area, find_family, find_poll, latest_election
    from hustings.telling.worth import facts_of_area, facts_of_country, facts_of_party, facts_of_poll

    if name is not None:
        return facts_of_poll(record, find_poll(record, name, election))
    chosen = record.election(election).id if election else latest_election(record)
    kind, given = ("region", region) if region else ("nation", nation)
    place = find_area(record, chosen, given, kind) if given else None
    if party is not None:
        return facts_of_party(record, chosen, find_family(record, party), place)
    return facts_of_area(record, chosen, place) if place else facts_of_country(record, chosen)


def lines(record: Record, facts: tuple[Fact, ...]) -> Iterator[str]:
    """Each fact with its worth, its reasons below it."""
    from hustings.claims.phrase import phrase
    from hustings.telling.span import printable

    for one in facts:
        words = printable(phrase(one.claim, record))
        yield from wrap(f"{one.worth:>4.0f}  {words[:1].upper()}{words[1:]}", WIDTH, subsequent_indent=_INDENT)
        if one.reasons:
            told = f"({'; '.join(printable(reason) for reason in one.reasons)})"
            yield from wrap(told, WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)
