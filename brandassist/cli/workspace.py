"""`brandassist workspace`: a workspace that several computers share, on a PostgreSQL server."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem

if TYPE_CHECKING:
    from brandassist.opening import Place

T = TypeVar("T")

_CLOCK_OFF = 60.0  # seconds that are worth a word


def add_to(verbs: Verbs) -> None:
    workspace = verbs.group("workspace", "a workspace that several computers share, on a PostgreSQL server")
    for name, run, about in (
        ("create", _create, "make a new workspace in an empty database; prints the id"),
        ("upgrade", _upgrade, "bring the workspace there to this program's version, for everybody who works on it"),
        ("check", _check, "look whether the server, the line and the workspace there are as they should be"),
        ("move", _move, "move this workspace there: all but locked entries is copied and compared, the file is kept"),
    ):
        verb = workspace.add(name, run, about)
        verb.add_argument("address", metavar="ADDRESS", help="postgresql://USER@HOST/DATABASE, without a password")


def _create(call: Call) -> None:
    from brandassist import settings, sharing

    made = _entered(call, lambda place: sharing.create(place, settings.load(), call.args.as_member))
    call.out.created(made.workspace_id)
    call.say("It is there. Open it with --workspace and its address.")
    _say_who_holds(call, made.held)


def _upgrade(call: Call) -> None:
    from brandassist import sharing
    from brandassist.store import migrate

    made = _entered(call, sharing.upgrade)
    if made.before == migrate.HEAD:
        call.say("It was of this version already.")
    else:
        call.say(f"It was of {made.before}, and is of {migrate.HEAD} now. Everybody needs this version now.")
    _say_who_holds(call, made.held)


def _say_who_holds(call: Call, held: bool) -> None:
    if not held:
        call.say(
            "This login may not make others (CREATEROLE), so roles guide here and do not protect: whoever has it may "
            "do everything."
        )


def _check(call: Call) -> None:
    from brandassist import opening, settings
    from brandassist.store.shared import standing

    def check(place: Place) -> tuple[standing.Health, str]:
        with opening.at_server(place) as server:
            return standing.health(server.engine), settings.load().shared.get(place.address, "")

    found, known = _entered(call, check)
    call.out.record(
        {
            "workspace": found.standing.workspace_id,
            "schema": found.standing.schema,
            "server": f"PostgreSQL {found.server}",
            "encrypted": found.line or "no",
            "clock ahead": f"{found.clock_off} s" if abs(found.clock_off) >= _CLOCK_OFF else "",
            "roles": "held by the server" if found.held else "not held",
            "missing": list(found.missing),
        }
    )
    there = standing.may_open(found.standing)
    if known not in ("", there):
        raise Problem("another_workspace_there")
    if found.missing:
        raise Problem("server_incomplete", missing=len(found.missing))


def _move(call: Call) -> None:
    from brandassist import opening, settings, sharing
    from brandassist.cli.moving import progress

    told, where = progress(call), opening.located(call.where)
    found = _entered(call, lambda place: sharing.move(where, place, settings.load(), told))
    if call.out.as_json:
        call.out.document({"rows": found.rows, "entries_here": found.entries_here, "folder": str(found.folder)})
        return
    call.say(f"Moved: {sum(found.rows.values())} records, counted and compared one table after the other.")
    if found.entries_here:
        call.say(f"Entries with locked words stay on this computer alone, so save them yourself: {found.entries_here}.")
    call.say("The file was kept as it is now; opening it opens the shared workspace.")
    _say_who_holds(call, found.held)


def _entered(call: Call, work: Callable[[Place], T]) -> T:
    """Do it; where the server wants a password, ask for one, and keep it when it was the right one."""
    from brandassist import sharing

    place = sharing.on_server(call.args.address)
    try:
        return work(place)
    except Problem as problem:
        if problem.code not in ("password_needed", "password_wrong"):
            raise
        asked = problem
    password = _asked()
    if not password:
        raise asked
    done, kept = sharing.with_password(place, password, lambda: work(place))
    if not kept:
        call.say("This computer has no keychain, so the password is not kept; write it into ~/.pgpass.")
    return done


def _asked() -> str:
    if sys.stdin.isatty():
        return getpass.getpass("Password of the database (it goes to this computer's keychain): ")
    return sys.stdin.readline().rstrip("\r\n")
