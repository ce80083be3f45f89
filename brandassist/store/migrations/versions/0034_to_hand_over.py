"""What waits to be handed over to a server, found without going through all that is scheduled.

Revision ID: 0034_to_hand_over
Revises: 0033_crisis
"""

import sqlalchemy as sa
from alembic import op

revision = "0034_to_hand_over"
down_revision = "0033_crisis"
branch_labels = None
depends_on = None


def upgrade() -> None:
    theirs, columns = sa.text("promise = 'server'"), ["promise", "state", "due_at"]
    op.create_index("ix_delivery_to_hand_over", "delivery", columns, sqlite_where=theirs, postgresql_where=theirs)
