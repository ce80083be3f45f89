"""The one path by which what is typed reaches the database: never later than a second after the key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from brandassist.errors import Problem
from drafts.locking import Words
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.diary.service import Diary

Span = tuple[int, int]
State = Literal["saved", "saving", "failed"]
AFTER_A_KEY_MS = 300  # from the first unsaved key, not the last: who types on and on is saved all the same
PAUSE_MS = 2000  # without a key: the text is kept as a revision
RETRY_MS = 2000


@dataclass(eq=False)
class Sheet:
    """An entry on the desk. `id` is empty until its first words are saved: an untouched sheet leaves no row."""

    id: str = ""
    title: str = ""
    text: str = ""
    locks: tuple[Span, ...] = ()
    version: int = 0
    saved: int = 0
    busy: bool = False
    fresh: bool = False  # begun here, its row not yet made
    known: Words | None = None  # as the database has it, as far as was read or handed over here

    @property
    def words(self) -> Words:
        """As it stands on the screen."""
        return Words(self.title, self.text, self.locks)

    @property
    def unsaved(self) -> bool:
        """Whether something typed is not in the database yet."""
        return self.version > self.saved

    def ensure(self, diary: Diary) -> str:
        """Make its row if there is none; on the database lane only. Returns the entry's id."""
        if not self.id:
            self.id = diary.new(title=self.title, text=self.text)
        return self.id


@dataclass(frozen=True)
class _Outcome:
    sheet: Sheet
    version: int
    typed: Words
    known: Words | None
    kept: Words | None  # what stands there now
    error: Exception | None


class Saving(QObject):
    """Saves sheets while they are typed, keeps revisions when the typing rests, and tries again what failed."""

    changed = Signal()  # the state or the error
    born = Signal(object)  # a Sheet that got its row
    joined = Signal(object, object, object)  # Sheet, Words as they were typed and as they are: another hand wrote too

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._dirty: list[Sheet] = []
        self.error: Exception | None = None
        self._soon = self._timer(AFTER_A_KEY_MS, self._save_all)
        self._retry = self._timer(RETRY_MS, self._save_all)
        self._pause = self._timer(PAUSE_MS, self._rest)
        self._typed_on: Sheet | None = None

    def _timer(self, wait: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(slot)
        return timer

    @property
    def state(self) -> State:
        """What the status strip says."""
        if self.error is not None:
            return "failed"
        return "saving" if self._dirty else "saved"

    def unsaved(self, entry_id: str) -> Sheet | None:
        """The sheet of an entry whose last words could not be saved yet; it is what must be shown."""
        return next((each for each in self._dirty if entry_id and each.id == entry_id), None)

    def typed(self, sheet: Sheet, title: str, text: str, locks: tuple[Span, ...]) -> None:
        """A person changed the sheet; saved soon, without another word."""
        if (title, text, locks) == (sheet.title, sheet.text, sheet.locks):
            return
        sheet.title, sheet.text, sheet.locks = title, text, locks
        sheet.version += 1
        if sheet not in self._dirty:
            self._dirty.append(sheet)
            self.changed.emit()
        if not self._soon.isActive():
            self._soon.start()
        self._typed_on = sheet
        self._pause.start()

    def flush(self) -> None:
        """Hand everything unsaved to the database lane now; what is asked of the lane later comes after it."""
        self._soon.stop()
        for sheet in self._dirty:
            self._submit(sheet)

    def keep_revision(self, sheet: Sheet) -> None:
        """Hand over what is unsaved, then keep the entry as it stands as a revision, if it changed."""
        self.flush()
        self._pause.stop()
        diary = self._services.workspace.diary
        self._services.background.run(self, lambda: diary.pause(sheet.id) if sheet.id else "", self._kept, self._missed)

    def _save_all(self) -> None:
        for sheet in self._dirty:
            if not sheet.busy:
                self._submit(sheet)

    def _submit(self, sheet: Sheet) -> None:
        sheet.busy = True
        version, typed, known = sheet.version, sheet.words, sheet.known
        sheet.known = typed
        diary = self._services.workspace.diary

        def save() -> _Outcome:
            try:
                kept = diary.autosave(sheet.ensure(diary), *typed, known)
            except Exception as error:  # noqa: BLE001 - whatever it is, the text stays and it is tried again
                return _Outcome(sheet, version, typed, known, None, error)
            return _Outcome(sheet, version, typed, known, kept, None)

        self._services.background.run(self, save, self._done, self._missed)

    def _done(self, outcome: _Outcome) -> None:
        sheet = outcome.sheet
        sheet.busy = False
        if outcome.error is not None:
            sheet.known = outcome.known
            self._failed(sheet, outcome.error)
            return
        if outcome.kept is not None and outcome.kept != outcome.typed:
            self.joined.emit(sheet, outcome.typed, outcome.kept)
        sheet.saved = max(sheet.saved, outcome.version)
        self.error = None
        if not sheet.unsaved and sheet in self._dirty:
            self._dirty.remove(sheet)
        elif sheet.unsaved and not self._soon.isActive():
            self._soon.start()
        self.changed.emit()
        if sheet.fresh:
            sheet.fresh = False
            self.born.emit(sheet)

    def _failed(self, sheet: Sheet, error: Exception) -> None:
        if isinstance(error, Problem) and error.code == "not_found":
            sheet.id = ""  # binned meanwhile, here or elsewhere: the words get an entry of their own
        self.error = error
        self._retry.start()
        self.changed.emit()

    def _rest(self) -> None:
        if self._typed_on is not None:
            self.keep_revision(self._typed_on)

    def _kept(self, _: str) -> None:
        pass

    def _missed(self, error: Exception) -> None:
        del error  # the text itself is saved or retried by its own path; the next pause keeps the revision
