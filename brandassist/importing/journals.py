"""Entries of elsewhere: what was given is looked at, and each comes in whole, with its photos, or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from brandassist import gazetteer
from brandassist.diary.entries import NewEntry
from brandassist.diary.service import Diary
from brandassist.diary.taking_in import STOPS, Copied
from brandassist.errors import Problem
from brandassist.importing.report import Brought, GoOn, Note, Report
from brandassist.store.brought_in import Journal
from brandassist.store.diary.places import Place
from drafts import locking
from drafts.journals.told import Told, Where

MOST_PHOTOS = 1000  # of one entry


@dataclass(frozen=True)
class Photo:
    """A photo's bytes as the diary holds them; `missing` says why it does not: `pictures_missing`, …"""

    name: str
    data: bytes = b""
    missing: str = ""


@dataclass
class Found:
    """A diary that was recognised: its entries, and who gives the photos they name.

    `photo` raises Problem `file_unreadable` for one that is there and cannot be read.
    """

    source: Journal
    called: str
    photo: Callable[[str], Photo]
    there: Callable[[], bool]
    entries: list[Told] = field(default_factory=list[Told])
    refused: list[tuple[str, Problem]] = field(default_factory=list[tuple[str, Problem]])


def bring_in(found: Found, diary: Diary, go_on: GoOn) -> Report:
    """Bring in all entries, the oldest first; ended at any moment, going on later brings in the rest."""
    run = _Run(found, diary)
    entries = sorted(found.entries, key=lambda each: (each.day, each.time))
    for done, told in enumerate(entries):
        if not go_on(done, len(entries)):
            run.report.stopped = True
            break
        if not run.take(told):
            break
    run.end()
    if not run.report.stopped:
        go_on(len(entries), len(entries))
    return run.report


class _Run:
    """One run: what is known already, what came in, and what stays behind, counted."""

    def __init__(self, found: Found, diary: Diary) -> None:
        self.report = Report([Brought(name, "refused", problem=problem) for name, problem in found.refused])
        self._found, self._diary = found, diary
        self._left: Counter[str] = Counter()
        self._known: dict[str, tuple[str, str]] = {}
        for mark, entry_id in diary.imported().items():
            source, _, rest = mark.partition(":")
            if source == found.source:
                key, _, print_ = rest.rpartition(":")
                self._known[key] = print_, entry_id

    def take(self, told: Told) -> bool:
        """Bring in one entry; says whether to go on with the next."""
        try:
            self.report.lines.append(self._here(told) or self._write(told))
        except Problem as problem:
            self.report.lines.append(Brought(told.name, "refused", problem=problem))
            return problem.code not in {*STOPS, "source_gone"}
        self._left.update(told.fields)
        return True

    def _here(self, told: Told) -> Brought | None:
        before, entry_id = self._known.get(told.key, ("", ""))
        if not entry_id:
            return None
        changed = before != told.fingerprint
        return Brought(told.name, "here_already", entry_id, (Note("changed_there"),) if changed else ())

    def _write(self, told: Told) -> Brought:
        text, spans = locking.parse(told.text)
        photos, notes = self._photos(told)
        if told.pictures and not (photos or text.strip() or told.title):
            return Brought(
                told.name, "refused", notes=tuple(notes), problem=Problem("nothing_to_import", name=told.name)
            )
        notes = [*notes, *(Note(code, about) for code, about in told.left.items())]
        title, locked = told.title, told.locked
        if locking.MARK in title:  # a title has no passages: what it hides is the whole entry
            title, locked = title.replace(locking.MARK, ""), True
        if locked:
            notes.append(Note("locked_whole"))
        new = NewEntry(
            text,
            spans,
            title=title,
            day=told.day,
            zone=told.zone or _zone(told.where),
            met=_place(told.where),
            trip=told.trip,
            tags=told.tags,
            people=told.people,
            copied=tuple(photos),
            locked=locked,
            imported=f"{self._found.source}:{told.key}:{told.fingerprint}",
            brought=(self._found.source, told.key),
        )
        try:
            entry_id = self._diary.write(new)
        except Problem as problem:
            if problem.code != "here_already":  # another process brought it in meanwhile
                raise
            return Brought(told.name, "here_already")
        self._known[told.key] = told.fingerprint, entry_id
        return Brought(told.name, "entry", entry_id, tuple(notes))

    def _photos(self, told: Told) -> tuple[list[Copied], list[Note]]:
        """The photos, copied in; what is none, or is not there, is told and does not keep the entry out."""
        kept: list[Copied] = []
        away: dict[str, list[str]] = {}
        for number, name in enumerate(told.pictures):
            try:
                photo = self._photo(name) if number < MOST_PHOTOS else Photo(name, missing="pictures_too_many")
                if not photo.missing:
                    kept.append(self._diary.copy_in(photo.data, photo.name))
            except Problem as problem:
                if problem.code in {*STOPS, "source_gone"}:
                    raise
                photo = Photo(name, missing="pictures_refused")
            if photo.missing:
                away.setdefault(photo.missing, []).append(photo.name)
        return _once(kept), [Note(code, tuple(names)) for code, names in away.items()]

    def _photo(self, name: str) -> Photo:
        try:
            photo = self._found.photo(name)
        except Problem:
            if not self._found.there():
                raise Problem("source_gone", name=self._found.called) from None
            raise
        if photo.missing and not self._found.there():
            raise Problem("source_gone", name=self._found.called)
        return photo

    def end(self) -> None:
        """Tell what else the entries held."""
        if self._left:
            names = tuple(f"{name} ({number})" for name, number in self._left.most_common())
            self.report.lines.append(Brought(self._found.called, "left_out", notes=(Note("journal_fields", names),)))


def _once(kept: Sequence[Copied]) -> list[Copied]:
    return list({each.photo.sha256: each for each in reversed(kept)}.values())[::-1]


def _place(where: Where | None) -> Place | None:
    if where is None:
        return None
    name = where.name
    if not name and where.latitude is not None and where.longitude is not None:
        city = gazetteer.near(where.latitude, where.longitude)
        name = city.name if city is not None else f"{where.latitude:.4f}, {where.longitude:.4f}"
    return Place("", name, city=where.city, zone=_zone(where), latitude=where.latitude, longitude=where.longitude)


def _zone(where: Where | None) -> str:
    if where is None or where.zone or where.latitude is None or where.longitude is None:
        return where.zone if where else ""
    return gazetteer.zone_at(where.latitude, where.longitude)
