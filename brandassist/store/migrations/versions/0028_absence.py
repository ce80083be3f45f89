"""When each computer was last at work, and what goes on though the queue paused itself.

Revision ID: 0028_absence
Revises: 0027_slots
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns

revision = "0028_absence"
down_revision = "0027_slots"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("delivery", sa.Column("goes_on", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("device", sa.Column("seen_at", columns.Instant(), nullable=True))
