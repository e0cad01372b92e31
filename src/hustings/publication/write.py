"""Writing: a build appears whole or not at all, and no reader ever sees half a file.

Files are made in a folder of the site's own (`.hustings-build`), on the same disk. When all are there, and on the disk
for certain, the new manifest is put beside them: from that moment the build counts, before it nothing of it does. Then
each file is renamed into its place, which readers see as one step; files that are no longer part of the site are
removed; the manifest comes last. A run that was killed before the moment leaves only that folder, which the next run
removes; one killed after it is carried through by the next run. While files are being renamed a reader can meet pages
of two snapshots side by side, each whole, each naming its own.

Every file is brought to the disk, not the manifest alone: after a power cut the next run takes the manifest's word for
what stands in the folder. What a rename takes the place of is freed afterwards, which takes longer than all the rest.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from io import BufferedRandom, BufferedWriter
from pathlib import Path, PurePosixPath
from threading import Thread

from hustings.errors import PublicationError
from hustings.publication.ledger import Known, Site, marks, read
from hustings.publication.seal.manifest import PATH, Manifest

FOLDER = ".hustings-build"
#: So many files are held open and brought to the disk one by one; more, all at once.
FEW = 200
#: How many at a time.
AT_ONCE = 8


class Staging:
    """Where the files of a build wait. `put` may be called in several processes at once."""

    def __init__(self, out: Path) -> None:
        self.out, self.folder = out, out / FOLDER
        self._files = self.folder / "files"
        self._is_there = False
        self._held: dict[str, BufferedWriter | BufferedRandom] = {}

    def put(self, path: str, data: bytes) -> None:
        """Keep a file for its place below the site's root."""
        if not self._is_there:
            self._files.mkdir(parents=True, exist_ok=True)
            self._is_there = True
        if len(self._held) >= FEW:
            self.waiting(checked(path)).write_bytes(data)
            return
        self._held[path] = held = self.waiting(checked(path)).open("wb")
        held.write(data)
        held.flush()

    def waiting(self, path: str) -> Path:
        """Where a file waits: all lie in one folder, which needs none made or removed."""
        return self._files / path.replace("%", "%25").replace("/", "%2F")

    def has(self, path: str) -> bool:
        """Whether a file waits."""
        return self.waiting(path).is_file()

    def clear(self) -> None:
        """Leave nothing of it."""
        self._release()
        shutil.rmtree(self.folder, ignore_errors=True)
        self._is_there = False

    def commit(self, data: bytes, staged: Iterable[str], gone: Iterable[str], before: Site | None) -> None:
        """Make the staged files the site's, remove those that are `gone`, and put `data` there as its manifest."""
        every = sorted(staged, key=_turn)
        _refuse_strangers(self.out, every, before)
        self.folder.mkdir(exist_ok=True)
        self._to_disk(every)
        whole = self.folder / f"{PATH}.part"
        with whole.open("wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        whole.replace(self.folder / PATH)
        _apply(self, every, gone)

    def _to_disk(self, staged: list[str]) -> None:
        """Return when the files are on the disk for certain."""
        if len(staged) > FEW and hasattr(os, "sync"):
            os.sync()
        else:
            for one in staged:
                if one not in self._held:  # another process put it
                    self._held[one] = self.waiting(one).open("rb+")
            with ThreadPoolExecutor(AT_ONCE) as pool:
                list(pool.map(lambda one: os.fsync(one.fileno()), self._held.values()))
        self._release()

    def _release(self) -> None:
        for one in self._held.values():
            one.close()
        self._held.clear()


def recover(out: Path) -> None:
    """Carry a build through that was interrupted after its manifest was there; remove what is left of any other."""
    staging = Staging(out)
    if not staging.folder.is_dir():
        return
    now, before = read(staging.folder), read(out)
    if now is not None:
        staged = [one for one in now.manifest.files if staging.has(one)]
        _apply(staging, sorted(staged, key=_turn), gone(before, now.manifest))
    staging.clear()


def checked(path: str) -> str:
    """The path, if it stays below the site's root; raises `PublicationError` otherwise."""
    parts = PurePosixPath(path).parts
    if not parts or path != "/".join(parts) or {".", "..", FOLDER} & set(parts) or "\0" in path:
        raise PublicationError(f"{path!r} is no path of a site")
    return path


def prepare(out: Path, known: Known | None = None) -> Site | None:
    """Make the folder if it is not there and finish what was interrupted; the site that it holds.

    `known` is what it held when its publisher left it: read anew only where it was touched since.
    `PublicationError` where it holds other files and no site: what is not the publisher's is never touched.
    """
    out.mkdir(parents=True, exist_ok=True)
    recover(out)
    if known is not None and known.marks == marks(out):
        return known.site
    found = read(out)
    if found is None and any(out.iterdir()):
        raise PublicationError(f"{out} holds files and no site of Hustings: publish into an empty folder")
    return found


@contextmanager
def alone(out: Path) -> Iterator[None]:
    """Hold the folder for oneself; `PublicationError` where another process is publishing into it.

    The lock ends with its process, however that ends.
    """
    try:
        import fcntl  # noqa: PLC0415  (there is none on Windows)
    except ImportError:
        yield
        return
    out.mkdir(parents=True, exist_ok=True)
    held = os.open(out, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise PublicationError(f"another process is publishing into {out}") from None
    finally:
        os.close(held)


def _apply(staging: Staging, staged: Iterable[str], obsolete: Iterable[str]) -> None:
    every = [*staged]
    before = _opened(staging.out, [*every, PATH])
    made: set[Path] = set()
    for one in every:
        place = staging.out / one
        if place.parent not in made:
            place.parent.mkdir(parents=True, exist_ok=True)
            made.add(place.parent)
        staging.waiting(one).replace(place)
    for one in obsolete:
        _remove(staging.out, one)
    (staging.folder / PATH).replace(staging.out / PATH)
    _folder_to_disk(staging.out)
    staging.clear()
    if before:
        Thread(target=_let_go, args=(before,), daemon=True).start()


def _opened(out: Path, paths: list[str]) -> list[int]:
    """Files held open that others are about to take the place of, if there are few: freeing them can wait.

    The disk frees a file with its last name and hand on it, and whoever takes that away waits: a fifth of a second for
    the sixty files of an update. None where an open file cannot be replaced.
    """
    if os.name != "posix" or len(paths) > FEW:
        return []
    found = []
    for one in paths:
        with suppress(OSError):
            found.append(os.open(out / one, os.O_RDONLY))
    return found


def _let_go(held: list[int]) -> None:
    """Close files, those whose numbers follow each other at one stroke: between two, a thread waits for its turn."""
    first = last = min(held)
    for one in [*sorted(held)[1:], -1]:
        if one != last + 1:
            os.closerange(first, last + 1)
            first = one
        last = one


def _turn(path: str) -> tuple[int, str]:
    """Deepest first, pages after what they show: who follows a link finds its end."""
    return -path.count("/") * 2 + path.endswith(".html"), path


def gone(before: Site | None, now: Manifest) -> list[str]:
    """The files of the site before that are no longer part of it."""
    return sorted(set(before.manifest.files) - set(now.files)) if before else []


def _refuse_strangers(out: Path, staged: Iterable[str], before: Site | None) -> None:
    known = before.manifest.files if before else {}
    strange = [one for one in staged if one not in known and os.path.lexists(out / one)]
    if strange:
        raise PublicationError(f"{out / strange[0]} is not a file of this site: nothing was published")


def _remove(out: Path, path: str) -> None:
    """Remove a file, and the folders that it leaves empty."""
    place = out / path
    place.unlink(missing_ok=True)
    for folder in place.parents:
        if folder == out:
            return
        try:
            folder.rmdir()
        except OSError:
            return


def _folder_to_disk(folder: Path) -> None:
    if os.name == "posix":
        held = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(held)
        finally:
            os.close(held)
