"""Answers to comments in the margin. None were given before.

Revision ID: 0015_comment_answers
Revises: 0014_saved_texts
"""

import sqlalchemy as sa
from alembic import op

revision = "0015_comment_answers"
down_revision = "0014_saved_texts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("comment") as batch:
        batch.add_column(sa.Column("answers", sa.Text(), nullable=True))
        batch.create_foreign_key(op.f("fk_comment_answers_comment"), "comment", ["answers"], ["id"])
