"""`hustings lineage`: what a constituency came from and what became of it, through every boundary set of its name."""

from __future__ import annotations

import click

from hustings.cli.options import record_option
from hustings.store.opening import open_record


@click.command("lineage")
@click.argument("name")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@record_option
def command(name: str, form: str, address: str | None) -> None:
    """Tell where the constituencies called NAME came from and what became of them. NAME can also be a GSS code."""
    from hustings.telling.lineage import as_lines, as_object, lineage

    found = lineage(open_record(address), name)
    if form == "json":
        import json

        click.echo(json.dumps(as_object(found), ensure_ascii=False, indent=1))
        return
    for line in as_lines(found):
        click.echo(line)
