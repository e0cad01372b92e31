"""`hustings check`: every figure in a report, checked. Exit 0: nothing wrong; 1: something wrong; 2: bad input."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hustings.cli.options import as_at_option, record_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hustings.cli.checking.given import Given
    from hustings.copydesk.check import Checked


@click.command("check")
@click.argument("paths", nargs=-1, required=True)
@as_at_option
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "sarif", "html"]), default="text", show_default=True
)
@click.option("--fix-diff", is_flag=True, help="Print the corrections as a unified diff, for patch or git apply.")
@click.option("--quiet", "-q", is_flag=True, help="Print what is wrong, a line each, and nothing else.")
@click.option("--verbose", "-v", is_flag=True, help="Print what is right as well.")
@click.option("--selector", "selectors", multiple=True, metavar="CSS", help="Where an HTML page has its report.")
@click.option("--config", metavar="FILE", help="The settings; otherwise the nearest hustings.toml above each document.")
@record_option
def command(
    paths: tuple[str, ...],
    *,
    as_at: datetime | None,
    form: str,
    fix_diff: bool,
    quiet: bool,
    verbose: bool,
    selectors: tuple[str, ...],
    config: str | None,
    address: str | None,
) -> None:
    """Check every figure in the reports at PATHS: text, Markdown, HTML, DOCX, a folder, the https:// address of a page,
    or - for standard input.

    Exit code 0 when nothing is wrong, 1 when something is, 2 for bad input or usage.
    """
    from hustings.cli.checking.given import given
    from hustings.cli.checking.house import House

    if fix_diff and form != "text":
        raise click.UsageError("--fix-diff prints a diff: it goes with no --format")
    checked = _checked(given(paths, House(config), selectors), as_at, address)
    if fix_diff:
        _print_diff(checked)
    else:
        _print(checked, form, is_quiet=quiet, is_verbose=verbose)
    sys.exit(1 if any(one.is_wrong for one in checked) else 0)


def _checked(documents: list[Given], as_at: datetime | None, address: str | None) -> Sequence[Checked]:
    """Every document checked against its record; a record that several name is opened once."""
    from hustings.cli.checking.house import record_address
    from hustings.cli.checking.many import check_all
    from hustings.copydesk.check import check_read
    from hustings.store.opening import open_record

    addresses = [record_address(address, one.settings) for one in documents]
    records = {one: open_record(one) for one in dict.fromkeys(addresses)}

    def check(at: int) -> Checked:
        one = documents[at]
        return check_read(one.document, records[addresses[at]], as_at=as_at, settings=one.settings)

    return check_all(check, len(documents))


def _print(checked: Sequence[Checked], form: str, *, is_quiet: bool, is_verbose: bool) -> None:
    from hustings.copydesk.view import render

    is_coloured = form == "text" and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    text = render(checked, form, is_coloured=is_coloured, is_quiet=is_quiet, is_verbose=is_verbose, width=_width())
    click.echo(text, nl=form != "text")


def _width() -> int:
    """How many characters a line of output may have: those of the terminal, up to 120, or 100 where there is none."""
    from shutil import get_terminal_size

    return min(120, max(40, get_terminal_size((100, 0)).columns)) if sys.stdout.isatty() else 100


def _print_diff(checked: Sequence[Checked]) -> None:
    """The diffs on standard output; on standard error, of what none can be made."""
    from hustings.copydesk.correction.diff import diff_of, why_not

    out = sys.stdout.buffer
    for one in checked:
        if reason := why_not(one.document):
            click.echo(f"{one.document.path}: {reason}", err=True)
        out.write(diff_of(one, str(Path.cwd())))
    out.flush()
