"""What jrnl wrote out: JSON, plain text or Markdown, in one file."""

from __future__ import annotations

from brandassist.errors import Problem
from brandassist.importing.day_one import json_of_diaries, parsed
from brandassist.importing.journals import Found, Photo
from brandassist.importing.packed import Packed
from drafts.journals import jrnl
from drafts.journals.told import Odd, Told

_TEXTS = (".txt", ".md", ".markdown", ".jrnl")


def found(files: Packed) -> Found | None:
    """The entries of a single file, if jrnl wrote it; raises Problem `journal_too_large`, `journal_broken`."""
    if not files.single:
        return None
    name = files.names[0]
    told = Found("jrnl", files.name, lambda photo: Photo(photo, missing="pictures_missing"), lambda: files.there)
    if json_of_diaries(files):
        data = parsed(files, name)
        if not jrnl.is_export(data):
            return None
        for record in data["entries"]:
            _take(record, told)
        return told
    if not name.lower().endswith(_TEXTS) or not jrnl.begins_like_text(files.head(name).decode("utf-8", "ignore")):
        return None
    try:
        text = files.read(name).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = bytes(error.object[: error.start]).count(b"\n") + 1
        raise Problem("not_utf8", line=line) from error
    for each in jrnl.entries_of(text):
        _keep(each, told)
    return told


def _take(record: object, told: Found) -> None:
    try:
        _keep(jrnl.entry_of(record), told)
    except Odd as odd:
        _keep(odd, told)


def _keep(each: Told | Odd, told: Found) -> None:
    if isinstance(each, Odd):
        told.refused.append((each.name, Problem("journal_entry_odd", name=each.name)))
    else:
        told.entries.append(each)
