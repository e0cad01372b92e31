"""`hustings rules`: what `hustings check` looks for, rule by rule."""

from __future__ import annotations

import click

from hustings.errors import UnknownName


@click.command("rules")
@click.argument("rule", required=False)
def command(rule: str | None) -> None:
    """List the rules by which copy is checked; with RULE, all about that one, and how to switch it off."""
    from hustings.copydesk.house import RULES

    if rule is None:
        width = max(map(len, RULES))
        for one in RULES.values():
            click.echo(f"{one.id:<{width}}  {one.title}")
    elif rule in RULES:
        click.echo(RULES[rule].page, nl=False)
    else:
        raise UnknownName(f"there is no rule {rule!r}; `hustings rules` lists them")
