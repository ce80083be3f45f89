"""`brandassist backup` and `brandassist restore`: the whole workspace as one file."""

from __future__ import annotations

from pathlib import Path

from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem


def add_to(verbs: Verbs) -> None:
    verbs.add("backup", _backup, "write the whole workspace to one file").add_argument("file", type=Path)
    verbs.add("restore", _restore, "bring a backup back into an empty folder").add_argument("file", type=Path)


def _backup(call: Call) -> None:
    from brandassist.store.backup import backup

    if call.workspace.acting is not call.workspace.db:  # also where a folder led to a server
        raise Problem("backup_elsewhere")
    backup(call.workspace.folder, call.args.file)
    call.say("The backup holds everything, locked passages too: keep it where only you can read it.")


def _restore(call: Call) -> None:
    from brandassist import paths
    from brandassist.store.backup import hold_what_waits, restore

    if "://" in (call.where or ""):
        raise Problem("backup_elsewhere")
    restore(call.args.file, Path(call.where or paths.default_workspace()).expanduser().absolute())
    held = hold_what_waits(call.workspace.db, call.workspace.me)
    if held:
        call.say(f"Posts that may have been sent since the backup are held, release them one by one: {held}.")
