"""`hustings key`: the pair of keys that a desk signs with and is known by."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click


@click.group("key")
def command() -> None:
    """Make the key that the desk signs with, and give out its public half."""


@command.command("new")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--encrypt", is_flag=True, help="Encrypt it: HUSTINGS_KEY_PASSPHRASE has the passphrase, or it is asked.")
def new(file: Path, *, encrypt: bool) -> None:
    """Make a private key (Ed25519, PEM) in FILE, which only you can read; its id goes to standard output.

    A file that is there is never overwritten.
    """
    from hustings.publication.seal.key import generate, save

    made = generate()
    save(made, file, _new_passphrase(file) if encrypt else None)
    click.echo(made.public.id)
    click.echo(f"{file} is the private key: keep it to yourself. `hustings key public {file}` gives its public half.",
               err=True)  # fmt: skip


def _new_passphrase(file: Path) -> bytes:
    """The passphrase that a new key is to have."""
    from hustings.cli.signing import PASSPHRASE, passphrase
    from hustings.errors import UsageError

    if os.environ.get(PASSPHRASE) is None and sys.stdin.isatty():
        told = click.prompt(f"New passphrase of {file}", hide_input=True, confirmation_prompt=True, err=True).encode()
    else:
        told = passphrase(file)
    if not told:
        raise UsageError("an empty passphrase encrypts nothing")
    return bytes(told)


@command.command("public")
@click.argument("file", type=click.Path(path_type=Path), required=False)
def public(file: Path | None) -> None:
    """Print the public half of the private key in FILE: what readers verify with. Without FILE: of the desk's own."""
    from hustings.cli.signing import own_key, passphrase
    from hustings.publication.seal.key import load

    file = file or own_key()
    click.echo(load(file, lambda: passphrase(file)).public.pem(), nl=False)
