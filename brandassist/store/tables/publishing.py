"""Publishing: deliveries, their parts, every attempt, what holds them, and the freeze."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from brandassist.store.columns import at, id_column, refers
from brandassist.store.tables.workspace import metadata

delivery = Table(
    "delivery",
    metadata,
    id_column(),
    refers("draft_id", "draft"),
    refers("target_id", "target"),
    refers("account_id", "account"),
    refers("payload_id", "payload", optional=True),  # filled in by approval; without it nothing is claimable
    Column("kind", Text, nullable=False),  # post | reply
    at("due_at"),  # derived from wall, zone, fold
    Column("wall", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("fold", Integer, nullable=False, server_default="0"),
    # readers: the wall time stands in its zone | here: the zone follows where she is | instant: UTC stands
    Column("means", Text, nullable=False, server_default="readers"),
    Column("promise", Text, nullable=False),  # computer | server | you
    Column("state", Text, nullable=False),
    Column("problem", JSON, nullable=False),  # {"code": …, …} of the last failure, {} if none
    Column("asks", Boolean, nullable=False, server_default=false()),  # a person must decide; nothing goes by itself
    Column("goes_on", Boolean, nullable=False, server_default=false()),  # though the queue paused itself meanwhile
    at("not_before", optional=True),
    Column("claimed_by", Text),  # device:pid:start time of the process
    at("lease_until", optional=True),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("looks", Integer, nullable=False, server_default="0"),  # how often it was looked for and found absent
    at("next_look_at", optional=True),
    Column("server_ref", Text),
    refers("depends_on", "delivery", optional=True),  # a teaser on its article, whose live address it holds
    refers("after", "delivery", optional=True),  # planned together: goes only once that one went out
    refers("edits", "delivery", optional=True),  # the published one whose text this changes
    refers("let_through", "freeze", optional=True),  # the freeze during which a person let this one go
    at("created_at"),
    Index("ix_delivery_due", "state", "due_at"),
    Index("ix_delivery_draft", "draft_id"),
    Index("ix_delivery_at", "due_at"),  # what a calendar asks
    Index(  # what a claim chooses from, in the order it chooses
        "ix_delivery_waiting",
        "account_id",
        "due_at",
        "created_at",
        sqlite_where=text("state = 'scheduled' OR state = 'partly_published'"),
    ),
    Index(  # its first column is always the same: SQLite takes the index that answers most of the conditions
        "ix_delivery_to_hand_over", "promise", "state", "due_at", sqlite_where=text("promise = 'server'")
    ),
    Index(
        "uq_delivery_one_sending",
        "account_id",
        unique=True,
        sqlite_where=text("state = 'sending'"),
    ),
)

hold = Table(
    "hold",
    metadata,
    Column("delivery_id", Text, ForeignKey("delivery.id"), primary_key=True),
    Column("reason", Text, primary_key=True),  # store.deliveries.plan.Hold
    at(),
)

part = Table(
    "part",
    metadata,
    id_column(),
    refers("delivery_id", "delivery"),
    Column("ordinal", Integer, nullable=False),
    Column("comment", Boolean, nullable=False, server_default=false()),  # goes under the post, which stands without it
    Column("key", Text, nullable=False),  # idempotency key, the same for every attempt
    Column("state", Text, nullable=False),  # waiting | sending | published | refused | unconfirmed
    Column("handles", JSON, nullable=False),  # {step name: what it returned}
    Column("remote_id", Text),
    Column("url", Text),
    Column("parent", Text),  # remote id of what it answers
    Column("mark", Text),  # live | written | accepted | said | taken_back
    at("first_tried_at", optional=True),  # from here an idempotency key's lifetime counts
    at("published_at", optional=True),
    at("taken_back_at", optional=True),
    UniqueConstraint("delivery_id", "ordinal"),
    UniqueConstraint("key"),
    Index("ix_part_remote", "remote_id"),
    Index("ix_part_published", "published_at"),  # what went out of late
)

attempt = Table(
    "attempt",
    metadata,
    id_column(),
    refers("delivery_id", "delivery"),
    refers("part_id", "part"),
    Column("number", Integer, nullable=False),  # of the try
    Column("step", Text, nullable=False),
    Column("publishes", Boolean, nullable=False),
    Column("event", Text, nullable=False),  # started | ended | looked | settled | (not_)given_back | taken_back
    Column("outcome", Text, nullable=False, server_default=""),
    Column("detail", JSON, nullable=False),
    refers("device_id", "device", optional=True),
    at(),
    Index("ix_attempt_delivery", "delivery_id", "at"),
)

freeze = Table(
    "freeze",
    metadata,
    id_column(),
    Column("reason", Text, nullable=False, server_default=""),
    Column("protocol", Text, nullable=False, server_default=""),  # its name when it was chosen
    Column("told", Text, nullable=False, server_default=""),  # who was told, in a person's words
    refers("member_id", "member", optional=True),
    at("started_at"),
    at("ended_at", optional=True),
)

slot = Table(
    "slot",
    metadata,
    id_column(),
    refers("account_id", "account"),
    Column("kind", Text, nullable=False, server_default=""),  # post | article | "" for any
    Column("weekday", Integer, nullable=False),  # Monday is 0
    Column("wall", Text, nullable=False),  # local time of day, HH:MM
    Column("means", Text, nullable=False, server_default="readers"),  # readers | here
    Column("zone", Text, nullable=False),  # IANA, "" for here
    Column("every", Integer, nullable=False, server_default="1"),  # weeks
    Column("starts", Text, nullable=False, server_default=""),  # ISO day from which weeks are counted
    Column("name", Text, nullable=False, server_default=""),  # of a recurring format
    Column("template_id", Text, ForeignKey("saved_text.id", ondelete="SET NULL")),
    Index("ix_slot_account", "account_id"),
)

metric = Table(
    "metric",
    metadata,
    id_column(),
    refers("part_id", "part"),
    Column("counts", JSON, nullable=False),  # {likes | reposts | replies | views: number}; what is not told is left out
    at(),
    Index("ix_metric_part", "part_id", "at"),
)
