"""`brandassist note`: the capture window without the program's own, on a workspace opened while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from brandassist import paths
from brandassist.settings import DeviceSettings
from ui.background import Background
from ui.capture.frame import NoteFrame
from ui.capture.kept import KeptNote, Note
from ui.capture.presenter import CapturePresenter
from ui.capture.sheet import EDGE, CaptureSheet
from ui.device import Device
from ui.sentences import sentence_of
from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.states import IconMark

if TYPE_CHECKING:
    from brandassist.workspace import Workspace

STAYS_MS = 10_000  # in which a note that was kept can be taken back


class Alone(QObject):
    """The capture window of a process that shows nothing else. `close` it when the application ends."""

    def __init__(
        self,
        frame: NoteFrame,
        where: str | None,
        as_member: str | None,
        settings: DeviceSettings | None,
        device: Device,
        background: Background,
    ) -> None:
        super().__init__()
        self.frame, self._background, self._keys = frame, background, device.keys
        self._where, self._as_member, self._settings = where, as_member, settings
        self._opened: Workspace | None = None
        self._place = paths.kept_note(where)
        self.show_line()

    def show_line(self) -> None:
        """The line, with what was begun and not saved."""
        presenter = CapturePresenter(self._background, self._place, self._workspace)
        presenter.saved.connect(self._saved)
        self.sheet = CaptureSheet(presenter, self._background, self._keys)
        presenter.setParent(self.sheet)
        self.sheet.done.connect(self.frame.close)
        self.frame.hold(self.sheet)
        self.frame.come_forward()
        self.sheet.line.setFocus()

    def _workspace(self) -> Workspace:
        """On the database lane, which opens it once."""
        if self._opened is None:
            from brandassist.workspace import open_workspace

            self._opened = open_workspace(self._where, as_member=self._as_member, settings=self._settings)
        return self._opened

    def _saved(self, entry_id: str, note: Note) -> None:
        self._kept = KeptLine(self.tr("The note is kept in the diary"))
        self._kept.undone.connect(self._take_back)
        self._kept.done.connect(self.frame.close)
        self._last = entry_id, note
        self.sheet.close()
        self.frame.hold(self._kept)
        self.sheet.deleteLater()
        self._kept.undo.setFocus()

    def _take_back(self) -> None:
        entry_id, note = self._last
        workspace, keep = self._workspace, KeptNote(self._place).keeping(note)

        def taking() -> None:
            workspace().diary.delete(entry_id)
            keep()

        self._background.run(self, taking, self._taken_back, self._failed)

    def _taken_back(self, _: None) -> None:
        kept = self._kept
        self.show_line()
        kept.deleteLater()

    def _failed(self, error: Exception) -> None:
        self._kept.say(sentence_of(error))

    def close(self) -> None:
        """What was typed is written, then the workspace is let go."""
        self._background.close()
        if self._opened is not None:
            self._opened.close()


class KeptLine(QWidget):
    """What was kept can be taken back for a while; then the window goes by itself."""

    undone = Signal()
    done = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 16, EDGE, 16)
        row.setSpacing(8)
        row.addWidget(IconMark("check-circle", "published"))
        self._words = Label(words, "secondary", "ink2")
        row.addWidget(self._words, 1)
        self.undo = Button(self.tr("Undo"))
        self.undo.clicked.connect(self._undo)
        row.addWidget(self.undo)
        self.shut = Button(self.tr("Close"), "quiet")
        self.shut.clicked.connect(self.done)
        row.addWidget(self.shut)
        self.setMinimumHeight(scaled(64))
        self._stays = QTimer(self)
        self._stays.setSingleShot(True)
        self._stays.timeout.connect(self.done)
        self._stays.start(STAYS_MS)
        self.setFocusProxy(self.undo)

    def say(self, words: str) -> None:
        """Why it could not be taken back; the window stays."""
        self._stays.stop()
        self._words.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _undo(self) -> None:
        self._stays.stop()
        self.undo.setEnabled(False)
        self.undone.emit()
