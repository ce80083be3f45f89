"""Saved replies get company: snippets and templates. A draft may come from an idea alone, or from a page of the web.

Revision ID: 0014_saved_texts
Revises: 0013_asked
"""

import sqlalchemy as sa
from alembic import op

revision = "0014_saved_texts"
down_revision = "0013_asked"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.rename_table("saved_reply", "saved_text")
    op.add_column("saved_text", sa.Column("kind", sa.Text(), server_default="reply", nullable=False))
    op.add_column("saved_text", sa.Column("draft_kind", sa.Text(), server_default="post", nullable=False))
    op.add_column("saved_text", sa.Column("heading", sa.Text(), server_default="", nullable=False))
    for name in ("tags", "accounts"):
        op.add_column("saved_text", sa.Column(name, sa.JSON(), server_default=sa.text("'[]'"), nullable=False))
    with op.batch_alter_table("link") as link:
        link.alter_column("entry_id", existing_type=sa.Text(), nullable=True)
        link.alter_column("entry_revision_id", existing_type=sa.Text(), nullable=True)
        for name in ("url", "page"):
            link.add_column(sa.Column(name, sa.Text(), server_default="", nullable=False))
