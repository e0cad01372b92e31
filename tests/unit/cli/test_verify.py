"""`hustings key` and `hustings verify`: what they print, and their exit codes."""

import functools
import json
import shutil
import stat
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from hustings.cli.main import main
from hustings.cli.signing import own_key, signing_key
from hustings.errors import UsageError
from hustings.publication.seal.key import SigningKey, load, load_public
from hustings.publication.seal.manifest import PATH, Manifest, listed, manifest_of, sealed_manifest
from hustings.publication.seal.sign import sealed
from hustings.publication.snapshot import Snapshot

SEAT, TABLE = "2019-12-12/ilford-north/index.json", "2019-12-12/table/index.csv"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    def run(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main([str(one) for one in arguments])
        out, err = capfdbinary.readouterr()
        assert b"Traceback" not in err
        return int(ended.value.code or 0), out.decode(), err.decode()

    return run


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's data folder with nothing in it."""
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(tmp_path / "home" / "hustings"))
    monkeypatch.delenv("HUSTINGS_KEY_PASSPHRASE", raising=False)
    return tmp_path / "home"


@pytest.fixture
def key(tmp_path: Path, run: Run) -> SigningKey:
    """The desk's key, its public half in `key.pem`."""
    run("key", "new", tmp_path / "desk.pem")
    found = load(tmp_path / "desk.pem")
    (tmp_path / "key.pem").write_bytes(found.public.pem())
    return found


def build(folder: Path, key: SigningKey, number: int, before: Manifest | None = None) -> Manifest:
    """Publish a seat with a majority of `number`, and a table, from a record of as many entries."""
    snapshot = Snapshot(f"{number:064d}", number, None, "2019-12-20T09:00:00Z")
    files = {
        SEAT: sealed({"constituency": "Ilford North", "majority": number}, path=SEAT, snapshot=snapshot, key=key),
        TABLE: b"constituency\nIlford North\n",
    }
    manifest = manifest_of({path: listed(data, snapshot) for path, data in files.items()}, snapshot, before)
    for path, data in (files | {PATH: sealed_manifest(manifest, key)}).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return manifest


@pytest.fixture
def sites(tmp_path: Path, key: SigningKey) -> tuple[Path, Path]:
    """A site, and the same site after a correction."""
    before = build(tmp_path / "old", key, 5218)
    build(tmp_path / "new", key, 5219, before)
    return tmp_path / "old", tmp_path / "new"


def test_a_new_key_is_told_by_its_id(run: Run, tmp_path: Path) -> None:
    code, out, err = run("key", "new", tmp_path / "desk.pem")
    assert (code, out.strip()) == (0, load(tmp_path / "desk.pem").public.id)
    assert "keep it to yourself" in err
    assert stat.S_IMODE((tmp_path / "desk.pem").stat().st_mode) == 0o600
    code, out, err = run("key", "new", tmp_path / "desk.pem")
    assert (code, out) == (2, "")
    assert "never overwritten" in err


def test_the_public_half_is_printed(run: Run, tmp_path: Path) -> None:
    run("key", "new", tmp_path / "desk.pem")
    code, out, _ = run("key", "public", tmp_path / "desk.pem")
    (tmp_path / "key.pem").write_text(out)
    assert (code, load_public(tmp_path / "key.pem").id) == (0, load(tmp_path / "desk.pem").public.id)
    assert run("key", "public", tmp_path / "key.pem")[0] == 2


