"""Runs the migrations on the connection that `records.database.migrate` hands over."""

from alembic import context

from records.tables import Table


def run() -> None:
    """Brings the tables of the given connection up to date."""
    connection = context.config.attributes["connection"]
    context.configure(connection=connection, target_metadata=Table.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


run()
