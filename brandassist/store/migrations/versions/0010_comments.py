"""Comments in the margin of a draft.

Revision ID: 0010_comments
Revises: 0009_allowed_words
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns

revision = "0010_comments"
down_revision = "0009_allowed_words"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "comment",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("draft_id", sa.Text(), nullable=False),
        sa.Column("target_id", sa.Text(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("asks", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("member_id", sa.Text(), nullable=True),
        sa.Column("at", columns.Instant(), nullable=False),
        sa.Column("resolved_at", columns.Instant(), nullable=True),
        sa.ForeignKeyConstraint(["draft_id"], ["draft.id"], name=op.f("fk_comment_draft_id_draft")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_comment_member_id_member")),
        sa.ForeignKeyConstraint(["target_id"], ["target.id"], name=op.f("fk_comment_target_id_target")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comment")),
    )
    op.create_index("ix_comment_draft", "comment", ["draft_id"])
