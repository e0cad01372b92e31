"""Making pieces: their files go into the staging folder, except those that tell what they told before.

What is drawn is drawn in a thread of its own, beside the pages: the engine that draws does not hold them up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import Executor, Future, ThreadPoolExecutor

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


#: What a file told, and how the manifest lists it where it has to be written.
Told = tuple[Written, Listed | None]


def make_all(job: Job, pieces: Iterable[Piece]) -> list[Made]:
    """Make the pieces, one after the other."""
    with ThreadPoolExecutor(1) as aside:
        begun = [(one, _begin(job, one, aside)) for one in pieces]
        return [_made(piece, told) for piece, told in begun]


def _begin(job: Job, piece: Piece, aside: Executor) -> dict[str, Told | Future[Told]]:
    """What each file of a piece told; of those that are dear to make, in time."""
    known = job.before.ledger.pieces.get(piece.name) if job.before else None
    found: dict[str, Told | Future[Told]] = {}
    for path, file in files(job.view, piece):
        was = known.files.get(path) if known is not None and _is_there(job, path) else None
        if not isinstance(file, Deferred):
            found[path] = _put(job, path, file, was)
        elif was is not None and was.key == file.key:
            found[path] = was, None
        else:
            found[path] = aside.submit(_put, job, path, file, was)
    return found


def _made(piece: Piece, told: Mapping[str, Told | Future[Told]]) -> Made:
    done = {path: one.result() if isinstance(one, Future) else one for path, one in told.items()}
    entries = {path: now for path, (now, _) in done.items()}
    return Made(piece.name, PieceEntry(piece.key, entries), {path: new for path, (_, new) in done.items() if new})


def _put(job: Job, path: str, file: File, was: Written | None) -> Told:
    """Have a file wait for its place, if it tells something else than the site's file there."""
    now, data = _file(job, path, file, was)
    if data is None:
        return now, None
    job.staging.put(path, data)
    return now, listed(data, job.view.snapshot)


def _is_there(job: Job, path: str) -> bool:
    return job.before is not None and path in job.before.manifest.files


def _file(job: Job, path: str, file: File, was: Written | None) -> tuple[Written, bytes | None]:
    """What the file tells, and its bytes where they have to be written."""
    if isinstance(file, Deferred):
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
