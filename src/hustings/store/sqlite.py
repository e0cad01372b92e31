"""Reading an SQLite record with nothing but the driver, which is faster to load than the rest."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from hustings.errors import RecordError, RecordMissing
from hustings.record.entry import Entry, Kind

QUERY = (
    "SELECT sequence, recorded_at, effective_at, kind, poll, payload, source, author, previous_hash, hash "
    "FROM entry ORDER BY sequence"
)
_KINDS = {kind.value: kind for kind in Kind}


def entries_of(path: Path) -> Iterator[Entry]:
    """Every entry of the SQLite record at the path, opened for reading only."""
    if not path.exists():
        raise RecordMissing(f"there is no record at {path}; `hustings import` makes one")
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        for sequence, recorded_at, effective_at, kind, *rest in connection.execute(QUERY):
            yield Entry(sequence, recorded_at, effective_at, _KINDS[kind], *rest)
    except sqlite3.DatabaseError as error:
        raise RecordError(f"{path} is not a record: {error}") from None
    except KeyError as error:
        raise RecordError(f"{path} holds an entry of a kind unknown here: {error}") from None
    finally:
        connection.close()
