"""What travels: which tables, whose records their rows are part of, and rows as plain text and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import JSON, Boolean, ColumnElement, Connection, RowMapping, Select, Table, and_, or_, select

from brandassist.events import Topic
from brandassist.store import search
from brandassist.store.columns import Instant
from brandassist.store.tables import draft, entry, message, metadata, working_text

Row = dict[str, Any]
Key = tuple[Any, ...]  # the values of a primary key


class Name(NamedTuple):
    """A row by its table and key."""

    table: str
    key: Key


HERE = frozenset({"change", "notice", "shot", "exchange_base", "exchange_sent", "exchange_sender", "exchange_picture"})
"""What each computer has for itself: its counters, what it told its user, photos in its own folders, and what it
exchanges by file, which a workspace on a server does not."""

WRITTEN: dict[str, tuple[str, ...]] = {
    # What may be written without a connection, and the columns of which the first that is filled names the record
    # (a draft, an entry, a trip) whose part the row is.
    "media": ("sha256",),
    "place": ("id",),
    "person": ("id",),
    "trip": ("id",),
    "trip_stop": ("trip_id",),
    "calendar_event": ("trip_id",),
    "entry": ("id",),
    "entry_revision": ("entry_id",),
    "entry_tag": ("entry_id",),
    "entry_person": ("entry_id",),
    "entry_photo": ("entry_id",),
    "follow_up": ("entry_id",),
    "idea": ("id",),
    "idea_photo": ("idea_id",),
    "draft": ("id",),
    "working_text": ("draft_id",),
    "revision": ("draft_id",),
    "picture": ("draft_id",),
    "target": ("draft_id",),
    "variant": ("target_id",),  # whose draft the target knows
    "comment": ("draft_id",),
    "link": ("draft_id", "idea_id", "entry_id"),
    "redirect": ("from_id",),
    "history": ("subject",),
    "divergence": ("subject",),
    "feed": ("id",),
    "feed_item": ("id",),
    "brought_in": ("id",),
    "saved_text": ("id",),
    "allowed_word": ("word",),
    "stale_word": ("word",),
    "internal_name": ("word",),
    "asked": ("subject",),
}

_TOPICS: dict[Topic, str] = {
    "diary": "media place person trip trip_stop calendar_event entry entry_revision entry_tag entry_person entry_photo"
    " follow_up idea idea_photo link redirect feed feed_item",
    "drafts": "draft working_text revision picture target variant comment link redirect divergence brought_in"
    " saved_text allowed_word stale_word internal_name asked review approval payload statement sign_off",
    "queue": "delivery hold part attempt freeze frozen metric slot crisis_step crisis_line",
    "inbox": "conversation profile message ledger_entry message_text sorting_rule person_note person_tag"
    " not_same person idea",
    "presence": "presence",
    "accounts": "account account_key cursor",
}
_TOPICS_OF: dict[str, tuple[Topic, ...]] = {
    table: tuple(topic for topic, tables in _TOPICS.items() if table in tables.split()) for table in metadata.tables
}


def travelling() -> list[Table]:
    """The tables that a copy has from the server, those that are referred to first."""
    return [each for each in metadata.sorted_tables if each.name not in HERE]


def topics_of(tables: Sequence[str] | set[str] | frozenset[str]) -> frozenset[Topic]:
    """The topics under which changes of these tables are told."""
    other: tuple[Topic, ...] = ("settings",)
    return frozenset(topic for each in tables for topic in _TOPICS_OF[each] or other)


def key_of(table: Table, row: Row | RowMapping) -> Key:
    return tuple(row[each.name] for each in table.primary_key)


def is_one_of(table: Table, keys: Sequence[Key]) -> ColumnElement[bool]:
    columns = list(table.primary_key)
    if len(columns) == 1:
        return columns[0].in_([key[0] for key in keys])
    return or_(*(and_(*(column == value for column, value in zip(columns, key, strict=True))) for key in keys))


def by_table(names: Iterable[Name]) -> dict[Table, list[Key]]:
    found: dict[Table, list[Key]] = {}
    for name in names:
        found.setdefault(metadata.tables[name.table], []).append(name.key)
    return found


def asked(table: Table, keys: Sequence[Key], *, lock: bool = False) -> Select[Any]:
    """A question for these rows; `lock`: nobody else changes them until this transaction ends."""
    made = select(table).where(is_one_of(table, keys))
    return made.with_for_update() if lock else made


CHUNK = 200  # keys a statement asks for at once


def chunks(keys: Sequence[Key]) -> Iterator[Sequence[Key]]:
    """So many as a statement asks for at once."""
    return (keys[first : first + CHUNK] for first in range(0, len(keys), CHUNK))


def read_keys(tx: Connection, table: Table, keys: Sequence[Key], *, lock: bool = False) -> dict[Key, Row]:
    """The rows that are there, by their keys; `lock`: nobody else changes them until this transaction ends."""
    found: dict[Key, Row] = {}
    for first in range(0, len(keys), CHUNK):
        asked = select(table).where(is_one_of(table, keys[first : first + CHUNK]))
        for row in tx.execute(asked.with_for_update() if lock else asked).mappings():
            found[key_of(table, row)] = dict(row)
    return found


def plain(table: Table, row: Mapping[str, Any]) -> str:
    """A row as SQLite's own `json_object` of its columns would say it."""

    def value(name: str) -> Any:
        kind, told = table.c[name].type, row[name]
        if told is None:
            return None
        if isinstance(kind, Instant):
            return told.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
        return json.dumps(told, ensure_ascii=False) if isinstance(kind, JSON) else told

    return json.dumps({each.name: value(each.name) for each in table.c if each.name in row}, ensure_ascii=False)


