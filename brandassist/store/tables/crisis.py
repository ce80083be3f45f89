"""Crisis mode: what a freeze met, own protocols, the steps of one crisis, its statements, and its log."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from brandassist.store.columns import at, id_column, refers
from brandassist.store.tables.workspace import metadata

frozen = Table(
    "frozen",
    metadata,
    Column("freeze_id", Text, ForeignKey("freeze.id"), primary_key=True),
    Column("delivery_id", Text, ForeignKey("delivery.id"), primary_key=True),
    Column("state", Text, nullable=False),  # of the delivery when it was frozen
    Column("given_back", Integer, nullable=False),  # how often its server had given it back before
)

protocol = Table(
    "protocol",
    metadata,
    id_column(),
    Column("name", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("steps", JSON, nullable=False),  # [{"text": …, "who": …}]
    at("created_at"),
    at("changed_at"),
)

crisis_step = Table(
    "crisis_step",
    metadata,
    id_column(),
    refers("freeze_id", "freeze"),
    Column("ordinal", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("who", Text, nullable=False, server_default=""),
    at("done_at", optional=True),
    refers("member_id", "member", optional=True),  # who ticked or skipped it; null with a time: the program
    Column("skipped", Text, nullable=False, server_default=""),  # why it was left out
    UniqueConstraint("freeze_id", "ordinal"),
)

crisis_line = Table(
    "crisis_line",
    metadata,
    id_column(),
    refers("freeze_id", "freeze"),
    at(),
    refers("member_id", "member", optional=True),  # null: the program
    Column("code", Text, nullable=False),  # brandassist.store.publishing.crisis.Code
    Column("detail", JSON, nullable=False),
    Index("ix_crisis_line_freeze", "freeze_id", "at"),
)

statement = Table(
    "statement",
    metadata,
    Column("draft_id", Text, ForeignKey("draft.id"), primary_key=True),
    refers("freeze_id", "freeze"),
    Column("language", Text, nullable=False),  # "" for other drafts of a crisis
    Column("approvers", JSON, nullable=False),  # names, in the order in which they approve
)

sign_off = Table(
    "sign_off",
    metadata,
    id_column(),
    refers("draft_id", "draft"),
    Column("name", Text, nullable=False),
    Column("text_hash", Text, nullable=False),  # of the words that were read
    refers("member_id", "member", optional=True),  # who ticked it
    at(),
    Index("ix_sign_off_draft", "draft_id"),
)
