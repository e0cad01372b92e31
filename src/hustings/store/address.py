"""Where a record lives: a path means SQLite, anything with a scheme is an SQLAlchemy URL."""

from __future__ import annotations

from pathlib import Path

STARTER = "starter"


def is_url(address: str) -> bool:
    """Whether the address is a URL rather than a path.

    >>> is_url("postgresql+psycopg://desk@localhost/hustings"), is_url("record.db")
    (True, False)
    """
    return "://" in address


def url_of(address: str) -> str:
    """The SQLAlchemy URL of an address; plain `postgresql://` means the psycopg driver.

    >>> url_of("postgresql://desk@localhost/hustings")
    'postgresql+psycopg://desk@localhost/hustings'
    """
    if not is_url(address):
        return f"sqlite:///{Path(address).expanduser().resolve()}"
    for plain in ("postgresql://", "postgres://"):
        if address.startswith(plain):
            return "postgresql+psycopg://" + address.removeprefix(plain)
    return address


def path_of(address: str) -> Path | None:
    """The file of an SQLite record; `None` for any other database."""
    if not is_url(address):
        return Path(address).expanduser().resolve()
    return Path(address.removeprefix("sqlite:///")) if address.startswith("sqlite:///") else None
