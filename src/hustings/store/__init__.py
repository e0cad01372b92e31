"""The append-only record on disk: SQLite (the default, embedded) or PostgreSQL, through SQLAlchemy Core.

Entries are written once and never changed: the database itself refuses updates and deletions. `open_record` gives the
immutable `Record`; `Store` appends.
"""

from hustings.store.address import is_url, url_of
from hustings.store.opening import open_record, open_store
from hustings.store.starter import starter_entries, starter_record

__all__ = ["is_url", "open_record", "open_store", "starter_entries", "starter_record", "url_of"]
