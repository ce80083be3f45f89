"""Which of two who exchange files sends a post.

Revision ID: 0044_exchange_sender
Revises: 0043_struck_off
"""

import sqlalchemy as sa
from alembic import op

revision = "0044_exchange_sender"
down_revision = "0043_struck_off"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "exchange_sender",
        sa.Column("draft_id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("here", sa.Boolean(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("draft_id", "account_id", name=op.f("pk_exchange_sender")),
    )
