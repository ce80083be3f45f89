"""What was asked about links and names. Nothing was before.

Revision ID: 0013_asked
Revises: 0012_picture_cuts
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns

revision = "0013_asked"
down_revision = "0012_picture_cuts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "asked",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("at", columns.Instant(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "account_id", "subject", name=op.f("pk_asked")),
    )
