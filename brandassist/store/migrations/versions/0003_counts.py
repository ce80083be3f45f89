"""A count is one row with all its figures, and is never changed. Nothing had ever been counted.

Revision ID: 0003_counts
Revises: 0002_append_only
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns
from brandassist.store.append_only import guard

revision = "0003_counts"
down_revision = "0002_append_only"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_table("metric")
    op.create_table(
        "metric",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("part_id", sa.Text(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("at", columns.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["part_id"], ["part.id"], name=op.f("fk_metric_part_id_part")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_metric")),
    )
    op.create_index("ix_metric_part", "metric", ["part_id", "at"])
    guard(op.get_bind())
