"""A small published folder, and the same after one correction."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from hustings.publication.seal.key import SigningKey, from_seed
from hustings.publication.seal.manifest import PATH, Manifest, listed, manifest_of, sealed_manifest
from hustings.publication.seal.sign import sealed
from hustings.publication.snapshot import Snapshot

KEY = from_seed(b"\1" * 32)
FIRST, SECOND = Snapshot("a1" * 32, 10), Snapshot("b2" * 32, 11)
SEAT = "2019-12-12/ilford-north/index.json"
PAGE = "2019-12-12/ilford-north/index.html"
TABLE = "2019-12-12/table/majority/index.csv"
Build = Callable[..., Manifest]


def seat(votes: int) -> dict[str, Any]:
    rows = [{"candidate": "Wes Streeting", "votes": votes}, {"candidate": "Howard Berlin", "votes": 20105}]
    return {"constituency": "Ilford North", "majority": {"votes": votes - 20105}, "candidates": rows}


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def build(
    folder: Path, snapshot: Snapshot, votes: int, before: Manifest | None = None, key: SigningKey = KEY
) -> Manifest:
    """Publish three files and their manifest into the folder."""
    files = {
        SEAT: sealed(seat(votes), path=SEAT, snapshot=snapshot, key=key),
        PAGE: f"<p>Majority {votes - 20105:,}".encode(),
        TABLE: b"constituency,turnout\nIlford North,0.687\n",
    }
    manifest = manifest_of({path: listed(data, snapshot) for path, data in files.items()}, snapshot, before)
    write(folder, files | {PATH: sealed_manifest(manifest, key)})
    return manifest


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder published from the first snapshot."""
    build(tmp_path / "site", FIRST, 25323)
    return tmp_path / "site"


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The same desk's folder after a correction of the seat."""
    before = build(tmp_path / "newer", FIRST, 25323)
    build(tmp_path / "newer", SECOND, 25324, before)
    return tmp_path / "newer"
