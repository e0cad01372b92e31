"""`hustings serve`: the desk in the browser, for this machine only."""

from __future__ import annotations

import os
import socket

import click

from hustings.cli.options import record_option
from hustings.errors import UsageError
from hustings.store.opening import open_record

HOST = "127.0.0.1"
#: Named, not imported: the server loads the desk itself.
DESK = "hustings.web.app:from_environment"


@click.command("serve")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port to listen at.")
@record_option
def command(port: int, address: str | None) -> None:
    """Open the desk in the browser: paste a report, get it back marked up; look constituencies up.

    It listens on 127.0.0.1 only: nobody else on the network sees it. Stop it with Ctrl-C.
    """
    open_record(address)
    _refuse_taken(port)
    import uvicorn

    if address:
        os.environ["HUSTINGS_RECORD"] = address
    click.echo(f"The desk is open at http://{HOST}:{port}/ (stop it with Ctrl-C)", err=True)
    uvicorn.run(DESK, factory=True, host=HOST, port=port, log_level="warning", server_header=False)


def _refuse_taken(port: int) -> None:
    """Say in one line that the port is taken, where the server would print a traceback."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise UsageError(f"port {port} cannot be used ({error.strerror}); name another with --port") from None
