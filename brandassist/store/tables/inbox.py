"""Inbox: conversations, messages with exactly one status each, the profiles people write from, notes about them."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint, false, text

from brandassist.store.columns import at, id_column, refers
from brandassist.store.tables.workspace import metadata

OPEN_ROWS = "status || '' IN ('needs_reply', 'snoozed')"
"""Messages whose answer is owed, as an index keeps them; a query names them in these words. One's own never are.

The empty text keeps SQLite from taking an index of states instead, after which it would have to sort what it found.
"""

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

# Somebody's login on one network: what a person (`tables.diary`) is known by there.
profile = Table(
    "profile",
    metadata,
    id_column(),
    Column("network", Text, nullable=False),
    Column("key", Text, nullable=False),  # the network's lasting id where it tells one, else the handle
    Column("handle", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("url", Text, nullable=False, server_default=""),
    refers("person_id", "person", optional=True),  # joined by hand
    at("seen_at"),  # when they were first read
    Column("reach", Integer),  # followers there, where the network tells it
    UniqueConstraint("network", "key"),
    Index("ix_profile_handle", "network", "handle"),
    Index("ix_profile_person", "person_id"),
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
    at("received_at"),  # never later than when it was kept
    at("dated_at", optional=True),  # the instant its network told, where that was still to come
    at("due_at", optional=True),
    at("owed_since", optional=True),  # when it came to be owed, where that was after it came
    at("answered_at", optional=True),  # the first answer; it stays when an answer is owed again
    refers("profile_id", "profile", optional=True),  # who wrote; None where nobody can tell
    Column("kind", Text, nullable=False, server_default="reply"),  # reply | like | share
    Column("sort", Text, nullable=False, server_default=""),  # "" | question | thanks | spam | abuse
    Column("sorted_by", Text, nullable=False, server_default=""),  # the rule's name, its id, or "person"
    refers("assigned_to", "member", optional=True),
    Column("by_hand", Boolean, nullable=False, server_default=false()),  # a person brought it in
    at("edited_at", optional=True),  # when a change there was first read; what stood before is in message_text
    at("gone_at", optional=True),  # when it was first missing there
    at("unfolded_at", optional=True),  # a person said that its words are not harsh
    at("erased_at", optional=True),  # who wrote it was deleted here: no words come back, its name there keeps them away
    UniqueConstraint("account_id", "remote_id"),
    Index("ix_message_status", "status", "received_at"),
    Index(  # what is open, in the order it is due, with all that a split asks: no row is read to count them
        "ix_message_open",
        "due_at",
        "received_at",
        "id",
        "sort",
        "status",
        "draft_id",
        "snoozed_until",
        "assigned_to",
        sqlite_where=text(OPEN_ROWS),
        postgresql_where=text(OPEN_ROWS),
    ),
    Index(  # what came, by the time it came, with all that figures ask
        "ix_message_latest", "own", "received_at", "id", "status", "account_id", "sort", "answered_at"
    ),
    Index(
        "ix_message_sorted", "sorted_by", sqlite_where=text("sorted_by <> ''"), postgresql_where=text("sorted_by <> ''")
    ),
    Index("ix_message_conversation", "conversation_id"),
    Index("ix_message_above", "account_id", "in_reply_to"),
    Index("ix_message_profile", "profile_id", "received_at"),
)

# An answer came to be owed again, or no longer is: only ever added, by `store.inbox.ledger`, when that is learnt.
ledger_entry = Table(
    "ledger_entry",
    metadata,
    id_column(),
    refers("message_id", "message"),
    Column("verb", Text, nullable=False),  # reopened | answered | waived | spam | nothing_owed
    at("at"),
    Index("ix_ledger_entry_at", "at"),
    Index("ix_ledger_entry_message", "message_id"),
)

# What a message said before its author changed it; only ever added.
message_text = Table(
    "message_text",
    metadata,
    id_column(),
    refers("message_id", "message"),
    Column("text", Text, nullable=False),
    at("until"),
    Index("ix_message_text_message", "message_id"),
)

# A person's own rules for sorting; those that come with the program are in resources/words.
sorting_rule = Table(
    "sorting_rule",
    metadata,
    id_column(),
    Column("sort", Text, nullable=False),  # as message.sort; "" takes what it finds out of every sort
    Column("field", Text, nullable=False),  # text | author
    Column("holds", Text, nullable=False),
    at("created_at"),
)

# A note about a person. Nothing that sends reads this table.
person_note = Table(
    "person_note",
    metadata,
    id_column(),
    refers("person_id", "person"),
    refers("message_id", "message", optional=True),  # what it was written beside
    refers("member_id", "member", optional=True),
    Column("text", Text, nullable=False),
    at("at"),
    Index("ix_person_note_person", "person_id"),
)

person_tag = Table(
    "person_tag",
    metadata,
    Column("person_id", Text, ForeignKey("person.id"), primary_key=True),
    Column("tag", Text, primary_key=True),
)

# A person said that these two, profiles or people, are not the same.
not_same = Table(
    "not_same",
    metadata,
    Column("one", Text, primary_key=True),
    Column("other", Text, primary_key=True),  # the greater id
    at(),
)
