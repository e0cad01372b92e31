"""A signature: proof that a document came from the desk that holds the key, and came unaltered.

Ed25519 (RFC 8032) over the canonical form (RFC 8785) of the document without its member `signature`, which says the
algorithm, the id of the key and the value in hexadecimal. Signing twice gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from hustings.publication.seal.canonical import canonical, written
from hustings.publication.seal.key import PublicKey, SigningKey
from hustings.publication.snapshot import Snapshot

ALGORITHM = "Ed25519"
MEMBER = "signature"


def sign(document: Mapping[str, Any], key: SigningKey) -> dict[str, Any]:
    """The document with its signature, in place of any that it has.

    >>> from hustings.publication.seal.key import from_seed
    >>> signed = sign({"votes": 25323}, from_seed(bytes(32)))
    >>> check(signed, from_seed(bytes(32)).public), check(signed | {"votes": 25324}, from_seed(bytes(32)).public)
    (None, 'was altered: its signature does not hold')
    """
    bare = {name: value for name, value in document.items() if name != MEMBER}
    value = key.sign(canonical(bare)).hex()
    return bare | {MEMBER: {"algorithm": ALGORITHM, "key": key.public.id, "value": value}}


def check(document: Mapping[str, Any], key: PublicKey) -> str | None:
    """Why the document is not proven to be that key's, in words that follow its name; `None` when it is."""
    told = document.get(MEMBER)
    if told is None:
        return "is not signed"
    if not isinstance(told, dict) or set(told) != {"algorithm", "key", "value"}:
        return "has a signature of another form"
    if told["algorithm"] != ALGORITHM:
        return f"is signed by another algorithm than {ALGORITHM}"
    if told["key"] != key.id:
        return "is signed with another key"
    value = _bytes(told["value"])
    bare = {name: one for name, one in document.items() if name != MEMBER}
    if value is None or not key.holds(value, canonical(bare)):
        return "was altered: its signature does not hold"
    return None


def _bytes(text: object) -> bytes | None:
    """The 64 bytes that a signature's value stands for; `None` for any other writing of them."""
    try:
        value = bytes.fromhex(text) if isinstance(text, str) else b""
    except ValueError:
        return None
    return value if len(value) == 64 and value.hex() == text else None


def sealed(document: Mapping[str, Any], *, path: str, snapshot: Snapshot, key: SigningKey) -> bytes:
    """The bytes of a JSON file of the site: the document with its path, its snapshot and its signature.

    `path` is where it stands in the published folder, with forward slashes.
    """
    told = {**document, "path": path, "snapshot": msgspec.to_builtins(snapshot)}
    return written(sign(told, key))
