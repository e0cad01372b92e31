"""Reading an SQLite record with nothing but the driver, which is faster to load than the rest."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from hustings.errors import RecordError, RecordMissing
from hustings.record.entry import Entry, Kind

QUERY = (
    "SELECT sequence, recorded_at, effective_at, kind, poll, payload, source, author, previous_hash, hash "
    "FROM entry ORDER BY sequence"
)
_KINDS = {kind.value: kind for kind in Kind}


def entries_of(path: Path) -> Iterator[Entry]:
    """Every entry of the SQLite record at the path, opened for reading only."""
    connection = _connect(path)
    try:
        for sequence, recorded_at, effective_at, kind, *rest in connection.execute(QUERY):
            yield Entry(sequence, recorded_at, effective_at, _KINDS[kind], *rest)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise RecordError(f"{path} cannot be read as a record: {error}") from None
    except KeyError as error:
        raise RecordError(f"{path} holds an entry of a kind unknown here: {error}") from None
    finally:
        connection.close()


def _connect(path: Path) -> sqlite3.Connection:
    """A connection that cannot write, also where the folder is read-only and nobody can be writing."""
    if not path.exists():
        raise RecordMissing(f"there is no record at {path}; `hustings import` makes one")
    if path.is_dir():
        raise RecordError(f"{path} is a folder, not a record")
    address = f"file:{quote(str(path))}?mode=ro"
    try:
        try:
            connection = sqlite3.connect(address, uri=True)
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError:
            if Path(f"{path}-wal").exists():
                raise
            connection = sqlite3.connect(f"{address}&immutable=1", uri=True)
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as error:
        raise RecordError(f"{path} cannot be read as a record: {error}") from None
    return connection
