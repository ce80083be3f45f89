"""What is open in an index that SQLite takes, and what figures ask in another.

Revision ID: 0040_open_messages
Revises: 0039_writing_since
"""

import sqlalchemy as sa
from alembic import op

revision = "0040_open_messages"
down_revision = "0039_writing_since"
branch_labels = None
depends_on = None

OPEN_ROWS = "status || '' IN ('needs_reply', 'snoozed')"


def upgrade() -> None:
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.drop_index("ix_message_latest")
        batch_op.drop_index("ix_message_open")
        batch_op.create_index(
            "ix_message_latest",
            ["own", "received_at", "id", "status", "account_id", "sort", "answered_at"],
            unique=False,
        )
        batch_op.create_index(
            "ix_message_open",
            ["due_at", "received_at", "id", "sort", "status", "draft_id", "snoozed_until", "assigned_to"],
            unique=False,
            sqlite_where=sa.text(OPEN_ROWS),
            postgresql_where=sa.text(OPEN_ROWS),
        )
