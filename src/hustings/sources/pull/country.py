"""The whole country: fetched, sorted, and kept in a folder of its own, which changes only when a pull is complete.

`pulled.json` beside it says what the last complete pull was; that is what `hustings pull --offline` imports.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Sequence
from datetime import datetime
from fnmatch import fnmatchcase
from pathlib import Path

import httpx
import msgspec

from hustings.errors import PullError
from hustings.sources.pull.arrangement import Arrangement, arrange
from hustings.sources.pull.cache import Downloads, sha256_of, write_atomically
from hustings.sources.pull.catalogue import Publisher, catalogue, checked_base, is_loopback, publisher
from hustings.sources.pull.fetcher import Fetcher, Limits, Progress, Silent
from hustings.sources.pull.listing import Search, collect

STATE = "pulled.json"


class PulledFile(msgspec.Struct, frozen=True):
    """One file of a pull: its place in the pull's folder, the publisher's path, where it came from and its checksum."""

    name: str
    path: str
    url: str
    sha256: str
    bytes: int
    fetched_at: datetime


class Pulled(msgspec.Struct, frozen=True):
    """A complete pull, kept in `folder`. `others` counts the publisher's files that hold no results."""

    publisher: str
    pulled_at: datetime
    folder: str
    files: tuple[PulledFile, ...]
    others: int = 0
    notes: tuple[str, ...] = ()

    def problems(self) -> list[str]:
        """The kept files that are missing or not what was pulled."""
        paths = {Path(self.folder) / file.name: file for file in self.files}
        return [str(path) for path, file in paths.items() if not path.is_file() or sha256_of(path) != file.sha256]


def pull(
    name: str,
    cache: Path,
    *,
    now: datetime,
    base: str | None = None,
    skip: Sequence[str] = (),
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Pulled:
    """Fetch all of a publisher's results into the cache, and give the folder that holds them, ready to be read.

    `base` is a mirror's address, `skip` patterns of paths to pass over. Raises `PullError` unless everything came; what
    was pulled before is then as it was.
    """
    one, home = publisher(name), cache / name
    progress = progress or Silent()
    is_local = base is not None and is_loopback(httpx.URL(checked_base(base)).host)
    try:
        downloads = Downloads(home / "downloads", progress.tell)
        with (
            tempfile.TemporaryDirectory(dir=home, prefix=".room-") as room,
            Fetcher(downloads, now=now, progress=progress, limits=limits or Limits(), is_local=is_local) as fetcher,
        ):
            search = Search(one, fetcher, Path(room), lambda path: any(fnmatchcase(path, pattern) for pattern in skip))
            pulled = _pull(search, home, base)
            downloads.prune(fetcher.used)
            return pulled
    except OSError as error:
        raise PullError(f"the cache at {home} cannot be used: {error}") from error


def _pull(search: Search, home: Path, base: str | None) -> Pulled:
    """Fetch, sort, keep."""
    fetcher = search.fetcher
    files = collect(search, base)
    arrangement = arrange(files, catalogue().parliaments, search.room / "named")
    if not arrangement.places:
        raise PullError(f"none of the {len(files):,} files fetched holds election results")
    size = f"{fetcher.received / 1e6:,.1f} MB"
    fetcher.progress.tell(f"{len(files):,} files; {fetcher.files:,} answers came new, {size} in all")
    return _keep(search.publisher, home, search.room, arrangement, fetcher.now)


def _keep(one: Publisher, home: Path, room: Path, arrangement: Arrangement, now: datetime) -> Pulled:
    """Copy the files to their places in a new folder, named by its contents, and make that the last pull."""
    made = room / "made"
    files = []
    for name, sheet in sorted(arrangement.places.items()):
        target = made / name
        target.parent.mkdir(parents=True, exist_ok=True)
        sheet.file.rename(target)
        found = sheet.found
        files.append(PulledFile(name, found.path, found.url, found.sha256, found.size, found.fetched_at))
    digest = hashlib.sha256("\n".join(f"{file.name} {file.sha256}" for file in files).encode()).hexdigest()
    folder = home / "pulled" / digest[:16]
    notes = (*arrangement.notes, *_missing(one, arrangement))
    pulled = Pulled(one.name, now, folder.name, tuple(files), len(arrangement.others), notes)
    _replace(folder, made)
    write_atomically(home / STATE, msgspec.json.format(msgspec.json.encode(pulled), indent=1))
    for other in folder.parent.iterdir():
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)
    return _placed(pulled, home)


def _replace(folder: Path, made: Path) -> None:
    folder.parent.mkdir(exist_ok=True)
    if folder.exists():
        shutil.rmtree(folder)
    made.rename(folder)


def _missing(one: Publisher, arrangement: Arrangement) -> list[str]:
    """The general elections expected of the publisher of which one file or both are not there."""
    notes = []
    for day in one.expects:
        kinds = {sheet.kind for sheet in arrangement.places.values() if day in sheet.days}
        lacking = [kind for kind in ("candidacies", "constituencies") if kind not in kinds]
        if lacking:
            notes.append(f"the general election of {day}: no file of {' or of '.join(lacking)} among those fetched")
    return notes


def _placed(pulled: Pulled, home: Path) -> Pulled:
    """The pull with its folder's whole path: the cache may have been moved since."""
    return msgspec.structs.replace(pulled, folder=str(home / "pulled" / pulled.folder))


def last_pull(name: str, cache: Path) -> Pulled | None:
    """The last complete pull from the publisher that is kept in the cache; `None` where there was none."""
    publisher(name)
    try:
        return _placed(msgspec.json.decode((cache / name / STATE).read_bytes(), type=Pulled), cache / name)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except msgspec.MsgspecError:
        raise PullError(f"{cache / name / STATE} cannot be read: pull again without --offline") from None
