"""The key that a command signs with: a file that is named, or the desk's own, made the first time it is needed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from hustings.errors import UsageError

if TYPE_CHECKING:
    from hustings.publication.seal.key import SigningKey

F = TypeVar("F", bound=Callable[..., object])

#: The variable that holds the passphrase of an encrypted key.
PASSPHRASE = "HUSTINGS_KEY_PASSPHRASE"  # noqa: S105  (its name, not the passphrase)


def key_option(function: F) -> F:
    """`--key`: the private key to sign with."""
    return click.option(
        "--key",
        "key_file",
        envvar="HUSTINGS_SIGNING_KEY",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="The private key to sign with. Otherwise HUSTINGS_SIGNING_KEY, otherwise a key in your data folder.",
    )(function)


def signing_key(file: Path | None) -> SigningKey:
    """The private key in the file; of `None`, the desk's own, which is made if it is not there, and said."""
    from hustings.publication.seal.key import generate, load, save

    if file is not None:
        return load(file, lambda: passphrase(file))
    own = own_key()
    if not own.exists():
        own.parent.mkdir(parents=True, exist_ok=True)
        try:
            save(generate(), own)
        except UsageError:  # another process made it meanwhile
            return load(own, lambda: passphrase(own))
        click.echo(f"A signing key was made: {own}. Keep it; whoever has it can sign in the desk's name.", err=True)
    return load(own, lambda: passphrase(own))


def own_key() -> Path:
    """Where the desk's own key is kept."""
    import platformdirs

    return Path(platformdirs.user_data_dir("hustings", appauthor=False)) / "signing-key.pem"


def passphrase(file: Path) -> bytes:
    """The passphrase of an encrypted key: from the environment, or asked for; `UsageError` where nobody is there."""
    if (told := os.environ.get(PASSPHRASE)) is not None:
        return told.encode()
    if not sys.stdin.isatty():
        raise UsageError(f"{file} is encrypted: set {PASSPHRASE}, or run this where it can be asked for")
    return str(click.prompt(f"Passphrase of {file}", hide_input=True, err=True)).encode()
