"""`hustings glance`: one constituency's result in the manner of a local paper's results box."""

from __future__ import annotations

from datetime import datetime

import click

from hustings.cli.options import as_at_option, election_option, record_option
from hustings.store.opening import open_record


@click.command("glance")
@click.argument("name")
@election_option(is_required=False)
@as_at_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@record_option
def command(name: str, election: str | None, as_at: datetime | None, form: str, address: str | None) -> None:
    """Tell the result in NAME: a constituency's name, its GSS code, or a poll's id.

    Without --election, that of the latest general election in the record.
    """
    from hustings.telling.finder import find_poll
    from hustings.telling.glance import as_lines, as_object, at_a_glance

    record = open_record(address).as_at(as_at)
    told = at_a_glance(record, find_poll(record, name, election))
    if form == "json":
        import json

        click.echo(json.dumps(as_object(told), ensure_ascii=False, indent=1))
        return
    from hustings.cli.paint import paint

    paint(as_lines(told))
