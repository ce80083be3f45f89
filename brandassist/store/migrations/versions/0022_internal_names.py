"""Names and figures that stay inside. None were kept before.

Revision ID: 0022_internal_names
Revises: 0021_places_binned
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns

revision = "0022_internal_names"
down_revision = "0021_places_binned"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "internal_name",
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("member_id", sa.Text(), nullable=True),
        sa.Column("at", columns.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_internal_name_member_id_member")),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_internal_name")),
    )
