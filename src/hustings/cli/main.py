"""`hustings`: the command line. Each command is loaded only when it is called, so that starting is quick."""

from __future__ import annotations

import io
import sys
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click

from hustings.errors import HustingsError, InputError

COMMANDS = {
    "check": ("check", "Check every figure in a report against the record."),
    "rules": ("rules", "What is checked, rule by rule, and how to switch it off."),
    "glance": ("glance", "One constituency's result at a glance."),
    "story": ("story", "A story for one seat or for every seat, each figure traceable."),
    "worth": ("worth", "What is worth telling of a result, and why."),
    "chart": ("chart", "A result or an election as a picture: SVG or PNG."),
    "lineage": ("lineage", "What a constituency came from, and what became of it."),
    "seats": ("seats", "The national tally of seats, as at any moment."),
    "import": ("import_", "Read publishers' files into a record."),
    "pull": ("pull", "Fetch the whole country from the publisher and import it."),
    "notional": ("notional", "What a past election would have given on other boundaries."),
    "overlaps": ("overlaps", "Overlaps of your own between two boundary sets: check or compute them."),
    "publish": ("publish", "The results as a static site, with feeds and data."),
    "export": ("export", "Write candidacies, polls or seats as CSV, JSON or Parquet."),
    "verify": ("verify", "Tell whether a published file is this desk's, unaltered, and current."),
    "key": ("key", "Make the key that a desk signs with; print its public half."),
    "record": ("record", "Look into the record: its entries, corrections and problems."),
    "serve": ("serve", "Open the desk in the browser."),
    "lsp": ("lsp", "Check copy in an editor: the language server."),
    "tour": ("tour", "See what Hustings does, on the bundled examples."),
}
#: How many problems are printed before the rest are counted.
SHOWN = 200


class Lazy(click.Group):
    """A group that imports a command's module when the command is wanted."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"hustings.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; for one that there is not, those that were perhaps meant."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            near = get_close_matches(args[0], COMMANDS)
            meant = f"did you mean {' or '.join(near)}?" if near else f"there are: {', '.join(COMMANDS)}"
            ctx.fail(f"there is no command {args[0]!r}; {meant}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, words) for name, (_, words) in COMMANDS.items()])


@click.command(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="hustings", prog_name="hustings")
def hustings() -> None:
    """The election-results desk for UK parliamentary elections."""


def main(arguments: list[str] | None = None) -> Any:
    """Run the command line; every error that can be met ends as one message and exit code 2, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        return hustings.main(args=arguments, prog_name="hustings")
    except InputError as error:
        tell_problems(error)
    except HustingsError as error:
        click.echo(f"hustings: {error}", err=True)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        click.echo(f"hustings: {where}{error.strerror or error}", err=True)
    sys.exit(2)


def tell_problems(error: InputError) -> None:
    """Print the problems that kept input out, with a count."""
    for problem in error.problems[:SHOWN]:
        click.echo(str(problem), err=True)
    if len(error.problems) > SHOWN:
        click.echo(f"… and {len(error.problems) - SHOWN:,} more", err=True)
    many = f"{len(error.problems):,} problem{'s' if len(error.problems) != 1 else ''}"
    click.echo(f"hustings: {many}; {error.consequence}", err=True)


if __name__ == "__main__":
    main()
