"""Opening: which database and folder an address means, what a new workspace is given, and who acts in it."""

from __future__ import annotations

import getpass
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from brandassist import paths
from brandassist.errors import Problem
from brandassist.events import Events
from brandassist.settings import DeviceSettings
from brandassist.store import devices, founding, members
from brandassist.store import settings as workspace_settings
from brandassist.store.database import DATABASE_FILE, Database, sqlite_url
from brandassist.store.deliveries import plan
from brandassist.store.members import Member
from brandassist.store.migrate import prepare

if TYPE_CHECKING:
    from brandassist.store.shared.shared import Shared


@dataclass(frozen=True)
class Place:
    """Where a workspace is: as a person would type it, as the database driver wants it, and its folder here."""

    address: str
    url: str
    folder: Path | None  # None: the database is elsewhere


def located(where: Path | str | None) -> Place:
    """Read an address or folder; None is the default folder. Raises `unknown_address`, `password_in_address`."""
    folder = paths.workspace_folder(where)
    if folder is None:
        where = str(where)
        parts = urlsplit(where)
        if parts.scheme not in ("postgresql", "postgresql+psycopg"):
            raise Problem("unknown_address", scheme=parts.scheme)
        if parts.password is not None or "password" in parse_qs(parts.query, keep_blank_values=True):
            raise Problem("password_in_address")
        return Place(where, "postgresql+psycopg" + where[where.index("://") :], None)
    return Place(str(folder), sqlite_url(folder / DATABASE_FILE), folder)


def make_folder(folder: Path) -> None:
    """Raises Problem `workspace_unwritable`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise Problem("workspace_unwritable", path=str(folder)) from error


def found(db: Database, settings: DeviceSettings, place: Place, as_member: str | None) -> str:
    """Return the workspace's id, making what a new one has. A known visitor writes nothing."""
    with db.read() as tx:
        known = workspace_settings.read_raw(tx, "workspace_id")
        if known is not None and devices.known(tx, settings.device_id):
            return known
    import tzlocal

    with db.write("settings", "accounts") as tx:
        return founding.found(
            tx,
            first_member=as_member or system_user(),
            device_id=settings.device_id,
            device_name=settings.device_name,
            zone=tzlocal.get_localzone_name() or "UTC",
            files_here=place.folder is not None,
        )


def acting_member(db: Database, settings: DeviceSettings, workspace_id: str, as_member: str | None) -> Member:
    """Who acts: as told, else as this device's user said. Raises Problem `unknown_member`, `choose_member`."""
    if as_member is None:
        return _bound_member(db, settings, workspace_id)
    with db.read() as tx:
        found = members.find(tx, as_member)
        if found is None:
            raise Problem("unknown_member", name=as_member, known=", ".join(each.name for each in members.every(tx)))
    return found


def _bound_member(db: Database, settings: DeviceSettings, workspace_id: str) -> Member:
    with db.read() as tx:
        everyone = members.every(tx)
    bound = settings.members.get(workspace_id)
    found = next((each for each in everyone if each.id == bound), None)
    if found is None and len(everyone) > 1:
        raise Problem("choose_member", known=", ".join(each.name for each in everyone))
    found = found or everyone[0]
    settings.bind_member(workspace_id, found.id)
    return found


def system_user() -> str:
    """The name of this computer's user as the system shows it, or "You"."""
    if sys.platform == "win32":
        return getpass.getuser() or "You"
    import os
    import pwd

    try:
        shown = pwd.getpwuid(os.getuid()).pw_gecos.split(",")[0].strip()
    except KeyError:
        return "You"
    return shown if shown and shown != "root" else "You"


def open_shared(place: Place, settings: DeviceSettings, events: Events, as_member: str | None) -> tuple[Shared, str]:
    """Open the copy of a workspace on a server, without the server once it was made; returns it and its id.

    Raises Problem `database_unreachable` and those of `found` where this computer was never there.
    """
    from brandassist.store.shared.shared import Shared

    workspace_id = settings.shared.get(place.address)
    if workspace_id is None:
        server = Database(place.url, events)
        try:
            prepare(server.engine)
            workspace_id = found(server, settings, place, as_member)
        finally:
            server.close()
        settings.change(shared={**settings.shared, place.address: workspace_id})
    folder = paths.shared_files(workspace_id)
    make_folder(folder)
    shared = Shared(place.url, folder / "copy.sqlite", events, _together)
    if not shared.brought_once():
        try:
            shared.bring()
        except BaseException:
            shared.close()
            raise
    return shared, workspace_id


def _together(base: str, mine: str, theirs: str) -> str | None:
    """What both made of a text in one; None where they changed the same words."""
    from drafts.merging.three_way import merge

    merged = merge(base, mine, theirs)
    return None if merged.conflicts else merged.text


def keep_times(db: Database) -> None:
    """Wall times are the truth: where zone data changed since the last time, planned instants follow them."""
    with db.read() as tx:
        stale = plan.stale_times(tx)
    if stale:
        with db.write("queue", "diary") as tx:  # embargoes have wall times too
            plan.keep_times(tx)
