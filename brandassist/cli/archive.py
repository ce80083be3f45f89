"""`brandassist archive` and `share`: two ways out; the way back is in `moving`."""

from __future__ import annotations

from pathlib import Path

from brandassist.cli.verbs import Call, Verbs


def add_to(verbs: Verbs) -> None:
    for name, run, about in (
        ("archive", _archive, "write everything into a folder, locked passages too"),
        ("share", _share, "write into a folder what others may read: nothing locked, no place"),
    ):
        verbs.add(name, run, about).add_argument("folder", type=Path)


def _archive(call: Call) -> None:
    from brandassist.archive.private import archive

    archive(call.workspace.db, call.workspace.folder, call.args.folder.absolute())
    call.say("This archive is private: it holds locked passages, places and original photos. Keep it to yourself.")


def _share(call: Call) -> None:
    from brandassist.archive.shared import share

    left_out = share(call.workspace.db, call.workspace.media_folder, call.args.folder.absolute())
    call.say(f"Left out because of what is locked: {left_out}." if left_out else "Nothing had to be left out.")
