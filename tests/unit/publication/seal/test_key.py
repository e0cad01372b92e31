"""Keys: made, kept from others, read again, and refused in words where they are none."""

import hashlib
import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from hustings.errors import UsageError
from hustings.publication.seal.key import from_seed, generate, load, load_public, save


def test_a_key_is_read_as_it_was_written_and_only_by_its_owner(tmp_path: Path) -> None:
    key = generate()
    save(key, tmp_path / "desk.pem")
    assert load(tmp_path / "desk.pem").public.id == key.public.id
    assert stat.S_IMODE((tmp_path / "desk.pem").stat().st_mode) == 0o600


def test_a_key_is_never_overwritten(tmp_path: Path) -> None:
    save(generate(), tmp_path / "desk.pem")
    with pytest.raises(UsageError, match="there already"):
        save(generate(), tmp_path / "desk.pem")


def test_an_encrypted_key_opens_with_its_passphrase_alone(tmp_path: Path) -> None:
    key = generate()
    save(key, tmp_path / "desk.pem", b"open sesame")
    assert load(tmp_path / "desk.pem", lambda: b"open sesame").public.id == key.public.id
    for passphrase in (b"open barley", b""):
        with pytest.raises(UsageError, match="does not open with that passphrase"):
            load(tmp_path / "desk.pem", lambda: passphrase)  # noqa: B023
    with pytest.raises(UsageError, match="its passphrase is needed"):
        load(tmp_path / "desk.pem")


def test_the_id_is_the_fingerprint_of_the_public_key(tmp_path: Path) -> None:
    public = from_seed(bytes(range(32))).public
    (tmp_path / "key.pem").write_bytes(public.pem())
    der = public.key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    assert load_public(tmp_path / "key.pem").id == public.id == hashlib.sha256(der).hexdigest()


def test_what_is_no_key_is_refused_in_words(tmp_path: Path) -> None:
    other = generate_private_key(SECP256R1())
    files = {
        "private.pem": other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()),
        "public.pem": other.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
        "noise.pem": b"-----BEGIN PRIVATE KEY-----\nMC4C\n-----END PRIVATE KEY-----\n",
        "empty.pem": b"",
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    save(generate(), tmp_path / "desk.pem")
    (tmp_path / "desk-public.pem").write_bytes(generate().public.pem())
    for read, name, words in [
        (load, "private.pem", "of another kind"),
        (load_public, "public.pem", "of another kind"),
        (load, "noise.pem", "no private key"),
        (load, "empty.pem", "no private key"),
        (load, "absent.pem", "No such file"),
        (load_public, "empty.pem", "no public key"),
        (load_public, "desk.pem", "to be kept secret"),
        (load, "desk-public.pem", "it has a public one"),
    ]:
        with pytest.raises(UsageError, match=words):
            read(tmp_path / name)
