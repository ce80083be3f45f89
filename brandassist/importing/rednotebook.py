"""RedNotebook's journal: the folder it keeps (`data`), the zip of its backup, or the file of one month."""

from __future__ import annotations

from functools import partial
from pathlib import Path, PurePosixPath

from brandassist.errors import Problem
from brandassist.importing.journals import Found, Photo
from brandassist.importing.packed import Packed
from brandassist.media import MAX_BYTES
from drafts.journals import rednotebook
from drafts.journals.told import Odd


def found(files: Packed) -> Found | None:
    """The entries of a source, if RedNotebook wrote it; a month that is broken stops no other.

    Raises Problem `zip_bomb`, `zip_locked`, `journal_too_large`.
    """
    named = {name: match[1] for name in files.names if (match := rednotebook.MONTH.search(name))}
    head = {name: files.head(name).decode("utf-8", "ignore") for name in named}
    months = [name for name in named if rednotebook.begins_like_month(head[name])]
    if not months:
        return None
    told = Found("rednotebook", files.name, partial(_photo, files), lambda: files.there)
    for name in sorted(months):
        try:
            for each in rednotebook.entries_of(named[name], files.read(name).decode("utf-8-sig")):
                if isinstance(each, Odd):
                    told.refused.append((each.name, Problem("journal_entry_odd", name=each.name)))
                else:
                    told.entries.append(each)
        except (Odd, UnicodeDecodeError):
            told.refused.append((named[name], Problem("journal_entry_odd", name=PurePosixPath(name).name)))
    return told


def _photo(files: Packed, said: str) -> Photo:
    """RedNotebook keeps no pictures, only their paths: read where they lie, on this computer alone."""
    path = rednotebook.local_path(said)
    name = PurePosixPath(path.replace("\\", "/")).name or said
    inside = next((each for each in files.names if (path and each.endswith(f"/{path}")) or each == path), "")
    if inside:
        return Photo(name, files.read(inside, MAX_BYTES))
    lies = Path(path)
    if not path or not lies.is_absolute() or not lies.is_file():
        return Photo(name, missing="pictures_missing")
    if lies.stat().st_size > MAX_BYTES:
        raise Problem("file_unreadable", name=name)
    try:
        return Photo(name, lies.read_bytes())
    except OSError as error:
        raise Problem("file_unreadable", name=name) from error
