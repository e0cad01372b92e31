"""`hustings lsp`: the check inside an editor, as a language server."""

from __future__ import annotations

import sys
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec

import click

from hustings.cli.options import as_at_option, record_option
from hustings.errors import UsageError

#: Named, not imported: the rooms of the command line and of the editor do not know each other.
SERVER, SETTINGS = "hustings.editor.server", "hustings.editor.settings"


@click.command("lsp")
@click.option("--stdio", is_flag=True, help="Speak by standard input and output, as without any option.")
@click.option("--tcp", "port", type=click.IntRange(1, 65535), metavar="PORT", help="Listen at a port of this machine.")
@as_at_option
@record_option
def command(stdio: bool, port: int | None, as_at: datetime | None, address: str | None) -> None:
    """Check copy in an editor: a language server, started by the editor (docs/editors.md says how).

    The editor's own settings, hustings.record and hustings.asAt, go before the options.
    """
    if stdio and port is not None:
        raise click.UsageError("either --stdio or --tcp, not both")
    if find_spec("pygls") is None:
        raise UsageError("the language server needs pygls: pip install 'hustings[lsp]'")
    settings = import_module(SETTINGS).Settings(address, as_at)
    is_good = import_module(SERVER).serve(settings, port)
    sys.exit(0 if is_good else 1)
