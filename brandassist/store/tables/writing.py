"""Writing: drafts, their own versions per target, every revision, and what approval froze."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint, false, text

from brandassist.store.columns import at, id_column, refers
from brandassist.store.tables.workspace import metadata

draft = Table(
    "draft",
    metadata,
    id_column(),
    Column("kind", Text, nullable=False),  # post | article | reply | poll | statement
    Column("slug", Text, nullable=False, server_default=""),
    Column("excerpt", Text, nullable=False, server_default=""),
    Column("language", Text, nullable=False, server_default=""),
    Column("visibility", Text, nullable=False, server_default="public"),
    Column("tags", JSON, nullable=False),
    Column("first_comment", Text, nullable=False, server_default=""),
    Column("extra", JSON, nullable=False),  # front matter we do not know, kept for the way back
    refers("member_id", "member", optional=True),
    Column("message_id", Text, index=True),  # the message a reply answers
    Column("pictures_given", Integer, nullable=False, server_default=text("0")),  # the highest number one ever had
    at("created_at"),
    at("updated_at"),
    at("binned_at", optional=True),
)

working_text = Table(
    "working_text",
    metadata,
    Column("draft_id", Text, ForeignKey("draft.id"), primary_key=True),
    Column("title", Text, nullable=False, server_default=""),
    Column("text", Text, nullable=False, server_default=""),
    Column("base_id", Text, ForeignKey("revision.id")),  # the revision it grew from
    refers("member_id", "member", optional=True),
    at(),
)

revision = Table(
    "revision",
    metadata,
    id_column(),
    refers("draft_id", "draft"),
    refers("base_id", "revision", optional=True),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("variants", JSON, nullable=False),  # {account id: own version}
    Column("pictures", JSON, nullable=False),  # [{"media": sha256, "alt": text, "number": n, "cut": {…}}, …]
    Column("facts", JSON, nullable=False),  # as `drafts.Facts`
    Column("reason", Text, nullable=False),  # pause | submit | approve | leave | restore | import | merge
    refers("member_id", "member", optional=True),
    at(),
    # Order is counted, not timed: the clock may jump.
    Column("number", Integer, nullable=False),
    Column("numbered", JSON, nullable=False, server_default=text("'[]'")),  # [account id, …]
    Column("chosen", JSON, nullable=False, server_default=text("'{}'")),  # {account id: [sha256, …]}
    UniqueConstraint("draft_id", "number"),
)

picture = Table(
    "picture",
    metadata,
    Column("draft_id", Text, ForeignKey("draft.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    refers("media", "media.sha256"),
    Column("alt", Text, nullable=False, server_default=""),
    # The text says `picture:N`: a picture keeps its number wherever it is moved, and nobody else gets it.
    Column("number", Integer, nullable=False, server_default=text("0")),
    # Left, top, right, bottom in fractions of the upright original, then quarter turns; null: all of it.
    Column("cut", JSON(none_as_null=True)),
)

target = Table(
    "target",
    metadata,
    id_column(),
    refers("draft_id", "draft"),
    refers("account_id", "account"),
    Column("ordinal", Integer, nullable=False),
    Column("numbered", Boolean, nullable=False, server_default=false()),  # "1/3" under each part of a thread
    Column("chosen", JSON(none_as_null=True)),  # which pictures go there, in their order: [sha256, …]; null: all
    UniqueConstraint("draft_id", "account_id"),
)

variant = Table(
    "variant",
    metadata,
    Column("target_id", Text, ForeignKey("target.id"), primary_key=True),
    Column("text", Text, nullable=False),
    Column("master", Text, nullable=False),  # the master text it was written against
    at(),
)

brought_in = Table(
    "brought_in",
    metadata,
    id_column(),
    Column("source", Text, nullable=False),  # see store.brought_in.Source
    Column("key", Text, nullable=False),  # what it is known by there: never brought in twice
    refers("draft_id", "draft", optional=True),
    refers("idea_id", "idea", optional=True),
    refers("account_id", "account", optional=True),  # where it is out, if that account is connected here
    Column("url", Text, nullable=False, server_default=""),
    at("published_at", optional=True),  # null: it was never out
    Column("text", Text, nullable=False, server_default=""),  # the words as they went out
    at(),
    UniqueConstraint("source", "key"),
    Index("ix_brought_in_draft", "draft_id"),
    Index("ix_brought_in_published", "published_at"),
)

review = Table(
    "review",
    metadata,
    id_column(),
    refers("draft_id", "draft"),
    refers("target_id", "target"),
    refers("revision_id", "revision", optional=True),
    Column("verb", Text, nullable=False),  # submitted | changes_requested | approved | taken_back
    Column("why", Text, nullable=False, server_default=""),
    refers("member_id", "member", optional=True),
    at(),
    Column("number", Integer, nullable=False),
    UniqueConstraint("target_id", "number"),
    Index("ix_review_draft", "draft_id"),
)

comment = Table(
    "comment",
    metadata,
    id_column(),
    refers("draft_id", "draft"),
    refers("target_id", "target", optional=True),  # whose own version it stands in; null: the master text
    Column("quote", Text, nullable=False),  # the passage as it was, and what stood around it
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("start", Integer, nullable=False),  # code points
    Column("text", Text, nullable=False),
    Column("asks", Boolean, nullable=False, server_default=false()),  # for changes
    refers("member_id", "member", optional=True),
    at(),
    at("resolved_at", optional=True),
    refers("answers", "comment", optional=True),  # the comment at the passage that this one answers
    Index("ix_comment_draft", "draft_id"),
)

payload = Table(
    "payload",
    metadata,
    id_column(),
    Column("fingerprint", Text, nullable=False),
    Column("content", JSON, nullable=False),  # publishing's Payload as plain data; never changed
    at("created_at"),
)

approval = Table(
    "approval",
    metadata,
    id_column(),
    refers("draft_id", "draft"),
    refers("target_id", "target"),
    refers("revision_id", "revision"),
    refers("payload_id", "payload"),
    Column("fingerprint", Text, nullable=False),
    refers("member_id", "member", optional=True),
    at(),
    at("withdrawn_at", optional=True),
    Index("ix_approval_target", "target_id"),
    Index("ix_approval_draft", "draft_id"),
    Index("ix_approval_payload", "payload_id"),
    Index(
        "uq_approval_one_standing",
        "target_id",
        unique=True,
        sqlite_where=text("withdrawn_at IS NULL"),
    ),
)

allowed_word = Table(
    "allowed_word",
    metadata,
    Column("word", Text, primary_key=True),  # as the checks compare it: small letters, single spaces
    Column("said", Text, nullable=False),  # as a person wrote it
    refers("member_id", "member", optional=True),
    at(),
)

stale_word = Table(
    "stale_word",
    metadata,
    Column("language", Text, primary_key=True),  # it | en
    Column("word", Text, primary_key=True),  # as the checks compare it
    Column("said", Text, nullable=False),  # as a person wrote it
    Column("until", Text, nullable=False),  # drafts.wording.stale.OwnUntil
    refers("member_id", "member", optional=True),
    at(),
)

internal_name = Table(
    "internal_name",
    metadata,
    Column("word", Text, primary_key=True),  # in small letters, single spaces
    Column("said", Text, nullable=False),  # as a person wrote it
    refers("member_id", "member", optional=True),
    at(),
)

asked = Table(
    "asked",
    metadata,
    Column("kind", Text, primary_key=True),  # link | name
    Column("account_id", Text, primary_key=True),  # who was asked about a name; "" for a link
    Column("subject", Text, primary_key=True),  # the address, or the name behind the @ in small letters
    Column("outcome", Text, nullable=False),  # drafts.checks.addresses.Outcome
    at(),
)

# Two people changed the same words on two computers: what it was, and what each made of it.
divergence = Table(
    "divergence",
    metadata,
    id_column(),
    Column("kind", Text, nullable=False),  # the table in whose row the words stand
    Column("subject", Text, nullable=False, index=True),  # the draft or entry
    Column("row", Text, nullable=False),  # the first column of that row's key
    Column("field", Text, nullable=False),
    Column("base", Text, nullable=False),
    Column("mine", Text, nullable=False),  # of who handed over later; theirs stands in the text
    Column("theirs", Text, nullable=False),
    refers("member_id", "member", optional=True),  # who wrote mine, and on which computer
    refers("device_id", "device", optional=True),
    at(),
    at("solved_at", optional=True),
    refers("solved_by", "member", optional=True),
)

saved_text = Table(
    "saved_text",
    metadata,
    id_column(),
    Column("title", Text, nullable=False),  # what it is called
    Column("text", Text, nullable=False),
    Column("language", Text, nullable=False, server_default=""),
    at("created_at"),
    at("binned_at", optional=True),
    Column("kind", Text, nullable=False, server_default="reply"),  # reply | snippet | template
    # What a template begins beside its text: a draft of this kind, with this title, these tags, for these accounts.
    Column("draft_kind", Text, nullable=False, server_default="post"),
    Column("heading", Text, nullable=False, server_default=""),
    Column("tags", JSON, nullable=False, server_default=text("'[]'")),
    Column("accounts", JSON, nullable=False, server_default=text("'[]'")),
)
