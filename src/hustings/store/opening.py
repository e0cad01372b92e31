"""Opening a record: the starter record, an SQLite file, or a database by URL; created and migrated by Alembic."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from hustings.errors import RecordError, RecordMissing, RecordReadOnly
from hustings.record.history import History
from hustings.record.record import Record
from hustings.store.address import STARTER, path_of, url_of
from hustings.store.starter import seed_drafts, starter_record

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection, Engine

    from hustings.store.store import Store


def open_record(address: str | None = None) -> Record:
    """The record at the address, read whole into memory; the starter record when no address is given.

    `RecordMissing` where there is none, `RecordError` where the file is no record.
    """
    if address in (None, "", STARTER):
        return starter_record()
    path = path_of(str(address))
    if path is not None:
        return _read_sqlite(path)
    store = open_store(str(address))
    try:
        return store.record()
    finally:
        store.close()


def _read_sqlite(path: Path) -> Record:
    """Read an SQLite record straight through the driver: nothing else has to be loaded for it."""
    from hustings.store.sqlite import entries_of  # noqa: PLC0415

    return Record(History.of(entries_of(path)))


def open_store(address: str | None, *, create: bool = False, seed: bool = True) -> Store:
    """The store at the address, migrated to the present schema; created, with the known parties, when asked to."""
    if address in (None, "", STARTER):
        raise RecordReadOnly("the starter record cannot be written to: name a record with --record PATH")
    path = path_of(str(address))
    is_new = path is not None and not path.exists()
    if is_new and not create:
        raise RecordMissing(f"there is no record at {path}; `hustings import` makes one")
    if path is not None and not path.parent.is_dir():
        raise RecordMissing(f"there is no folder {path.parent} to make a record in")
    return _opened(str(address), is_new=is_new or (path is None and create), seed=seed)


def _opened(address: str, *, is_new: bool, seed: bool) -> Store:
    import sqlalchemy as sa  # noqa: PLC0415

    from hustings.store.store import Store  # noqa: PLC0415

    engine = _engine(address)
    try:
        with engine.begin() as connection:
            _migrate(connection)
    except (sa.exc.DatabaseError, sa.exc.ArgumentError) as error:
        engine.dispose()
        raise RecordError(f"{address} cannot be opened as a record: {error.args[0]}") from None
    store = Store(engine)
    if is_new and seed and store.head()[0] == 0:
        store.append(seed_drafts(), author="hustings", recorded_at=datetime.now(UTC))
    return store


def _engine(address: str) -> Engine:
    import sqlalchemy as sa  # noqa: PLC0415

    try:
        engine = sa.create_engine(url_of(address))
    except (sa.exc.ArgumentError, ModuleNotFoundError) as error:
        hint = " (install hustings[postgres])" if isinstance(error, ModuleNotFoundError) else ""
        raise RecordError(f"{address!r} is not a record's address: {error}{hint}") from None
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _on_sqlite_connect)
        sa.event.listen(engine, "begin", _begin_immediate)
    return engine


def _on_sqlite_connect(connection: object, _: object) -> None:
    connection.isolation_level = None  # type: ignore[attr-defined]
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "busy_timeout = 10000", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")  # type: ignore[attr-defined]


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _migrate(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(resources.files("hustings.store").joinpath("migrations")))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
