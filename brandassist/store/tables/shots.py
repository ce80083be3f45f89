"""Photos that lie in a folder this device watches, until they are in the diary or were sent away."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Column, ForeignKey, Index, Table, Text

from brandassist.store.columns import at
from brandassist.store.tables.workspace import metadata

shot = Table(
    "shot",
    metadata,
    Column("device_id", Text, ForeignKey("device.id"), primary_key=True),
    Column("path", Text, primary_key=True),  # absolute, of that device
    Column("size", BigInteger, nullable=False),  # bytes; another size or time is another photo
    Column("modified", BigInteger, nullable=False),  # the file's own time, nanoseconds since 1970
    Column("state", Text, nullable=False),  # waiting | declined | coming | taken | refused
    Column("problem", Text, nullable=False, server_default=""),  # of a refused one, its code
    Column("facts", JSON, nullable=False),  # as in media: stays here
    Column("sha256", Text, nullable=False, server_default=""),  # once it was read whole
    Column("likeness", Text, nullable=False, server_default=""),
    Column("entry_id", Text),  # where it goes, or went; no reference, for the bin is emptied
    at(),
    Index("ix_shot_state", "device_id", "state"),
)
