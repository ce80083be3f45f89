"""The composition root: opens a workspace and builds the services on it; all below get what they need from here.

Each module adds the services of one room to those of the room below, down to `opened`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from brandassist import opening, paths
from brandassist import settings as device_settings
from brandassist.events import Events
from brandassist.opening import Place
from brandassist.settings import DeviceSettings
from brandassist.store.database import Database, Transaction
from brandassist.store.migrate import prepare
from brandassist.workspace.running import Workspace as Workspace

if TYPE_CHECKING:
    from brandassist.store.shared.first import GoOn as Copied


def open_workspace(
    where: Path | str | None = None,
    *,
    as_member: str | None = None,
    settings: DeviceSettings | None = None,
    go_on: Copied | None = None,
) -> Workspace:
    """Open a folder (made if absent) or a `postgresql://` address; None opens the default folder.

    A folder whose workspace was moved to a server leads there. `go_on` hears how far the first copy of a shared one is.

    `as_member` (name or id) decides who acts, for this opening only. Raises Problem `workspace_unwritable`,
    `workspace_read_only`, `workspace_corrupt`, `newer_schema`, `password_in_address`, `unknown_address`,
    `unknown_member`, `choose_member` (several work here and this device's user has not said who they are),
    `settings_unwritable`, those of `standing.may_open`, and the storage problems of `store.database`.
    """
    settings = settings or device_settings.load()
    place = opening.located(where)
    events = Events()
    if place.folder is None:
        return _open_shared(place, settings, events, as_member, go_on)
    opening.make_folder(place.folder)
    db = Database(place.url, events)
    try:
        if address := opening.moved_to(db):
            db.close()
            return _open_shared(opening.located(address), settings, events, as_member, go_on)
        prepare(db.engine)
        _keep_true(db)
        opening.keep_times(db)
        workspace_id = opening.found(db, settings, place, as_member)
        opening.make_folder(place.folder / "media")
        member = opening.acting_member(db, settings, workspace_id, as_member)
        settings.opened(place.address)
        return Workspace(place.address, place.folder, db, events, settings, workspace_id, member)
    except BaseException:
        db.close()
        raise


def _open_shared(
    place: Place, settings: DeviceSettings, events: Events, as_member: str | None, go_on: Copied | None
) -> Workspace:
    """On this computer's copy: as quick as a file, with or without a connection."""
    db, workspace_id = opening.open_shared(place, settings, events, as_member, go_on)
    try:
        _keep_true(db)
        folder = paths.shared_files(workspace_id)
        opening.make_folder(folder / "media")
        member = opening.acting_member(db, settings, workspace_id, as_member)
        settings.opened(place.address)
        made = Workspace(place.address, folder, db, events, settings, workspace_id, member)
        db.me = made.me
        return made
    except BaseException:
        db.close()
        raise


def _keep_true(db: Database) -> None:
    """Embargoes follow trips, places and home, and due times the targets and home, whoever changes these."""
    from brandassist.diary.embargo import follow

    db.keep_true("diary", follow)
    db.keep_true("settings", follow)
    db.keep_true("settings", _due_again)


def _due_again(tx: Transaction) -> None:
    from brandassist.inbox.rules import due_again  # read when a setting changes, not at the start

    due_again(tx)
