"""A claim reads what waits on its account in the order it leaves, not all that waits anywhere.

Revision ID: 0011_waiting_deliveries
Revises: 0010_comments
"""

import sqlalchemy as sa
from alembic import op

revision = "0011_waiting_deliveries"
down_revision = "0010_comments"
branch_labels = None
depends_on = None


def upgrade() -> None:
    waiting = sa.text("state = 'scheduled' OR state = 'partly_published'")
    columns = ["account_id", "due_at", "created_at"]
    op.create_index("ix_delivery_waiting", "delivery", columns, sqlite_where=waiting, postgresql_where=waiting)
