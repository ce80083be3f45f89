"""Photos found in watched folders, and what kept pictures look like. Nobody has looked at the old ones yet.

Revision ID: 0019_shots
Revises: 0018_entry_list
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns

revision = "0019_shots"
down_revision = "0018_entry_list"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "shot",
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("modified", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("problem", sa.Text(), server_default="", nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("sha256", sa.Text(), server_default="", nullable=False),
        sa.Column("likeness", sa.Text(), server_default="", nullable=False),
        sa.Column("entry_id", sa.Text(), nullable=True),
        sa.Column("at", columns.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["device_id"], ["device.id"], name=op.f("fk_shot_device_id_device")),
        sa.PrimaryKeyConstraint("device_id", "path", name=op.f("pk_shot")),
    )
    op.create_index("ix_shot_state", "shot", ["device_id", "state"])
    op.add_column("media", sa.Column("likeness", sa.Text(), nullable=True))
