"""The archive: everything, for oneself. Markdown to read, records and originals to bring it all back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from brandassist import media
from brandassist.archive.place import file_name
from brandassist.errors import Problem
from brandassist.files import whole_folder
from brandassist.store import dump
from brandassist.store.backup import hold_what_waits
from brandassist.store.database import Database, Transaction
from brandassist.store.diary import entries, entry_rows
from brandassist.store.history import Actor
from brandassist.store.writing import drafts, targets
from drafts import locking
from drafts.documents import Document, write

RECORDS = "records.json"
_READ_ME = """This is everything: locked passages (between %% marks), places, names, photos with where and when they
were taken. Keep it where only you can read it. To give something to others, use `brandassist share`.

diary/ and drafts/ are for reading. records.json and media/ bring it all back: brandassist import FOLDER
"""


def archive(db: Database, files: Path, target: Path) -> None:
    """Write everything into a new folder. Raises Problem `folder_not_empty`, `folder_read_only`, `picture_missing`."""
    with whole_folder(target) as folder, db.read() as tx:
        (folder / "READ ME, PRIVATE.txt").write_text(_READ_ME, encoding="utf-8")
        records = {"brandassist": dump.SCHEMA, "tables": dump.everything(tx)}
        (folder / RECORDS).write_text(json.dumps(records, ensure_ascii=False, indent=1), encoding="utf-8")
        _write_diary(tx, folder / "diary")
        _write_drafts(tx, folder / "drafts")
        for name in ("media", "site"):
            if (files / name).is_dir():
                shutil.copytree(files / name, folder / name, ignore=shutil.ignore_patterns("small"))


def _write_diary(tx: Transaction, folder: Path) -> None:
    folder.mkdir()
    for row in [*entry_rows.rows(tx), *entry_rows.rows(tx, binned=True)]:
        entry = entries.get(tx, row.id)
        about = {
            "date": entry.day,
            "place": entry.place,
            "trip": entry.trip,
            "people": list(entry.people),
            "locked": "yes" if entry.locked else "",
            "photos": [each.name for each in entry.photos],
            "id": entry.id,
        }
        extra = {name: value for name, value in about.items() if value}
        text = locking.marked(entry.text, entry.locks)
        made = write(Document(title=entry.title, text=text, tags=entry.tags, extra=extra))
        (folder / file_name(entry.day, entry.title, entry.id)).write_text(made, encoding="utf-8")


def _write_drafts(tx: Transaction, folder: Path) -> None:
    folder.mkdir()
    for line in [*drafts.lines(tx), *drafts.lines(tx, binned=True)]:
        draft_id, record = line.id, drafts.get(tx, line.id)
        made = Document(
            title=record.title,
            text=record.text,
            slug=record.facts.slug,
            tags=record.facts.tags,
            excerpt=record.facts.excerpt,
            language=record.facts.language,
            visibility=record.facts.visibility,
            first_comment=record.facts.first_comment,
            targets=tuple(each.label for each in targets.of(tx, draft_id)),
            extra={**record.extra, "id": draft_id},
        )
        (folder / file_name("", record.title, draft_id)).write_text(write(made), encoding="utf-8")


def bring_back(source: Path, db: Database, files: Path, me: Actor, device_name: str) -> int:
    """Bring an archive into a new, empty workspace; returns how many posts are now held, for they may have been sent.

    The originals come first, so that no record points at nothing. Open the workspace again afterwards. Raises
    Problem `not_an_archive`, `newer_schema`, `workspace_not_empty`, `picture_missing`, and `archive_wants_file` where
    the workspace is on a server, which gets no locked word (ADR 0022).
    """
    if db.acting is not db:
        raise Problem("archive_wants_file")
    records = _records(source)
    with db.read() as tx:
        if not dump.is_empty(tx):
            raise Problem("workspace_not_empty", path=str(files))
    for name in ("media", "site"):
        if (source / name).is_dir():
            shutil.copytree(source / name, files / name, dirs_exist_ok=True)
    for row in records["media"]:
        media.original(str(row["sha256"]), files / "media")
    with db.write("diary", "drafts", "queue", "inbox", "accounts", "settings") as tx:
        if not dump.is_empty(tx):
            raise Problem("workspace_not_empty", path=str(files))
        dump.bring_back(tx, records, device_id=me.device_id, device_name=device_name)
    return hold_what_waits(db, Actor(None, me.device_id))


def _records(source: Path) -> dump.Rows:
    try:
        found = json.loads((source / RECORDS).read_text(encoding="utf-8"))
        schema, tables = found["brandassist"], found["tables"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Problem("not_an_archive") from error
    if schema != dump.SCHEMA:
        raise Problem("newer_schema", found=str(schema), known=dump.SCHEMA)
    return tables
