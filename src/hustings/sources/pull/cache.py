"""What was downloaded, kept by content: each file is named by its SHA-256, so it is either whole or not there.

`downloads.json` is the manifest: for each thing asked for, where it came from, its validators (RFC 9110: ETag,
Last-Modified), its checksum, its size and when it came.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from pathlib import Path

import msgspec

MANIFEST = "downloads.json"
CHUNK = 1 << 20


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """One file of the cache. `bytes` is its size; the validators are `None` where the server gave none."""

    url: str
    sha256: str
    bytes: int
    fetched_at: datetime
    etag: str | None = None
    last_modified: str | None = None


class Downloads:
    """The downloads of one publisher, in a folder of their own."""

    def __init__(self, folder: Path, tell: Callable[[str], None] = lambda line: None) -> None:
        self.folder, self.tell = folder, tell
        folder.mkdir(parents=True, exist_ok=True)
        self.entries = self._load()

    def _load(self) -> dict[str, Entry]:
        try:
            return msgspec.json.decode((self.folder / MANIFEST).read_bytes(), type=dict[str, Entry])
        except FileNotFoundError:
            return {}
        except msgspec.MsgspecError:
            self.tell(f"{self.folder / MANIFEST} cannot be read: everything is fetched anew")
            return {}

    def path(self, entry: Entry) -> Path:
        """Where the file is."""
        return self.folder / entry.sha256

    def entry(self, key: str) -> Entry | None:
        """What is kept under the key; `None` where nothing is, or where the file is not what the manifest says."""
        found = self.entries.get(key)
        if found is None:
            return None
        path = self.path(found)
        if path.is_file() and sha256_of(path) == found.sha256:
            return found
        self.tell(f"{key}: what is kept is not what came: fetched anew")
        del self.entries[key]
        return None

    def receive(self, chunks: Iterable[bytes]) -> tuple[str, int]:
        """Keep what comes, whole or not at all; gives its SHA-256 and its size."""
        digest, size = hashlib.sha256(), 0
        handle, name = tempfile.mkstemp(dir=self.folder, prefix=".", suffix=".part")
        part = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                for chunk in chunks:
                    digest.update(chunk)
                    size += len(chunk)
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            part.replace(self.folder / digest.hexdigest())
        finally:
            part.unlink(missing_ok=True)
        return digest.hexdigest(), size

    def keep(self, key: str, entry: Entry) -> None:
        """Note what was received under the key."""
        self.entries[key] = entry

    def save(self) -> None:
        """Write the manifest."""
        write_atomically(self.folder / MANIFEST, msgspec.json.format(msgspec.json.encode(self.entries), indent=1))

    def prune(self, keys: Collection[str]) -> None:
        """Forget all but these keys, and remove every file that no key names."""
        self.entries = {key: entry for key, entry in self.entries.items() if key in keys}
        self.save()
        named = {entry.sha256 for entry in self.entries.values()} | {MANIFEST}
        for path in self.folder.iterdir():
            if path.name not in named and path.is_file():
                path.unlink(missing_ok=True)


def write_atomically(path: Path, raw: bytes) -> None:
    """Put the bytes at the path in one step: a reader sees the old file or the new one."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def git_blob_of(path: Path) -> str:
    """The name that git gives a file of this content: SHA-1 over its size and bytes (git-hash-object)."""
    digest = hashlib.sha1(b"blob %d\0" % path.stat().st_size, usedforsecurity=False)
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
