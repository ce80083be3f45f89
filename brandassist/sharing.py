"""A workspace on a server as a person asks for it: made, upgraded, moved there. Opening does none of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from brandassist import opening, paths
from brandassist.errors import Problem
from brandassist.events import Events
from brandassist.opening import Place
from brandassist.settings import DeviceSettings
from brandassist.store import migrate
from brandassist.store import settings as workspace_settings
from brandassist.store.database import DATABASE_FILE, Database
from brandassist.store.shared import leaving, passwords, roles, standing

if TYPE_CHECKING:
    from brandassist.store.shared.moving import Carried, GoOn

WORK_SECONDS = 3600.0  # one statement of an upgrade or a move may take as long as the data is large

T = TypeVar("T")


@dataclass(frozen=True)
class Made:
    """What was made or upgraded; `held`: the server itself holds every login to its role."""

    workspace_id: str
    before: str  # the schema that was there; empty: none
    held: bool


def on_server(where: str) -> Place:
    """Read the address of a database; raises `unknown_address`, `bad_server_address`, `password_in_address`."""
    if "://" not in where:
        raise Problem("unknown_address", scheme=where)
    return opening.located(where)


@dataclass(frozen=True)
class Ready:
    """What a look at a server found before anything is moved there."""

    goes_on: bool  # an earlier move of the same workspace ended in the middle
    holds: bool  # its login may make others, so that the server itself can hold each to its role


def look(place: Place, workspace_id: str) -> Ready:
    """Whether this workspace could be moved there; nothing is written.

    Raises what `standing.must_be_new` raises, and the storage problems of `store.database`.
    """
    with opening.at_server(place) as server, server.read() as tx:
        goes_on = standing.standing(tx).moving == workspace_id
        if goes_on:
            standing.must_suit(tx)
        else:
            standing.must_be_new(tx)
        return Ready(goes_on, roles.may_make(tx))


def stays(db: Database) -> int:
    """How many entries would stay on this computer, because words in them are locked."""
    with db.read() as tx:
        return len(leaving.staying(tx).entries)


def with_password(place: Place, password: str, work: Callable[[], T]) -> tuple[T, bool]:
    """Do it with this password, and keep it in the keychain when it was the right one; returns whether it was kept."""
    passwords.give(place.url, password)
    try:
        done = work()
    except Problem as problem:
        if problem.code == "password_wrong":
            passwords.take_back(place.url)
        raise
    return done, passwords.keep(place.url)


def create(place: Place, settings: DeviceSettings, as_member: str | None) -> Made:
    """Make a new workspace in an empty database of a server.

    Raises Problem `workspace_there`, `database_not_empty`, `server_too_old`, `server_not_utf8`, and the storage
    problems of `store.database`.
    """
    with opening.at_server(place, WORK_SECONDS) as server:
        with server.read() as tx:
            standing.must_be_new(tx)
        migrate.prepare(server.engine)
        workspace_id = opening.found(server, settings, place, as_member)
        return Made(workspace_id, "", standing.hold_to_roles(server))


def upgrade(place: Place) -> Made:
    """Bring the workspace there up, for everybody who works on it, and put back what guards it.

    Raises what `standing.may_upgrade` and `standing.hold_to_roles` raise, and the storage problems.
    """
    with opening.at_server(place, WORK_SECONDS) as server:
        there = standing.there(server.engine)
        standing.may_upgrade(there)
        migrate.prepare(server.engine)
        migrate.mend(server.engine)
        return Made(there.workspace_id, there.schema, standing.hold_to_roles(server))


def move(where: Place, to: Place, settings: DeviceSettings, go_on: GoOn) -> Carried:
    """Move a workspace in a folder to a server; begun again, it goes on where it ended. The file is kept and marked.

    Raises Problem `shared_already`, `file_missing`, and what `moving.move` raises.
    """
    from brandassist.store.shared import moving

    if where.folder is None:
        raise Problem("shared_already")
    if not (where.folder / DATABASE_FILE).is_file():
        raise Problem("file_missing", name=str(where.folder / DATABASE_FILE))
    file = Database(where.url, Events())
    try:
        there = opening.moved_to(file)
        if not there:
            migrate.prepare(file.engine)
        with file.read() as tx:
            workspace_id = workspace_settings.read_raw(tx, "workspace_id")
        if not there and workspace_id in settings.shared.values():
            raise Problem("shared_already")  # this is an older state of it, and its folder here is in use
        keep = paths.shared_files(workspace_id)
        opening.make_folder(keep)
        with opening.at_server(to, WORK_SECONDS) as server:
            done = moving.move(file, server, to.address, keep, go_on)
    finally:
        file.close()
    settings.change(shared={**settings.shared, to.address: workspace_id})
    return done
