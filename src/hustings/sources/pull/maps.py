"""Maps of constituencies as HexJSON or GeoJSON, fetched from who publishes them and kept as they came.

They are no part of the record, and of the package neither: a map is a file that charts are drawn on.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import httpx
import msgspec

from hustings.errors import PullError
from hustings.sources.pull.cache import Downloads, Entry, write_atomically
from hustings.sources.pull.catalogue import MapFile, checked_base, is_loopback, map_file, map_urls
from hustings.sources.pull.fetcher import Fetcher, Limits, Progress, Refused, Silent

#: The most that a map may have, in bytes.
LARGEST = 30_000_000


class PulledMap(msgspec.Struct, frozen=True):
    """A map that was fetched: where it is kept, where it came from, and its checksum."""

    path: str
    source: MapFile
    url: str
    sha256: str
    bytes: int
    fetched_at: datetime


def pull_map(
    boundaries: int, cache: Path, *, now: datetime, base: str | None = None, progress: Progress | None = None
) -> PulledMap:
    """Fetch the map of the boundaries of a year, `base` being a mirror's address; `PullError` where it cannot be had.

    What was fetched before stays as it was unless another came whole.
    """
    one, home = map_file(boundaries), cache / "maps"
    progress = progress or Silent()
    is_local = base is not None and is_loopback(httpx.URL(checked_base(base)).host)
    try:
        downloads = Downloads(home / "downloads", progress.tell)
        with Fetcher(downloads, now=now, progress=progress, limits=Limits(), is_local=is_local) as fetcher:
            entry = _first(fetcher, one, map_urls(one, base))
        write_atomically(home / one.file, downloads.path(entry).read_bytes())
        return _pulled(one, home, entry)
    except OSError as error:
        raise PullError(f"the cache at {home} cannot be used: {error}") from error


def last_map(boundaries: int, cache: Path) -> PulledMap | None:
    """The map of those boundaries that was fetched last and is kept in the cache; `None` where there was none."""
    one, home = map_file(boundaries), cache / "maps"
    if not (home / one.file).is_file():
        return None
    entry = Downloads(home / "downloads").entry(one.file)
    return None if entry is None else _pulled(one, home, entry)


def _first(fetcher: Fetcher, one: MapFile, urls: tuple[str, ...]) -> Entry:
    """The file from the first address that has it."""
    reasons, entries = [], fetcher.cache.entries
    known = entries.get(one.file)
    for url in urls:
        try:
            entry = fetcher.fetch(url, one.file, LARGEST)
            _require_map(fetcher.cache.path(entry), url)
        except Refused as error:
            fetcher.progress.tell(str(error))
            reasons.append(str(error))
        else:
            return entry
    entries.pop(one.file, None)
    if known is not None:
        fetcher.cache.keep(one.file, known)
    raise PullError(f"no map of these boundaries could be had: {'; '.join(reasons)}")


def _require_map(path: Path, url: str) -> None:
    """`Refused` for what is no map, such as a web page."""
    try:
        found = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        raise Refused(f"{url}: not JSON") from None
    if not isinstance(found, dict) or not {"hexes", "features"} & set(found):
        raise Refused(f"{url}: neither HexJSON nor GeoJSON")


def _pulled(one: MapFile, home: Path, entry: Entry) -> PulledMap:
    return PulledMap(str(home / one.file), one, entry.url, entry.sha256, entry.bytes, entry.fetched_at)
