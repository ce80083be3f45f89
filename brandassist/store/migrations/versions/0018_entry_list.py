"""The list of entries is read from an index alone, in its order, without a text.

Revision ID: 0018_entry_list
Revises: 0017_follow_ups
"""

from alembic import op

revision = "0018_entry_list"
down_revision = "0017_follow_ups"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_entry_list", "entry", ["binned_at", "day", "created_at", "id", "trip_id"])
