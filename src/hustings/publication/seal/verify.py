"""Verifying: whether a file came from this desk unaltered, and whether it has been corrected since.

A JSON file of the desk's own form proves itself by its signature. Every file is proven by standing in the site's
manifest, under its path, with its SHA-256. A proven file is *superseded* when the manifest has newer bytes for its
path, or no longer has the path; whether it is, only a site can say.
"""

from __future__ import annotations

import hashlib
from enum import StrEnum
from typing import Any

import msgspec

from hustings.errors import InputError
from hustings.publication.seal.canonical import Unreadable, read
from hustings.publication.seal.compare import Change, changes
from hustings.publication.seal.key import PublicKey
from hustings.publication.seal.manifest import MOST_EARLIER, PATH, Listed, Manifest, manifest_in
from hustings.publication.seal.sign import ALGORITHM, MEMBER, check
from hustings.publication.seal.site import Published
from hustings.publication.snapshot import Snapshot


class Verdict(StrEnum):
    """What is known of a file. `ALTERED` is "altered, or not from this desk": the two look the same from outside."""

    GENUINE = "genuine"
    SUPERSEDED = "superseded"
    ALTERED = "altered"


class Told(msgspec.Struct, frozen=True):
    """What is known of one file, and why. `path` is where the desk published it, `None` where that is not proven.

    `is_current` is `None` where no site could say whether it has been corrected since. `changes` are the figures that
    differ in the newer file, as far as it could be read; `now` is the snapshot that was made from.
    """

    name: str
    verdict: Verdict
    reason: str
    path: str | None = None
    snapshot: Snapshot | None = None
    now: Snapshot | None = None
    is_current: bool | None = None
    changes: tuple[Change, ...] = ()


def verify(name: str, data: bytes, key: PublicKey, published: Published | None, place: str | None = None) -> Told:
    """What is known of one file's bytes. `place` is its path within the published folder, where it lies in one."""
    document = _signed(data)
    why = check(document, key) if document is not None else None
    if document is not None and why is None:
        return _by_signature(name, data, document, published, place)
    if published is not None:
        return _by_manifest(name, data, published, place, why or _unreadable(data))
    return Told(name, Verdict.ALTERED, why or _unreadable(data) or "carries no signature of its own")


def can_prove_itself(data: bytes) -> bool:
    """Whether a file has, or had before it was altered, a signature of its own; a manifest alone proves the others."""
    return f'"{MEMBER}":'.encode() in data or f'"algorithm":"{ALGORITHM}"'.encode() in data


def _signed(data: bytes) -> dict[str, Any] | None:
    """The document in the bytes where it has a signature; `None` for any other file."""
    try:
        document = read(data) if data[:1] == b"{" else {}
    except Unreadable:
        return None
    return document if MEMBER in document else None


def _unreadable(data: bytes) -> str | None:
    """Why what looks like a signed document is none; `None` for files of other kinds."""
    if not can_prove_itself(data):
        return None
    try:
        read(data)
    except Unreadable as error:
        return str(error)
    return "is not signed"


def _by_signature(
    name: str, data: bytes, document: dict[str, Any], published: Published | None, place: str | None
) -> Told:
    path, snapshot = _path(document), _snapshot(document)
    if place is not None and path != place:
        return Told(name, Verdict.ALTERED, f"is out of its place: the desk published it as {path}", path, snapshot)
    told = Told(name, Verdict.GENUINE, "is signed with this key", path, snapshot)
    if path is None or published is None:
        return told
    if path == PATH and manifest_in(document) == published.manifest:
        return msgspec.structs.replace(told, now=snapshot, is_current=True)
    return since(told, data, published)


