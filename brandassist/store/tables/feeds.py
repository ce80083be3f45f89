"""Feeds a person follows, and what they last said."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table, Text, UniqueConstraint

from brandassist.store.columns import at, id_column, refers
from brandassist.store.tables.workspace import metadata

feed = Table(
    "feed",
    metadata,
    id_column(),
    Column("address", Text, nullable=False),
    Column("title", Text, nullable=False, server_default=""),
    Column("etag", Text, nullable=False, server_default=""),  # what its server said, to be asked with
    Column("modified", Text, nullable=False, server_default=""),
    refers("member_id", "member", optional=True),
    at("created_at"),
    at("read_at", optional=True),
    at("left_at", optional=True),  # followed no longer; what became ideas is remembered
    UniqueConstraint("address"),
)

feed_item = Table(
    "feed_item",
    metadata,
    id_column(),
    refers("feed_id", "feed"),
    Column("key", Text, nullable=False),  # what the feed knows it by, hashed
    Column("title", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("words", Text, nullable=False),
    at("published_at", optional=True),
    at("seen_at"),
    refers("idea_id", "idea", optional=True),
    UniqueConstraint("feed_id", "key"),
    Index("ix_feed_item_idea", "idea_id"),
)
