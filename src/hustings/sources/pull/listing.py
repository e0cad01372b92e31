"""Finding out which files a publisher has, and fetching them: one function for each kind of way in the catalogue.

A way counts only as a whole: where one of its files cannot be had, the next way is tried from the start, and in the end
either everything that one way lists is there, or nothing is imported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote, unquote

import httpx
import msgspec

from hustings.errors import PullError
from hustings.sources.pull import archive
from hustings.sources.pull.cache import Entry, git_blob_of, sha256_of
from hustings.sources.pull.catalogue import Publisher, Way, is_plain, ways_at
from hustings.sources.pull.fetcher import Fetcher, Refused

T = TypeVar("T")
_GONE = frozenset({404, 410})
_DEPTH = 8


@dataclass(frozen=True, slots=True)
class Found:
    """One file of the publisher's: its path there, where it was fetched from and when, and the copy on this machine."""

    path: str
    url: str
    file: Path
    sha256: str
    size: int
    fetched_at: datetime


@dataclass(frozen=True, slots=True)
class Search:
    """What all ways need: whose files, what to fetch with, room for unpacked files, and which paths to pass over."""

    publisher: Publisher
    fetcher: Fetcher
    room: Path
    is_skipped: Callable[[str], bool]

    def wants(self, path: str, way: Way) -> bool:
        """Whether to fetch the file of that path."""
        return self.publisher.wants(path, is_anywhere=way.is_anywhere) and not self.is_skipped(path)

    def found(self, path: str, entry: Entry) -> Found:
        """The file as fetched; `Refused` where a web page came in its place."""
        file = self.fetcher.cache.path(entry)
        refuse_page(file, entry.url)
        return Found(path, entry.url, file, entry.sha256, entry.bytes, entry.fetched_at)


def collect(search: Search, base: str | None) -> list[Found]:
    """Every file that the first way that works gives. `PullError`, with what each way met, where none does."""
    reasons = []
    for way in ways_at(search.publisher, base):
        search.fetcher.progress.tell(f"{search.publisher.name}'s files: {_WORDS[way.kind]} at {_place(way)}")
        try:
            found = _KINDS[way.kind](search, way)
            if found:
                return found
            reasons.append(f"{_place(way)}: no data files there")
        except Refused as error:
            search.fetcher.progress.tell(str(error))
            reasons.append(str(error))
    raise PullError("\n".join(dict.fromkeys(reasons)))


def _place(way: Way) -> str:
    return (way.url or way.file.replace("{path}", "")).format(ref=way.ref)


# -- GitHub's list of a repository -------------------------------------------------------------------------------------


class _Target(msgspec.Struct):
    sha: str


class _Ref(msgspec.Struct):
    object: _Target


class _Node(msgspec.Struct):
    path: str
    type: str
    sha: str = ""
    size: int | None = None


class _Tree(msgspec.Struct):
    tree: list[_Node]
    truncated: bool = False


def _tree(search: Search, way: Way) -> list[Found]:
    """The files that the repository's tree lists, each held against the checksum that git has for it."""
    ref = _newest(search, way)
    url = way.url.format(ref=ref)
    tree = _json(search, url, _Tree)
    if tree.truncated:
        raise Refused(f"{url}: the list is cut short")
    nodes = [node for node in tree.tree if node.type == "blob" and search.wants(node.path, way)]
    nodes = [node for node in nodes if _is_small(search, node)]
    search.fetcher.progress.expect(len(nodes))
    return [_blob(search, node, way.file.format(ref=ref, path=quote(node.path))) for node in nodes]


def _newest(search: Search, way: Way) -> str:
    """The newest commit, so that what is listed is what is fetched; the branch itself where that cannot be told."""
    try:
        return _json(search, way.commit, _Ref).object.sha if way.commit else way.ref
    except Refused as error:
        if error.status is None:
            raise
        return way.ref


def _is_small(search: Search, node: _Node) -> bool:
    is_small = node.size is None or node.size <= search.fetcher.limits.file
    if not is_small:
        search.fetcher.progress.tell(f"{node.path}: {node.size:,} bytes are more than a results file has; left aside")
    return is_small


def _blob(search: Search, node: _Node, url: str) -> Found:
    """One listed file; not asked for at all where the copy kept has git's checksum already."""
    cache, fetcher = search.fetcher.cache, search.fetcher
    known = cache.entry(node.path)
    if known is not None and node.sha and git_blob_of(cache.path(known)) == node.sha:
        fetcher.reuse(node.path)
        return search.found(node.path, known)
    found = search.found(node.path, fetcher.fetch(url, node.path, fetcher.limits.file))
    if node.sha and git_blob_of(found.file) != node.sha:
        raise Refused(f"{url}: what came is not what the repository lists")
    return found


