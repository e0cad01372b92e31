"""Alembic's environment: the connection comes from the caller; there is no ini file and no offline mode."""

from alembic import context

from hustings.store.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
