"""The files beside a workspace's database, when it moves to a server: this computer keeps them in another folder."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from brandassist.errors import Problem
from brandassist.store.backup import copy_database
from brandassist.store.database import DATABASE_FILE

_LOOSE = (".new", ".part", "-wal", "-shm", "-journal")
_NEVER_CHANGED = "media"  # pictures are named by what they hold


def carry(folder: Path, keep: Path, go_on: Callable[[int, int], object]) -> None:
    """Put all that lies beside the database into `keep` too; what is there already is written anew.

    Pictures take no room twice where the disk can have one file under two names. `go_on` is asked before each file.
    Raises Problem `workspace_unwritable`, `workspace_corrupt` and what `go_on` raises.
    """
    try:
        for path in sorted(folder.rglob("*")):
            inside = path.relative_to(folder)
            if path.is_symlink() or not path.is_file() or path.name.endswith(_LOOSE) or _is_database(inside):
                continue
            go_on(0, 1)
            (keep / inside).parent.mkdir(parents=True, exist_ok=True)
            _put(path, keep / inside, linked=inside.parts[0] == _NEVER_CHANGED)
    except OSError as error:
        raise Problem("workspace_unwritable", path=str(keep)) from error


def _is_database(inside: Path) -> bool:
    """The workspace's own, and what it was before an upgrade: nobody needs that elsewhere."""
    return len(inside.parts) == 1 and inside.suffix == ".sqlite" and inside.stem.startswith(Path(DATABASE_FILE).stem)


def _put(source: Path, target: Path, *, linked: bool) -> None:
    new = target.with_name(f"{target.name}.part")
    new.unlink(missing_ok=True)
    if source.suffix == ".sqlite":
        copy_database(source, new)
    elif not (linked and _linked(source, new)):
        shutil.copy2(source, new)
    new.replace(target)


def _linked(source: Path, target: Path) -> bool:
    try:
        os.link(source, target)
    except OSError:  # another disk, or one that has no second names
        return False
    return True
