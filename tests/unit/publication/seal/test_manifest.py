"""The manifest: every file by its bytes, and what stood there before."""

from typing import Any

import pytest

from hustings.publication.seal.canonical import read
from hustings.publication.seal.key import from_seed
from hustings.publication.seal.manifest import (
    MOST_EARLIER,
    PATH,
    Manifest,
    listed,
    manifest_in,
    manifest_of,
    sealed_manifest,
)
from hustings.publication.seal.sign import check
from hustings.publication.snapshot import Snapshot

KEY = from_seed(b"\1" * 32)
FIRST, SECOND, THIRD = Snapshot("aa", 10), Snapshot("bb", 11), Snapshot("cc", 12)


def made(snapshot: Snapshot, before: Manifest | None = None, **files: bytes) -> Manifest:
    return manifest_of({path: listed(data, snapshot) for path, data in files.items()}, snapshot, before)


def test_it_is_read_as_it_was_sealed() -> None:
    manifest = made(SECOND, made(FIRST, a=b"1", b=b"2"), a=b"1", b=b"3")
    document = read(sealed_manifest(manifest, KEY))
    assert check(document, KEY.public) is None
    assert document["path"] == PATH
    assert manifest_in(document) == manifest


def test_a_file_that_did_not_change_keeps_its_snapshot() -> None:
    manifest = made(SECOND, made(FIRST, a=b"1", b=b"2"), a=b"1", b=b"3")
    assert (manifest.files["a"].snapshot, manifest.files["b"].snapshot) == ("aa", "bb")
    assert set(manifest.snapshots) == {"aa", "bb"}


def test_what_stood_before_is_remembered_the_latest_first() -> None:
    first = made(FIRST, a=b"1", gone=b"9")
    second = made(SECOND, first, a=b"2")
    third = made(THIRD, second, a=b"3")
    assert [one.snapshot for one in third.earlier["a"]] == ["bb", "aa"]
    assert third.earlier["gone"] == (listed(b"9", FIRST),)
    back = made(THIRD, second, a=b"1")
    assert [one.snapshot for one in back.earlier["a"]] == ["bb"], "what stands there now is not what stood before"


def test_no_more_than_so_many_are_remembered() -> None:
    manifest = made(FIRST, a=b"first")
    for number in range(MOST_EARLIER + 3):
        manifest = made(SECOND, manifest, a=str(number).encode())
    assert [one.sha256 for one in manifest.earlier["a"]][:2] == [
        listed(str(MOST_EARLIER + 2 - back).encode(), SECOND).sha256 for back in (1, 2)
    ]
    assert len(manifest.earlier["a"]) == MOST_EARLIER


def test_nothing_changes_when_nothing_changed() -> None:
    first = made(FIRST, a=b"1", b=b"2")
    assert sealed_manifest(made(FIRST, first, a=b"1", b=b"2"), KEY) == sealed_manifest(first, KEY)


@pytest.mark.parametrize("document", [{}, {"form": "hustings manifest 2"}, {"form": "hustings manifest 1", "files": 1}])
def test_another_document_is_no_manifest(document: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="manifest"):
        manifest_in(document)
