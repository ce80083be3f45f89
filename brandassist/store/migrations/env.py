"""Alembic's entry: runs the migrations on the connection `migrate` hands over."""

from alembic import context

from brandassist.store.migrate import ours
from brandassist.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    include_name=ours,
    user_module_prefix="columns.",
)
with context.begin_transaction():
    context.run_migrations()
