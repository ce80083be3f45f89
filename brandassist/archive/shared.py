"""The share: what others may read. No locked word, no place, no original photo, nobody who refused to be shown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from brandassist import media
from brandassist.archive.place import file_name
from brandassist.files import whole_folder
from brandassist.store.database import Database
from brandassist.store.diary import entries, entry_rows, private
from brandassist.store.diary.entries import Entry
from brandassist.store.writing import drafts
from brandassist.store.writing.drafts import DraftRecord, PictureRef
from drafts import locking
from drafts.documents import Document, write
from drafts.limits import PictureLimits
from drafts.quoting import quotes

_PHOTOS = PictureLimits(most=1, bytes=2_000_000)


def share(db: Database, media_folder: Path, target: Path) -> int:
    """Write what may be shown into a new folder; returns how many records were left out because of what is locked.

    Places are left out, and photos go as they would to a network: nothing but pixels. Raises Problem
    `folder_not_empty`, `folder_read_only`, `picture_missing`.
    """
    with whole_folder(target) as folder:
        with db.read() as tx:  # at once, and ended before the pictures: making them takes its time
            locked = private.passages(tx)
            written = [entries.get(tx, row.id) for row in entry_rows.rows(tx)]
            records = {line.id: drafts.get(tx, line.id) for line in drafts.lines(tx)}
        return _share_diary(written, folder, media_folder, locked) + _share_drafts(records, folder / "drafts", locked)


def _share_diary(written: list[Entry], folder: Path, media_folder: Path, locked: tuple[str, ...]) -> int:
    (folder / "diary").mkdir()
    left_out = 0
    for entry in written:
        title, text = _open(entry.title, locked), _open(locking.without_locked(entry.text, entry.locks), locked)
        if entry.locked or (not text.strip() and not entry.photos):
            left_out += 1
            continue
        document = Document(title=title, text=text, tags=entry.tags, extra=_about(entry, folder, media_folder, locked))
        name = file_name(entry.day, title, entry.id)
        (folder / "diary" / name).write_text(write(document), encoding="utf-8")
    return left_out


def _about(entry: Entry, folder: Path, media_folder: Path, locked: tuple[str, ...]) -> dict[str, object]:
    photos = [
        {"file": _photo(each.sha256, folder, media_folder), "alt": _open(each.alt, locked)}
        for each in entry.photos
        if each.consent.said != "refused"
    ]
    about: dict[str, object] = {"date": entry.day, "people": list(entry.people), "photos": photos}
    return {name: value for name, value in about.items() if value}


def _photo(sha256: str, folder: Path, media_folder: Path) -> str:
    made = media.rendition(sha256, media_folder, _PHOTOS)
    (folder / "photos").mkdir(exist_ok=True)
    copy = folder / "photos" / made.path.name
    copy.write_bytes(made.path.read_bytes())
    return f"photos/{copy.name}"


def _share_drafts(records: dict[str, DraftRecord], folder: Path, locked: tuple[str, ...]) -> int:
    folder.mkdir()
    left_out = 0
    for draft_id, record in records.items():
        if record.message_id is not None:
            continue
        if quotes_locked(record, (), locked):
            left_out += 1
            continue
        made = Document(
            title=record.title,
            text=record.text,
            tags=record.facts.tags,
            excerpt=record.facts.excerpt,
            language=record.facts.language,
            first_comment=record.facts.first_comment,
        )
        (folder / file_name("", record.title, draft_id)).write_text(write(made), encoding="utf-8")
    return left_out


def quotes_locked(record: DraftRecord, pictures: Sequence[PictureRef], locked: tuple[str, ...]) -> bool:
    """Whether a draft repeats what is locked: in its words, what stands beside them, or what its pictures show."""
    said = (
        record.title,
        record.text,
        record.facts.excerpt,
        record.facts.first_comment,
        *(each.alt for each in pictures),
    )
    return bool(quotes("\n".join(said), locked))


def _open(text: str, locked: tuple[str, ...]) -> str:
    # Locked words may stand open elsewhere in the diary: there they were meant to be locked too.
    return locking.without_locked(text, quotes(text, locked))
