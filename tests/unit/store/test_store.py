import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from hustings.errors import RecordConflict, RecordError, RecordReadOnly
from hustings.record.entry import GENESIS, Draft, Entry
from hustings.store import open_record, open_store
from hustings.store.store import Store

NOON = datetime(2024, 7, 5, 12, tzinfo=UTC)
Drafts = Callable[..., list[Draft]]


def _raw(store: Store, *statements: str, **values: object) -> None:
    with store.engine.execution_options(is_writing=True).begin() as connection:
        for statement in statements:
            connection.execute(sa.text(statement), values)


def _unlock(store: Store) -> None:
    """Take the triggers away, as someone with the file in hand could."""
    names = ["update", "delete", "replace"] if store.engine.dialect.name == "sqlite" else ["update", "delete"]
    on = "" if store.engine.dialect.name == "sqlite" else " ON entry"
    _raw(store, *(f"DROP TRIGGER entry_no_{name}{on}" for name in names))


# -- append and read back ------------------------------------------------------------------------------------------


def test_what_is_appended_is_read_back(store: Store, address: str, drafts: Drafts) -> None:
    first = list(store.entries())
    more = store.append(drafts(2, 6), author="second desk", recorded_at=NOON, after=first[-1].hash)
    entries = list(store.entries())
    assert entries == first + more
    assert [entry.sequence for entry in entries] == [1, 2, 3, 4, 5, 6, 7]
    assert [entry.payload for entry in entries] == [one.payload for one in drafts(7)]
    assert {entry.author for entry in more} == {"second desk"}
    assert list(store.entries(after=5)) == more
    assert store.head() == (7, more[-1].hash)
    assert store.faults() == []
    again = open_store(address)
    assert list(again.entries()) == entries
    again.close()
    assert open_record(address).head == store.record().head == more[-1].hash
    assert open_record(address).parties["PP7"].name == "Party 7 — Plaid Ynys Môn 🗳"


def test_an_empty_record_has_the_genesis_hash(address: str) -> None:
    store = open_store(address, create=True, seed=False)
    assert (store.head(), list(store.entries()), store.faults()) == ((0, GENESIS), [], [])
    assert store.append([], author="desk", recorded_at=NOON) == []
    store.close()


def test_a_new_record_begins_with_the_known_parties(address: str) -> None:
    store = open_store(address, create=True)
    seeded = store.head()
    assert store.record().parties["PP53"].family == "labour"
    store.close()
    again = open_store(address, create=True)
    assert again.head() == seeded
    again.close()


def test_a_read_only_store_appends_nothing(store: Store, drafts: Drafts) -> None:
    with pytest.raises(RecordReadOnly):
        Store(store.engine, is_read_only=True).append(drafts(1, 6), author="desk", recorded_at=NOON)


def test_of_two_writers_from_one_state_the_second_is_refused(store: Store, drafts: Drafts) -> None:
    _, head = store.head()
    store.append(drafts(1, 6), author="first", recorded_at=NOON, after=head)
    with pytest.raises(RecordConflict):
        store.append(drafts(1, 7), author="second", recorded_at=NOON, after=head)
    assert store.head()[0] == 6
    assert store.faults() == []


def test_a_failed_append_leaves_nothing(store: Store, drafts: Drafts) -> None:
    _raw(store, "UPDATE head SET sequence = 2")  # the third entry of the append would be the second number three
    with pytest.raises(RecordError, match="cannot do that"):
        store.append(drafts(5, 6), author="desk", recorded_at=NOON)
    _raw(store, "UPDATE head SET sequence = 5")
    assert len(list(store.entries())) == 5
    assert store.faults() == []


# -- append-only ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET payload = '{}' WHERE sequence = 3",
        "UPDATE entry SET sequence = 9 WHERE sequence = 5",
        "DELETE FROM entry WHERE sequence = 5",
        "DELETE FROM entry",
    ],
)
def test_the_database_itself_refuses_changes(store: Store, statement: str) -> None:
    with pytest.raises(sa.exc.DatabaseError, match="append-only"):
        _raw(store, statement)
    assert store.faults() == []


def test_replacing_and_emptying_are_changes_too(store: Store) -> None:
    statements = {
        "sqlite": "INSERT OR REPLACE INTO entry SELECT sequence, recorded_at, effective_at, kind, poll, '{}', source, "
        "author, previous_hash, hash FROM entry WHERE sequence = 2",
        "postgresql": "TRUNCATE entry",
    }
    with pytest.raises(sa.exc.DatabaseError, match="append-only"):
        _raw(store, statements[store.engine.dialect.name])
    assert store.faults() == []


