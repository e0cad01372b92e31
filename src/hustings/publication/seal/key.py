"""Keys: the pair that a desk signs with (Ed25519, RFC 8032). The private half stays with it, the public half is told.

A key's id is its fingerprint: SHA-256, in hexadecimal, over the public key's DER (SubjectPublicKeyInfo), as
`openssl pkey -pubin -in KEY -outform DER | sha256sum` gives it.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from hustings.errors import UsageError

#: What a file of a key may hold at most, in bytes.
LARGEST_FILE = 20_000


@dataclass(frozen=True, slots=True)
class PublicKey:
    """The half that is told: holds a signature to what it is said to sign."""

    key: Ed25519PublicKey
    id: str

    def holds(self, signature: bytes, data: bytes) -> bool:
        """Whether the signature is this key's over the data."""
        try:
            self.key.verify(signature, data)
        except InvalidSignature:
            return False
        return True

    def pem(self) -> bytes:
        """The key as a file holds it."""
        return self.key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


@dataclass(frozen=True, slots=True)
class SigningKey:
    """The half that is kept: signs. The same data always get the same signature."""

    key: Ed25519PrivateKey
    public: PublicKey

    def sign(self, data: bytes) -> bytes:
        """The signature over the data, 64 bytes."""
        return self.key.sign(data)


def public_of(key: Ed25519PublicKey) -> PublicKey:
    """The public key with its fingerprint."""
    der = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return PublicKey(key, hashlib.sha256(der).hexdigest())


def generate() -> SigningKey:
    """A new key, from the system's randomness."""
    return _signing(Ed25519PrivateKey.generate())


def from_seed(seed: bytes) -> SigningKey:
    """The key that 32 secret bytes make; the same bytes, the same key."""
    return _signing(Ed25519PrivateKey.from_private_bytes(seed))


def _signing(key: Ed25519PrivateKey) -> SigningKey:
    return SigningKey(key, public_of(key.public_key()))


def save(key: SigningKey, path: Path, passphrase: bytes | None = None) -> None:
    """Write the private key to a new file that only its owner can read (mode 0600); `UsageError` where one is there."""
    secrecy = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
    pem = key.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, secrecy)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise UsageError(f"{path} is there already; a key is never overwritten") from None
    with os.fdopen(handle, "wb") as file:
        file.write(pem)


def load(path: Path, passphrase: Callable[[], bytes] | None = None) -> SigningKey:
    """The private key in a file. An encrypted one asks for its passphrase; `UsageError` says what is wrong with it."""
    data = _data(path)
    try:
        key = _private(data, path, passphrase)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise UsageError(f"{path} holds no private key in PEM that can be read{_hint(data)}") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise UsageError(f"{path} holds a key of another kind; Hustings signs with Ed25519")
    return _signing(key)


def _private(data: bytes, path: Path, passphrase: Callable[[], bytes] | None) -> object:
    if b"ENCRYPTED" not in data:
        return load_pem_private_key(data, None)
    if passphrase is None:
        raise UsageError(f"{path} is encrypted: its passphrase is needed")
    try:
        return load_pem_private_key(data, passphrase() or b"\0")
    except ValueError:
        raise UsageError(f"{path} does not open with that passphrase") from None


def load_public(path: Path) -> PublicKey:
    """The public key in a file."""
    return public_from(_data(path), str(path))


def public_from(data: bytes, name: str) -> PublicKey:
    """The public key in PEM bytes that came from `name`; `UsageError` for anything else."""
    try:
        key = load_pem_public_key(data)
    except (ValueError, UnsupportedAlgorithm):
        raise UsageError(f"{name} holds no public key in PEM that can be read{_hint(data)}") from None
    if not isinstance(key, Ed25519PublicKey):
        raise UsageError(f"{name} holds a key of another kind; Hustings signs with Ed25519")
    return public_of(key)


def _data(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE)
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror or error}") from None


def _hint(data: bytes) -> str:
    if b"PRIVATE KEY" in data:
        return "; it has a private one, which is to be kept secret: `hustings key public` gives the public half"
    return "; it has a public one: the private half signs" if b"PUBLIC KEY" in data else ""
