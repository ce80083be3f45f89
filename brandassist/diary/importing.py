"""Bring in notes kept elsewhere: a folder of Markdown or text files, with front matter or none, and their pictures.

A picture belongs to the note it is named in, else to the one whose name it begins with, else to the only note of its
folder; pictures left over become one entry per folder. A file brought in before is not brought in again.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote

from brandassist import clock
from brandassist.diary.service import Diary
from brandassist.diary.trips import Trips
from brandassist.errors import Problem
from brandassist.store.storable import LONGEST_ENTRY
from drafts.documents import Document, DocumentError, read

TEXTS = (".md", ".markdown", ".txt")
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".heif", ".avif")
_IMAGE = re.compile(r"!\[[^\]]*\]\(<?([^)>]+?)>?(?:\s+\"[^\"]*\")?\)")
_DAY = re.compile(r"(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})")


@dataclass(frozen=True)
class Imported:
    """What happened to one file: `entry_id` it became, or the `problem`, or neither: it was here already."""

    path: Path
    entry_id: str | None = None
    problem: Problem | None = None


def import_folder(
    folder: Path, diary: Diary, trips: Trips, progress: Callable[[int, int], None] = lambda done, total: None
) -> list[Imported]:
    """Bring in what is in the folder and those below; a file that cannot be read is reported and stops no other.

    `progress` hears how many notes are done, of how many. Raises Problem `folder_missing`.
    """
    if not folder.is_dir():
        raise Problem("folder_missing", folder=str(folder))
    notes = list(_notes(folder))
    known = diary.imported()
    found: list[Imported] = []
    for done, (path, pictures) in enumerate(notes):
        progress(done, len(notes))
        found += _one(path, pictures, diary, trips, known)
    progress(len(notes), len(notes))
    return found


def _notes(folder: Path) -> Iterator[tuple[Path, list[Path]]]:
    """Each note with its pictures; a folder stands for the pictures left over in it."""
    for where, below, names in os.walk(folder):
        below[:] = sorted(name for name in below if not name.startswith("."))
        here = [Path(where) / name for name in sorted(names) if not name.startswith(".")]
        texts = [path for path in here if path.suffix.lower() in TEXTS]
        left = [path for path in here if path.suffix.lower() in PICTURES]
        named = {text: _named(text) for text in texts}
        spoken_for = {path for paths in named.values() for path in paths}
        left = [path for path in left if path not in spoken_for]
        for text in texts:
            mine = [each for each in left if len(texts) == 1 or each.stem.startswith(text.stem)]
            left = [each for each in left if each not in mine]
            yield text, [*named[text], *mine]
        if left:
            yield Path(where), left


def _one(path: Path, pictures: list[Path], diary: Diary, trips: Trips, known: dict[str, str]) -> list[Imported]:
    try:
        raw = path.read_bytes() if path.is_file() else "\n".join(each.name for each in pictures).encode()
        mark = hashlib.sha256(raw).hexdigest()
        if mark in known:
            return [Imported(path)]
        entry_id = _write(path, _read(raw) if path.is_file() else Document(), diary, trips, mark)
    except Problem as problem:
        return [Imported(path, problem=problem)]
    except OSError:
        return [Imported(path, problem=Problem("file_unreadable", name=path.name))]
    known[mark] = entry_id
    added = diary.add_photos(entry_id, pictures)
    refused = [Imported(each, problem=problem) for each, problem in added.refused]
    if path.is_dir() and not added.photos:
        diary.delete(entry_id)  # nothing came in
        return refused
    return [Imported(path, entry_id=entry_id), *refused]


def _named(text: Path) -> list[Path]:
    """The pictures beside a note which it shows."""
    try:
        written = text.read_text(encoding="utf-8", errors="ignore")
    except OSError:
        return []
    named = (text.parent / unquote(each) for each in _IMAGE.findall(written) if "://" not in each)
    inside = (each for each in named if each.suffix.lower() in PICTURES and each.is_file())
    return list(dict.fromkeys(inside))


def _write(path: Path, found: Document, diary: Diary, trips: Trips, mark: str) -> str:
    fields = {name.lower(): value for name, value in found.extra.items()}
    return diary.capture(
        found.text,
        title=found.title or _title(path, found.text),
        place=str(fields.get("place") or ""),
        day=_day(fields, path),
        trip=_trip(str(fields.get("trip") or ""), trips),
        tags=found.tags,
        people=_words(fields.get("people")),
        locked=any(_yes(fields.get(name)) for name in ("locked", "private")),
        imported=mark,
    )


def _read(raw: bytes) -> Document:
    if len(raw) > LONGEST_ENTRY:
        raise Problem("too_long", length=len(raw), limit=LONGEST_ENTRY)
    try:
        return read(raw)
    except DocumentError as error:
        raise Problem(error.code, line=error.line, detail=error.detail) from error


def _title(path: Path, text: str) -> str:
    heading = re.match(r"\s*# (.+)", text)
    if heading is not None:
        return ""  # the text says it itself
    return "" if path.is_dir() else _DAY.sub("", path.stem).strip(" -_.")


def _day(fields: dict[str, Any], path: Path) -> str:
    """The day from the front matter, else from the file's name, else the day it was last written."""
    said = fields.get("day") or fields.get("date")
    if said:
        return str(said).strip()[:10]
    named = _DAY.search(path.stem)
    if named is not None:
        year, month, day = (int(each) for each in named.groups())
        if 1900 <= year <= clock.now().year + 1 and 1 <= month <= 12 and 1 <= day <= 31:
            return f"{year:04}-{month:02}-{day:02}"
    return datetime.fromtimestamp(path.stat().st_mtime).astimezone().date().isoformat()


def _trip(name: str, trips: Trips) -> str:
    found = [each.id for each in trips.list() if each.name.casefold() == name.strip().casefold()]
    return found[0] if found else ""


def _yes(value: object) -> bool:
    # What is unclear is locked.
    return value is not None and str(value).strip().lower() not in ("", "no", "false", "off", "0")


def _words(value: object) -> list[str]:
    if isinstance(value, str):
        value = value.split(",")
    found = cast("list[object]", value) if isinstance(value, list) else []
    return [str(each).strip().lstrip("#@") for each in found if str(each).strip()]
