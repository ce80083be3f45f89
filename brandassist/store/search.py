"""Full text over entries, drafts and messages: FTS5 on SQLite, tsvector on PostgreSQL, behind one function."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Text,
    column,
    func,
    insert,
    literal,
    literal_column,
    select,
    table,
    text,
)

Kind = Literal["entry", "draft", "message"]

_SQLITE = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5("
    "kind UNINDEXED, subject UNINDEXED, title, body, tokenize='unicode61 remove_diacritics 2')",
)
_POSTGRES = (
    "CREATE TABLE IF NOT EXISTS search (kind text NOT NULL, subject text PRIMARY KEY, title text NOT NULL,"
    " body text NOT NULL, words tsvector NOT NULL)",
    "CREATE INDEX IF NOT EXISTS ix_search_words ON search USING gin (words)",
)
# unaccent needs a privilege an ordinary owner may lack; translate() covers what Italian writes.
_ACCENTS = ("àáâäèéêëìíîïòóôöùúûüçñ", "aaaaeeeeiiiioooouuuucn")
_PLAIN = f"translate(lower(%s), '{_ACCENTS[0]}', '{_ACCENTS[1]}')"
_BY_WORDS = 100_000  # characters: a tsvector holds a megabyte at most, of a longer text the rest is not found
_PUT_POSTGRES = (
    "INSERT INTO search (kind, subject, title, body, words) VALUES (:kind, :subject, :title, :body,"
    f" to_tsvector('simple', {_PLAIN % ':title'} || ' ' || {_PLAIN % f'left(:body, {_BY_WORDS})'}))"
)
_PUT_SQLITE = "INSERT INTO search (rowid, kind, subject, title, body) VALUES (:row, :kind, :subject, :title, :body)"
_PUT_MANY_SQLITE = re.sub(r":\w+", "?", _PUT_SQLITE)
_FIND_SQLITE = (
    "SELECT kind, subject, title, snippet(search, 3, '', '', '…', 12) AS excerpt FROM search"
    " WHERE search MATCH :query ORDER BY bm25(search, 0, 0, 4, 1) LIMIT :most"
)
_FIND_POSTGRES = (
    "SELECT kind, subject, title,"
    " ts_headline('simple', body, q, 'StartSel=\"\", StopSel=\"\", MaxWords=12, MinWords=6') AS excerpt"
    f" FROM search, to_tsquery('simple', {_PLAIN % ':query'}) q"
    " WHERE words @@ q ORDER BY ts_rank(words, q) DESC LIMIT :most"
)


@dataclass(frozen=True)
class Hit:
    kind: Kind
    subject: str  # id
    title: str
    excerpt: str


def create_index(connection: Connection) -> None:
    """Make the index; called once for a new database and by the migration."""
    for statement in _POSTGRES if connection.dialect.name == "postgresql" else _SQLITE:
        connection.execute(text(statement))


def put(tx: Connection, kind: Kind, subject: str, title: str, body: str) -> None:
    """Index a record, replacing what stood there for it."""
    drop(tx, subject)
    statement = _PUT_POSTGRES if tx.dialect.name == "postgresql" else _PUT_SQLITE
    row = {"row": _row(subject), "kind": kind, "subject": subject, "title": title, "body": body}
    tx.execute(text(statement), row)


def put_said(tx: Connection, kind: Kind, subject: str, said: Select[tuple[str, str]]) -> None:
    """Index a record by what a question for its title and body says; where it says nothing, take it out.

    On a server the words do not travel for it.
    """
    if tx.dialect.name != "postgresql":
        row = tx.execute(said).first()
        drop(tx, subject) if row is None else put(tx, kind, subject, row[0], row[1])
        return
    drop(tx, subject)
    title, body = said.subquery().c
    words = func.to_tsvector(literal_column("'simple'"), _plain(title) + " " + _plain(func.left(body, _BY_WORDS)))
    index = table("search", *map(column, ("kind", "subject", "title", "body", "words")))
    found = select(literal(kind), literal(subject), title, body, words)
    tx.execute(insert(index).from_select(list(index.c), found))


def _plain(words: ColumnElement[str]) -> ColumnElement[str]:
    return func.translate(func.lower(words), *_ACCENTS)


def put_new(tx: Connection, kind: Kind, records: Iterable[tuple[str, str, str]]) -> None:
    """Index many records that were never indexed: of each its subject, title and body."""
    rows = [(_row(subject), kind, subject, title, body) for subject, title, body in records]
    if not rows:
        return
    if tx.dialect.name == "postgresql":
        names = ("row", "kind", "subject", "title", "body")
        tx.execute(text(_PUT_POSTGRES), [dict(zip(names, row, strict=True)) for row in rows])
    else:  # FTS5 writes out what it gathered whenever a row's number is below the last one's
        rows.sort(key=itemgetter(0))
        tx.exec_driver_sql(_PUT_MANY_SQLITE, rows)


def drop(tx: Connection, subject: str) -> None:
    """Take a record out of the index."""
    drop_all(tx, (subject,))


def drop_all(tx: Connection, subjects: Collection[str]) -> None:
    """Take many records out of the index."""
    where = "subject = :subject" if tx.dialect.name == "postgresql" else "rowid = :row"
    rows = sorted(({"subject": each, "row": _row(each)} for each in subjects), key=lambda each: each["row"])
    if rows:
        tx.execute(text(f"DELETE FROM search WHERE {where}"), rows)


def _row(subject: str) -> int:
    # FTS5 finds a row quickly by its number only, so the number is made from the id.
    return int.from_bytes(hashlib.sha256(subject.encode()).digest()[:8], "big") >> 1


def find(tx: Connection, words: str, most: int = 20) -> list[Hit]:
    """Return the records holding all `words`, the last one as a beginning, best first."""
    terms = re.findall(r"\w+", words)
    if not terms:
        return []
    if tx.dialect.name == "postgresql":
        query, statement = " & ".join([*terms[:-1], f"{terms[-1]}:*"]), _FIND_POSTGRES
    else:
        query, statement = " ".join([*(f'"{term}"' for term in terms[:-1]), f'"{terms[-1]}"*']), _FIND_SQLITE
    rows = tx.execute(text(statement), {"query": query, "most": most})
    return [Hit(row.kind, row.subject, row.title, row.excerpt) for row in rows]


@dataclass(frozen=True)
class Stretch:
    """Words that stand beside each other, without accents; `beginning`: the last is the beginning of a word."""

    words: tuple[str, ...]
    beginning: bool = False


def subjects(tx: Connection, kind: Kind, wanted: Sequence[Sequence[Stretch]]) -> Select[tuple[str]]:
    """Ask for the ids of the records of a kind that hold, of each group, at least one stretch."""
    if tx.dialect.name == "postgresql":
        query = " & ".join(f"({' | '.join(map(_postgres, group))})" for group in wanted)
        holds = text(f"words @@ to_tsquery('simple', {_PLAIN % ':query'})").bindparams(query=query)
    else:
        query = " AND ".join(f"({' OR '.join(map(_sqlite, group))})" for group in wanted)
        holds = text("search MATCH :query").bindparams(query=query)
    index = table("search", column("kind", Text), column("subject", Text))
    return select(index.c.subject).where(holds, index.c.kind == kind)


def _sqlite(stretch: Stretch) -> str:
    return f'"{" ".join(stretch.words)}"{"*" if stretch.beginning else ""}'


def _postgres(stretch: Stretch) -> str:
    return f"({' <-> '.join(stretch.words)}{':*' if stretch.beginning else ''})"
