"""Computers on one shared workspace: each with its copy in a folder of its own, and what must be equal at both ends."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select, text

from brandassist import sharing
from brandassist.diary.consent import said_of
from brandassist.diary.held_back import relocked
from brandassist.errors import Problem
from brandassist.events import Events
from brandassist.ids import new_id
from brandassist.settings import DeviceSettings
from brandassist.store import founding
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.store.migrate import prepare
from brandassist.store.shared.merged import Merge
from brandassist.store.shared.rows import Row, key_of, travelling
from brandassist.store.shared.shared import Shared


def founded(url: str) -> str:
    """A new workspace on a server; returns its first member's id."""
    server = Database(url, Events())
    prepare(server.engine)
    with server.write("settings", "accounts") as tx:
        founding.found(
            tx, first_member="Anna", device_id=new_id(), device_name="first", zone="Europe/Rome", files_here=False
        )
        member_id = tx.execute(text("SELECT id FROM member")).scalar_one()
    server.close()
    return member_id


def created(address: str, settings: DeviceSettings) -> None:
    """Make the workspace at an address by this computer, unless another one made it."""
    with suppress(Problem):
        sharing.create(sharing.on_server(address), settings, None)


def paragraphs(base: str, mine: str, theirs: str) -> str | None:
    """Put two texts together paragraph by paragraph; None where both changed the same."""
    was, ours, there = (each.split("\n\n") for each in (base, mine, theirs))
    if not len(was) == len(ours) == len(there):
        return None
    made: list[str] = []
    for a, b, c in zip(was, ours, there, strict=True):
        if b != a and c not in (a, b):
            return None
        made.append(c if b == a else b)
    return "\n\n".join(made)


def a_computer(
    url: str, folder: Path, member_id: str, name: str = "a computer", *, merge: Merge = paragraphs, **more: Any
) -> Shared:
    """A computer that was on the workspace before: its device is known, its copy is up to date."""
    folder.mkdir(parents=True, exist_ok=True)
    shared = Shared(url, folder / "workspace.sqlite", Events(), merge, acts=(relocked, said_of), **more)
    if not shared.brought_once():
        device_id = new_id()
        with shared.acting.write("settings") as tx:
            tx.execute(
                text("INSERT INTO device (id, name, created_at) VALUES (:id, :name, now())"),
                {"id": device_id, "name": name},
            )
        (folder / "device").write_text(device_id)
        shared.bring()
    shared.me = Actor(member_id, (folder / "device").read_text())
    return shared


def everything(tx: Connection) -> dict[str, dict[tuple[object, ...], Row]]:
    """All rows that travel, by table and key."""
    return {
        table.name: {key_of(table, row): dict(row) for row in tx.execute(select(table)).mappings()}
        for table in travelling()
    }


def differing(one: Database, other: Database) -> dict[str, list[tuple[Row | None, Row | None]]]:
    """What two databases have otherwise; empty where they are equal."""
    with one.read() as tx:
        first = everything(tx)
    with other.read() as tx:
        second = everything(tx)
    found = {
        name: [
            (rows.get(key), second[name].get(key))
            for key in rows.keys() | second[name].keys()
            if rows.get(key) != second[name].get(key)
        ]
        for name, rows in first.items()
    }
    return {name: pairs for name, pairs in found.items() if pairs}
