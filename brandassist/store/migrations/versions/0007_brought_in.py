"""What came from elsewhere is known by what it is called there, and by where it is out. Nothing had come so before.

Revision ID: 0007_brought_in
Revises: 0006_numbered_parts
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns

revision = "0007_brought_in"
down_revision = "0006_numbered_parts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "brought_in",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("draft_id", sa.Text(), nullable=True),
        sa.Column("idea_id", sa.Text(), nullable=True),
        sa.Column("account_id", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), server_default="", nullable=False),
        sa.Column("published_at", columns.Instant(), nullable=True),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("at", columns.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_brought_in_account_id_account")),
        sa.ForeignKeyConstraint(["draft_id"], ["draft.id"], name=op.f("fk_brought_in_draft_id_draft")),
        sa.ForeignKeyConstraint(["idea_id"], ["idea.id"], name=op.f("fk_brought_in_idea_id_idea")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_brought_in")),
        sa.UniqueConstraint("source", "key", name=op.f("uq_brought_in_source_key")),
    )
    op.create_index("ix_brought_in_draft", "brought_in", ["draft_id"])
    op.create_index("ix_brought_in_published", "brought_in", ["published_at"])