def typed(table: Table, told: str) -> Row:
    """The row of `plain`; a column that came since is left out."""

    def value(name: str, said: Any) -> Any:
        kind = table.c[name].type
        if said is None:
            return None
        if isinstance(kind, Instant):
            return datetime.fromisoformat(said).replace(tzinfo=UTC)
        if isinstance(kind, Boolean):
            return bool(said)
        return json.loads(said) if isinstance(kind, JSON) else said

    return {name: value(name, said) for name, said in json.loads(told).items() if name in table.c}


def same(one: Any, other: Any) -> bool:
    """Whether two values of a column are the same; SQLite tells numbers with 15 digits."""
    if isinstance(one, float) and isinstance(other, float):
        return one == other or abs(one - other) <= 1e-12 * max(abs(one), abs(other))
    return one == other


def same_row(one: Row | None, other: Row | None) -> bool:
    if one is None or other is None:
        return one is other
    return all(same(one[name], other[name]) for name in one.keys() & other.keys())


_INDEXED = {"entry": 0, "draft": 0, "working_text": 0, "message": 0}  # where in its key the subject stands


def index(tx: Connection, names: set[Name]) -> None:
    """Have the search index follow these rows."""
    subjects = {(each.table, each.key[_INDEXED[each.table]]) for each in names if each.table in _INDEXED}
    for kind, subject in sorted({("draft" if kind == "working_text" else kind, one) for kind, one in subjects}):
        search.put_said(tx, kind, subject, _words(kind, subject))  # type: ignore[arg-type]


def _words(kind: str, subject: str) -> Select[tuple[str, str]]:
    if kind == "entry":
        asked = select(entry.c.title, entry.c.text).where(entry.c.id == subject, entry.c.binned_at.is_(None))
    elif kind == "draft":
        asked = select(working_text.c.title, working_text.c.text).join(draft, draft.c.id == working_text.c.draft_id)
        asked = asked.where(draft.c.id == subject, draft.c.binned_at.is_(None))
    else:
        asked = select(message.c.author, message.c.text).where(message.c.id == subject, message.c.erased_at.is_(None))
    return asked
