"""A computer that was lost is struck off.

Revision ID: 0043_struck_off
Revises: 0042_exchange
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns

revision = "0043_struck_off"
down_revision = "0042_exchange"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("device", sa.Column("struck_at", columns.Instant(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("device", schema=None) as batch_op:
        batch_op.drop_column("struck_at")
