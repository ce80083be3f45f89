"""What the diary shows and asks of the engine. No widgets; every call of the engine is on a lane."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from drafts.locking import Words
from ui.background import Task
from ui.diary.saving import Saving, Sheet, Span
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.accounts.promises import AccountRow
    from brandassist.diary.query import Passage
    from brandassist.diary.service import Shown
    from brandassist.diary.timeline import Group, Month, Outline, Timeline
    from brandassist.store.diary.entry_rows import Row
    from brandassist.store.diary.follow_ups import FollowUp
    from brandassist.store.diary.ideas import Idea
    from brandassist.store.diary.places import Place
    from brandassist.store.diary.trips import Stop, Trip
    from brandassist.workspace import Workspace

AFTER_A_CHANGE_MS = 150
AFTER_A_WORD_MS = 500  # until what another hand made of the word one types is tried again
EARLIER = 3  # of other years' entries, the latest
FIRST_ROWS = 40  # read with the list itself: what is seen first
TOPICS = {"diary", "drafts", "queue", "inbox", "accounts", "settings"}


@dataclass(frozen=True)
class Names:
    """What the fields offer for completion, and the trips to choose from."""

    stores: tuple[Place, ...] = ()
    people: tuple[str, ...] = ()
    trips: tuple[Trip, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def places(self) -> tuple[str, ...]:
        """The names of places."""
        return tuple(each.name for each in self.stores)


@dataclass(frozen=True)
class Found:
    """One reading of the workspace. `done` says which of the three hints are done."""

    words: str
    groups: tuple[Group, ...]  # the same object as before where nothing moved
    rows: tuple[Row, ...]  # the lines of what is looked at
    passages: dict[str, Passage]  # where these lines hold the words looked for
    entries: int  # in these groups
    months: tuple[Month, ...]
    earlier: tuple[Row, ...]  # written on this day of other years
    shown: Shown | None
    promised: tuple[FollowUp, ...]  # owed of the entry shown and of its trip
    today: str  # in the workspace's zone, ISO 8601
    names: Names
    accounts: tuple[AccountRow, ...]
    alone: bool
    done: tuple[bool, bool, bool]


class DiaryPresenter(QObject):
    """The sheet in front, the list around it, and what can be done with them."""

    read = Signal(object)  # Found
    filled = Signal(list, dict)  # Rows that were asked for, and their Passages
    unread = Signal(object)  # the error that kept it from being read
    turned = Signal()  # another sheet is in front
    failed = Signal(object)  # an error of something a person asked for
    drafted = Signal(str)  # the id of a draft just made

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self.services = services
        self.saving = Saving(services, self)
        self.saving.born.connect(self._born)
        self.may_come: Callable[[str], bool] = _always  # whether a text may come in now, or is typed in just there
        self.sheet = Sheet(fresh=True)
        self.words = ""
        self.leaving: set[str] = set()  # in the undo window on their way to the bin
        self._outline: Outline | None = None
        self._looked_at: list[str] = []
        self._reading: Task | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_A_CHANGE_MS)
        self._soon.timeout.connect(self.refresh)

    # -- reading ------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read list and entry again; the answer of an older question is dropped."""
        if self._reading is not None:
            self._reading.cancel()
        workspace, words, sheet = self.services.workspace, self.words, self.sheet
        first_start, looked_at = not self.services.device.get("hints_hidden", False), self._looked_at

        def read() -> Found:
            outline = self._outline_of(workspace, words)
            return _read(workspace, words, outline, looked_at, sheet.id, first_start)

        self._reading = self.services.background.run(self, read, self._take, self._not_read)

    def _outline_of(self, workspace: Workspace, words: str) -> Outline:
        """On the database lane only. What did not move is the object it was, so that nobody looks through it again."""
        outline = workspace.timeline.outline(words)
        if self._outline is None or outline != self._outline:
            self._outline = outline
        return self._outline

    def look_at(self, entry_ids: list[str]) -> None:
        """Read what the lines of these entries say; `filled` brings them."""
        self._looked_at, timeline, words = entry_ids, self.services.workspace.timeline, self.words
        self.services.background.run(self, lambda: _lines(timeline, words, entry_ids), self._filled, self._not_read)

    def _filled(self, lines: tuple[list[Row], dict[str, Passage]]) -> None:
        self.filled.emit(*lines)

    def find(self, words: str) -> None:
        """Narrow the list."""
        self.words, self._looked_at = words, []
        self.refresh()

    def refresh_soon(self) -> None:
        """Several changes at once are read once."""
        if not self._soon.isActive():
            self._soon.start(AFTER_A_CHANGE_MS)

    def _take(self, found: Found) -> None:
        shown = found.shown
        if shown is not None and not self.sheet.unsaved:
            self.sheet.id = shown.entry.id  # another one where its words went into that
        if shown is not None and shown.entry.id == self.sheet.id:
            self._come(Words(shown.entry.title, shown.entry.text, shown.entry.locks))
        self.read.emit(found)

    def _come(self, there: Words) -> None:
        """The sheet as the database has it; what is typed is put together with it where it is saved."""
        sheet = self.sheet
        if sheet.unsaved:
            if sheet.known not in (None, there):
                self.saving.flush()
        elif there.text == sheet.text or sheet.known is None or self.may_come(there.text):
            sheet.title, sheet.text, sheet.locks = sheet.known = there
        else:
            self._soon.start(AFTER_A_WORD_MS)

    def _not_read(self, error: Exception) -> None:
        self.unread.emit(error)

    # -- turning pages ------------------------------------------------------------------------------------------

    def open(self, entry_id: str) -> None:
        """Bring an entry to the front; what was typed on the one before is saved and kept as a revision."""
        if entry_id == self.sheet.id:
            return
        self._lay(self.saving.unsaved(entry_id) or Sheet(entry_id))

    def turn_to(self, entry_id: str) -> None:
        """Bring an entry to the front as it is in the database, also where it stands there already."""
        self._lay(Sheet(entry_id))

    def new_note(self) -> bool:
        """A new sheet, unless an untouched one is in front already; whether it is another."""
        if self.sheet.fresh and not self.sheet.id and self.sheet.version == 0:
            return False
        self._lay(Sheet(fresh=True))
        return True

    def leave(self) -> None:
        """The screen goes to the back or the window closes."""
        self.saving.keep_revision(self.sheet)

    def _lay(self, sheet: Sheet) -> None:
        self.leave()
        self.sheet = sheet
        self.turned.emit()
        self.refresh()

    def _born(self, sheet: object) -> None:
        if sheet is self.sheet:
            self.refresh()

    # -- doing --------------------------------------------------------------------------------------------------

    def do(self, act: Callable[[Workspace, str], Any], done: Callable[[Any], None] | None = None) -> None:
        """Do something with the entry in front, after everything typed so far was saved."""
        self.saving.flush()
        workspace, sheet = self.services.workspace, self.sheet
        self.services.background.run(
            self, lambda: act(workspace, sheet.ensure(workspace.diary)), done or self._did, self._not_done
        )

    def describe(self, **facts: Any) -> None:
        """Set what stands above the text, as `Diary.describe` takes it."""
        self.do(lambda workspace, entry_id: workspace.diary.describe(entry_id, **facts))

    def make_private(self, private: bool) -> None:
        """Lock the whole entry, or open it again; its locked passages stay locked."""
        self.do(
            lambda workspace, entry_id: workspace.diary.lock(entry_id) if private else workspace.diary.unlock(entry_id)
        )

    def planner(self, with_entry: bool) -> Callable[[str, str, str, list[Stop]], None]:
        """What plans a new trip, on the database lane; `with_entry`: the one in front comes onto it."""
        self.saving.flush()
        workspace, sheet = self.services.workspace, self.sheet

        def plan(name: str, starts: str, ends: str, stops: list[Stop]) -> None:
            trip_id = workspace.trips.create(name, starts, ends, stops)
            if with_entry:
                workspace.diary.describe(sheet.ensure(workspace.diary), trip=trip_id)

        return plan

    def make_draft(self, passage: Span | None) -> None:
        """A draft of a passage, or of the whole entry; `drafted` tells its id."""
        self.do(lambda workspace, entry_id: workspace.from_entry.begin(entry_id, passage=passage), self._drafted)

    def draft_of(self, entry_id: str) -> None:
        """A draft of a whole entry of the list."""
        self.saving.flush()
        begin = self.services.workspace.from_entry.begin
        self.services.background.run(self, lambda: begin(entry_id), self._drafted, self._not_done)

    def draft_idea(self, idea: Idea) -> None:
        """A draft of an idea: the passage it came from, or its own words."""
        self.draft_of_idea(idea.id)

    def draft_of_idea(self, idea_id: str) -> None:
        """As `draft_idea`."""
        self.do(lambda workspace, entry_id: workspace.from_entry.begin_idea(idea_id), self._drafted)

    def add_idea(self, text: str, passage: Span | None) -> None:
        """Write an idea down, from a passage of this entry."""
        self.do(lambda workspace, entry_id: workspace.ideas.add(text, entry_id=entry_id, passage=passage))

    def add_photo_idea(self, text: str, photo: str) -> None:
        """Write an idea down, of a photo of this entry, which the idea keeps."""
        self.do(lambda workspace, entry_id: workspace.ideas.add(text, entry_id=entry_id, photo=photo))

    def describe_photo(self, sha256: str, alt: str) -> None:
        """What a photo shows."""
        self.do(lambda workspace, entry_id: workspace.diary.describe_photo(entry_id, sha256, alt))

    def remove_photo(self, entry_id: str, sha256: str) -> None:
        """Take a photo off an entry."""
        remove = self.services.workspace.diary.remove_photo
        self.services.background.run(self, lambda: remove(entry_id, sha256), self._did, self._not_done)

    def put_aside(self, entry_id: str) -> None:
        """Out of the list, not yet in the bin: the undo window runs."""
        self.saving.flush()
        self.leaving.add(entry_id)

    def bring_back(self, entry_id: str) -> None:
        """Undo asked for it."""
        self.leaving.discard(entry_id)
        self.refresh()

    def delete(self, entry_id: str) -> None:
        """Into the bin."""
        delete = self.services.workspace.diary.delete
        self.services.background.run(self, lambda: delete(entry_id), self._did, self._not_done)

    def _drafted(self, draft_id: str) -> None:
        self.drafted.emit(draft_id)

    def _did(self, _: object) -> None:
        pass  # the change itself brings the new reading

    def _not_done(self, error: Exception) -> None:
        self.failed.emit(error)
        self.refresh()


