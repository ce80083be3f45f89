"""What is exchanged by file with one other workspace: what both agreed on, what left, and as what pictures leave."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Integer, Table, Text

from brandassist.store.tables.workspace import metadata

exchange_base = Table(
    "exchange_base",
    metadata,
    Column("name", Text, primary_key=True),  # a table
    Column("key", Text, primary_key=True),  # of its row, JSON
    # As the other end has it; null: it deleted it. JSON of the row's columns.
    Column("row", Text),
    Column("number", Integer, nullable=False),  # how many files had left here when it came
)

exchange_sent = Table(
    "exchange_sent",
    metadata,
    Column("number", Integer, primary_key=True),  # of the file
    Column("name", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("row", Text),  # as it left; null: deleted
)

exchange_picture = Table(
    "exchange_picture",
    metadata,
    Column("sha256", Text, primary_key=True),  # of the original here
    Column("travels", Text, nullable=False, unique=True),  # of what leaves in its place
)

exchange_sender = Table(
    "exchange_sender",
    metadata,
    Column("draft_id", Text, primary_key=True),
    Column("account_id", Text, primary_key=True),  # "": of every account of which nothing else is said
    Column("here", Boolean, nullable=False),  # this end sends it, else the other does
    Column("number", Integer, nullable=False),  # how often one gave it to the other
)
