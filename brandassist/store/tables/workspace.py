"""Who works here and with which accounts, and what every table shares: settings, history, the change counter."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Integer, MetaData, Table, Text, UniqueConstraint

from brandassist.store.columns import at, id_column, refers

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

member = Table(
    "member",
    metadata,
    id_column(),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),  # store.rights.Role
    at("created_at"),
    at("left_at", optional=True),  # works here no more; what they wrote keeps their name
    UniqueConstraint("name"),
)

device = Table(
    "device",
    metadata,
    id_column(),
    Column("name", Text, nullable=False),
    at("created_at"),
    at("seen_at", optional=True),  # the program was at work there: written each minute
    at("struck_at", optional=True),  # lost or given away: it gets no key any more
)

notice = Table(
    "notice",
    metadata,
    Column("device_id", Text, primary_key=True),
    Column("member_id", Text, primary_key=True),
    Column("key", Text, primary_key=True),  # agent.facts.Fact.key
    Column("claimed_by", Text, nullable=False),  # device:pid:start time of the process that tells it
    at("told_at", optional=True),
)

account = Table(
    "account",
    metadata,
    id_column(),
    Column("network", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("handle", Text, nullable=False, server_default=""),
    Column("url", Text, nullable=False, server_default=""),  # the server's address, or the site's public one
    Column("way", Text, nullable=False, server_default="computer"),  # computer | server | you
    Column("approval_rule", Text),  # alone | assistant | every; null: as the workspace's
    Column("cost_limit", Text),  # what posts may cost here in a month, exact; null: no limit
    Column("facts", JSON, nullable=False),  # what the adapter learnt: own id, limits, abilities; never a secret
    Column("state", Text, nullable=False, server_default="connected"),  # connected | sign_in | forgotten
    Column("problem", JSON),  # {"code": …} of the last test, null when it went well
    at("tested_at", optional=True),
    at("created_at"),
)

account_key = Table(
    "account_key",
    metadata,
    Column("device_id", Text, primary_key=True),
    Column("account_id", Text, primary_key=True),
)

cursor = Table(
    "cursor",
    metadata,
    Column("account_id", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    at("at"),
)

setting = Table("setting", metadata, Column("key", Text, primary_key=True), Column("value", JSON, nullable=False))

# Who is writing now, past after a minute: soft, never a lock.
presence = Table(
    "presence",
    metadata,
    Column("subject", Text, primary_key=True),  # the draft, the entry, or the message that is answered
    Column("member_id", Text, ForeignKey("member.id"), primary_key=True),
    Column("device_id", Text, primary_key=True),
    at("since"),  # they began
    at("at"),  # they last typed
)

history = Table(
    "history",
    metadata,
    id_column(),
    at(),
    refers("member_id", "member", optional=True),
    refers("device_id", "device", optional=True),
    Column("verb", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False, index=True),
    Column("detail", JSON, nullable=False),
)

change = Table(
    "change",
    metadata,
    Column("topic", Text, primary_key=True),
    Column("counter", Integer, nullable=False, server_default="0"),
)
