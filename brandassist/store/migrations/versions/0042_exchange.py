"""What is exchanged by file with one other workspace.

Revision ID: 0042_exchange
Revises: 0041_divergence
"""

import sqlalchemy as sa
from alembic import op

revision = "0042_exchange"
down_revision = "0041_divergence"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "exchange_base",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("row", sa.Text(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", "key", name=op.f("pk_exchange_base")),
    )
    op.create_table(
        "exchange_picture",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("travels", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_exchange_picture")),
        sa.UniqueConstraint("travels", name=op.f("uq_exchange_picture_travels")),
    )
    op.create_table(
        "exchange_sent",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("row", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("number", "name", "key", name=op.f("pk_exchange_sent")),
    )