# -- tampering -----------------------------------------------------------------------------------------------------

COLUMNS = [name for name in Entry.__struct_fields__ if name != "sequence"]


@pytest.mark.parametrize("column", COLUMNS)
def test_a_changed_byte_in_any_column_is_named(store: Store, column: str) -> None:
    _unlock(store)
    for number in (1, 3, 5):
        before = getattr(list(store.entries())[number - 1], column)
        after = str(before)[:-1] + chr(ord(str(before)[-1]) ^ 1)
        statement = f"UPDATE entry SET {column} = :value WHERE sequence = {number}"
        _raw(store, statement, value=after)
        assert any(f"entry {number} " in fault and "altered" in fault for fault in store.faults())
        _raw(store, statement, value=before)
    assert store.faults() == []


@pytest.mark.parametrize(
    ("statements", "words"),
    [
        (["DELETE FROM entry WHERE sequence = 1"], "entry 1 is missing"),
        (["DELETE FROM entry WHERE sequence = 3"], "entry 3 is missing"),
        (["DELETE FROM entry WHERE sequence = 5"], "entry 5 is missing at the end"),
        (["DELETE FROM entry WHERE sequence > 2"], "entry 3 to 5 is missing at the end"),
        (["DELETE FROM entry"], "is missing at the end"),
        (["DELETE FROM entry WHERE sequence = 5", "UPDATE head SET sequence = 4"], "entry 4 is not the head"),
        (["DELETE FROM head"], "entry 5 is not the head"),
        (["UPDATE entry SET sequence = 99 WHERE sequence = 2"], "entry 2 is missing"),
        (["UPDATE entry SET poll = NULL WHERE sequence = 4"], "entry 4 (party) was altered"),
        (
            [
                "UPDATE entry SET sequence = 99 WHERE sequence = 2",
                "UPDATE entry SET sequence = 2 WHERE sequence = 3",
                "UPDATE entry SET sequence = 3 WHERE sequence = 99",
            ],
            "entry 2 ",
        ),
    ],
)
def test_removed_and_moved_entries_are_named(store: Store, statements: list[str], words: str) -> None:
    _unlock(store)
    _raw(store, *statements)
    assert words in " ".join(store.faults())


def test_bytes_changed_in_the_file_never_pass_as_whole(tmp_path: Path, drafts: Drafts) -> None:
    """Flip bytes all over the file: a fault is named, or the file is refused, or what it says is as it was."""
    path = tmp_path / "record.db"
    made = open_store(str(path), create=True, seed=False)
    made.append(drafts(40), author="desk", recorded_at=NOON)
    made.close()
    sound, good = path.read_bytes(), [*_entries_at(path)]
    named = refused = 0
    for position in range(16, len(sound), 211):
        path.write_bytes(sound[:position] + bytes([sound[position] ^ 0x15]) + sound[position + 1 :])
        try:
            store = open_store(str(path))
            try:
                found, entries = store.faults(), list(store.entries())
            finally:
                store.close()
        except RecordError:
            refused += 1
            continue
        named += bool(found)
        assert found or entries == good, f"byte {position}"
    assert named > 20
    assert refused


def _entries_at(path: Path) -> Iterator[Entry]:
    store = open_store(str(path))
    yield from store.entries()
    store.close()


@pytest.mark.parametrize("payload", ["{", '{"id":1}', "x" * 70_000])
def test_a_record_with_an_unreadable_entry_is_refused_on_reading(store: Store, address: str, payload: str) -> None:
    _unlock(store)
    _raw(store, "UPDATE entry SET payload = :value WHERE sequence = 2", value=payload)
    with pytest.raises(RecordError, match=r"entry 2 \(party\)"):
        open_record(address)


def test_a_kind_from_a_later_version_is_said(store: Store, address: str) -> None:
    _unlock(store)
    _raw(store, "UPDATE entry SET kind = 'recount' WHERE sequence = 2")
    with pytest.raises(RecordError, match="recount"):
        open_record(address)


# -- several processes ---------------------------------------------------------------------------------------------

WRITER = """
import sys
from datetime import UTC, datetime
from hustings.record.entry import Kind, draft
from hustings.record.party import Party
from hustings.store import open_store

noon = datetime(2024, 7, 5, 12, tzinfo=UTC)
address, name, times, size = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
store = open_store(address, create=True, seed=False)
for number in range(times):
    bodies = [Party(f"{name}-{number}-{one}", "x" * 200, "P") for one in range(size)]
    drafts = [draft(Kind.PARTY, one, effective_at=noon, source="s") for one in bodies]
    store.append(drafts, author=name, recorded_at=noon)
    print(number, flush=True)
"""


