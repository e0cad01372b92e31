"""The ledger: what each piece of a site was made of and what each file told, so that only what changed is made anew.

`pieces.json` at the site's root, beside the signed `manifest.json` (`hustings.publication.seal.manifest`), which lists
it with every other file.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from hustings.errors import PublicationError
from hustings.publication.seal.manifest import FORM, PATH, Listed, Manifest, manifest_in
from hustings.publication.snapshot import Snapshot

#: Where the ledger stands.
LEDGER = "pieces.json"
#: How many hexadecimal digits of a digest stand for what a file told.
TOLD = 32


class Written(msgspec.Struct, frozen=True, omit_defaults=True):
    """A file. `told` is a digest of its bytes without the snapshot's id; `key` that of a deferred file."""

    told: str
    key: str | None = None


class PieceEntry(msgspec.Struct, frozen=True):
    """A piece as it was made: its key then, and its files."""

    key: str
    files: dict[str, Written]


class Ledger(msgspec.Struct, frozen=True):
    """The pieces by name. `version` is a digest of the code, templates, style and key of signing that made them."""

    version: str
    pieces: dict[str, PieceEntry]


class Site(msgspec.Struct, frozen=True):
    """What stands in a folder: the files that are the publisher's, and, where it is known, what they were made of."""

    manifest: Manifest
    ledger: Ledger

    def listed(self, path: str) -> Listed | None:
        """How the manifest lists a file; `None` for one that is not the site's."""
        return self.manifest.files.get(path)


Marks = tuple[tuple[int, int, int] | None, ...]


class Known(msgspec.Struct, frozen=True):
    """A site as it was left in its folder, and the marks by which one sees that nobody has touched it since."""

    site: Site
    marks: Marks


def marks(folder: Path) -> Marks:
    """Which files the manifest and the ledger are: number, size, time of writing; `None` for one that is not there."""
    return tuple(_mark(folder / one) for one in (PATH, LEDGER))


def _mark(file: Path) -> tuple[int, int, int] | None:
    try:
        found = file.stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def told(data: bytes, snapshot: Snapshot) -> str:
    """A digest of what the file says, whichever snapshot it says it from.

    >>> first, second = Snapshot("aa", 1), Snapshot("bb", 2)
    >>> told(b"528 votes (aa)", first) == told(b"528 votes (bb)", second)
    True
    """
    return hashlib.sha256(plain(data, snapshot)).hexdigest()[:TOLD]


def plain(data: bytes, snapshot: Snapshot) -> bytes:
    """The bytes without the snapshot's id; the very same where it is not in them."""
    found = data.replace(snapshot.id.encode(), b"")
    return found if snapshot.head == snapshot.id else found.replace(snapshot.head.encode(), b"")


def encode(ledger: Ledger) -> bytes:
    """The ledger as JSON, in the same bytes for the same site."""
    return msgspec.json.encode(ledger, order="sorted") + b"\n"


def read(folder: Path) -> Site | None:
    """The site in a folder; `None` where there is none, `PublicationError` where the manifest is something else's."""
    try:
        raw = (folder / PATH).read_bytes()
    except FileNotFoundError:
        return None
    try:
        manifest = manifest_in(msgspec.json.decode(raw))
    except (msgspec.DecodeError, ValueError, AttributeError):
        raise PublicationError(
            f"{folder / PATH} is not the manifest of a site ({FORM}): publish into another folder"
        ) from None
    return Site(manifest, _ledger(folder, manifest))


def _ledger(folder: Path, manifest: Manifest) -> Ledger:
    """The ledger, if it is the manifest's; an empty one otherwise, so that everything is made anew."""
    try:
        raw = (folder / LEDGER).read_bytes()
        listed = manifest.files.get(LEDGER)
        if listed is not None and listed.sha256 == hashlib.sha256(raw).hexdigest():
            return msgspec.json.decode(raw, type=Ledger)
    except (OSError, msgspec.DecodeError):
        pass
    return Ledger("", {})
