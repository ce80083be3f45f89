"""What the capture window shows and asks: the line as it is read, kept while it is typed, saved as an entry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from brandassist import clock
from brandassist.ids import new_id
from drafts import capture
from drafts.capture import Chip, Kind, Known, Line
from ui.background import Background
from ui.capture.kept import KeptNote, Note

if TYPE_CHECKING:
    from brandassist.workspace import Workspace

AFTER_A_KEY_MS = 300  # from the first key that is not kept, not from the last


class CapturePresenter(QObject):
    """One note. `workspace` is called on the database lane only, and may take its time the first time."""

    read = Signal(object)  # Line
    restored = Signal(object)  # Note, from last time
    saved = Signal(str, object)  # the entry's id, and the Note it was
    failed = Signal(object)  # why it was not saved; the words are still here
    unkept = Signal(object)  # why its words could not be put by; None when they could again

    def __init__(
        self,
        background: Background,
        place: Path,
        workspace: Callable[[], Workspace],
        parent: QObject | None = None,
        *,
        learn: bool = True,
    ) -> None:
        """Not `learn`: the names of places and people are read when a person comes to the note."""
        super().__init__(parent)
        self._background, self._workspace = background, workspace
        self._kept = KeptNote(place)
        self.note = Note()
        self.known, self.today = Known(), clock.now().astimezone().date()
        self.line = self._read()
        self.saving = False
        self._loaded = self._dirty = self._busy = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_A_KEY_MS)
        self._soon.timeout.connect(self._keep)
        background.run(self, self._kept.load, self._restore, self._not_kept, lane="network")
        self._learnt = False
        if learn:
            self.learn()

    def learn(self) -> None:
        """Read the names a note may use, once; the words are read again then."""
        if not self._learnt:
            self._learnt = True
            find = self._workspace
            self._background.run(self, lambda: find().capturing.known(), self._know, self._failed)

    def look_again(self) -> None:
        """Take over what another window kept since, unless words here are not kept yet."""
        if self._loaded and not self._dirty and not self._busy and not self.saving:
            self._background.run(self, self._kept.load, self._take_over, self._not_kept, lane="network")

    def _take_over(self, note: Note) -> None:
        if note != self.note and not self._dirty and not self._busy and not self.saving:
            self.note = note
            self.line = self._read()
            self.restored.emit(note)

    @property
    def ready(self) -> bool:
        """Whether what was kept last time has been looked for."""
        return self._loaded

    # -- the line -----------------------------------------------------------------------------------------------

    def typed(self, text: str) -> None:
        """A person changed the words."""
        if text != self.note.text:
            self._change(replace(self.note, text=text))

    def correct(self, chip: Chip, kind: Kind, value: str = "") -> None:
        """A person says what the words of a chip mean; the kind "text": nothing but themselves."""
        words = capture.folded(self.line.typed[chip.start : chip.end])
        self._change(replace(self.note, corrected={**self.note.corrected, words: (kind, value)}))

    def lock(self, locked: bool) -> None:
        """Keep the whole entry private, or not."""
        self._change(replace(self.note, locked=locked))

    def add_photos(self, paths: list[Path]) -> None:
        """They come with the note; a file twice is once."""
        photos = dict.fromkeys([*self.note.photos, *map(str, paths)])
        self._change(replace(self.note, photos=tuple(photos)))

    def pasted_place(self) -> Path:
        """Where a pasted picture waits with the note; the diary keeps its own copy when it is saved."""
        return self._kept.picture(new_id())

    def remove_photo(self, path: str) -> None:
        """It does not come with the note after all."""
        self._change(replace(self.note, photos=tuple(each for each in self.note.photos if each != path)))

    def put_back(self, note: Note) -> None:
        """The words of a note that was taken back; what has been typed since stays behind them."""
        more = self.note.text
        self.note = replace(note, text=f"{note.text}\n{more}" if more.strip() else note.text)
        self._changed()
        self.restored.emit(self.note)

    def _change(self, note: Note) -> None:
        self.note = note
        self._changed()

    def _changed(self) -> None:
        self.line = self._read()
        self.read.emit(self.line)
        self._dirty = True
        if not self._soon.isActive():
            self._soon.start()

    def _read(self) -> Line:
        return capture.read(self.note.text, self.known, self.today, self.note.corrected)

    def _know(self, found: tuple[Known, date]) -> None:
        self.known, self.today = found
        self.line = self._read()
        self.read.emit(self.line)

    # -- keeping ------------------------------------------------------------------------------------------------

    def _restore(self, note: Note) -> None:
        self._loaded = True
        if not note.empty:
            self.put_back(note)
        elif self._dirty:
            self._keep()

    def _keep(self) -> None:
        if not self._loaded or self._busy or not self._dirty or self.saving:
            return
        self._dirty, self._busy = False, True
        self._background.run(self, self._kept.keeping(self.note), self._did_keep, self._not_kept, lane="network")

    def _did_keep(self, _: None) -> None:
        self._busy = False
        self.unkept.emit(None)
        if self._dirty and not self._soon.isActive():
            self._soon.start()

    def _not_kept(self, error: Exception) -> None:
        self._busy, self._loaded, self._dirty = False, True, True
        self.unkept.emit(error)
        self._soon.start()

    def leave(self) -> None:
        """The window closes: its words wait for the next time."""
        self._soon.stop()
        if self._loaded and self._dirty:  # on the lane that is waited for when the program ends
            self._background.run(self, self._kept.keeping(self.note), self._did_keep, self._not_kept)

    # -- saving -------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Write the entry; `saved` or `failed` tells. Nothing can be typed meanwhile."""
        if self.note.empty or self.saving or not self._loaded:
            return
        self._soon.stop()
        self.saving, note, find, kept = True, self.note, self._workspace, self._kept.keeping(Note())

        def saving() -> str:
            capturing = find().capturing
            line = capturing.read(note.text, note.corrected)
            entry_id = capturing.keep(line, photos=[Path(each) for each in note.photos], locked=note.locked)
            kept()
            return entry_id

        self._background.run(self, saving, self._saved, self._failed)

    def _saved(self, entry_id: str) -> None:
        note, self.note = self.note, Note()
        self.saving = self._dirty = False
        self._soon.stop()
        self.line = self._read()
        self.saved.emit(entry_id, note)

    def _failed(self, error: Exception) -> None:
        self.saving = False
        self._changed()
        self.failed.emit(error)
