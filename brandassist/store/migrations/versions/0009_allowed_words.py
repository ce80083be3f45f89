"""Words the checks let pass. None were allowed before.

Revision ID: 0009_allowed_words
Revises: 0008_approval_by_payload
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns

revision = "0009_allowed_words"
down_revision = "0008_approval_by_payload"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "allowed_word",
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("member_id", sa.Text(), nullable=True),
        sa.Column("at", columns.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_allowed_word_member_id_member")),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_allowed_word")),
    )
