"""Opening a record: the starter record, an SQLite file, or a database by URL; created and migrated by Alembic."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from hustings.errors import RecordConflict, RecordError, RecordMissing, RecordReadOnly
from hustings.record.entry import GENESIS
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
    if path is not None and not path.exists() and not create:
        raise RecordMissing(f"there is no record at {path}; `hustings import` makes one")
    if path is not None and not path.parent.is_dir():
        raise RecordMissing(f"there is no folder {path.parent} to make a record in")
    if path is not None and path.is_dir():
        raise RecordError(f"{path} is a folder, not a record")
    return _opened(str(address), create=create, seed=seed)


def _opened(address: str, *, create: bool, seed: bool) -> Store:
    import sqlalchemy as sa  # noqa: PLC0415

    from hustings.store.store import Store  # noqa: PLC0415

    engine = _engine(address)
    store = Store(engine)
    try:
        _prepare(engine, create=create)
        if create and seed and store.head()[0] == 0:
            store.append(seed_drafts(), author="hustings", recorded_at=datetime.now(UTC), after=GENESIS)
    except RecordConflict:
        pass  # another process made the same record and was first
    except RecordError:
        engine.dispose()
        raise
    except (sa.exc.SQLAlchemyError, sqlite3.Error) as error:
        engine.dispose()
        raise RecordError(f"{_shown(engine)} cannot be opened as a record: {error.args[0]}") from None
    return store


def _prepare(engine: Engine, *, create: bool) -> None:
    """Bring the tables to the present schema; refuse a database that is no record, unless it is to become one."""
    import sqlalchemy as sa  # noqa: PLC0415

    with engine.execution_options(is_writing=create).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(hashtext('hustings.migrate'))"))
        inspector = sa.inspect(connection)
        if not inspector.has_table("entry"):
            if not create:
                raise RecordMissing(f"{_shown(engine)} holds no record; `hustings import` makes one")
            if engine.dialect.name == "sqlite" and inspector.get_table_names():
                raise RecordError(f"{_shown(engine)} is not a record: it is another program's database")
        _migrate(connection)


def _shown(engine: Engine) -> str:
    """The database as messages name it: a path, or the URL without its password."""
    is_file = engine.dialect.name == "sqlite" and engine.url.database
    return str(engine.url.database) if is_file else engine.url.render_as_string(hide_password=True)


def _engine(address: str) -> Engine:
    import sqlalchemy as sa  # noqa: PLC0415

    path = path_of(address)
    try:
        url = sa.URL.create("sqlite", database=str(path)) if path is not None else sa.make_url(url_of(address))
        engine = sa.create_engine(url)
    except (sa.exc.ArgumentError, ModuleNotFoundError, ValueError) as error:
        hint = " (install hustings[postgres])" if "psycopg" in str(error) else ""
        scheme = address.partition("://")[0]
        raise RecordError(f"{scheme}://… is not a record's address: {error}{hint}") from None
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _on_sqlite_connect)
        sa.event.listen(engine, "begin", _begin)
    return engine


def _on_sqlite_connect(connection: object, _: object) -> None:
    assert isinstance(connection, sqlite3.Connection)  # noqa: S101
    connection.isolation_level = None
    for pragma in ("busy_timeout = 10000", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables or "entry" in tables:  # this setting stays with the file: never another program's
        connection.execute("PRAGMA journal_mode = WAL")


def _begin(connection: Connection) -> None:
    """Writers take their turn from the start; readers wait for nobody and hold nobody up."""
    is_writing = connection.get_execution_options().get("is_writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")


def _migrate(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(resources.files("hustings.store").joinpath("migrations")))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
