"""Entries and the head; the database refuses to change or delete an entry."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SEQUENCE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the tables and the triggers that make entries append-only."""
    op.create_table(
        "entry",
        sa.Column("sequence", SEQUENCE, primary_key=True, autoincrement=False),
        sa.Column("recorded_at", sa.String(20), nullable=False),
        sa.Column("effective_at", sa.String(20), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("poll", sa.String(200)),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("source", sa.String(200), nullable=False),
        sa.Column("author", sa.String(200), nullable=False),
        sa.Column("previous_hash", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False, unique=True),
    )
    op.create_index("entry_poll", "entry", ["poll"])
    op.create_table(
        "head",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("sequence", SEQUENCE, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
    )
    for action in ("UPDATE", "DELETE"):
        _forbid(action)
    if op.get_bind().dialect.name == "sqlite":
        _forbid_replacing()
    else:
        _forbid_emptying()


def _forbid_replacing() -> None:
    """INSERT OR REPLACE deletes what it replaces without asking the trigger on deletion."""
    op.execute(
        "CREATE TRIGGER entry_no_replace BEFORE INSERT ON entry "
        "WHEN EXISTS (SELECT 1 FROM entry WHERE sequence = NEW.sequence OR hash = NEW.hash) "
        "BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END"
    )


def _forbid_emptying() -> None:
    """TRUNCATE fires no trigger of a row."""
    op.execute(
        "CREATE TRIGGER entry_no_truncate BEFORE TRUNCATE ON entry "
        "FOR EACH STATEMENT EXECUTE FUNCTION entry_no_delete()"
    )


def _forbid(action: str) -> None:
    name = f"entry_no_{action.lower()}"
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {action} ON entry "
            "BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END"
        )
        return
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the record is append-only'; END $$"
    )
    op.execute(f"CREATE TRIGGER {name} BEFORE {action} ON entry FOR EACH ROW EXECUTE FUNCTION {name}()")


def downgrade() -> None:
    """Drop everything: there is nothing before the first migration."""
    op.drop_table("head")
    op.drop_table("entry")
    if op.get_bind().dialect.name == "postgresql":
        for action in ("update", "delete"):
            op.execute(f"DROP FUNCTION entry_no_{action}()")
