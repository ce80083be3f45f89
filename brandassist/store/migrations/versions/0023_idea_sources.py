"""What a person decided of an idea, the photos it keeps, and the message it came from. Nothing was kept before.

Revision ID: 0023_idea_sources
Revises: 0022_internal_names
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns

revision = "0023_idea_sources"
down_revision = "0022_internal_names"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("idea", sa.Column("dropped_at", columns.Instant(), nullable=True))
    op.create_table(
        "idea_photo",
        sa.Column("idea_id", sa.Text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("media", sa.Text(), nullable=False),
        sa.Column("alt", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["idea_id"], ["idea.id"], name=op.f("fk_idea_photo_idea_id_idea")),
        sa.ForeignKeyConstraint(["media"], ["media.sha256"], name=op.f("fk_idea_photo_media_media")),
        sa.PrimaryKeyConstraint("idea_id", "ordinal", name=op.f("pk_idea_photo")),
    )
    with op.batch_alter_table("link") as batch:
        batch.add_column(sa.Column("message_id", sa.Text(), nullable=True))
        batch.create_foreign_key(op.f("fk_link_message_id_message"), "message", ["message_id"], ["id"])
        batch.create_index("ix_link_message", ["message_id"])
