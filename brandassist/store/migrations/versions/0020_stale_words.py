"""Words that hold only for a while, as a person adds them. None were added before.

Revision ID: 0020_stale_words
Revises: 0019_shots
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns

revision = "0020_stale_words"
down_revision = "0019_shots"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "stale_word",
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=False),
        sa.Column("member_id", sa.Text(), nullable=True),
        sa.Column("at", columns.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_stale_word_member_id_member")),
        sa.PrimaryKeyConstraint("language", "word", name=op.f("pk_stale_word")),
    )
