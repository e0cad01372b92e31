"""No byte of a published file can be another without `verify` telling."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hustings.errors import HustingsError
from hustings.publication.seal.ask import ask
from hustings.publication.seal.canonical import canonical, read, written
from hustings.publication.seal.key import from_seed
from hustings.publication.seal.manifest import PATH, listed, manifest_of, sealed_manifest
from hustings.publication.seal.sign import check, sealed, sign
from hustings.publication.seal.verify import Verdict
from hustings.publication.snapshot import Snapshot

KEY = from_seed(b"\1" * 32)
SNAPSHOT = Snapshot("a1" * 32, 10)
SEAT = {"constituency": "Ynys Môn", "majority": 1968, "candidates": [{"candidate": "Virginia Crosbie", "share": 0.354}]}
FILES = {
    "seat/index.json": sealed(SEAT, path="seat/index.json", snapshot=SNAPSHOT, key=KEY),
    "seat/index.csv": "constituency,votes\nYnys Môn,12959\n".encode(),
    "data/nist.json": b'{"@type": "ElectionResults.ElectionReport", "IsTest": false}\n',
}
MANIFEST = manifest_of({path: listed(data, SNAPSHOT) for path, data in FILES.items()}, SNAPSHOT)
SITE = FILES | {PATH: sealed_manifest(MANIFEST, KEY)}
#: JSON of any kind that has one writing.
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.floats(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=5), inner, max_size=3
    ),
    max_leaves=12,
)  # fmt: skip
DOCUMENTS = st.dictionaries(st.text("abcdé\U0001f5f3\ufb33", min_size=1, max_size=4), VALUES, max_size=5)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    for path, data in SITE.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_bytes(data)
    return root


def is_proven(place: Path) -> bool:
    try:
        return all(one.verdict is Verdict.GENUINE for one in ask(str(place), KEY.public))
    except HustingsError:
        return False


@st.composite
def alterations(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file with one byte changed, put in or taken out."""
    path = draw(st.sampled_from(sorted(SITE)))
    data = SITE[path]
    at = draw(st.integers(0, len(data) - 1))
    byte = bytes([draw(st.integers(0, 255))])
    kind = draw(st.sampled_from(["changed", "put in", "taken out", "white space"]))
    if kind == "changed":
        return path, data[:at] + (byte if byte != data[at : at + 1] else bytes([byte[0] ^ 1])) + data[at + 1 :]
    if kind == "taken out":
        return path, data[:at] + data[at + 1 :]
    return path, data[:at] + (byte if kind == "put in" else b" ") + data[at:]


def test_the_folder_is_proven_as_it_was_written(folder: Path) -> None:
    assert is_proven(folder)
    assert all(is_proven(folder / path) for path in SITE)


@given(alterations())
def test_one_byte_makes_it_fail(folder: Path, altered: tuple[str, bytes]) -> None:
    path, data = altered
    try:
        (folder / path).write_bytes(data)
        assert not is_proven(folder), "the folder"
        assert not is_proven(folder / path), "the file in its folder"
        alone = folder.parent / "alone.json"
        alone.write_bytes(data)
        assert not is_proven(alone), "the file alone"
    finally:
        (folder / path).write_bytes(SITE[path])


def test_every_byte_of_a_signed_document_counts() -> None:
    data = FILES["seat/index.json"]
    for at in range(len(data)):
        for bit in (1, 32):  # 32: the other case of a letter
            altered = data[:at] + bytes([data[at] ^ bit]) + data[at + 1 :]
            try:
                assert check(read(altered), KEY.public) is not None, at
            except ValueError:
                continue


@given(DOCUMENTS)
def test_any_document_is_signed_and_read_again(document: dict[str, object]) -> None:
    signed = sign(document, KEY)
    again = read(written(signed))
    assert check(again, KEY.public) is None
    assert canonical(again) == canonical(signed)


@given(st.binary(max_size=200) | st.text("[]{}:,\"'0123456789eE+-.truefalsn \\u", max_size=60).map(str.encode))
def test_no_bytes_crash_it(folder: Path, data: bytes) -> None:
    alone = folder.parent / "alone.json"
    alone.write_bytes(data)
    assert not is_proven(alone)
