"""The publisher: keeps a site in a folder in step with a record.

It reads what is in the folder, finds the pieces whose key changed, makes those alone, and puts them into place. Kept
between updates, it has the manifest at hand: a night desk holds one and gives it each new state of the record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from hustings.publication.build import ALONE, FEW, build, collected, uncollected
from hustings.publication.key import digest, version
from hustings.publication.keyed import keyed
from hustings.publication.ledger import LEDGER, Known, Ledger, PieceEntry, Site, encode, marks
from hustings.publication.look import HOUSE, Look
from hustings.publication.make import Job, Made, make_all
from hustings.publication.plan import Piece
from hustings.publication.seal.key import SigningKey
from hustings.publication.seal.manifest import (
    PATH,
    Listed,
    Manifest,
    listed,
    manifest_of,
    sealed_manifest,
    unsealed_manifest,
)
from hustings.publication.section import sections_of
from hustings.publication.snapshot import Snapshot
from hustings.publication.view import View
from hustings.publication.write import Staging, alone, gone, prepare
from hustings.record.entry import Entry
from hustings.record.record import Record

#: Where the public half of the key stands that a signed site is signed with.
PUBLIC_KEY = ".well-known/hustings.pem"
#: The files that are of no piece.
OWN = (LEDGER, PUBLIC_KEY)


class Update(msgspec.Struct, frozen=True):
    """What one publish did: the paths that were written and removed, and how many files there are in all."""

    snapshot: Snapshot
    written: tuple[str, ...]
    removed: tuple[str, ...]
    count: int


class Publisher:
    """A site in a folder. `elections` are days, ids or "all"; documents are signed with `key`, where there is one.

    `look` is what the site is called, and its theme.
    """

    def __init__(
        self,
        out: Path,
        *,
        elections: Sequence[str] = (),
        base_url: str | None = None,
        key: SigningKey | None = None,
        workers: int | None = None,
        look: Look = HOUSE,
    ) -> None:
        self.out, self.elections, self.base_url = out, tuple(elections), base_url
        self.key, self.workers = key, workers
        self.look = look
        self.version = digest(version(), key.public.id if key else None, look.digest)
        self._known: Known | None = None
        self._updates = 0

    def publish(self, record: Record) -> Update:
        """Bring the site to this state of the record; `PublicationError`, and nothing done, where that cannot be."""
        view = View(record, sections_of(record, self.elections), self.base_url, self.look)
        self._updates += 1
        collected(self._updates)
        with alone(self.out):
            before = prepare(self.out, self._known)
            staging = Staging(self.out)
            try:
                return self._publish(Job(view, staging, before, self.key))
            except BaseException:
                if not (staging.folder / PATH).exists():
                    staging.clear()
                raise

    def ready(self, record: Record) -> None:
        """Work out what every update needs, by making once, for nobody, what sums up and one seat.

        What was published by this publisher as a whole is ready; what it found in its folder is not.
        """
        view = View(record, sections_of(record, self.elections), self.base_url, self.look)
        planned = keyed(view)
        first = {one.kind: one for one in reversed(planned) if one.kind in ALONE}
        made = [*first.values(), *(one for one in planned if one.kind not in ALONE)]
        with TemporaryDirectory() as nowhere, uncollected():
            staging = Staging(Path(nowhere))
            make_all(Job(view, staging), made)
            staging.clear()

    def follow(self, record: Record, news: Callable[[int], Sequence[Entry] | None]) -> Iterator[Update]:
        """Publish the record, and again each time that `news` gives the entries after the so manieth.

        An empty answer is asked again; it is `news` that waits. `None` ends it.
        """
        first = self.publish(record)
        yield first
        if not first.written:
            self.ready(record)
        while (entries := news(record.length)) is not None:
            if entries:
                record = record.extended(entries)
                yield self.publish(record)

    def _publish(self, job: Job) -> Update:
        with uncollected():
            planned = keyed(job.view)
            changed = self._changed(planned, job.before)
            if len(changed) < FEW:
                return self._made(job, planned, changed)
        return self._made(job, planned, changed)

    def _made(self, job: Job, planned: Sequence[Piece], changed: Sequence[Piece]) -> Update:
        made = build(job, changed, self.workers)
        ledger = self._ledger(planned, made, job.before)
        manifest = _manifest(job, ledger, made)
        new = [path for one in made for path in one.listed]
        obsolete = gone(job.before, manifest)
        if job.before is None or manifest != job.before.manifest:
            staged = [*new, *(path for path in OWN if job.staging.has(path))]
            job.staging.commit(self._bytes(manifest), staged, obsolete, job.before)
        job.staging.clear()
        self._known = Known(Site(manifest, ledger), marks(self.out))
        return Update(job.view.snapshot, tuple(new), tuple(obsolete), len(manifest.files))

    def _changed(self, planned: Iterable[Piece], before: Site | None) -> list[Piece]:
        """The pieces to be made: all, where another version of Hustings made the site."""
        known = before.ledger.pieces if before is not None and before.ledger.version == self.version else {}
        return [one for one in planned if one.name not in known or known[one.name].key != one.key]

    def _ledger(self, planned: Iterable[Piece], made: Iterable[Made], before: Site | None) -> Ledger:
        known: dict[str, PieceEntry] = before.ledger.pieces if before else {}
        now = known | {one.name: one.entry for one in made}
        return Ledger(self.version, {one.name: now[one.name] for one in planned})

    def _bytes(self, manifest: Manifest) -> bytes:
        return sealed_manifest(manifest, self.key) if self.key is not None else unsealed_manifest(manifest)


def _manifest(job: Job, ledger: Ledger, made: Iterable[Made]) -> Manifest:
    """The manifest after a build. The ledger and the public key wait with the other files, and are listed with them."""
    known: dict[str, Listed] = job.before.manifest.files if job.before else {}
    now = known | {path: one for some in made for path, one in some.listed.items()}
    files = {path: now[path] for one in ledger.pieces.values() for path in one.files}
    own = {LEDGER: encode(ledger)} | ({PUBLIC_KEY: job.key.public.pem()} if job.key else {})
    for path, data in own.items():
        files[path] = listed(data, job.view.snapshot)
        if path not in known or files[path].sha256 != known[path].sha256:
            job.staging.put(path, data)
    return manifest_of(files, job.view.snapshot, job.before.manifest if job.before else None)