def _writer(address: str, name: str, times: int, size: int) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-c", WRITER, address, name, str(times), str(size)]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_several_processes_append_one_chain(address: str) -> None:
    """Even where all of them find no record and make it."""
    writers = [_writer(address, name, 8, 5) for name in ("ann", "bob", "cat")]
    for writer in writers:
        _, told = writer.communicate(timeout=60)
        assert (writer.returncode, told) == (0, "")
    store = open_store(address)
    entries = list(store.entries())
    assert store.faults() == []
    store.close()
    assert len(entries) == 3 * 8 * 5
    for name in ("ann", "bob", "cat"):  # every append stands together
        numbers = [entry.sequence for entry in entries if entry.author == name]
        runs = [numbers[at : at + 5] for at in range(0, len(numbers), 5)]
        assert all(run == list(range(run[0], run[0] + 5)) for run in runs)


def test_kill_9_in_the_middle_of_an_append_leaves_the_record_whole(address: str) -> None:
    open_store(address, create=True, seed=False).close()
    for wait in (0.0, 0.003, 0.011):
        writer = _writer(address, "killed", 1000, 800)
        assert writer.stdout is not None
        writer.stdout.readline()  # one append is through, the next under way
        time.sleep(wait)
        os.kill(writer.pid, signal.SIGKILL)
        assert writer.wait(timeout=10) == -signal.SIGKILL
        writer.communicate()
        store = open_store(address)
        assert store.faults() == []
        assert store.head()[0] % 800 == 0
        assert store.head()[0] >= 800
        store.close()


def test_a_reader_does_not_keep_a_writer_waiting(store: Store, address: str, drafts: Drafts) -> None:
    reading = store.entries()
    next(reading)
    other = open_store(address)
    with store._connected() as connection:
        assert store._head(connection)[0] == 5
        other.append(drafts(1, 6), author="desk", recorded_at=NOON)
    other.close()
    assert len(list(reading)) == 4
    assert store.head()[0] == 6


# -- backup --------------------------------------------------------------------------------------------------------


def test_a_backup_is_the_record(store: Store, tmp_path: Path, drafts: Drafts) -> None:
    target = tmp_path / "backup.db"
    assert store.backup(target) == 5
    assert open_record(str(target)).head == store.head()[1]
    copy = open_store(str(target))
    assert copy.faults() == []
    copy.append(drafts(1, 6), author="desk", recorded_at=NOON)
    assert copy.faults() == []
    with pytest.raises(sa.exc.DatabaseError, match="append-only"):
        _raw(copy, "DELETE FROM entry")
    copy.close()
    assert store.head()[0] == 5


def test_a_backup_never_overwrites(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "precious"
    target.write_bytes(b"precious")
    with pytest.raises(RecordError, match="never overwrites"):
        store.backup(target)
    assert target.read_bytes() == b"precious"
    with pytest.raises(RecordError, match="never overwrites"):
        store.backup(tmp_path)


@pytest.mark.parametrize("name", ["missing/backup.db", "\0", "x" * 300])
def test_a_backup_to_an_impossible_place_is_said(store: Store, tmp_path: Path, name: str) -> None:
    with pytest.raises(RecordError, match="cannot be written"):
        store.backup(tmp_path / name)
    assert not (tmp_path / "missing").exists()


def test_a_backup_of_a_damaged_file_leaves_nothing_behind(tmp_path: Path, drafts: Drafts) -> None:
    path = tmp_path / "record.db"
    made = open_store(str(path), create=True, seed=False)
    made.append(drafts(200), author="desk", recorded_at=NOON)
    made.close()
    sound = path.read_bytes()
    store = open_store(str(path))
    path.write_bytes(sound[: len(sound) // 2])
    with pytest.raises(RecordError):
        store.backup(tmp_path / "backup.db")
    store.close()
    assert not (tmp_path / "backup.db").exists()


def test_the_backup_of_an_sqlite_record_is_one_plain_file(tmp_path: Path, drafts: Drafts) -> None:
    store = open_store(str(tmp_path / "record.db"), create=True, seed=False)
    store.append(drafts(3), author="desk", recorded_at=NOON)
    (tmp_path / "there").mkdir()
    store.backup(tmp_path / "there" / "backup.db")
    store.close()
    assert [path.name for path in (tmp_path / "there").iterdir()] == ["backup.db"]
    connection = sqlite3.connect(tmp_path / "there" / "backup.db")
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
