"""The store: appends entries to a database and reads them back. The chain is extended inside one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from hustings.errors import RecordConflict, RecordError, RecordReadOnly
from hustings.record.entry import GENESIS, Draft, Entry, Kind, chain, faults
from hustings.record.history import History
from hustings.record.record import Record
from hustings.store import schema

COLUMNS = "sequence, recorded_at, effective_at, kind, poll, payload, source, author, previous_hash, hash"
_KINDS = {kind.value: kind for kind in Kind}


class Store:
    """A record in a database. Opened by `open_store`; safe for several writers, which take turns."""

    def __init__(self, engine: Engine, *, is_read_only: bool = False) -> None:
        self.engine = engine
        self.is_read_only = is_read_only

    def entries(self, after: int = 0) -> Iterator[Entry]:
        """Every entry after the one numbered `after`, in order of their numbers, as they stand when this is called."""
        with self._connected() as connection:
            return iter(self._entries(connection, after))

    def _entries(self, connection: Connection, after: int) -> list[Entry]:
        query = sa.text(f"SELECT {COLUMNS} FROM entry WHERE sequence > :after ORDER BY sequence")  # noqa: S608
        return [_entry(tuple(row)) for row in connection.execute(query, {"after": after})]

    @contextmanager
    def _connected(self, *, is_writing: bool = False) -> Iterator[Connection]:
        """A transaction; what the database refuses, or cannot do, becomes a `RecordError`."""
        try:
            with self.engine.execution_options(is_writing=is_writing).begin() as connection:
                yield connection
        except (sa.exc.SQLAlchemyError, sqlite3.Error, UnicodeDecodeError) as error:
            reason = str(error.args[0] if error.args else error).strip().splitlines()[0]
            raise RecordError(f"the record's database cannot do that: {reason}") from None

    def record(self) -> Record:
        """The record as it now stands."""
        return Record(History.of(self.entries()))

    def head(self) -> tuple[int, str]:
        """The number and the hash of the last entry; nought and the genesis hash for an empty record."""
        with self._connected() as connection:
            return self._head(connection)

    def _head(self, connection: Connection) -> tuple[int, str]:
        row = connection.execute(sa.select(schema.heads.c.sequence, schema.heads.c.hash)).first()
        return (row.sequence, row.hash) if row else (0, GENESIS)

    def append(
        self, drafts: Sequence[Draft], *, author: str, recorded_at: datetime, after: str | None = None
    ) -> list[Entry]:
        """Append all the drafts, or none of them, and give the entries they became.

        `after` is the head hash that the drafts were made against: `RecordConflict` if another writer came between.
        """
        if self.is_read_only:
            raise RecordReadOnly("this record was opened for reading")
        if not drafts:
            return []
        with self._connected(is_writing=True) as connection:
            self._lock(connection)
            sequence, head = self._head(connection)
            if after is not None and after != head:
                raise RecordConflict("another writer appended to the record meanwhile; run the command again")
            entries = list(chain(drafts, after=sequence, previous_hash=head, recorded_at=recorded_at, author=author))
            connection.execute(schema.entries.insert(), [_row(entry) for entry in entries])
            self._set_head(connection, entries[-1])
        return entries

    def _lock(self, connection: Connection) -> None:
        if self.engine.dialect.name == "postgresql":
            connection.execute(sa.text("LOCK TABLE head IN EXCLUSIVE MODE"))

    def _set_head(self, connection: Connection, entry: Entry) -> None:
        connection.execute(schema.heads.delete())
        connection.execute(schema.heads.insert(), {"id": 1, "sequence": entry.sequence, "hash": entry.hash})

    def faults(self) -> list[str]:
        """What is wrong with the chain, one sentence each, the last entry against the head kept apart."""
        with self._connected() as connection:
            sequence, head = self._head(connection)
            entries = self._entries(connection, 0)
        found = list(faults(entries))
        last = entries[-1] if entries else None
        if (last.sequence if last else 0) < sequence:
            missing = (
                sequence if last is None or last.sequence == sequence - 1 else f"{last.sequence + 1} to {sequence}"
            )
            found.append(f"entry {missing} is missing at the end: the record's head is entry {sequence}")
        elif last is not None and (last.sequence, last.hash) != (sequence, head):
            found.append(f"entry {last.sequence} is not the head that the record keeps (entry {sequence})")
        return found

    def backup(self, target: Path) -> int:
        """Copy the record, as it stands at one moment, into a new SQLite file; gives the number of entries copied."""
        try:
            target.open("xb").close()
        except FileExistsError:
            raise RecordError(f"{target} is there already; a backup never overwrites") from None
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            raise RecordError(f"{target} cannot be written: {reason}") from None
        try:
            return self._backup_sqlite(target) if self.engine.dialect.name == "sqlite" else self._backup_other(target)
        except RecordError:
            target.unlink(missing_ok=True)
            raise

    def _backup_other(self, target: Path) -> int:
        from hustings.store.opening import open_store  # noqa: PLC0415  (opening builds stores: a cycle at import)

        entries = list(self.entries())
        other = open_store(str(target), create=True, seed=False)
        try:
            with other._connected(is_writing=True) as connection:
                if entries:
                    connection.execute(schema.entries.insert(), [_row(entry) for entry in entries])
                    other._set_head(connection, entries[-1])
        finally:
            other.close()
        return len(entries)

    def _backup_sqlite(self, target: Path) -> int:
        with self._connected() as connection:
            source = connection.connection.driver_connection
            assert isinstance(source, sqlite3.Connection)  # noqa: S101
            copy = sqlite3.connect(target)
            try:
                source.backup(copy)
                return int(copy.execute("SELECT count(*) FROM entry").fetchone()[0])
            finally:
                copy.close()

    def close(self) -> None:
        """Give back the connections."""
        self.engine.dispose()


def _entry(row: tuple[object, ...]) -> Entry:
    sequence, recorded_at, effective_at, kind, *rest = row
    return Entry(sequence, recorded_at, effective_at, _KINDS.get(str(kind), kind), *rest)  # type: ignore[arg-type]


def _row(entry: Entry) -> dict[str, object]:
    return {name: getattr(entry, name) for name in entry.__struct_fields__}