def _json(search: Search, url: str, kind: type[T]) -> T:
    entry = search.fetcher.fetch(url, url, search.fetcher.limits.listing)
    try:
        return msgspec.json.decode(search.fetcher.cache.path(entry).read_bytes(), type=kind)
    except msgspec.MsgspecError as error:
        raise Refused(f"{url}: not the list that was asked for ({error})") from None


# -- one zip archive, files known by name ------------------------------------------------------------------------------


def _archive(search: Search, way: Way) -> list[Found]:
    """The data files of one zip archive."""
    fetcher = search.fetcher
    fetcher.progress.expect(1)
    entry = fetcher.fetch(way.url, way.url, fetcher.limits.archive)
    packed = fetcher.cache.path(entry)
    found = []
    members = archive.unpack(packed, search.room, lambda path: search.wants(path, way), fetcher.limits, way.url)
    for path, file in members:
        refuse_page(file, path)
        found.append(Found(path, f"{way.url}#{path}", file, sha256_of(file), file.stat().st_size, entry.fetched_at))
    return found


def _files(search: Search, way: Way) -> list[Found]:
    """The files that are known by name, each under the first of its names that is there."""
    wanted = [file for file in way.files if not search.is_skipped(file.paths[0])]
    search.fetcher.progress.expect(len(wanted))
    found = []
    for file in wanted:
        one = _first(search, way, file.paths)
        if one is not None:
            found.append(one)
        elif file.is_optional:
            search.fetcher.progress.tell(f"{file.paths[0]}: not there; left out")
        else:
            raise Refused(f"{way.file.format(path=file.paths[0])}: not there", 404)
    return found


def _first(search: Search, way: Way, paths: tuple[str, ...]) -> Found | None:
    for path in paths:
        try:
            entry = search.fetcher.fetch(way.file.format(path=quote(path)), path, search.fetcher.limits.file)
            return search.found(path, entry)
        except Refused as error:
            if error.status not in _GONE:
                raise
    return None


# -- a web folder ------------------------------------------------------------------------------------------------------


def _page(search: Search, way: Way) -> list[Found]:
    """The data files of a web folder and of the folders in it, by the links on its pages."""
    urls = {path: url for path, url in _links(search, way.url, 0) if search.wants(path, way)}
    if len(urls) > search.fetcher.limits.files:
        raise Refused(f"{way.url}: {len(urls):,} files are more than a pull may take")
    search.fetcher.progress.expect(len(urls))
    limit = search.fetcher.limits.file
    return [search.found(path, search.fetcher.fetch(url, path, limit)) for path, url in sorted(urls.items())]


def _links(search: Search, base: str, depth: int, under: str = "") -> Iterator[tuple[str, str]]:
    """Every file below the folder, with its path from there and its address."""
    url = base + quote(under)
    entry = search.fetcher.fetch(url, url, search.fetcher.limits.listing)
    parser = _Anchors()
    parser.feed(search.fetcher.cache.path(entry).read_bytes().decode("utf-8", "replace"))
    for link in dict.fromkeys(parser.links):
        target = str(httpx.URL(url).join(link))
        path = unquote(target.removeprefix(base))
        if not target.startswith(url) or not is_plain(path.rstrip("/")) or set("?#") & set(target):
            continue
        if not target.endswith("/"):
            yield path, target
        elif depth < _DEPTH:
            yield from _links(search, base, depth + 1, path)


class _Anchors(HTMLParser):
    """The addresses that a page links to."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where an anchor leads."""
        self.links.extend(value for name, value in attrs if tag == "a" and name == "href" and value)


def refuse_page(file: Path, url: str) -> None:
    """Raise `Refused` for a file that begins as a web page does: an error, or a log-in, in the place of data."""
    with file.open("rb") as opened:
        start = opened.read(512).removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith((b"<!doctype", b"<html", b"<?xml", b"<head")):
        raise Refused(f"{url}: a web page came in the place of data")


_WORDS = {"tree": "the list", "archive": "the archive", "files": "the files", "page": "the folder"}
_KINDS: dict[str, Callable[[Search, Way], list[Found]]] = {
    "tree": _tree,
    "archive": _archive,
    "files": _files,
    "page": _page,
}
