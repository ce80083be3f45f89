"""Opening: which database and folder an address means, what a new workspace is given, and who acts in it."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brandassist import paths
from brandassist.errors import Problem
from brandassist.events import Events
from brandassist.settings import DeviceSettings
from brandassist.store import devices, founding, members
from brandassist.store import settings as workspace_settings
from brandassist.store.database import COPY_FILE, DATABASE_FILE, Database, Transaction, sqlite_url
from brandassist.store.deliveries import plan
from brandassist.store.members import Member
from brandassist.store.migrate import schema_version
from brandassist.store.settings import MOVED

if TYPE_CHECKING:
    from brandassist.store.shared.first import GoOn as Copied
    from brandassist.store.shared.shared import Shared


@dataclass(frozen=True)
class Place:
    """Where a workspace is: as a person would type it, as the database driver wants it, and its folder here."""

    address: str
    url: str
    folder: Path | None  # None: the database is elsewhere


def located(where: Path | str | None) -> Place:
    """Read an address or folder; None is the default folder.

    Raises `unknown_address`, `bad_server_address`, `password_in_address`.
    """
    folder = paths.workspace_folder(where)
    if folder is None:
        from brandassist.store.shared.address import server_url

        return Place(str(where), server_url(str(where)), None)
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
        if found is None or found.left:
            raise Problem("unknown_member", name=as_member, known=", ".join(each.name for each in members.here(tx)))
    return found


def _bound_member(db: Database, settings: DeviceSettings, workspace_id: str) -> Member:
    with db.read() as tx:
        everyone, signed_in = members.here(tx), _signed_in(tx)
    bound = signed_in or settings.members.get(workspace_id)
    found = next((each for each in everyone if each.id == bound), None)
    if found is None and len(everyone) > 1:
        raise Problem("choose_member", known=", ".join(each.name for each in everyone))
    found = found or everyone[0]
    settings.bind_member(workspace_id, found.id)
    return found


def _signed_in(tx: Transaction) -> str | None:
    """The member whose login this is, where the database is a server that knows logins."""
    if tx.dialect.name != "postgresql":
        return None
    from brandassist.store.shared import roles

    return roles.acting(tx)


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


def open_shared(
    place: Place, settings: DeviceSettings, events: Events, as_member: str | None, go_on: Copied | None = None
) -> tuple[Shared, str]:
    """Open the copy of a workspace on a server, without the server once it was made; returns it and its id.

    `go_on` hears how far the first copy is.

    Raises Problem `database_unreachable`, `device_of_another` and those of `standing.may_open` where this computer was
    never there.
    """
    from brandassist.diary.consent import said_of
    from brandassist.diary.held_back import relocked
    from brandassist.store.shared.shared import Shared

    workspace_id = settings.shared.get(place.address)
    if workspace_id is None:
        workspace_id, me = _known_there(place, settings, as_member)
        settings.change(shared={**settings.shared, place.address: workspace_id})
        if me is not None:
            settings.bind_member(workspace_id, me)
    folder = paths.shared_files(workspace_id)
    make_folder(folder)
    acts = (relocked, said_of)
    shared = Shared(
        place.url,
        folder / COPY_FILE,
        events,
        together,
        workspace_id=workspace_id,
        device_id=settings.device_id,
        acts=acts,
    )
    if not shared.brought_once():
        try:
            shared.must_stand()
            shared.bring(go_on)
        except BaseException:
            shared.close()
            raise
    return shared, workspace_id


def _known_there(place: Place, settings: DeviceSettings, as_member: str | None) -> tuple[str, str | None]:
    """Say to a server that this computer works with it; returns the workspace's id, and whose login this is."""
    from brandassist.store.shared import standing

    with at_server(place) as server:
        standing.may_open(standing.there(server.engine))
        with server.read() as tx:
            me = _signed_in(tx)
            _must_be_mine(tx, settings.device_id, me)
        return found(server, settings, place, as_member), me


def _must_be_mine(tx: Transaction, device_id: str, me: str | None) -> None:
    """One computer, one login: what is written from it is its member's. Raises Problem `device_of_another`."""
    from brandassist.store.shared import names

    member = members.find(tx, me) if me is not None else None
    if member is not None and (whose := names.whose(tx, device_id)) not in (None, member.name):
        raise Problem("device_of_another", name=whose, me=member.name)


@contextmanager
def at_server(place: Place, answer_seconds: float | None = None) -> Generator[Database]:
    """The server itself, for what is done there without a copy."""
    from brandassist.store.shared.line import ANSWER_SECONDS, be_patient

    server = Database(place.url, Events())
    try:
        be_patient(server.engine, answer_seconds or ANSWER_SECONDS)
        yield server
    finally:
        server.close()


def moved_to(db: Database) -> str:
    """The address of the server to which this file's workspace was moved; empty: it is here."""
    with db.read() as tx:
        return (workspace_settings.read_raw(tx, MOVED) or "") if schema_version(tx) is not None else ""


def must_be_here(db: Database) -> None:
    """Raises Problem `moved_away` where this file's workspace was moved to a server since it was opened."""
    if db.acting is not db:
        return
    with db.read() as tx:
        if workspace_settings.read_raw(tx, MOVED):
            raise Problem("moved_away")


def together(base: str, mine: str, theirs: str) -> str | None:
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
