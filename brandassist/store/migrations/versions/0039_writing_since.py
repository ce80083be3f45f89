"""Since when somebody has been writing an answer.

Revision ID: 0039_writing_since
Revises: 0038_obligations
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns

revision = "0039_writing_since"
down_revision = "0038_obligations"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DELETE FROM answering")  # past after a minute anyway
    with op.batch_alter_table("answering", schema=None) as batch_op:
        batch_op.add_column(sa.Column("since", columns.Instant(), nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("answering", schema=None) as batch_op:
        batch_op.drop_column("since")
