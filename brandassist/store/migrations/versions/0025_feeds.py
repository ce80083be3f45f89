"""Feeds a person follows and what they last said. None were followed before.

Revision ID: 0025_feeds
Revises: 0024_embargo
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns

revision = "0025_feeds"
down_revision = "0024_embargo"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "feed",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("etag", sa.Text(), server_default="", nullable=False),
        sa.Column("modified", sa.Text(), server_default="", nullable=False),
        sa.Column("member_id", sa.Text(), nullable=True),
        sa.Column("created_at", columns.Instant(), nullable=False),
        sa.Column("read_at", columns.Instant(), nullable=True),
        sa.Column("left_at", columns.Instant(), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_feed_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feed")),
        sa.UniqueConstraint("address", name=op.f("uq_feed_address")),
    )
    op.create_table(
        "feed_item",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("feed_id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("published_at", columns.Instant(), nullable=True),
        sa.Column("seen_at", columns.Instant(), nullable=False),
        sa.Column("idea_id", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["feed_id"], ["feed.id"], name=op.f("fk_feed_item_feed_id_feed")),
        sa.ForeignKeyConstraint(["idea_id"], ["idea.id"], name=op.f("fk_feed_item_idea_id_idea")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feed_item")),
        sa.UniqueConstraint("feed_id", "key", name=op.f("uq_feed_item_feed_id_key")),
    )
    op.create_index("ix_feed_item_idea", "feed_item", ["idea_id"])
