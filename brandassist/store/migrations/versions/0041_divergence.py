"""What two people made of the same words on two computers; and servers note what changes, for the copies.

Revision ID: 0041_divergence
Revises: 0040_open_messages
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns

revision = "0041_divergence"
down_revision = "0040_open_messages"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "divergence",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("row", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), nullable=False),
        sa.Column("mine", sa.Text(), nullable=False),
        sa.Column("theirs", sa.Text(), nullable=False),
        sa.Column("member_id", sa.Text(), nullable=True),
        sa.Column("device_id", sa.Text(), nullable=True),
        sa.Column("at", columns.Instant(), nullable=False),
        sa.Column("solved_at", columns.Instant(), nullable=True),
        sa.Column("solved_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["device_id"], ["device.id"], name=op.f("fk_divergence_device_id_device")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_divergence_member_id_member")),
        sa.ForeignKeyConstraint(["solved_by"], ["member.id"], name=op.f("fk_divergence_solved_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_divergence")),
    )
    with op.batch_alter_table("divergence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_divergence_subject"), ["subject"], unique=False)
