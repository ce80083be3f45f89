"""A Day One export: the zip its apps write, or its folder, with `photos/`."""

from __future__ import annotations

import json
import re
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from brandassist.errors import Problem
from brandassist.importing.journals import Found, Photo
from brandassist.importing.packed import Packed
from brandassist.media import MAX_BYTES
from drafts.journals import day_one
from drafts.journals.told import Odd

_JOURNAL = re.compile(r"^(?:[^/]+/)?[^/]+\.json$")
_BEGIN = re.compile(rb'^(?:\xef\xbb\xbf)?\s*\{\s*"(?:metadata|entries|tags)"\s*:')
_PHOTO = re.compile(r"(?:^|/)photos/([^/]+)\.[A-Za-z0-9]+$")


def found(files: Packed) -> Found | None:
    """The journals of a source, if it is of Day One.

    Raises Problem `zip_bomb`, `zip_locked`, `journal_too_large`, `journal_broken`.
    """
    journals = json_of_diaries(files)
    photos = {match[1].lower(): name for name in files.names if (match := _PHOTO.search(name))}
    told = Found("day_one", files.name, partial(_photo, files, photos), lambda: files.there)
    known = False
    for name in journals:
        data = parsed(files, name)
        if day_one.is_export(data):
            known = True
            _read(data, told)
    return told if known else None


def json_of_diaries(files: Packed) -> list[str]:
    """The JSON files that begin as a diary's do; others are not read."""
    named = [name for name in files.names if _JOURNAL.match(name) and not name.startswith("__MACOSX")]
    return [name for name in named if _BEGIN.match(files.head(name))]


def parsed(files: Packed, name: str) -> Any:
    """A JSON file; raises Problem `journal_broken` with the line, and what `Packed.read` raises."""
    try:
        return json.loads(files.read(name).decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise Problem("journal_broken", name=PurePosixPath(name).name, line=error.lineno) from error
    except (ValueError, RecursionError) as error:  # not UTF-8, a number of a million digits, nested without end
        raise Problem("journal_broken", name=PurePosixPath(name).name, line=1) from error


def _read(data: Any, told: Found) -> None:
    for record in data["entries"]:
        try:
            told.entries.append(day_one.entry_of(record))
        except Odd as odd:
            told.refused.append((odd.name, Problem("journal_entry_odd", name=odd.name)))


def _photo(files: Packed, photos: dict[str, str], md5: str) -> Photo:
    name = photos.get(md5.lower())
    if name is None:
        return Photo(md5, missing="pictures_missing")
    return Photo(PurePosixPath(name).name, files.read(name, MAX_BYTES))
