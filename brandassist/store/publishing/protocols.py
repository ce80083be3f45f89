"""Own protocols: what is to be done in a crisis, in which order, and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.tables import protocol

APP = "app"  # as who: the program does it at the freeze


@dataclass(frozen=True)
class Step:
    """One thing to do; `who` is a name, a role, "" or "app"."""

    text: str
    who: str = ""


@dataclass(frozen=True)
class Protocol:
    """A checklist; one of the templates has an id that begins with "template:"."""

    id: str
    name: str
    language: str
    steps: tuple[Step, ...]

    @property
    def own(self) -> bool:
        return not self.id.startswith("template:")


def keep(tx: Connection, name: str, language: str, steps: Sequence[Step], protocol_id: str | None = None) -> str:
    """Write one, new or in the place of another; raises Problem `not_found`."""
    now = clock.now()
    said = {"name": name, "language": language, "steps": [{"text": each.text, "who": each.who} for each in steps]}
    if protocol_id is None:
        protocol_id = new_id()
        tx.execute(insert(protocol).values(id=protocol_id, **said, created_at=now, changed_at=now))
        return protocol_id
    done = tx.execute(update(protocol).where(protocol.c.id == protocol_id).values(**said, changed_at=now))
    if not done.rowcount:
        raise Problem("not_found", kind="protocol", id=protocol_id)
    return protocol_id


def remove(tx: Connection, protocol_id: str) -> None:
    """Forget one; crises that used it keep their steps. Raises Problem `not_found`."""
    if not tx.execute(delete(protocol).where(protocol.c.id == protocol_id)).rowcount:
        raise Problem("not_found", kind="protocol", id=protocol_id)


def every(tx: Connection) -> list[Protocol]:
    """All own ones, by name."""
    rows = tx.execute(select(protocol).order_by(protocol.c.name, protocol.c.id))
    return [
        Protocol(row.id, row.name, row.language, tuple(Step(each["text"], each["who"]) for each in row.steps))
        for row in rows
    ]
