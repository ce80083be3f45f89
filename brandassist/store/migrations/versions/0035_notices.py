"""What a person was told by the system's notices, on which computer.

Revision ID: 0035_notices
Revises: 0034_to_hand_over
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns

revision = "0035_notices"
down_revision = "0034_to_hand_over"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "notice",
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("member_id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("claimed_by", sa.Text(), nullable=False),
        sa.Column("told_at", columns.Instant(), nullable=True),
        sa.PrimaryKeyConstraint("device_id", "member_id", "key", name=op.f("pk_notice")),
    )
    op.create_index("ix_part_published", "part", ["published_at"])
