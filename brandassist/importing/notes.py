"""Notes kept as files: a folder of Markdown or text, with front matter or none, becomes entries with their pictures.

A picture belongs to the note it is named in, else to the one whose name it begins with, else to the only note of its
folder; pictures left over become one entry per folder. Nothing outside the folder is read. A note is known again by
its content.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote

from brandassist import clock
from brandassist.errors import Problem
from brandassist.importing.finding import PICTURES
from brandassist.importing.journals import Found, Photo
from brandassist.media import MAX_BYTES
from brandassist.store.storable import LONGEST_ENTRY
from drafts import locking
from drafts.documents import Document, DocumentError, read
from drafts.journals.told import Told, Where

TEXTS = (".md", ".markdown", ".txt")
_IMAGE = re.compile(r"!\[[^\]]*\]\(<?([^)>]+?)>?(?:\s+\"[^\"]*\")?\)")
_DAY = re.compile(r"(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})")


def found(source: Path, trips: Mapping[str, str]) -> Found:
    """The notes of a folder, or one note; `trips` are ids by name, in small letters.

    Raises Problem `import_not_known` for a file that is no text.
    """
    whole = source.is_dir()
    if not whole and source.suffix.lower() not in TEXTS:
        raise Problem("import_not_known", name=source.name)
    root = (source if whole else source.parent).resolve()
    told = Found("notes", source.name, partial(_photo, root), root.is_dir)
    alone = root / source.name
    for path, pictures in _notes(root) if whole else [(alone, _named(root, alone))]:
        name = _name(root, path)
        try:
            told.entries.append(_told(root, path, pictures, trips))
        except Problem as problem:
            told.refused.append((name, problem))
        except OSError:
            told.refused.append((name, Problem("file_unreadable", name=path.name)))
    return told


def _notes(root: Path) -> Iterator[tuple[Path, list[Path]]]:
    """Each note with its pictures; a folder stands for the pictures left over in it."""
    for where, below, names in os.walk(root):
        below[:] = sorted(name for name in below if not name.startswith("."))
        here = [Path(where) / name for name in sorted(names) if not name.startswith(".")]
        here = [path for path in here if path.resolve().is_relative_to(root)]
        texts = [path for path in here if path.suffix.lower() in TEXTS]
        left = [path for path in here if path.suffix.lower() in PICTURES]
        named = {text: _named(root, text) for text in texts}
        spoken_for = {path for paths in named.values() for path in paths}
        left = [path for path in left if path not in spoken_for]
        for text in texts:
            mine = [each for each in left if len(texts) == 1 or each.stem.startswith(text.stem)]
            left = [each for each in left if each not in mine]
            yield text, [*named[text], *mine]
        if left:
            yield Path(where), left


def _named(root: Path, text: Path) -> list[Path]:
    """The pictures a note shows that lie in the folder."""
    try:
        written = text.read_text(encoding="utf-8", errors="ignore")
    except OSError:
        return []
    named = (text.parent / unquote(each) for each in _IMAGE.findall(written) if "://" not in each)
    pictures = (each.resolve() for each in named if each.suffix.lower() in PICTURES and "\0" not in str(each))
    return list(dict.fromkeys(each for each in pictures if each.is_relative_to(root) and each.is_file()))


def _told(root: Path, path: Path, pictures: list[Path], trips: Mapping[str, str]) -> Told:
    raw = path.read_bytes() if path.is_file() else "\n".join(each.name for each in pictures).encode()
    note = _read(raw) if path.is_file() else Document()
    fields = {name.lower(): value for name, value in note.extra.items()}
    seen = locking.capture(note.text)
    return Told(
        key=hashlib.sha256(raw).hexdigest(),
        name=_name(root, path),
        day=_day(fields, path),
        text=note.text,
        title=note.title or _title(path, note.text),
        where=Where(str(fields["place"])) if fields.get("place") else None,
        tags=(*seen.tags, *note.tags),
        people=(*seen.people, *_words(fields.get("people"))),
        trip=trips.get(str(fields.get("trip") or "").strip().casefold(), ""),
        pictures=tuple(_name(root, each) for each in pictures),
        locked=any(_yes(fields.get(name)) for name in ("locked", "private")),
    )


def _photo(root: Path, name: str) -> Photo:
    path = root / name
    try:
        if path.stat().st_size > MAX_BYTES:
            raise Problem("file_unreadable", name=path.name)
        return Photo(path.name, path.read_bytes())
    except OSError as error:
        raise Problem("file_unreadable", name=path.name) from error


def _read(raw: bytes) -> Document:
    if len(raw) > LONGEST_ENTRY:
        raise Problem("too_long", length=len(raw), limit=LONGEST_ENTRY)
    try:
        return read(raw)
    except DocumentError as error:
        raise Problem(error.code, line=error.line, detail=error.detail) from error


def _name(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix() if path != root else root.name


def _title(path: Path, text: str) -> str:
    if re.match(r"\s*# (.+)", text) is not None or path.is_dir():
        return ""  # the text says it itself
    return _DAY.sub("", path.stem).strip(" -_.")


def _day(fields: Mapping[str, Any], path: Path) -> str:
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


def _yes(value: object) -> bool:
    # What is unclear is locked.
    return value is not None and str(value).strip().lower() not in ("", "no", "false", "off", "0")


def _words(value: object) -> list[str]:
    if isinstance(value, str):
        value = value.split(",")
    said = cast("list[object]", value) if isinstance(value, list) else []
    return [str(each).strip().lstrip("#@") for each in said if str(each).strip()]
