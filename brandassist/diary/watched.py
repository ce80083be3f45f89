"""Folders this device watches for photos: what is found becomes visits, when a person says so.

Every photo found is a row (`store.diary.shots`), so what was asked for goes on after a pulled card, a full disk or a
kill, and two programs at once bring nothing in twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from brandassist import media
from brandassist.diary.clusters import DISTANCE, Cluster, ZoneAt, clusters, metres, shot_of
from brandassist.diary.looking import Seen, files_in, read_heads, whole_and_new
from brandassist.diary.taking_in import Copied, Each, GoOn, Known, take_in, to_the_end
from brandassist.diary.zones import stays_of, zone_of_wall
from brandassist.errors import Problem
from brandassist.store import history, settings
from brandassist.store.database import Database, Transaction
from brandassist.store.diary import entries as rows
from brandassist.store.diary import entry_rows, photos, places, shots, trips
from brandassist.store.diary.entry_rows import Row
from brandassist.store.diary.shots import ShotRow
from brandassist.store.history import Actor

WRITTEN_TOGETHER = 100  # heads of files, in one transaction
MOST_RECOGNISED = 200  # photos of one proposal that are compared with the diary's
AWAY = ("file_missing", "file_unreadable")  # the card is out, or the folder's disk is


@dataclass(frozen=True)
class Looked:
    """What a look at a folder found: photos not known before, and files that are none."""

    new: int
    refused: int


@dataclass(frozen=True)
class Proposal:
    """Photos that may be a visit. `city` is near them, "" where that is not known; `already` hang in the diary."""

    cluster: Cluster
    city: str
    already: frozenset[str] = frozenset()  # paths

    @property
    def count(self) -> int:
        return len(self.cluster.keys)

    @property
    def day(self) -> str:
        """The local date on which it began, ISO 8601."""
        return self.cluster.begins.date().isoformat()


@dataclass(frozen=True)
class Brought:
    """How a bringing in went: photos that are in, files refused, photos still to come, their file being away."""

    taken: int
    refused: tuple[tuple[Path, Problem], ...]
    away: int


class Watched:
    """The watched folders of this device in one workspace. `city_near` names a city in the language one writes in."""

    def __init__(
        self, db: Database, me: Actor, media_folder: Path, zone_at: ZoneAt, city_near: Callable[[float, float], str]
    ) -> None:
        self._db, self._me, self._media = db, me, media_folder
        self._zone_at, self._city_near = zone_at, city_near
        self._seen: dict[Path, Seen] = {}

    # -- looking ------------------------------------------------------------------------------------------------

    def look(self, folder: Path, go_on: GoOn = to_the_end) -> Looked:
        """Read what is new in a folder and those below; files still being written wait for the next look.

        Raises Problem `watched_folder_gone`: what was found there before stays known.
        """
        folder = folder.absolute()
        files = files_in(folder)
        with self._db.read() as tx:
            known = {row.path: row for row in shots.every(tx, self._me.device_id)}
            sizes = photos.sizes(tx)
        wanted, self._seen[folder] = whole_and_new(files, known, self._seen.get(folder, {}))
        self._forget_vanished(folder, {str(path) for path, _ in files}, known)
        found: list[ShotRow] = []
        together: list[ShotRow] = []
        for row in read_heads(wanted, sizes, go_on):
            together.append(row)
            if len(together) == WRITTEN_TOGETHER:
                found += self._write(together)
                together = []
        found += self._write(together)
        refused = sum(row.state == "refused" for row in found)
        return Looked(len(found) - refused, refused)

    def _write(self, together: list[ShotRow]) -> list[ShotRow]:
        if together:
            with self._db.write("diary") as tx:
                shots.put(tx, self._me.device_id, together)
        return together

    def _forget_vanished(self, folder: Path, here: set[str], known: dict[str, ShotRow]) -> None:
        """What is gone from a folder that is there cannot be asked about; what was asked for may come back."""
        gone = [
            path
            for path, row in known.items()
            if row.state in ("waiting", "refused") and path not in here and Path(path).is_relative_to(folder)
        ]
        if gone:
            with self._db.write("diary") as tx:
                shots.forget(tx, self._me.device_id, gone)

    # -- what may become of it ----------------------------------------------------------------------------------

    def proposals(self, folders: Iterable[Path]) -> list[Proposal]:
        """The visits that the waiting photos of these folders may be, the latest first.

        Those of which every single file is in the diary already are none.
        """
        roots = [each.absolute() for each in folders]
        with self._db.read() as tx:
            waiting = [row for row in shots.every(tx, self._me.device_id, "waiting") if _below(row.path, roots)]
            stays, home = stays_of(trips.every(tx)), settings.get(tx, "zone")
            in_diary = {each.sha256 for each in photos.hung(tx)}
        known = {row.path for row in waiting if row.sha256 in in_diary}
        told = [shot for row in waiting if (shot := shot_of(row.path, row.facts)) is not None]
        made = clusters(told, self._zone_at, lambda at: zone_of_wall(at.isoformat(), stays, home))
        return [self._proposal(each, known) for each in made if not known.issuperset(each.keys)]

    def _proposal(self, cluster: Cluster, known: set[str]) -> Proposal:
        city = self._city_near(*cluster.place) if cluster.place is not None else ""
        return Proposal(cluster, city, frozenset(known.intersection(cluster.keys)))

    def undated(self, folders: Iterable[Path]) -> list[str]:
        """The paths of waiting photos of which neither they nor their files tell a date to be trusted."""
        roots = [each.absolute() for each in folders]
        with self._db.read() as tx:
            waiting = shots.every(tx, self._me.device_id, "waiting")
        return [row.path for row in waiting if _below(row.path, roots) and shot_of(row.path, row.facts) is None]

    def recognised(self, proposal: Proposal) -> Proposal:
        """The same proposal, with the photos the diary shows already, also those saved again elsewhere.

        Reads the files, at most the first 200; takes its time.
        """
        paths = proposal.cluster.keys[:MOST_RECOGNISED]
        with self._db.read() as tx:
            mine = {row.path: row for row in shots.every(tx, self._me.device_id, "waiting") if row.path in paths}
            known = Known(photos.hung(tx))
        looks = {path: row.likeness or self._likeness(path) for path, row in mine.items()}
        again = {path for path, row in mine.items() if known.where(row.sha256, looks[path]) is not None}
        return replace(proposal, already=proposal.already | again)

    def _likeness(self, path: str) -> str:
        try:
            likeness = media.likeness_of(Path(path))
        except Problem:
            return ""  # it says why when it is brought in
        with self._db.write_here() as tx:
            shots.note(tx, self._me.device_id, path, likeness=likeness)
        return likeness

    def entries_of(self, day: str) -> list[Row]:
        """The entries of a day (ISO 8601) that photos may go to."""
        with self._db.read() as tx:
            return entry_rows.rows(tx, [each.id for each in entry_rows.outline(tx) if each.day == day])

    # -- what a person says -------------------------------------------------------------------------------------

    def make_visit(self, proposal: Proposal, without: Iterable[str] = ()) -> str:
        """Begin an entry with the day, zone and place of the photos, on the trip of that day; returns its id.

        The photos come with `bring_in`, all but `without` (paths), which are not asked about again. Raises Problem
        `photos_decided` where another program was quicker.
        """
        cluster = proposal.cluster
        with self._db.write("diary") as tx:
            entry_id = rows.create(tx, self._me, title="", day=proposal.day, zone=cluster.zone, text="", locks=())
            rows.change(tx, entry_id, place_id=self._place(tx, proposal), trip_id=_trip_of(tx, proposal.day))
            history.record(tx, self._me, "wrote", "entry", entry_id)
            self._decide(tx, proposal, entry_id, frozenset(without))
        return entry_id

    def add_to(self, proposal: Proposal, entry_id: str, without: Iterable[str] = ()) -> None:
        """Have the photos come to an entry that is there. Raises Problem `not_found`, `photos_decided`."""
        with self._db.write("diary") as tx:
            rows.change(tx, entry_id)
            self._decide(tx, proposal, entry_id, frozenset(without))

    def _decide(self, tx: Transaction, proposal: Proposal, entry_id: str, without: frozenset[str]) -> None:
        device, paths = self._me.device_id, [path for path in proposal.cluster.keys if path not in without]
        if not shots.move(tx, device, paths, "coming", was="waiting", entry_id=entry_id):
            raise Problem("photos_decided")
        shots.move(tx, device, without, "declined", was="waiting")

    def not_now(self, paths: Sequence[str]) -> None:
        """Never ask about these files again; what comes later is asked about."""
        with self._db.write("diary") as tx:
            shots.move(tx, self._me.device_id, paths, "declined", was="waiting")

    def end_coming(self, *, ask_again: bool) -> None:
        """Wait no longer for photos that were asked for and are not in yet; whether they are to be asked about anew."""
        with self._db.write("diary") as tx:
            coming = [row.path for row in shots.every(tx, self._me.device_id, "coming")]
            shots.move(tx, self._me.device_id, coming, "waiting" if ask_again else "declined", was="coming")

    def _place(self, tx: Transaction, proposal: Proposal) -> str | None:
        """The place of the diary nearest to the photos, else their city."""
        at = proposal.cluster.place
        if at is None:
            return None
        known = [(metres(at, (each.latitude, each.longitude)), each.id) for each in places.every(tx)
                 if each.latitude is not None and each.longitude is not None]  # fmt: skip
        apart, place_id = min(known, default=(DISTANCE, ""))
        if apart < DISTANCE:
            return place_id
        return places.named(tx, proposal.city) if proposal.city else None

    # -- bringing in --------------------------------------------------------------------------------------------

    def bring_in(self, go_on: GoOn = to_the_end, each: Each = map) -> Brought:
        """Copy in what was asked for, in the order in which it was taken; what is away stays to come.

        What is no picture is refused by name, a full disk ends it (`photos_disk_full`); asking again goes on.
        """
        with self._db.read() as tx:
            coming = sorted(shots.every(tx, self._me.device_id, "coming"), key=_in_order)
        taken = 0
        refused: list[tuple[Path, Problem]] = []
        by_entry: dict[str, list[Path]] = {}
        for row in coming:
            by_entry.setdefault(row.entry_id or "", []).append(Path(row.path))
        total, before = len(coming), 0
        for entry_id, paths in by_entry.items():

            def hang(together: Sequence[Copied], entry_id: str = entry_id) -> None:
                nonlocal taken
                taken += self._hang(entry_id, together)

            def moved(done: int, _: int, before: int = before) -> bool:
                return go_on(before + done, total)

            refused += take_in(paths, self._media, hang, moved, each)
            before += len(paths)
        away = [path for path, problem in refused if problem.code in AWAY]
        told = [(path, problem) for path, problem in refused if problem.code not in AWAY]
        self._refuse(told)
        return Brought(taken, tuple(told), len(away))

    def _hang(self, entry_id: str, together: Sequence[Copied]) -> int:
        """Write a few down; those another program brought in meanwhile are left alone. Returns how many were ours."""
        device, done = self._me.device_id, 0
        with self._db.write("diary") as tx:
            if rows.get(tx, entry_id).binned_at is not None:  # thrown away meanwhile: nothing is to come
                shots.move(tx, device, [str(each.path) for each in together], "declined", was="coming")
                return 0
            for each in together:
                if shots.move(tx, device, [str(each.path)], "taken", was="coming", entry_id=entry_id):
                    photos.add(tx, entry_id, each.photo, each.bytes)
                    shots.note(tx, device, str(each.path), sha256=each.photo.sha256)
                    done += 1
            if done:
                rows.change(tx, entry_id)
                added = [each.photo.sha256 for each in together]
                history.record(tx, self._me, "added photos", "entry", entry_id, photos=added)
        return done

    def _refuse(self, told: Sequence[tuple[Path, Problem]]) -> None:
        full = ("photos_disk_full", "photos_folder_read_only")
        broken = [(path, problem) for path, problem in told if problem.code not in full]
        if broken:
            with self._db.write("diary") as tx:
                for path, problem in broken:
                    shots.note(tx, self._me.device_id, str(path), state="refused", problem=problem.code)


def _below(path: str, roots: Sequence[Path]) -> bool:
    return any(Path(path).is_relative_to(root) for root in roots)


def _in_order(row: ShotRow) -> tuple[str, str]:
    return str(row.facts.get("taken") or row.facts.get("file_time") or ""), row.path


def _trip_of(tx: Transaction, day: str) -> str | None:
    """The shortest trip that takes in a day."""
    found = [each for each in trips.every(tx) if each.starts <= day <= each.ends]
    return min(found, key=lambda each: (_days(each), each.id)).id if found else None


def _days(trip: trips.Trip) -> int:
    return (datetime.fromisoformat(trip.ends) - datetime.fromisoformat(trip.starts)).days
