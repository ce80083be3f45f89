"""All drafts as a folder of Markdown that Jekyll, Hugo and Obsidian read, with their pictures beside them.

Such a folder is made to be put online: a draft that quotes what is locked is left out, and pictures go as they would
to a network, nothing but pixels.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from brandassist import media
from brandassist.archive.shared import quotes_locked
from brandassist.errors import Problem, Stopped
from brandassist.files import whole_folder
from brandassist.store import brought_in
from brandassist.store.database import Database, Transaction
from brandassist.store.deliveries import read
from brandassist.store.diary import private
from brandassist.store.writing import drafts
from brandassist.store.writing.drafts import DraftRecord, PictureRef
from drafts.documents import Document, slugify, write
from drafts.limits import PictureLimits
from drafts.placing import replaced

PICTURES = "pictures"
_SIZE = PictureLimits(most=1, bytes=2_000_000)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Exported:
    """One draft: its `file` below the folder, "" where it was left out for what it quotes; pictures not there."""

    draft_id: str
    title: str
    file: str
    missing: tuple[str, ...] = ()


def export(db: Database, media_folder: Path, target: Path, go_on: Callable[[int, int], bool]) -> list[Exported]:
    """Write all drafts into a new folder; returns what became of each. Answers to people are left out.

    `go_on` hears how many are done, of how many. Raises Problem `folder_not_empty`, `folder_read_only`, and `Stopped`.
    """
    with whole_folder(target) as folder:
        with db.read() as tx:  # at once, and ended before the pictures: making them takes its time
            locked = private.passages(tx)
            found = [_read(tx, each.id) for each in drafts.lines(tx) if each.message_id is None]
        names, told = set[str](), list[Exported]()
        for done, each in enumerate(found):
            if not go_on(done, len(found)):
                raise Stopped
            if quotes_locked(each.record, each.pictures, locked):
                told.append(Exported(each.record.id, each.record.title, ""))
                continue
            told.append(_write(each, folder, media_folder, names))
        go_on(len(found), len(found))
        return told


@dataclass(frozen=True)
class _Draft:
    """A draft as it was read; `published`: when it first went out, "" where it never did."""

    record: DraftRecord
    pictures: tuple[PictureRef, ...]
    published: str


def _read(tx: Transaction, draft_id: str) -> _Draft:
    return _Draft(drafts.get(tx, draft_id), drafts.pictures(tx, draft_id), _published(tx, draft_id))


def _write(found: _Draft, folder: Path, media_folder: Path, names: set[str]) -> Exported:
    record, published = found.record, found.published
    day = published or _day(record.extra) or record.created_at.astimezone().isoformat(timespec="seconds")
    name = _free(f"{day[:10]}-{record.facts.slug or slugify(record.title or record.text[:60])}", names)
    files, missing = _pictures(found.pictures, folder, media_folder)
    text = _placed(record.text, {each.number: file for each, (file, _) in zip(found.pictures, files, strict=True)})
    listed = [{"file": file, "alt": alt} for file, alt in files if file]
    cover = next((file for file, _ in files if file and f"({file})" not in text), "")
    about = {"date": day, "draft": not published, "kind": record.kind, "image": cover, "pictures": listed}
    document = Document(
        title=record.title,
        text=text,
        slug=record.facts.slug,
        tags=record.facts.tags,
        excerpt=record.facts.excerpt,
        language=record.facts.language,
        extra={
            **record.extra,
            **{key: value for key, value in about.items() if value not in ("", [])},
            "id": record.id,
        },
    )
    (folder / name).write_text(write(document), encoding="utf-8")
    return Exported(record.id, record.title, name, missing)


def _day(extra: Mapping[str, object]) -> str:
    """The day the head of the file it came from says."""
    said = str(extra.get("date", ""))
    return said if _DAY.match(said) else ""


def _published(tx: Transaction, draft_id: str) -> str:
    ours = [row.due_at for row in read.of_draft(tx, draft_id) if row.state == "published"]
    theirs = [each.at for each in brought_in.of_draft(tx, draft_id)]
    first = min((*ours, *theirs), default=None)
    return first.astimezone().isoformat(timespec="seconds") if first else ""


def _free(stem: str, names: set[str]) -> str:
    name, number = f"{stem}.md", 2
    while name in names:
        name, number = f"{stem}-{number}.md", number + 1
    names.add(name)
    return name


def _pictures(
    refs: tuple[PictureRef, ...], folder: Path, media_folder: Path
) -> tuple[list[tuple[str, str]], tuple[str, ...]]:
    """Each picture's file below the folder ("" where it is gone) with its description, and which are gone."""
    files: list[tuple[str, str]] = []
    missing: list[str] = []
    for ref in refs:
        try:
            made = media.rendition(ref.media, media_folder, _SIZE, ref.cut)
            data = made.path.read_bytes()
        except (Problem, OSError):
            missing.append(ref.media)
            files.append(("", ref.alt))
            continue
        (folder / PICTURES).mkdir(exist_ok=True)
        (folder / PICTURES / made.path.name).write_bytes(data)
        files.append((f"{PICTURES}/{made.path.name}", ref.alt))
    return files, tuple(missing)


def _placed(text: str, files: Mapping[int, str]) -> str:
    """The text with files in the places of the draft's pictures, which it calls by their numbers."""
    return replaced(text, lambda words, number: f"![{words}]({files.get(number) or f'picture:{number}'})")
