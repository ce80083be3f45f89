"""What is told to the other workspace: the rows of texts, without a locked word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from brandassist.store.diary import private
from brandassist.store.shared.packing import has_lock
from brandassist.store.shared.rows import WRITTEN, Name, Row, key_of
from brandassist.store.tables import divergence, metadata
from drafts.quoting import quotes

TOLD = frozenset(
    (
        *("media", "place", "person", "trip", "trip_stop"),
        *("entry", "entry_revision", "entry_tag", "entry_person", "entry_photo", "follow_up", "idea", "idea_photo"),
        *("draft", "working_text", "revision", "picture", "target", "variant", "comment", "saved_text"),
        *("link", "redirect", "divergence"),
    )
)
TABLES = [each for each in metadata.sorted_tables if each.name in TOLD]
"""Those that are told, what is referred to first."""

_OUTSIDE = {
    # Derived, or of one computer or one original alone: neither told nor overwritten.
    "entry": ("embargoed_until",),
    "divergence": ("device_id",),
    "media": ("name", "mime", "width", "height", "bytes", "facts", "likeness", "created_at"),
}
_PARTS_OF_ENTRY = ("entry_revision", "entry_tag", "entry_person", "entry_photo", "follow_up")
_UNTOLD_KINDS = ("member", "account", "message", "profile", "conversation")

Rows = dict[Name, Row]


@dataclass
class Told:
    """All that may be told. `roots`: the record each row is part of; `held`: records that stay, for they repeat
    locked words; `locked`: entries of which only that they are there is told."""

    rows: Rows
    roots: dict[Name, str]
    held: set[str] = field(default_factory=set[str])
    locked: set[str] = field(default_factory=set[str])


def told(tx: Connection) -> Told:
    """Read what may be told to the other workspace."""
    rows = {Name(table.name, key_of(table, row)): row for table in TABLES for row in _rows(tx, table.name)}
    answers = {row["id"] for name, row in rows.items() if name.table == "draft" and row["message_id"]}
    locked = {row["id"] for name, row in rows.items() if name.table == "entry" and has_lock(row)}
    drafts_of = {row["id"]: row["draft_id"] for name, row in rows.items() if name.table == "target"}
    roots = {name: root_of(name, row, drafts_of) for name, row in rows.items()}
    kept = {
        name: _as_told(name.table, row, locked)
        for name, row in rows.items()
        if roots[name] not in answers and not _stays(name.table, row, locked)
    }
    held = _held(kept, roots, private.passages(tx))
    kept = _whole({name: row for name, row in kept.items() if roots[name] not in held})
    _drop_unseen_pictures(kept)
    return Told(kept, {name: roots[name] for name in kept}, held, locked)


def is_stub(row: Mapping[str, Any]) -> bool:
    """Whether of an entry only its id and day are here: its words stay at the other end."""
    return bool(row["locked"]) and not row["title"] and not row["text"]


def root_of(name: Name, row: Mapping[str, Any], drafts_of: Mapping[str, str]) -> str:
    """The record (a draft, an entry, a trip) whose part a row is."""
    if name.table == "variant":
        return drafts_of.get(row["target_id"], row["target_id"])
    return next((row[column] for column in WRITTEN[name.table] if row[column]), "")


def _rows(tx: Connection, name: str) -> Iterable[Row]:
    outside = _OUTSIDE.get(name, ())
    table = metadata.tables[name]
    asked = select(*(each for each in table.c if each.name not in outside))
    return [dict(row) for row in tx.execute(asked).mappings()]


def _stays(table: str, row: Row, locked: set[str]) -> bool:
    if table in _PARTS_OF_ENTRY and row["entry_id"] in locked:
        return True
    if table == "entry_revision":
        return bool(row["locks"])  # what was locked then may be gone from the entry itself
    if table == "follow_up":
        return bool(row["locked"])
    if table == "divergence":
        return row["subject"] in locked
    if table == "redirect":
        return row["kind"] in _UNTOLD_KINDS
    return table == "link" and row["message_id"] is not None


def _as_told(table: str, row: Row, locked: set[str]) -> Row:
    if table == "entry" and row["id"] in locked:
        empty: Row = {"title": "", "text": "", "locks": [], "locked": True, "place_id": None, "trip_id": None}
        return row | empty
    if table == "link" and row["entry_id"] in locked:
        return row | {"quote": "", "entry_revision_id": None, "starts": 0, "ends": 0}
    return row


def _held(rows: Rows, roots: Mapping[Name, str], locked: tuple[str, ...]) -> set[str]:
    """Records in whose words something stands that is locked in the diary."""
    if not locked:
        return set()
    said: dict[str, list[str]] = {}
    for name, row in rows.items():
        said.setdefault(roots[name], []).extend(_words(row.values()))
    return {root for root, words in said.items() if quotes("\n".join(words), locked)}


def _words(values: Iterable[Any]) -> list[str]:
    found: list[str] = []
    for each in values:
        if isinstance(each, str):
            found.append(each)
        elif isinstance(each, dict):
            found += _words(each.keys()) + _words(each.values())  # type: ignore[arg-type]
        elif isinstance(each, list):
            found += _words(each)  # type: ignore[arg-type]
    return found


def _whole(rows: Rows) -> Rows:
    """Without what refers to a row that is not told; where it need not refer to one, it does not."""
    kept: Rows = {}
    for table in TABLES:  # what is referred to comes first
        mine = {name: row for name, row in rows.items() if name.table == table.name}
        for name, row in mine.items():
            missing = [
                each.parent
                for each in table.foreign_keys
                if each.column.table.name in TOLD
                and row[each.parent.name] is not None
                and Name(each.column.table.name, (row[each.parent.name],))
                not in (mine if each.column.table is table else kept)
            ]
            if all(column.nullable for column in missing):
                kept[name] = row | {column.name: None for column in missing}
    return kept


def _drop_unseen_pictures(rows: Rows) -> None:
    """A picture that hangs on nothing that is told, is not told."""
    seen = set[str]()
    for name, row in rows.items():
        if name.table in ("picture", "entry_photo", "idea_photo"):
            seen.add(row["media"])
        if name.table == "revision":
            seen.update(each["media"] for each in row["pictures"])
    for name in [each for each in rows if each.table == "media" and each.key[0] not in seen]:
        del rows[name]


def apart(tx: Connection) -> dict[str, str]:
    """The places in which both wrote something else and nobody has chosen yet, and the text each is in."""
    asked = select(divergence.c.id, divergence.c.subject).where(divergence.c.solved_at.is_(None))
    return {row.id: row.subject for row in tx.execute(asked)}
