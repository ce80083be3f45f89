"""Texts worth using again: saved replies, snippets put at the caret, templates that begin a draft. With a bin."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store import history
from brandassist.store.history import Actor
from brandassist.store.tables import history as happened
from brandassist.store.tables import saved_text
from brandassist.store.writing.drafts import Kind

Use = Literal["reply", "snippet", "template"]


@dataclass(frozen=True)
class Content:
    """What a person writes of one. `language` is BCP 47, empty where it fits all.

    Only a template says what it begins beside its text: `draft_kind`, the draft's title (`heading`), its tags, and
    the accounts (ids) it is meant for.
    """

    title: str
    text: str
    language: str = ""
    draft_kind: Kind = "post"
    heading: str = ""
    tags: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SavedText(Content):
    id: str
    kind: Use
    created_at: datetime
    binned_at: datetime | None

    def rank(self, language: str) -> int:
        """Where it stands in an offer to somebody who writes so: its own language first, then any, then others."""
        spoken = self.language.partition("-")[0].casefold()
        return 1 if not spoken else 0 if spoken == language else 2


@dataclass(frozen=True)
class Uses:
    """To how many messages it was put into an answer, and when last."""

    times: int
    last: datetime


def add(tx: Connection, kind: Use, content: Content) -> str:
    """Keep one; returns its id."""
    made = new_id()
    tx.execute(insert(saved_text).values(id=made, kind=kind, created_at=clock.now(), **_plain(content)))
    return made


def change(tx: Connection, kind: Use, text_id: str, content: Content) -> None:
    """Write it anew; raises Problem `not_found`."""
    _set(tx, kind, text_id, **_plain(content))


def put_away(tx: Connection, kind: Use, text_id: str) -> None:
    """Put it into the bin; raises Problem `not_found`."""
    _set(tx, kind, text_id, binned_at=clock.now())


def take_out(tx: Connection, kind: Use, text_id: str) -> None:
    """Take it out of the bin; raises Problem `not_found`."""
    _set(tx, kind, text_id, binned_at=None)


def get(tx: Connection, kind: Use, text_id: str) -> SavedText:
    """One, also from the bin; raises Problem `not_found`."""
    row = tx.execute(select(saved_text).where(_of(kind, text_id))).one_or_none()
    if row is None:
        raise Problem("not_found", kind=NAMES[kind], id=text_id)
    return _read(row)


def every(tx: Connection, kind: Use, *, binned: bool = False) -> list[SavedText]:
    """All by title, or all in the bin."""
    there = saved_text.c.binned_at.is_not(None) if binned else saved_text.c.binned_at.is_(None)
    wanted = select(saved_text).where(saved_text.c.kind == kind, there)
    return [_read(row) for row in tx.execute(wanted.order_by(saved_text.c.title, saved_text.c.id))]


def use(tx: Connection, actor: Actor, text_id: str, message_id: str) -> None:
    """It was put into the answer to a message; once more to the same message is the same use."""
    if not any(each.verb == "used" and each.detail["message"] == message_id for each in history.of(tx, text_id)):
        history.record(tx, actor, "used", NAMES["reply"], text_id, message=message_id)


def uses(tx: Connection) -> dict[str, Uses]:
    """How each saved reply that was ever used is used, by id."""
    ours = happened.c.subject.in_(select(saved_text.c.id).where(saved_text.c.kind == "reply"))
    told = select(happened.c.subject, func.count(), func.max(happened.c.at))
    found = tx.execute(told.where(ours, happened.c.verb == "used").group_by(happened.c.subject))
    return {text_id: Uses(times, last) for text_id, times, last in found}


def empty(tx: Connection, before: datetime) -> int:
    """Forget what was binned before an instant, of every kind; returns how many."""
    return tx.execute(delete(saved_text).where(saved_text.c.binned_at < before)).rowcount


NAMES: dict[Use, str] = {"reply": "saved reply", "snippet": "snippet", "template": "template"}


def _set(tx: Connection, kind: Use, text_id: str, **values: object) -> None:
    if not tx.execute(update(saved_text).where(_of(kind, text_id)).values(**values)).rowcount:
        raise Problem("not_found", kind=NAMES[kind], id=text_id)


def _of(kind: Use, text_id: str) -> ColumnElement[bool]:
    return (saved_text.c.kind == kind) & (saved_text.c.id == text_id)


def _plain(content: Content) -> dict[str, Any]:
    values = {each.name: getattr(content, each.name) for each in fields(Content)}
    return values | {"tags": list(content.tags), "accounts": list(content.accounts)}


def _read(row: Row[Any]) -> SavedText:
    return SavedText(
        row.title,
        row.text,
        row.language,
        row.draft_kind,
        row.heading,
        tuple(row.tags),
        tuple(row.accounts),
        id=row.id,
        kind=row.kind,
        created_at=row.created_at,
        binned_at=row.binned_at,
    )
