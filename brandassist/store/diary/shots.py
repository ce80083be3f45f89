"""Photos found in the folders this device watches, and what was decided about each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from sqlalchemy import Connection, delete, insert, select, update

from brandassist import clock
from brandassist.store.tables import shot

State = Literal["waiting", "declined", "coming", "taken", "refused"]
AT_ONCE = 400  # paths named in one statement; SQLite counts its variables


@dataclass(frozen=True)
class ShotRow:
    """A photo by its path. `modified`: the file's own time, nanoseconds since 1970; with another it is another photo.

    waiting: nobody decided · declined: not now · coming: asked for, not in yet · taken · refused: see `problem`.
    """

    path: str
    size: int
    modified: int
    state: State = "waiting"
    problem: str = ""
    facts: dict[str, Any] = field(default_factory=dict[str, Any])
    sha256: str = ""
    likeness: str = ""
    entry_id: str | None = None


def put(tx: Connection, device_id: str, rows: Sequence[ShotRow]) -> None:
    """Write down what was found, in place of what lay there before."""
    forget(tx, device_id, [row.path for row in rows])
    if rows:
        tx.execute(insert(shot), [{**vars(row), "device_id": device_id, "at": clock.now()} for row in rows])


def every(tx: Connection, device_id: str, state: State | None = None) -> list[ShotRow]:
    """All of this device, or those in one state, by path."""
    mine = shot.c.device_id == device_id
    found = tx.execute(
        select(shot).where(mine if state is None else mine & (shot.c.state == state)).order_by(shot.c.path)
    )
    return [
        ShotRow(
            row.path,
            row.size,
            row.modified,
            row.state,
            row.problem,
            row.facts,
            row.sha256,
            row.likeness,
            row.entry_id,
        )
        for row in found
    ]


def move(
    tx: Connection, device_id: str, paths: Iterable[str], state: State, *, was: State, entry_id: str | None = None
) -> int:
    """Decide about photos that are still as they `was`; returns how many were."""
    done = 0
    for some in _shares(paths):
        mine = (shot.c.device_id == device_id) & shot.c.path.in_(some) & (shot.c.state == was)
        done += tx.execute(update(shot).where(mine).values(state=state, entry_id=entry_id, at=clock.now())).rowcount
    return done


def note(tx: Connection, device_id: str, path: str, **values: Any) -> None:
    """Set columns of one."""
    tx.execute(update(shot).where(shot.c.device_id == device_id, shot.c.path == path).values(**values))


def forget(tx: Connection, device_id: str, paths: Iterable[str]) -> None:
    """No longer know of files."""
    for some in _shares(paths):
        tx.execute(delete(shot).where(shot.c.device_id == device_id, shot.c.path.in_(some)))


def _shares(paths: Iterable[str]) -> Iterable[list[str]]:
    named = list(paths)
    return (named[at : at + AT_ONCE] for at in range(0, len(named), AT_ONCE))
