"""What a reader asks: is this file, this folder, what stands at this address, the desk's, and is it the latest?

The place may be a file, a whole published folder, or an address. The site to hold it to is named, or found: a folder
around the file that has a manifest, or above the address.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from hustings.errors import InputError, Problem, UsageError
from hustings.publication.seal.folder import verify_folder
from hustings.publication.seal.key import PublicKey, load_public, public_from
from hustings.publication.seal.manifest import PATH
from hustings.publication.seal.site import (
    Published,
    Unproven,
    fetched,
    file_bytes,
    folder_around,
    is_address,
    proven,
    site_at,
)
from hustings.publication.seal.verify import Told, Verdict, can_prove_itself, since, verify

#: How many folders above an address are asked for a manifest.
ASKED_ABOVE = 6


def key_at(place: str) -> PublicKey:
    """The public key in a file or at an address."""
    return public_from(fetched(place), place) if is_address(place) else load_public(Path(place))


def ask(place: str, key: PublicKey, site: str | None = None) -> tuple[Told, ...]:
    """What is known of every file at a place: one for a file or an address, all of a folder.

    Raises `InputError` for what cannot be read, and `UsageError` for a file that only a manifest proves, without one.
    """
    try:
        published = proven(site_at(site), key) if site is not None else None
    except Unproven as error:
        return (_manifest_told(str(site), error),)
    if is_address(place):
        return (_of_address(place, key, published),)
    path = Path(place)
    if path.is_dir():
        if not (path / PATH).is_file():
            reason = f"a folder without {PATH}: it was not published by `hustings publish`, or not all of it is here"
            raise InputError([Problem(place, None, reason, "file")], "nothing was verified")
        return tuple(verify_folder(path, key, published))
    return (_of_file(path, key, published),)


def _of_file(path: Path, key: PublicKey, published: Published | None) -> Told:
    data = file_bytes(path)
    around = folder_around(path.parent)
    if around is None:
        return _told(str(path), data, key, published)
    try:
        own = proven(site_at(str(around)), key)
    except Unproven as error:
        return _manifest_told(str(around), error) if published is None else _told(str(path), data, key, published)
    told = verify(str(path), data, key, own, path.absolute().relative_to(around).as_posix())
    return told if published is None or told.verdict is not Verdict.GENUINE else since(told, data, published)


def _of_address(url: str, key: PublicKey, published: Published | None) -> Told:
    data = fetched(url)
    for root, place in () if published is not None else _roots(url):
        try:
            found = proven(site_at(root), key)
        except (Unproven, InputError):
            continue
        return verify(url, data, key, found, place)
    return _told(url, data, key, published)


def _roots(url: str) -> Iterator[tuple[str, str]]:
    """The folders above an address, the nearest first, each with the path below it."""
    parts = urlsplit(url)
    segments = parts.path.lstrip("/").split("/")
    for depth in range(len(segments) - 1, max(-1, len(segments) - 1 - ASKED_ABOVE), -1):
        root = "/".join(("", *segments[:depth])).rstrip("/") + "/"
        below = "/".join(segments[depth:])
        yield f"{parts.scheme}://{parts.netloc}{root}", unquote(below) + ("index.html" if url.endswith("/") else "")


def _told(name: str, data: bytes, key: PublicKey, published: Published | None) -> Told:
    """What is known of bytes that lie in no published folder."""
    if published is None and not can_prove_itself(data):
        raise UsageError(
            f"{name} carries no signature of its own: the signed {PATH} of the site it was published in proves it. "
            "Name that site with --site, a folder or an address"
        )
    return verify(name, data, key, published)


def _manifest_told(site: str, error: Unproven) -> Told:
    return Told(f"{site.rstrip('/')}/{PATH}", Verdict.ALTERED, str(error))


def gravest(told: Iterable[Told]) -> Verdict:
    """The verdict on all of them: altered if any is, else superseded if any is, else genuine."""
    found = {one.verdict for one in told}
    return next(one for one in (Verdict.ALTERED, Verdict.SUPERSEDED, Verdict.GENUINE) if one in found)
