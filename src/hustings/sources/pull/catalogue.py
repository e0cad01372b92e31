"""Where each publisher keeps its data (`catalogue.toml`), and the same places on a mirror.

A mirror is any address with the same paths below it: `https://raw.githubusercontent.com/x/y` is looked for at
`<mirror>/x/y`. A plain web folder with the files in it, or one zip archive, will do as well.
"""

from __future__ import annotations

import ipaddress
from datetime import date
from fnmatch import fnmatchcase
from functools import cache
from importlib import resources
from typing import Literal

import httpx
import msgspec

from hustings.errors import UnknownName, UsageError


class File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file that is known by name. `paths` are its names, the likeliest first."""

    paths: tuple[str, ...]
    is_optional: bool = False


class Way(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way to a publisher's files.

    A `tree` is GitHub's list of a repository: `commit` answers with the newest commit, `url` with the list, `file` is
    the pattern of a file's address. An `archive` is one zip file. `files` are known by name. A `page` is a web folder.
    `is_anywhere` says that data may lie anywhere in it, not only in the publisher's data folder.
    """

    kind: Literal["tree", "archive", "files", "page"]
    url: str = ""
    commit: str = ""
    file: str = ""
    ref: str = ""
    files: tuple[File, ...] = ()
    is_anywhere: bool = False


class Publisher(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One publisher. `under` is the folder of its repository that holds data; empty where there is no repository."""

    name: str
    home: str
    licence: str
    licence_url: str
    suffixes: tuple[str, ...]
    ways: tuple[Way, ...]
    under: str = ""
    leave: tuple[str, ...] = ()
    expects: tuple[date, ...] = ()

    def wants(self, path: str, *, is_anywhere: bool = False) -> bool:
        """Whether a file of that path is worth fetching; `is_anywhere` takes those outside the data folder too.

        >>> publisher("parliament").wants("db/data/a/candidacies.csv"), publisher("parliament").wants("README.md")
        (True, False)
        """
        lower = path.lower()
        if not lower.endswith(self.suffixes) or not (is_anywhere or lower.startswith(self.under)):
            return False
        return is_plain(path) and not any(fnmatchcase(f"/{lower}", pattern) for pattern in self.leave)


class MapFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A published map of constituencies. `file` is the name that it is kept by; `urls` are tried in turn."""

    name: str
    home: str
    licence: str
    file: str
    urls: tuple[str, ...]


class Catalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole table: the polling day that returned each Parliament, the publishers, and maps by boundaries."""

    parliaments: dict[int, date]
    publishers: dict[str, Publisher]
    maps: dict[int, MapFile]


@cache
def catalogue() -> Catalogue:
    """The catalogue that comes with Hustings."""
    raw = resources.files("hustings.sources.pull").joinpath("catalogue.toml").read_bytes()
    return msgspec.toml.decode(raw, type=Catalogue, strict=False)


def publishers() -> tuple[str, ...]:
    """The short names of the publishers.

    >>> publishers()
    ('parliament', 'library')
    """
    return tuple(catalogue().publishers)


def publisher(name: str) -> Publisher:
    """The publisher of that short name."""
    try:
        return catalogue().publishers[name]
    except KeyError:
        raise UnknownName(f"no publisher is called {name!r}; there are {', '.join(publishers())}") from None


def map_file(boundaries: int) -> MapFile:
    """The map of the boundaries that came into use that year.

    >>> map_file(2024).file
    '2024.hexjson'
    """
    found = catalogue().maps.get(boundaries)
    if found is None:
        there = ", ".join(str(one) for one in sorted(catalogue().maps))
        raise UnknownName(f"no map of the boundaries of {boundaries} is known; there are those of {there}")
    return found


def map_urls(one: MapFile, base: str | None) -> tuple[str, ...]:
    """The addresses of a map; on a mirror at `base` the same paths, or the file itself in a web folder."""
    if base is None:
        return one.urls
    base = checked_base(base)
    return (*(_moved(url, base) for url in one.urls), f"{base}/{one.file}")


def ways_at(one: Publisher, base: str | None) -> tuple[Way, ...]:
    """The ways to the publisher's files; those of its mirror at `base` where one is given."""
    if base is None:
        return one.ways
    base = checked_base(base)
    if base.endswith(".zip"):
        return (Way("archive", base, is_anywhere=True),)
    moved = (
        msgspec.structs.replace(way, **{name: _moved(getattr(way, name), base) for name in PLACES}) for way in one.ways
    )
    return (*moved, Way("page", f"{base}/", is_anywhere=True))


#: The fields of a way that are addresses.
PLACES = ("url", "commit", "file")


def _moved(url: str, base: str) -> str:
    """The address on the mirror: scheme and host give way to the base.

    >>> _moved("https://codeload.github.com/x/y", "http://127.0.0.1:8000/mirror")
    'http://127.0.0.1:8000/mirror/x/y'
    """
    _, _, rest = url.partition("://")
    return f"{base}/{rest.partition('/')[2]}" if url else ""


def checked_base(url: str) -> str:
    """The mirror's address without a slash at its end. `UsageError` for one that may not be used."""
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise UsageError(f"{url!r} is not an address: {error}") from None
    if parsed.userinfo:
        raise UsageError("leave user name and password out of the address")
    if not is_allowed(parsed):
        raise UsageError(f"{url!r}: only https:// addresses, or http:// on this very machine")
    if parsed.query or parsed.fragment:
        raise UsageError(f"{url!r}: a mirror's address ends with its path")
    return url.rstrip("/")


def is_allowed(url: httpx.URL) -> bool:
    """Whether an address may be asked: HTTPS anywhere, HTTP on this machine only.

    >>> [is_allowed(httpx.URL(url)) for url in ("https://a.example", "http://a.example", "http://127.0.0.1:80")]
    [True, False, True]
    """
    return bool(url.host) and (url.scheme == "https" or (url.scheme == "http" and is_loopback(url.host)))


def is_loopback(host: str) -> bool:
    """Whether the host is this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_plain(path: str) -> bool:
    """Whether a path from outside is a relative one that stays where it is put, and safe to print.

    >>> is_plain("db/data/a.csv"), is_plain("../a.csv"), is_plain("/etc/a.csv"), is_plain("C:/a.csv")
    (True, False, False, False)
    """
    parts = path.split("/")
    return path.isprintable() and not {"", ".", ".."} & set(parts) and "\\" not in path and ":" not in path
