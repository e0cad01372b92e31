import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hustings.errors import RecordError, RecordMissing, RecordReadOnly
from hustings.record.entry import Draft
from hustings.store import is_url, open_record, open_store, starter_record, url_of
from hustings.store.address import path_of

NOON = datetime(2024, 7, 5, 12, tzinfo=UTC)
Drafts = Callable[..., list[Draft]]


def _foreign(path: Path) -> Path:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmark (url TEXT)")
    connection.commit()
    connection.close()
    return path


def _text(path: Path) -> Path:
    path.write_text("Ilford North: Labour hold\n" * 100)
    return path


NO_RECORDS: dict[str, Callable[[Path], Path]] = {
    "a file of text": _text,
    "another program's database": _foreign,
    "a folder": lambda path: path.mkdir() or path,  # type: ignore[func-returns-value]
    "a header and nothing": lambda path: path.write_bytes(b"SQLite format 3\0") and path,
}


@pytest.mark.parametrize("kind", list(NO_RECORDS))
def test_what_is_no_record_is_refused_and_left_alone(tmp_path: Path, kind: str) -> None:
    path = NO_RECORDS[kind](tmp_path / "thing")
    before = None if path.is_dir() else path.read_bytes()
    for call in (open_record, open_store, lambda at: open_store(at, create=True)):
        with pytest.raises(RecordError, match="thing"):
            call(str(path))
    assert before is None or path.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["thing"]


@pytest.mark.parametrize("name", ["missing.db", "no/such/folder/record.db"])
def test_a_missing_record_is_not_made_by_opening(tmp_path: Path, name: str) -> None:
    for call in (open_record, open_store):
        with pytest.raises(RecordMissing, match="hustings import"):
            call(str(tmp_path / name))
    assert list(tmp_path.iterdir()) == []


def test_no_record_is_made_where_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(RecordMissing, match="no folder"):
        open_store(str(tmp_path / "no" / "record.db"), create=True)


def test_an_unwritable_place_is_said() -> None:
    if not Path("/proc/self").is_dir():
        pytest.skip("no /proc here")
    with pytest.raises(RecordError, match="cannot be opened as a record"):
        open_store("/proc/self/record.db", create=True)


@pytest.mark.parametrize(
    "address",
    [
        "nonsense://host/record",
        "http://example.org/record",
        "postgresql://",
        "postgresql://desk@localhost:notaport/record",
        "postgresql://desk:secret@127.0.0.1:1/record",
        "postgres://desk:secret@127.0.0.1:1/record",
        "sqlite:////no/such/folder/record.db",
        "://",
    ],
)
def test_a_bad_url_is_said_without_its_password(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGHOST", "127.0.0.1")
    monkeypatch.setenv("PGPORT", "1")
    for call in (open_record, lambda at: open_store(at, create=True)):
        with pytest.raises(RecordError) as raised:
            call(address)
        assert str(raised.value)
        assert "secret" not in str(raised.value)


@pytest.mark.postgres
def test_an_empty_database_is_no_record_until_one_is_made(postgres: str) -> None:
    for call in (open_record, open_store):
        with pytest.raises(RecordMissing, match="holds no record"):
            call(postgres)
    open_store(postgres, create=True).close()
    assert open_record(postgres).parties["PP53"].name == "Labour Party"


@pytest.mark.parametrize("name", ["a b.db", "50%.db", "what?.db", "a#b.db", "Ynys Môn.db", "a&mode=rwc.db", "%2e.db"])
def test_any_file_name_will_do(tmp_path: Path, drafts: Drafts, name: str) -> None:
    path = tmp_path / name
    store = open_store(str(path), create=True, seed=False)
    store.append(drafts(2), author="desk", recorded_at=NOON)
    store.close()
    assert [one.name for one in tmp_path.iterdir()] == [name]
    assert open_record(str(path)).length == 2
    assert open_record(f"sqlite:///{path}").length == 2 or "?" in name


def test_an_empty_file_becomes_a_record(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    path.touch()
    with pytest.raises(RecordError):
        open_record(str(path))
    store = open_store(str(path), create=True)
    assert store.record().parties["PP53"].id == "PP53"
    store.close()


def test_opening_to_read_changes_nothing(tmp_path: Path, drafts: Drafts) -> None:
    path = tmp_path / "record.db"
    store = open_store(str(path), create=True, seed=False)
    store.append(drafts(2), author="desk", recorded_at=NOON)
    store.close()
    before = path.read_bytes()
    open_record(str(path))
    again = open_store(str(path))
    assert again.faults() == []
    again.close()
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["record.db"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="needs to become another user")
def test_a_record_in_a_folder_that_may_not_be_written_is_read(drafts: Drafts) -> None:
    folder = Path("/var/tmp") / f"hustings-test-{os.getpid()}"
    folder.mkdir()
    try:
        path = folder / "record.db"
        store = open_store(str(path), create=True, seed=False)
        store.append(drafts(3), author="desk", recorded_at=NOON)
        store.close()
        folder.chmod(0o555)
        path.chmod(0o444)
        code = "import sys; from pathlib import Path; from hustings.store.sqlite import entries_of; " + (
            "import os; os.setgid(65534); os.setuid(65534); print(len(list(entries_of(Path(sys.argv[1])))))"
        )
        told = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=False)
        assert (told.stdout, told.stderr) == ("3\n", "")
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


@pytest.mark.parametrize("address", [None, "", "starter"])
def test_the_starter_record_opens_and_cannot_be_written_to(address: str | None) -> None:
    assert open_record(address) is starter_record()
    with pytest.raises(RecordReadOnly, match="--record"):
        open_store(address, create=True)


def test_addresses() -> None:
    assert is_url("sqlite:///x.db")
    assert not is_url("C:\\records\\x.db")
    assert url_of("postgres://desk@host/db") == "postgresql+psycopg://desk@host/db"
    assert url_of("postgresql+psycopg://desk@host/db") == "postgresql+psycopg://desk@host/db"
    assert path_of("postgresql://desk@host/db") is None
    assert path_of("sqlite:////srv/record.db") == Path("/srv/record.db")
