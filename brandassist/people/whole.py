"""The record of somebody whole: given out, and deleted."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

from brandassist.people import exporting
from brandassist.people.exporting import GoOn
from brandassist.people.page import PageWords
from brandassist.people.saying import Saying
from brandassist.store import settings, traces
from brandassist.store.history import record
from brandassist.store.people import erasing, people
from brandassist.store.people.erasing import Goes


def to_the_end(done: int, total: int) -> bool:
    """Nobody ends it."""
    del done, total
    return True


class Whole(Saying):
    """An id nobody has raises Problem `not_found`."""

    def export(self, any_id: str, folder: Path, words: PageWords, go_on: GoOn = to_the_end) -> Path:
        """Write everything about somebody into a new folder, as JSON and to read; returns the folder.

        `go_on` hears how many of their messages are read. Raises Problem `folder_not_empty`, `folder_read_only`, and
        `Stopped`; then there is no folder.
        """
        with self._db.read() as tx:
            who = people.kin(tx, any_id)
            zone = settings.get(tx, "zone")
            told = exporting.everything(tx, who, go_on)
        exporting.write(told, folder, ZoneInfo(zone), words)
        with self._db.write() as tx:
            record(tx, self._me, "exported", "person", who.id)
        return folder

    def goes(self, any_id: str) -> Goes:
        """What deleting them would take away, and what would stay."""
        with self._db.read() as tx:
            return erasing.goes(tx, people.kin(tx, any_id))

    def delete(self, any_id: str, go_on: GoOn = to_the_end) -> bool:
        """Delete somebody whole, in the file too; False where old bytes may be left in it: another program held it.

        Nothing brings their messages back; what they write from now on comes as from somebody new. Older backups and
        archives still hold them. `go_on` hears how far it is; once it agreed to all, nothing stops it any more.
        Raises Problem `reply_on_its_way`, and `Stopped`; then nothing has changed.
        """
        with self._db.write("inbox", "diary", "drafts", "queue") as tx:
            people.alone(tx)
            erasing.erase(tx, self._me, people.kin(tx, any_id), go_on)
        return traces.sweep(self._db)
