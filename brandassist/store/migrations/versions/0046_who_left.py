"""Who works on a workspace no more.

Revision ID: 0046_who_left
Revises: 0045_presence
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns

revision = "0046_who_left"
down_revision = "0045_presence"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.add_column(sa.Column("left_at", columns.Instant(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.drop_column("left_at")
