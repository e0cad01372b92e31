"""The manifest: the signed list of every file of a published folder, with its SHA-256, its size and its snapshot.

What carries no signature of its own (pages, tables, pictures, formats whose schema leaves no room for one) is proven
by standing in it. `earlier` lists what stood at a path before, so that a file superseded is told from one altered.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec

from hustings.publication.seal.canonical import written
from hustings.publication.seal.key import SigningKey
from hustings.publication.seal.sign import sealed
from hustings.publication.snapshot import Snapshot
from hustings.record.entry import canonical as quick

#: Where the manifest stands in the published folder; it is the one file that it does not list.
PATH = "manifest.json"
#: What the manifest says that it is.
FORM = "hustings manifest 1"
#: How many superseded files of a path are remembered, the latest: a night of 650 declarations supersedes some 87,000,
#: which would make a manifest of 17 MB that is written and signed with each.
MOST_EARLIER = 32


class Listed(msgspec.Struct, frozen=True):
    """One file's bytes: their SHA-256 in hexadecimal, how many they are, and the id of the snapshot they come from."""

    sha256: str
    size: int
    snapshot: str


class Manifest(msgspec.Struct, frozen=True, omit_defaults=True):
    """The files by path. `snapshots` has every snapshot that files name; `snapshot` is the newest.

    `earlier` has, for paths whose file was superseded, what stood there before, the latest first, so many at most.
    """

    snapshot: Snapshot
    snapshots: dict[str, Snapshot]
    files: dict[str, Listed]
    earlier: dict[str, tuple[Listed, ...]] = {}

    def document(self) -> dict[str, Any]:
        """The manifest as values that JSON knows, without the members that sealing adds."""
        told: dict[str, Any] = msgspec.to_builtins(self)
        return {"form": FORM} | {name: value for name, value in told.items() if name != "snapshot"}


def listed(data: bytes, snapshot: Snapshot) -> Listed:
    """How a manifest lists a file's bytes."""
    return Listed(hashlib.sha256(data).hexdigest(), len(data), snapshot.id)


def manifest_of(files: Mapping[str, Listed], snapshot: Snapshot, before: Manifest | None = None) -> Manifest:
    """The manifest of the files, made from `snapshot`, after the one `before`, whose superseded files it remembers.

    A file whose bytes are as they were keeps the snapshot that it had.
    """
    if before is None:
        return Manifest(snapshot, _named(files, {}, {snapshot.id: snapshot}), dict(files))
    new = {path: one for path, one in files.items() if before.files.get(path) is not one}
    kept = dict(files) | {path: _kept(one, before.files.get(path)) for path, one in new.items()}
    earlier = dict(before.earlier)
    for path in (before.files.keys() - kept.keys()) | (before.files.keys() & new.keys()):
        was, now = before.files[path], kept.get(path)
        if now is None or now.sha256 != was.sha256:
            others = [one for one in earlier.get(path, ()) if one.sha256 not in (was.sha256, now and now.sha256)]
            earlier[path] = (was, *others[: MOST_EARLIER - 1])
    return Manifest(snapshot, _named(kept, earlier, before.snapshots | {snapshot.id: snapshot}), kept, earlier)


def _kept(now: Listed, was: Listed | None) -> Listed:
    return was if was is not None and was.sha256 == now.sha256 else now


def _named(
    files: Mapping[str, Listed], earlier: Mapping[str, tuple[Listed, ...]], known: Mapping[str, Snapshot]
) -> dict[str, Snapshot]:
    """The snapshots that are named, and no others."""
    wanted = {one.snapshot for one in files.values()} | {one.snapshot for some in earlier.values() for one in some}
    return {name: known[name] for name in sorted(wanted)}


def sealed_manifest(manifest: Manifest, key: SigningKey) -> bytes:
    """The bytes of `manifest.json`, signed."""
    return sealed(parts(manifest), path=PATH, snapshot=manifest.snapshot, key=key)


def unsealed_manifest(manifest: Manifest) -> bytes:
    """The bytes of `manifest.json` where there is no key."""
    return written({**parts(manifest), "path": PATH, "snapshot": msgspec.to_builtins(manifest.snapshot)})


def parts(manifest: Manifest) -> dict[str, msgspec.Raw]:
    """The members of the manifest, each in canonical form: thousands of files are written down once."""
    told: dict[str, Any] = {"form": FORM, "snapshots": manifest.snapshots, "files": manifest.files}
    if manifest.earlier:
        told["earlier"] = manifest.earlier
    return {name: msgspec.Raw(quick(value)) for name, value in told.items()}


def manifest_in(document: Mapping[str, Any]) -> Manifest:
    """The manifest that a document is, its signature held already; `ValueError` for any other document."""
    if document.get("form") != FORM:
        raise ValueError("is no manifest of a published folder")
    try:
        return msgspec.convert(document, Manifest)
    except msgspec.ValidationError as error:
        raise ValueError(f"is a manifest that cannot be read: {error}") from None
