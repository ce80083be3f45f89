"""Diary: entries, their photos, places, people and trips, ideas, and the links that say what became of them."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
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

media = Table(
    "media",
    metadata,
    Column("sha256", Text, primary_key=True),  # of the original's bytes
    Column("name", Text, nullable=False),
    Column("mime", Text, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("bytes", Integer, nullable=False),
    Column("facts", JSON, nullable=False),  # taken, latitude, longitude as the camera wrote them; stays here
    Column("likeness", Text),  # media.likeness; null where nobody has looked yet
    Column("consent", Text, nullable=False, server_default=""),  # store.consents.Said: of the people in it
    Column("consent_who", Text, nullable=False, server_default=""),
    Column("consent_day", Text, nullable=False, server_default=""),  # ISO 8601
    Column("consent_note", Text, nullable=False, server_default=""),
    at("created_at"),
)

place = Table(
    "place",
    metadata,
    id_column(),
    Column("name", Text, nullable=False),
    Column("city", Text, nullable=False, server_default=""),
    Column("address", Text, nullable=False, server_default=""),
    Column("zone", Text, nullable=False, server_default=""),  # IANA
    Column("latitude", Float()),  # degrees, WGS 84
    Column("longitude", Float()),
    Column("number", Text, nullable=False, server_default=""),  # of the store, as the company counts
    Column("country", Text, nullable=False, server_default=""),  # ISO 3166-1 alpha-2
    Column("former", JSON, nullable=False, server_default="[]"),  # names it had: who types one still finds it
    at("binned_at", optional=True),
    UniqueConstraint("name"),
)

person = Table(
    "person",
    metadata,
    id_column(),
    Column("name", Text, nullable=False),
    Column("about", Text, nullable=False, server_default=""),  # who they are, in a line
    Column("language", Text, nullable=False, server_default=""),  # BCP 47, as a person said; empty: as they write
    at("muted_at", optional=True),  # what they write owes nothing
    at("blocked_at", optional=True),  # and is folded away
    UniqueConstraint("name"),
)

trip = Table(
    "trip",
    metadata,
    id_column(),
    Column("name", Text, nullable=False),
    Column("starts", Text, nullable=False),  # local dates, ISO 8601
    Column("ends", Text, nullable=False),
    at("created_at"),
)

trip_stop = Table(
    "trip_stop",
    metadata,
    id_column(),
    refers("trip_id", "trip"),
    Column("ordinal", Integer, nullable=False),
    refers("place_id", "place", optional=True),  # where it says its city, that counts
    Column("city", Text, nullable=False, server_default=""),
    Column("country", Text, nullable=False, server_default=""),
    Column("zone", Text, nullable=False, server_default=""),
    Column("latitude", Float()),
    Column("longitude", Float()),
    Column("starts", Text, nullable=False),  # local dates there, ISO 8601, both included
    Column("ends", Text, nullable=False),
    Column("starts_at", Text, nullable=False, server_default=""),  # HH:MM there; empty: the whole day
    Column("ends_at", Text, nullable=False, server_default=""),
    Column("event", Text, nullable=False, server_default=""),  # the calendar_event it came from
    Index("ix_trip_stop_trip", "trip_id", "ordinal"),
)

calendar_event = Table(
    "calendar_event",
    metadata,
    Column("uid", Text, primary_key=True),  # with the recurrence's own day, where it is one of many
    refers("trip_id", "trip"),
    Column("fingerprint", Text, nullable=False),  # of what was taken from it: what changed since is taken anew
    at(),
)

entry = Table(
    "entry",
    metadata,
    id_column(),
    Column("title", Text, nullable=False, server_default=""),
    Column("day", Text, nullable=False, index=True),  # the local date it is about, ISO 8601
    Column("zone", Text, nullable=False),
    Column("text", Text, nullable=False, server_default=""),  # autosave target
    Column("locks", JSON, nullable=False),  # [[start, end), …] over text: never leaves
    Column("locked", Boolean, nullable=False, server_default=false()),  # the whole entry
    refers("place_id", "place", optional=True),
    refers("trip_id", "trip", optional=True),
    refers("member_id", "member", optional=True),
    Column("embargo", Text, nullable=False, server_default=""),  # store.embargoes.Kind: its drafts may not leave yet
    Column("embargo_wall", Text, nullable=False, server_default=""),  # before this wall time
    Column("embargo_zone", Text, nullable=False, server_default=""),
    Column("embargo_fold", Integer, nullable=False, server_default="0"),
    at("embargoed_until", optional=True),  # derived
    at("created_at"),
    at("updated_at"),
    at("binned_at", optional=True),
    Index("ix_entry_embargo", "embargo", sqlite_where=text("embargo != ''")),
    # The whole list, in its order, without reading a text.
    Index("ix_entry_list", "binned_at", "day", "created_at", "id", "trip_id"),
)

entry_revision = Table(
    "entry_revision",
    metadata,
    id_column(),
    refers("entry_id", "entry"),
    refers("base_id", "entry_revision", optional=True),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("locks", JSON, nullable=False),
    refers("member_id", "member", optional=True),
    at(),
    Index("ix_entry_revision_entry", "entry_id", "at"),
)

entry_tag = Table(
    "entry_tag",
    metadata,
    Column("entry_id", Text, ForeignKey("entry.id"), primary_key=True),
    Column("tag", Text, primary_key=True),
)

entry_person = Table(
    "entry_person",
    metadata,
    Column("entry_id", Text, ForeignKey("entry.id"), primary_key=True),
    Column("person_id", Text, ForeignKey("person.id"), primary_key=True),
)

entry_photo = Table(
    "entry_photo",
    metadata,
    Column("entry_id", Text, ForeignKey("entry.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    refers("media", "media.sha256"),
    Column("alt", Text, nullable=False, server_default=""),
)

follow_up = Table(
    "follow_up",
    metadata,
    id_column(),
    refers("entry_id", "entry"),
    Column("text", Text, nullable=False),  # what was promised
    Column("locked", Boolean, nullable=False, server_default=false()),  # never leaves
    Column("due", Text, nullable=False, server_default=""),  # a local date, ISO 8601; empty where none was said
    refers("person_id", "person", optional=True),  # to whom
    refers("member_id", "member", optional=True),
    at("created_at"),
    at("done_at", optional=True),
    Index("ix_follow_up_entry", "entry_id"),
)

idea = Table(
    "idea",
    metadata,
    id_column(),
    Column("text", Text, nullable=False),
    refers("member_id", "member", optional=True),
    at("created_at"),
    at("dropped_at", optional=True),  # a person decided against it; all else of its state is derived
    at("binned_at", optional=True),
)

idea_photo = Table(
    "idea_photo",
    metadata,
    Column("idea_id", Text, ForeignKey("idea.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    refers("media", "media.sha256"),
    Column("alt", Text, nullable=False, server_default=""),
)

link = Table(
    "link",
    metadata,
    id_column(),
    refers("entry_id", "entry", optional=True),  # null: from an idea alone, or from a page of the web
    refers("entry_revision_id", "entry_revision", optional=True),
    Column("starts", Integer, nullable=False),  # offsets into the revision's text
    Column("ends", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("draft_id", Text, ForeignKey("draft.id"), index=True),
    Column("idea_id", Text, ForeignKey("idea.id"), index=True),
    at(),
    Column("url", Text, nullable=False, server_default=""),  # of a page of the web, and what it calls itself
    Column("page", Text, nullable=False, server_default=""),
    refers("message_id", "message", optional=True),  # what somebody asked
    Index("ix_link_entry", "entry_id"),
    Index("ix_link_message", "message_id"),
)

redirect = Table(
    "redirect",
    metadata,
    Column("from_id", Text, primary_key=True),
    Column("to_id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    at(),
)
