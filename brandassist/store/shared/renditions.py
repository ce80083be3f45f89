"""Approved pictures on a server: the very bytes that will leave, so that any computer with the account's key can send.

The originals stay where they were taken in. In a file there is no such table: the pictures lie beside it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection

from sqlalchemy import Connection, text

TABLE = "CREATE TABLE IF NOT EXISTS rendition (sha256 text PRIMARY KEY, bytes bytea NOT NULL)"


def keep(tx: Connection, pictures: Collection[str], read: Callable[[str], bytes]) -> None:
    """Keep pictures, named by the SHA-256 of their bytes; what is there already is not read."""
    if tx.dialect.name == "sqlite" or not pictures:
        return
    asked = text("SELECT sha256 FROM rendition WHERE sha256 = ANY(:those)")
    known = set(tx.execute(asked, {"those": sorted(pictures)}).scalars())
    for sha256 in sorted({*pictures} - known):
        tx.execute(
            text("INSERT INTO rendition VALUES (:sha256, :bytes) ON CONFLICT DO NOTHING"),
            {"sha256": sha256, "bytes": read(sha256)},
        )


def get(tx: Connection, sha256: str) -> bytes | None:
    """The bytes of one; None where it is not there, or is not what it is called."""
    if tx.dialect.name == "sqlite":
        return None
    data = tx.execute(text("SELECT bytes FROM rendition WHERE sha256 = :sha256"), {"sha256": sha256}).scalar()
    return bytes(data) if data is not None and hashlib.sha256(data).hexdigest() == sha256 else None
