"""Making pieces: their files go into the staging folder, except those that tell what they told before.

What is drawn is drawn in a thread of its own, beside the pages, and what is large is written there: neither the engine
that draws nor the disk holds them up.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from concurrent.futures import Executor, Future, ThreadPoolExecutor

import msgspec

from hustings.publication.file import Deferred, Document, File
from hustings.publication.key import digest_of
from hustings.publication.ledger import TOLD, PieceEntry, Site, Written, plain
from hustings.publication.maker import files
from hustings.publication.plan import Piece
from hustings.publication.seal.canonical import canonical, written
from hustings.publication.seal.key import SigningKey
from hustings.publication.seal.manifest import Listed, listed
from hustings.publication.seal.sign import sealed
from hustings.publication.view import View
from hustings.publication.write import Staging

#: A file of more bytes than this is written beside the pages.
LARGE = 64_000


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


#: What a file told, and how the manifest lists it where it has to be written.
Told = tuple[Written, Listed | None]


def make_all(job: Job, pieces: Iterable[Piece]) -> list[Made]:
    """Make the pieces, one after the other."""
    with ThreadPoolExecutor(1) as aside:
        begun = [(one, _begin(job, one, aside)) for one in pieces]
        return [_made(piece, told) for piece, told in begun]


def _begin(job: Job, piece: Piece, aside: Executor) -> dict[str, Told | Future[Told]]:
    """What each file of a piece told; of those that are dear to make or large, in time."""
    known = job.before.ledger.pieces.get(piece.name) if job.before else None
    found: dict[str, Told | Future[Told]] = {}
    for path, file in files(job.view, piece):
        was = known.files.get(path) if known is not None and _is_there(job, path) else None
        if isinstance(file, Deferred) and was is not None and was.key == file.key:
            found[path] = was, None
        elif isinstance(file, Deferred) or (isinstance(file, bytes) and len(file) > LARGE):
            found[path] = aside.submit(_put, job, path, file, was)
        else:
            found[path] = _put(job, path, file, was)
    return found


def _made(piece: Piece, told: Mapping[str, Told | Future[Told]]) -> Made:
    done = {path: one.result() if isinstance(one, Future) else one for path, one in told.items()}
    entries = {path: now for path, (now, _) in done.items()}
    return Made(piece.name, PieceEntry(piece.key, entries), {path: new for path, (_, new) in done.items() if new})


def _put(job: Job, path: str, file: File, was: Written | None) -> Told:
    """Have a file wait for its place, if it tells something else than the site's file there."""
    if isinstance(file, Document):
        return _put_document(job, path, file, was)
    data, key = (file.make(), file.key) if isinstance(file, Deferred) else (file, None)
    bare = plain(data, job.view.snapshot)
    digest = hashlib.sha256(bare).hexdigest()
    now = Written(digest[:TOLD], key)
    if was is not None and was.told == now.told:
        return now, None
    job.staging.put(path, data)
    if bare is not data:
        return now, listed(data, job.view.snapshot)
    return now, Listed(digest, len(data), job.view.snapshot.id)


def _put_document(job: Job, path: str, file: Document, was: Written | None) -> Told:
    parts = {name: msgspec.Raw(canonical(value)) for name, value in file.value.items()}
    now = Written(digest_of(canonical(parts), (job.key.public.id if job.key else "").encode()))
    if was == now:
        return now, None
    data = _sealed(job, path, parts)
    job.staging.put(path, data)
    return now, listed(data, job.view.snapshot)


def _is_there(job: Job, path: str) -> bool:
    return job.before is not None and path in job.before.manifest.files


def _sealed(job: Job, path: str, parts: dict[str, msgspec.Raw]) -> bytes:
    snapshot = job.view.snapshot
    if job.key is not None:
        return sealed(parts, path=path, snapshot=snapshot, key=job.key)
    return written({**parts, "path": path, "snapshot": msgspec.to_builtins(snapshot)})