def _read(
    workspace: Workspace, words: str, outline: Outline, looked_at: list[str], entry_id: str, first_start: bool
) -> Found:
    diary, timeline = workspace.diary, workspace.timeline
    seen = {*looked_at, *islice(_ids(outline.groups), FIRST_ROWS), entry_id}
    rows, passages = _lines(timeline, words, list(seen))
    return Found(
        words=words,
        groups=outline.groups,
        rows=tuple(rows),
        passages=passages,
        entries=outline.entries,
        months=outline.months,
        earlier=() if words.strip() else tuple(timeline.on_this_day()[:EARLIER]),
        shown=diary.show(entry_id) if entry_id else None,
        promised=tuple(workspace.promises.around(entry_id)) if entry_id else (),
        today=workspace.promises.today(),
        names=_names(workspace),
        accounts=tuple(workspace.accounts.list()) if first_start else (),
        alone=len(workspace.members()) == 1,
        done=timeline.first_steps() if first_start else (True, True, True),
    )


def _names(workspace: Workspace) -> Names:
    places, people, trips = workspace.places.list(), workspace.trips.people(), workspace.trips.list()
    return Names(tuple(places), tuple(people), tuple(trips), tuple(workspace.timeline.tags()))


def _lines(timeline: Timeline, words: str, entry_ids: list[str]) -> tuple[list[Row], dict[str, Passage]]:
    rows = timeline.rows(entry_ids)
    return rows, timeline.passages(words, [row.id for row in rows])


def _ids(groups: Iterable[Group]) -> Iterator[str]:
    return (each.id for group in groups for each in group.entries)


def _always(_: str) -> bool:
    return True
