"""The capture window beside the program's own: opened from every screen, from the tray, and by another start."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from brandassist import paths
from ui.capture.frame import NoteFrame, shown_note
from ui.capture.kept import KeptNote, Note
from ui.capture.presenter import CapturePresenter
from ui.capture.sheet import CaptureSheet
from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import theme


class CaptureDesk(QObject):
    """One capture window at a time; what it saved can be taken back while the strip counts down."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._place = paths.kept_note(services.workspace.address)
        self._frame: NoteFrame | None = None  # a window without a parent needs a holder
        self.sheet: CaptureSheet | None = None

    def open(self) -> None:
        """Show the capture window, with what was begun and not saved."""
        open_now = shown_note()
        if open_now is not None:
            open_now.come_forward()
            return
        services = self._services
        self._frame = frame = NoteFrame("dark" if theme.dark else "light", _nothing)
        frame.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        frame.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)  # the program's window decides that
        presenter = CapturePresenter(services.background, self._place, lambda: services.workspace, frame)
        presenter.saved.connect(self._saved)
        self.sheet = CaptureSheet(presenter, services.background, services.device.keys)
        self.sheet.done.connect(frame.close)
        self.sheet.destroyed.connect(self._gone)
        frame.hold(self.sheet)
        frame.come_forward()
        self.sheet.line.setFocus()

    def close(self) -> None:
        """The program's window closes; what was begun waits for the next time."""
        if self.sheet is not None:
            self.sheet.window().close()

    def _gone(self) -> None:
        self.sheet = None

    def _saved(self, entry_id: str, note: Note) -> None:
        frame = shown_note()
        if frame is not None:
            frame.close()

        def undo() -> None:
            self._take_back(entry_id, note)

        self._services.shell.count_down(self.tr("The note is kept in the diary"), _nothing, undo)

    def _take_back(self, entry_id: str, note: Note) -> None:
        workspace, keep = self._services.workspace, KeptNote(self._place).keeping(note)
        shown = shown_note() is not None  # then its words go on being kept, these behind them

        def taking() -> Note:
            workspace.diary.delete(entry_id)
            if not shown:
                keep()
            return note

        self._services.background.run(self, taking, self._taken_back, self._failed)

    def _taken_back(self, note: Note) -> None:
        if self.sheet is not None and shown_note() is not None:
            self.sheet.presenter.put_back(note)
        self.open()

    def _failed(self, error: Exception) -> None:
        self._services.shell.say(sentence_of(error))


def _nothing() -> None:
    """The entry is written already; only taking it back does something."""