def since(told: Told, data: bytes, published: Published) -> Told:
    """What a site says of a file that is proven already: current, superseded, or newer than the site itself."""
    path = str(told.path)
    if _is_listed(published.manifest.files.get(path), _sha256(data)):
        return _current(told.name, path, published.manifest)
    latest = _latest(path, published.manifest)
    if told.snapshot is not None and latest is not None and latest.entries < told.snapshot.entries:
        return msgspec.structs.replace(told, reason=f"{told.reason}, and newer than the site", now=latest)
    return _superseded(told.name, path, told.snapshot, published, _changes(data, path, published))


def _latest(path: str, manifest: Manifest) -> Snapshot | None:
    """The snapshot of what stands at a path now; of a path that is gone, the manifest's own."""
    now = manifest.files.get(path)
    return manifest.snapshot if now is None else manifest.snapshots.get(now.snapshot)


def _by_manifest(name: str, data: bytes, published: Published, place: str | None, why: str | None) -> Told:
    manifest, sha256 = published.manifest, _sha256(data)
    path = place if place is not None else _path_of(sha256, manifest)
    if path is not None and _is_listed(manifest.files.get(path), sha256):
        return _current(name, path, manifest)
    for was in manifest.earlier.get(path or "", ()):
        if was.sha256 == sha256:
            return _superseded(name, str(path), manifest.snapshots.get(was.snapshot), published, ())
    if place is not None and place not in manifest.files and place not in manifest.earlier:
        return Told(name, Verdict.ALTERED, why or "is not among the files that the desk published")
    reason = "is not as the desk published it" if place is not None else "has bytes that the desk did not publish"
    return Told(name, Verdict.ALTERED, why or reason + _unless_old(path, manifest))


def _unless_old(path: str | None, manifest: Manifest) -> str:
    """What is said where the manifest may have forgotten a file that was superseded many times since."""
    some = list(manifest.earlier.values()) if path is None else [manifest.earlier.get(path, ())]
    is_full = any(len(one) >= MOST_EARLIER for one in some)
    return f", unless it was replaced more than {MOST_EARLIER} times since" if is_full else ""


def _path_of(sha256: str, manifest: Manifest) -> str | None:
    """Where bytes stand, or last stood, in the published folder."""
    now = next((path for path, one in manifest.files.items() if one.sha256 == sha256), None)
    if now is not None:
        return now
    return next((path for path, some in manifest.earlier.items() if any(one.sha256 == sha256 for one in some)), None)


def _is_listed(listed: Listed | None, sha256: str) -> bool:
    return listed is not None and listed.sha256 == sha256


def _current(name: str, path: str, manifest: Manifest) -> Told:
    snapshot = manifest.snapshots.get(manifest.files[path].snapshot)
    return Told(name, Verdict.GENUINE, "is in the signed manifest", path, snapshot, snapshot, is_current=True)


def _superseded(
    name: str, path: str, snapshot: Snapshot | None, published: Published, changed: tuple[Change, ...]
) -> Told:
    is_gone = path not in published.manifest.files and path != PATH
    reason = "has been withdrawn since" if is_gone else "has been replaced since"
    latest = _latest(path, published.manifest)
    return Told(name, Verdict.SUPERSEDED, reason, path, snapshot, latest, is_current=False, changes=changed)


def _changes(data: bytes, path: str, published: Published) -> tuple[Change, ...]:
    """What the newer file at the path has changed; nothing where either is no JSON of the desk's, or is not proven."""
    document = _signed(data)
    if document is None or path not in published.manifest.files:
        return ()
    try:
        newer = published.site.read(path)
        is_proven = _is_listed(published.manifest.files[path], _sha256(newer))
        return changes(document, read(newer)) if is_proven else ()
    except (InputError, Unreadable):
        return ()


def _path(document: dict[str, Any]) -> str | None:
    path = document.get("path")
    return path if isinstance(path, str) else None


def _snapshot(document: dict[str, Any]) -> Snapshot | None:
    try:
        return msgspec.convert(document.get("snapshot"), Snapshot)
    except msgspec.ValidationError:
        return None


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
