"""The tables: entries, one row each, and the head that says which entry is the last."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, MetaData, String, Table, Text

metadata = MetaData()
# SQLite makes only a plain INTEGER key an alias of the row id
_Sequence = BigInteger().with_variant(Integer, "sqlite")

entries = Table(
    "entry",
    metadata,
    Column("sequence", _Sequence, primary_key=True, autoincrement=False),
    Column("recorded_at", String(20), nullable=False),
    Column("effective_at", String(20), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("poll", String(200)),
    Column("payload", Text, nullable=False),
    Column("source", String(200), nullable=False),
    Column("author", String(200), nullable=False),
    Column("previous_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False, unique=True),
    Index("entry_poll", "poll"),
)

heads = Table(
    "head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("sequence", _Sequence, nullable=False),
    Column("hash", String(64), nullable=False),
)
