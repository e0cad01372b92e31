"""Signatures: over the canonical form, the same every time, and broken by any change."""

from typing import Any

import pytest
import rfc8785

from hustings.publication.seal.canonical import DEEPEST, Unreadable, canonical, read, written
from hustings.publication.seal.key import from_seed
from hustings.publication.seal.sign import check, sealed, sign
from hustings.publication.snapshot import Snapshot, snapshot_of
from hustings.record import example

KEY = from_seed(b"\1" * 32)
DOCUMENT = {"constituency": "Ynys Môn", "majority": 1968, "shares": ["0.354536000", None, True], "swing": 9.7}


def test_signing_again_gives_the_same_bytes() -> None:
    signed = sign(DOCUMENT, KEY)
    assert sign(signed, KEY) == signed == sign(dict(reversed(DOCUMENT.items())), KEY)
    assert check(signed, KEY.public) is None


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"majority": 1969}, "was altered"),
        ({"added": 1}, "was altered"),
        ({"signature": None}, "is not signed"),
        ({"signature": {"value": "00"}}, "of another form"),
        ({"signature": "x"}, "of another form"),
    ],
)
def test_a_change_breaks_it(change: dict[str, Any], words: str) -> None:
    assert words in str(check(sign(DOCUMENT, KEY) | change, KEY.public))


def test_every_part_of_the_signature_counts() -> None:
    signed = sign(DOCUMENT, KEY)
    told = signed["signature"]
    for change, words in [
        ({"algorithm": "ed25519"}, "another algorithm"),
        ({"key": "00"}, "another key"),
        ({"value": told["value"].upper()}, "was altered"),
        ({"value": told["value"] + "00"}, "was altered"),
        ({"value": 5}, "was altered"),
        ({"value": "zz"}, "was altered"),
    ]:
        assert words in str(check(signed | {"signature": told | change}, KEY.public))
    assert check(signed, from_seed(b"\2" * 32).public) == "is signed with another key"


def test_a_sealed_file_says_where_it_stands_and_what_it_was_made_from() -> None:
    record = example.record()
    data = sealed({"majority": 1}, path="a/index.json", snapshot=snapshot_of(record), key=KEY)
    document = read(data)
    assert document["path"] == "a/index.json"
    assert document["snapshot"] == {
        "head": record.head, "entries": record.length, "as_at": None, "recorded_at": "2024-07-05T00:00:00Z"
    }  # fmt: skip
    assert check(document, KEY.public) is None
    assert data == sealed({"majority": 1}, path="a/index.json", snapshot=snapshot_of(record), key=KEY)


def test_canonical_is_what_the_reference_writes() -> None:
    for value in [
        DOCUMENT,
        {"\U0001f5f3": 1, "\ufb33": 2, "€": 3},
        {"a\U0001f5f3": 1, "a\ufb33": 2},
        {"a": [1e-7, 0.1, -0.0, 5e-324, 333333333.33333329, 2**53 - 1], "b": "\x7f\x1f\u2028</script>"},
    ]:
        assert canonical(value) == rfc8785.dumps(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "value", [{"a": 2**53}, {"a": 2.0**53}, {"a": float("nan")}, {"a": float("inf")}, {"a": "\ud800"}, {1: 2}]
)
def test_what_json_cannot_hold_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        canonical(value)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is not JSON"),
        (b"{", "is not JSON: .* line 1"),
        (b"[1]\n", "not an object"),
        (b'{"a":1}', "not written as the desk"),
        (b'{"a": 1}\n', "not written as the desk"),
        (b'{"b":1,"a":1}\n', "not written as the desk"),
        (b'{"a":1.0}\n', "not written as the desk"),
        (b'{"a":"\\u0041"}\n', "not written as the desk"),
        (b'{"a":1,"a":2}\n', "member 'a' twice"),
        (b'{"a":NaN}\n', "number NaN"),
        (b'{"a":-Infinity}\n', "number -Infinity"),
        (b'{"a":1e999}\n', "cannot be|can be signed"),
        (b'{"a":99999999999999999999}\n', "can be signed"),
        (b'{"a":' + b"9" * 5000 + b"}\n", "can be signed"),
        (b'{"a":"\\ud800"}\n', "can be signed"),
        (b'{"a":"\xff"}\n', "not UTF-8"),
        (b'\xef\xbb\xbf{"a":1}\n', "not JSON"),
        (b'{"a":' + b"[" * 200_000 + b"]" * 200_000 + b"}\n", "nests deeper"),
        (b'{"a":' + b"[" * DEEPEST + b"]" * DEEPEST + b"}\n", "nests deeper"),
    ],
)
def test_what_the_desk_would_not_have_written_is_no_document(data: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        read(data)


def test_what_is_written_is_read() -> None:
    signed = sign(DOCUMENT, KEY)
    assert read(written(signed)) == signed
    assert Snapshot("ab", 1).id == "ab"
