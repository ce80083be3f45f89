"""Backup: one file with all a workspace folder holds, taken while it is in use; restored into an empty folder only.

A restored workspace is from the past: what it believes to be still waiting may have been sent since. So every post
that has not ended comes back held by hand, and a person releases it.
"""

from __future__ import annotations

import sqlite3
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy import select

from brandassist.errors import Problem
from brandassist.store import history
from brandassist.store.database import DATABASE_FILE, Database
from brandassist.store.deliveries.plan import ENDED, put_hold
from brandassist.store.history import Actor
from brandassist.store.tables import delivery

_LOOSE = (".new", ".part", ".undo", "-wal", "-shm", "-journal")  # .undo stays on this device


def backup(folder: Path, target: Path, moved: Callable[[int, int], None] | None = None) -> None:
    """Write everything in the workspace folder to one file, whole or not at all.

    `moved` hears how many files of how many are in; what it raises ends the backup, leaving nothing.
    Raises Problem `file_exists`, `backup_inside`, `backup_unwritable`, `workspace_corrupt`: a damaged database makes
    no backup.
    """
    target = target.absolute()
    if target.exists():
        raise Problem("file_exists", name=str(target))
    if folder.resolve() in target.resolve().parents:
        raise Problem("backup_inside")
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=target.name) as made:
            whole = Path(made) / "backup.zip"
            _pack(folder, whole, Path(made), moved)
            whole.replace(target)
    except OSError as error:
        raise Problem("backup_unwritable", name=str(target)) from error


def _pack(folder: Path, whole: Path, room: Path, moved: Callable[[int, int], None] | None) -> None:
    files = sorted(each for each in folder.rglob("*") if each.is_file() and not each.is_symlink())
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as pack:
        for number, path in enumerate(files):
            if moved is not None:
                moved(number, len(files))
            name = path.relative_to(folder).as_posix()
            if path.suffix == ".sqlite":
                copy = room / "copy.sqlite"
                copy_database(path, copy)
                pack.write(copy, name, zipfile.ZIP_DEFLATED)
                copy.unlink()
            elif not name.endswith(_LOOSE):
                pack.write(path, name)


def copy_database(source: Path, target: Path) -> None:
    # SQLite's own copy: a consistent state, also while others write. It copies damage without a word, so look.
    try:
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
            old.backup(new)
            found = new.execute("PRAGMA quick_check").fetchone()
    except sqlite3.OperationalError as error:
        raise OSError(str(error)) from error
    except sqlite3.DatabaseError:
        found = None
    if found != ("ok",):
        raise Problem("workspace_corrupt")


def restore(source: Path, folder: Path) -> None:
    """Unpack a backup into a folder that is absent or empty, whole or not at all.

    Raises Problem `file_missing`, `not_a_backup`, `workspace_not_empty`, `workspace_unwritable`.
    """
    if not source.is_file():
        raise Problem("file_missing", name=str(source))
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Problem("workspace_not_empty", path=str(folder))
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=folder.name) as room:
            made = Path(room) / "workspace"
            _unpack(source, made)
            if folder.exists():
                folder.rmdir()
            made.replace(folder)
    except OSError as error:
        raise Problem("workspace_unwritable", path=str(folder)) from error


def _unpack(source: Path, made: Path) -> None:
    try:
        with zipfile.ZipFile(source) as pack:
            if pack.testzip() is not None or DATABASE_FILE not in pack.namelist():
                raise Problem("not_a_backup", name=source.name)
            pack.extractall(made)  # takes ".." and roots out of names by itself
        with closing(sqlite3.connect(made / DATABASE_FILE)) as copy:
            if copy.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise Problem("not_a_backup", name=source.name)
    except (zipfile.BadZipFile, sqlite3.DatabaseError) as error:
        raise Problem("not_a_backup", name=source.name) from error


def hold_what_waits(db: Database, me: Actor) -> int:
    """After a restore: hold every post that has not ended; returns how many."""
    with db.write("queue") as tx:
        waiting = tx.execute(select(delivery.c.id).where(delivery.c.state.not_in(ENDED))).scalars().all()
        for delivery_id in waiting:
            put_hold(tx, delivery_id, "by_hand")
            history.record(tx, me, "held", "delivery", delivery_id, why="restored")
    return len(waiting)
