"""Inbox: conversations, messages with exactly one status each."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Table, Text, UniqueConstraint, false

from brandassist.store.columns import at, id_column, refers
from brandassist.store.tables.workspace import metadata

conversation = Table(
    "conversation",
    metadata,
    id_column(),
    refers("account_id", "account"),
    Column("root", Text, nullable=False),  # remote id of the first post
    refers("part_id", "part", optional=True),  # the person's own post on top, where it is ours
    at("created_at"),
    UniqueConstraint("account_id", "root"),
)

message = Table(
    "message",
    metadata,
    id_column(),
    refers("account_id", "account"),
    refers("conversation_id", "conversation"),
    Column("remote_id", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("handle", Text, nullable=False),
    Column("text", Text, nullable=False),  # plain; the network's HTML is cleaned on the way in
    Column("url", Text, nullable=False, server_default=""),
    Column("in_reply_to", Text),
    Column("own", Boolean, nullable=False, server_default=false()),
    Column("pending", Boolean, nullable=False, server_default=false()),  # a comment not yet let in by the server
    Column("visibility", Text, nullable=False, server_default=""),  # the network's word; a reply keeps to it
    # needs_reply | answered | snoozed | waived | done | nothing_owed | spam; see store.obligations for what follows
    Column("status", Text, nullable=False),
    Column("why", Text, nullable=False, server_default=""),
    refers("draft_id", "draft", optional=True),  # the reply being written or sent
    at("snoozed_until", optional=True),
    at("received_at"),
    at("due_at", optional=True),
    at("answered_at", optional=True),
    UniqueConstraint("account_id", "remote_id"),
    Index("ix_message_status", "status", "received_at"),
    Index("ix_message_conversation", "conversation_id"),
)
