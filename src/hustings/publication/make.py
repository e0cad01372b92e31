"""Making pieces: their files go into the staging folder, except those that tell what they told before."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from hustings.publication.file import Deferred, Document, File
from hustings.publication.key import digest_of
from hustings.publication.ledger import PieceEntry, Site, Written, told
from hustings.publication.maker import files
from hustings.publication.plan import Piece
from hustings.publication.seal.canonical import canonical, written
from hustings.publication.seal.key import SigningKey
from hustings.publication.seal.manifest import Listed, listed
from hustings.publication.seal.sign import sealed
from hustings.publication.view import View
from hustings.publication.write import Staging


class Job(msgspec.Struct, frozen=True):
    """What pieces are made from, where their files wait, what was there before, and the key that documents get."""

    view: View
    staging: Staging
    before: Site | None = None
    key: SigningKey | None = None


class Made(msgspec.Struct, frozen=True):
    """A piece that was made; `listed` has those of its files that have to be written, or name another snapshot."""

    name: str
    entry: PieceEntry
    listed: dict[str, Listed]


def make_all(job: Job, pieces: Iterable[Piece]) -> list[Made]:
    """Make the pieces, one after the other."""
    return [make(job, one) for one in pieces]


def make(job: Job, piece: Piece) -> Made:
    """Make one piece. A file is written only if it tells something else than the site's file in its place."""
    known = job.before.ledger.pieces.get(piece.name) if job.before else None
    entries: dict[str, Written] = {}
    new: dict[str, Listed] = {}
    for path, file in files(job.view, piece):
        was = known.files.get(path) if known is not None and _is_there(job, path) else None
        entries[path], data = _file(job, path, file, was)
        if data is not None:
            job.staging.put(path, data)
            new[path] = listed(data, job.view.snapshot)
    return Made(piece.name, PieceEntry(piece.key, entries), new)


def _is_there(job: Job, path: str) -> bool:
    return job.before is not None and path in job.before.manifest.files


def _file(job: Job, path: str, file: File, was: Written | None) -> tuple[Written, bytes | None]:
    """What the file tells, and its bytes where they have to be written."""
    if isinstance(file, Deferred):
        if was is not None and was.key == file.key:
            return was, None
        data = file.make()
        return _bytes(data, Written(told(data, job.view.snapshot), file.key), was)
    if isinstance(file, Document):
        parts = {name: msgspec.Raw(canonical(value)) for name, value in file.value.items()}
        now = Written(digest_of(canonical(parts), (job.key.public.id if job.key else "").encode()))
        return now, None if was == now else _sealed(job, path, parts)
    return _bytes(file, Written(told(file, job.view.snapshot)), was)


def _bytes(data: bytes, now: Written, was: Written | None) -> tuple[Written, bytes | None]:
    return now, None if was is not None and was.told == now.told else data


def _sealed(job: Job, path: str, parts: dict[str, msgspec.Raw]) -> bytes:
    snapshot = job.view.snapshot
    if job.key is not None:
        return sealed(parts, path=path, snapshot=snapshot, key=job.key)
    return written({**parts, "path": path, "snapshot": msgspec.to_builtins(snapshot)})
