"""Photos on entries: copied in, said in words, taken off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from brandassist import media
from brandassist.diary.taking_in import Copied, Each, GoOn, Known, copied_bytes, take_in, to_the_end
from brandassist.errors import Problem
from brandassist.store import (
    history,
)
from brandassist.store.database import Database
from brandassist.store.diary import entries as rows
from brandassist.store.diary import photos as photo_rows
from brandassist.store.diary.photos import Hung, Photo
from brandassist.store.history import Actor
from brandassist.store.storable import storable


@dataclass(frozen=True)
class Added:
    """Which photos were taken in, which files were not, and why; which of them hang on another entry `already`."""

    photos: tuple[Photo, ...]
    refused: tuple[tuple[Path, Problem], ...]
    already: tuple[tuple[Photo, Hung], ...] = ()


class EntryPhotos:
    """The photos of a workspace's entries."""

    def __init__(self, db: Database, me: Actor, media_folder: Path) -> None:
        self._db = db
        self._me = me
        self._media = media_folder

    def add_photos(self, entry_id: str, paths: Iterable[Path], go_on: GoOn = to_the_end, each: Each = map) -> Added:
        """Copy pictures in and hang them on the entry; a file that is none is named and stops no other.

        What was added before it was cancelled, or before the disk was full, stays (see `taking_in.take_in`).
        """
        photos: list[Photo] = []

        def hang(together: Sequence[Copied]) -> None:
            with self._db.write("diary") as tx:
                rows.change(tx, entry_id)
                for one in together:
                    photo_rows.add(tx, entry_id, one.photo, one.bytes)
                added = [one.photo.sha256 for one in together]
                history.record(tx, self._me, "added photos", "entry", entry_id, photos=added)
            photos.extend(one.photo for one in together)

        with self._db.read() as tx:
            entry = rows.get(tx, entry_id)
            known = Known(photo_rows.hung(tx))
        refused = take_in(list(paths), self._media, hang, go_on, each)
        already: list[tuple[Photo, Hung]] = []
        for photo in photos:
            if (where := known.where(photo.sha256, photo.likeness or "", beside=entry_id)) is not None:
                already.append((photo, where))
            known.add(Hung(photo.sha256, photo.likeness, entry_id, entry.title, entry.day))
        return Added(tuple(photos), tuple(refused), tuple(already))

    def copy_in(self, data: bytes, name: str) -> Copied:
        """Copy a photo in for an entry still to be written; raises what `media.keep` raises."""
        return copied_bytes(data, name, self._media)

    def learn_likenesses(self, most: int = 50) -> int:
        """Look at pictures kept before likenesses were known, a few at a time; returns how many were looked at."""
        with self._db.read() as tx:
            unknown = photo_rows.not_looked_at(tx, most)
        for sha256 in unknown:
            try:
                likeness = media.likeness_of(media.original(sha256, self._media))
            except Problem:
                likeness = ""  # it is not on this computer, or was never whole
            with self._db.write_here() as tx:
                photo_rows.set_likeness(tx, sha256, likeness)
        return len(unknown)

    def describe_photo(self, entry_id: str, sha256: str, alt: str) -> None:
        """Say in words what a photo shows, for those who do not see it."""
        alt = storable(alt)
        with self._db.write("diary") as tx:
            photo_rows.describe(tx, entry_id, sha256, alt)

    def remove_photo(self, entry_id: str, sha256: str) -> None:
        """Take a photo off an entry; the original stays in the media folder."""
        with self._db.write("diary") as tx:
            photo_rows.remove(tx, entry_id, sha256)
            history.record(tx, self._me, "removed photo", "entry", entry_id, photo=sha256)
