"""A published folder on disk, verified whole: every file that it should have, and every file that it has."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from hustings.publication.seal.key import PublicKey
from hustings.publication.seal.manifest import PATH
from hustings.publication.seal.site import Published, Unproven, file_bytes, manifest_from, site_at
from hustings.publication.seal.verify import Told, Verdict, since, verify


def verify_folder(folder: Path, key: PublicKey, newer: Published | None) -> Iterator[Told]:
    """What is known of every file of a published folder, of those that it lacks, and of those that it has besides.

    `newer` is another site to hold the files to, for what was corrected since; `None`: the folder's own manifest.
    """
    data = file_bytes(folder / PATH)
    try:
        own = Published(site_at(str(folder)), manifest_from(data, key))
    except Unproven as error:
        yield Told(PATH, Verdict.ALTERED, str(error))
        return
    yield verify(PATH, data, key, newer or own, PATH)
    for path in sorted({*own.manifest.files, *_files(folder)} - {PATH}):
        yield _of_folder(folder, path, key, own, newer)


def _of_folder(folder: Path, path: str, key: PublicKey, own: Published, newer: Published | None) -> Told:
    listed = own.manifest.files.get(path)
    if listed is None and path not in own.manifest.earlier:
        return Told(path, Verdict.ALTERED, "is not among the files that the desk published")
    if not (folder / path).is_file():
        return Told(path, Verdict.ALTERED, "is missing: the desk published it here")
    data = file_bytes(folder / path)
    told = verify(path, data, key, own, path)
    if newer is None or listed is None or listed.sha256 != hashlib.sha256(data).hexdigest():
        return told
    return since(told, data, newer)


def _files(folder: Path) -> Iterator[str]:
    """The paths of all that lies in the folder, folders themselves aside."""
    return (one.relative_to(folder).as_posix() for one in folder.rglob("*") if not one.is_dir())