def test_an_encrypted_key(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, _, err = run("key", "new", "--encrypt", tmp_path / "desk.pem")
    assert (code, "set HUSTINGS_KEY_PASSPHRASE" in err) == (2, True)
    monkeypatch.setenv("HUSTINGS_KEY_PASSPHRASE", "open sesame")
    assert run("key", "new", "--encrypt", tmp_path / "desk.pem")[0] == 0
    assert run("key", "public", tmp_path / "desk.pem")[0] == 0
    monkeypatch.setenv("HUSTINGS_KEY_PASSPHRASE", "open barley")
    code, _, err = run("key", "public", tmp_path / "desk.pem")
    assert (code, "does not open with that passphrase" in err) == (2, True)
    monkeypatch.setenv("HUSTINGS_KEY_PASSPHRASE", "")
    assert run("key", "new", "--encrypt", tmp_path / "other.pem")[0] == 2


def test_the_desks_own_key_is_made_once_and_said(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    first = signing_key(None)
    assert str(own_key()) in capsys.readouterr().err
    assert signing_key(None).public.id == first.public.id
    assert capsys.readouterr().err == ""
    assert stat.S_IMODE(own_key().stat().st_mode) == 0o600
    assert own_key().is_relative_to(home)
    with pytest.raises(UsageError, match="No such file"):
        signing_key(home / "absent.pem")


def test_exit_codes(run: Run, sites: tuple[Path, Path], tmp_path: Path) -> None:
    old, new = sites
    key = tmp_path / "key.pem"
    assert run("verify", new / SEAT, "--key", key)[0] == 0
    assert run("verify", new, "--key", key)[0] == 0
    assert run("verify", old / SEAT, "--key", key, "--site", new)[0] == 3
    assert run("verify", old, "--key", key, "--site", new)[0] == 3
    (old / SEAT).write_bytes((old / SEAT).read_bytes().replace(b"5218", b"6218"))
    assert run("verify", old / SEAT, "--key", key)[0] == 1
    assert run("verify", old, "--key", key)[0] == 1
    assert run("verify", old / "absent.json", "--key", key)[0] == 2
    assert run("verify", old / SEAT)[0] == 2
    assert run("verify", old / SEAT, "--key", tmp_path / "desk.pem")[0] == 2


def test_what_is_said_of_a_file(run: Run, sites: tuple[Path, Path], tmp_path: Path) -> None:
    old, new = sites
    key = tmp_path / "key.pem"
    taken = tmp_path / "taken.json"
    shutil.copy(old / SEAT, taken)
    first, second = (f"000000000000 (entry {one} of 20 December 2019 09:00 UTC)" for one in ("5,218", "5,219"))
    assert run("verify", taken, "--key", key)[1].splitlines() == [
        f"{taken}: genuine: it is signed with this key. Published as {SEAT} from snapshot {first}.",
        "  Whether it has been corrected or updated since, only its site can tell: name it with --site.",
    ]
    assert run("verify", taken, "--key", key, "--site", new)[1].splitlines() == [
        f"{taken}: superseded: it is genuine, but has been replaced since. Published as {SEAT} from snapshot {first}.",
        f"  Corrected since, in snapshot {second}: majority 5,218 → 5,219.",
    ]
    assert run("verify", new, "--key", key)[1].splitlines() == ["3 files: 3 genuine."]
    taken.write_bytes(taken.read_bytes()[:-1])
    assert run("verify", taken, "--key", key)[1].splitlines() == [
        f"{taken}: NOT PROVEN: it is JSON, but not written as the desk writes it (RFC 8785)."
    ]


def test_the_same_as_json(run: Run, sites: tuple[Path, Path], key: SigningKey, tmp_path: Path) -> None:
    old, new = sites
    told = json.loads(run("verify", old / SEAT, "--key", tmp_path / "key.pem", "--site", new, "--format", "json")[1])
    assert (told["verdict"], told["key"], told["summary"]) == (
        "superseded", key.public.id, {"genuine": 0, "altered": 0, "superseded": 1}
    )  # fmt: skip
    (file,) = told["files"]
    assert (file["path"], file["is_current"], file["now"]["entries"]) == (SEAT, False, 5219)
    assert file["changes"] == [{"what": "majority", "before": "5,218", "after": "5,219", "is_correction": True}]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def address(sites: tuple[Path, Path], tmp_path: Path) -> Iterator[str]:
    """Both sites and the key, served on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(tmp_path)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_what_stands_at_an_address(run: Run, address: str) -> None:
    key = f"{address}/key.pem"
    for path in (SEAT, TABLE, PATH):
        code, out, _ = run("verify", f"{address}/new/{path}", "--key", key)
        assert (code, "Current" in out) == (0, True), path
    assert run("verify", f"{address}/old/{SEAT}", "--key", key, "--site", f"{address}/new")[0] == 3
    assert run("verify", f"{address}/new/absent.json", "--key", key)[0] == 2
    assert run("verify", f"{address}/key.pem", "--key", key)[0] == 2


def test_only_this_machine_and_the_public_internet_are_reached(run: Run, tmp_path: Path, key: SigningKey) -> None:
    for url in ("https://127.0.0.1:9/x.json", "http://10.0.0.1/x.json", "http://results.example/x.json", "ftp://x/y"):
        code, _, err = run("verify", url, "--key", tmp_path / "key.pem")
        assert (code, "nothing was verified" in err) == (2, True), url
