"""A published site as a reader finds it: a folder or an address, its manifest proven before anything in it counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from hustings.errors import InputError, Problem
from hustings.publication.seal.canonical import Unreadable, read
from hustings.publication.seal.key import PublicKey
from hustings.publication.seal.manifest import FORM, PATH, Manifest, manifest_in
from hustings.publication.seal.sign import check
from hustings.sources.web_page import Limits, web_for

#: What one file of a site may take to read: bytes, and for an address, seconds and redirects.
LIMITS = Limits(size=100_000_000, redirects=5, connect=10.0, total=120.0)
CONSEQUENCE = "nothing was verified"


class Unproven(Exception):
    """A manifest that is not the desk's, or no longer as the desk wrote it; the message says why."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where published files are read from. `read` gives the bytes at a path; `InputError` where there are none."""

    name: str
    read: Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class Published:
    """A site with its proven manifest."""

    site: Site
    manifest: Manifest


def site_at(place: str) -> Site:
    """The site in a folder or at an address.

    >>> site_at("https://results.example/2024").name
    'https://results.example/2024/'
    """
    if is_address(place):
        root = place.partition("#")[0].partition("?")[0].rstrip("/") + "/"
        return Site(root, lambda path: fetched(root + quote(path)))
    folder = Path(place)
    return Site(str(folder), lambda path: file_bytes(folder / path))


def is_address(place: str) -> bool:
    """Whether a place is an address on the web rather than a path."""
    return "://" in place


def fetched(url: str) -> bytes:
    """The bytes at an address: HTTPS, public addresses only, within `LIMITS`; plain HTTP on this machine alone."""
    try:
        return web_for(url, LIMITS).fetch(url).data
    except InputError as error:
        raise InputError(error.problems, CONSEQUENCE) from None


def file_bytes(path: Path) -> bytes:
    """The bytes of a file; `InputError` with the reason where it cannot be read."""
    try:
        with path.open("rb") as file:
            data = file.read(LIMITS.size + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise InputError([Problem(str(path), None, f"cannot be read: {reason}", "file")], CONSEQUENCE) from None
    if len(data) > LIMITS.size:
        raise InputError([Problem(str(path), None, f"larger than {LIMITS.size:,} bytes", "file")], CONSEQUENCE)
    return data


def proven(site: Site, key: PublicKey) -> Published:
    """The site with its manifest; `Unproven` where that is not the key's, `InputError` where there is none."""
    return Published(site, manifest_from(site.read(PATH), key))


def manifest_from(data: bytes, key: PublicKey) -> Manifest:
    """The manifest in the bytes of its file, proven; `Unproven` says why it is not."""
    try:
        document = read(data)
        if reason := check(document, key):
            raise Unproven(reason)
        return manifest_in(document)
    except (Unreadable, ValueError) as error:
        raise Unproven(str(error)) from None


def folder_around(file: Path) -> Path | None:
    """The nearest folder around a file (or a folder itself) with a desk's manifest; `None` where none has one."""
    start = file.absolute()
    return next((one for one in (start, *start.parents) if _has_manifest(one)), None)


def _has_manifest(folder: Path) -> bool:
    """Whether there is a manifest, and not some other file of that name."""
    return (folder / PATH).is_file() and FORM.encode() in file_bytes(folder / PATH)
