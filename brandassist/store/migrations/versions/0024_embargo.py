"""Entries whose drafts may not leave before a time. None were before.

Revision ID: 0024_embargo
Revises: 0023_idea_sources
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns

revision = "0024_embargo"
down_revision = "0023_idea_sources"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("embargo", "embargo_wall", "embargo_zone"):
        op.add_column("entry", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.add_column("entry", sa.Column("embargo_fold", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("entry", sa.Column("embargoed_until", columns.Instant(), nullable=True))
    some = sa.text("embargo != ''")
    op.create_index("ix_entry_embargo", "entry", ["embargo"], sqlite_where=some, postgresql_where=some)
