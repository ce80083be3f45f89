"""What is out may be taken back, and changed by a delivery of its own.

Revision ID: 0004_after_publishing
Revises: 0003_counts
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns

revision = "0004_after_publishing"
down_revision = "0003_counts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("part", sa.Column("taken_back_at", columns.Instant(), nullable=True))
    # In words of SQL: Alembic would make the table anew, which SQLite refuses while rows refer to it.
    op.execute(
        "ALTER TABLE delivery ADD COLUMN edits TEXT CONSTRAINT fk_delivery_edits_delivery REFERENCES delivery (id)"
    )
