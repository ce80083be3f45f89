"""What stands in the capture window: the line, what it means, the photos, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QImage, QMouseEvent, QPainter, QPaintEvent, QPalette, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from drafts import capture
from drafts.capture import Chip, Kind, Line
from ui.actions import ACTIONS, key_text
from ui.background import Background
from ui.capture.chips import Chips
from ui.capture.kept import Note
from ui.capture.line import NoteLine
from ui.capture.presenter import CapturePresenter
from ui.sentences import sentence_of
from ui.theme import colour, theme
from ui.when import long_day
from ui.widgets.button import Button, IconButton
from ui.widgets.label import HairLine, Label, SectionHeading
from ui.widgets.small import KeyCap
from ui.widgets.states import InlineError

EDGE = 20


class CaptureSheet(QWidget):
    """Every word of it is kept as it is typed. `done` when the window has nothing more to do."""

    done = Signal()

    def __init__(self, presenter: CapturePresenter, background: Background, keys: Mapping[str, str]) -> None:
        super().__init__()
        self.presenter, self._background, self._keys = presenter, background, dict(keys)
        self.line = NoteLine(
            self.tr("A note"), self.tr("What did you see? A place, #tag, @person, “words heard”, yesterday, +photo")
        )
        self.chips = Chips(self.line)
        self.problem = InlineError(self.tr("Copy the text"), warning=True)
        self.lock = IconButton("lock-simple", self.tr("Keep the whole note private"))
        self.lock.setCheckable(True)
        self.photos = IconButton("image", self.tr("Add photos"))
        self.shut = IconButton("x", self.tr("Close"), 16)
        self.becomes = Label("", "meta", "ink3")
        self.save_button = Button(self.tr("Keep in the diary"), "primary")
        self._lay_out()
        self._connect()
        self._show(presenter.line)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, 6, 8, 6)
        head.setSpacing(4)
        head.addWidget(SectionHeading(self.tr("New note")), 1)
        for button in (self.lock, self.photos, self.shut):
            head.addWidget(button)
        body = QVBoxLayout()
        body.setContentsMargins(EDGE, 14, EDGE, 12)
        body.setSpacing(8)
        for widget in (self.line, self.chips, self.problem):
            body.addWidget(widget)
        foot = QHBoxLayout()
        foot.setContentsMargins(EDGE, 10, EDGE, 12)
        foot.setSpacing(8)
        foot.addWidget(self.becomes, 1)
        foot.addWidget(KeyCap("Esc"))
        foot.addWidget(Label(self.tr("keeps the words"), "meta", "ink2"))
        foot.addSpacing(8)
        foot.addWidget(self.save_button)
        column.addLayout(head)
        column.addWidget(HairLine())
        column.addLayout(body, 1)
        column.addWidget(HairLine())
        column.addLayout(foot)
        self._dress()
        theme.changed.connect(self._dress)
        self.setFocusProxy(self.line)

    def _connect(self) -> None:
        presenter = self.presenter
        self.line.textChanged.connect(self._typed)
        self.line.pictures.connect(self._take)
        self.chips.corrected.connect(self._correct)
        self.chips.opened.connect(self._open_words)
        self.chips.photos_wanted.connect(self.choose_photos)
        self.chips.photo_removed.connect(presenter.remove_photo)
        self.lock.toggled.connect(presenter.lock)
        self.photos.clicked.connect(self.choose_photos)
        self.shut.clicked.connect(self.done)
        self.save_button.clicked.connect(self._save)
        self.problem.acted.connect(self._copy)
        presenter.read.connect(self._show)
        presenter.restored.connect(self._restore)
        presenter.failed.connect(self._failed)
        presenter.unkept.connect(self._unkept)
        deeds: dict[str, Callable[[], None]] = {
            "main": self._save,
            "add_photos": self.choose_photos,
            "lock_passage": self._lock_words,
            "close": self.done.emit,
        }
        for action in ACTIONS:
            if action.id in deeds:
                shortcut = QShortcut(self)
                shortcut.setKeys(action.sequences(self._keys))
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
                shortcut.activated.connect(deeds[action.id])
        escape = QShortcut(Qt.Key.Key_Escape, self)
        escape.activated.connect(self.done)
        main = next(each for each in ACTIONS if each.id == "main")
        self.save_button.setToolTip(key_text(main.sequences(self._keys)[0]))

    # -- showing ------------------------------------------------------------------------------------------------

    def _show(self, line: Line) -> None:
        note, presenter = self.presenter.note, self.presenter
        self.line.show_chips(line.chips)
        self.chips.show_chips(line.typed, line.chips, note.photos, presenter.known, presenter.today)
        self.lock.blockSignals(True)
        self.lock.setChecked(note.locked)
        self.lock.blockSignals(False)
        self.becomes.setText(self._becomes(line, note))
        self.save_button.setEnabled(not note.empty)

    def _becomes(self, line: Line, note: Note) -> str:
        day = date.fromisoformat(line.first("day")) if line.first("day") else self.presenter.today
        words = self.tr("Diary, {day}").format(day=long_day(day, year=day.year != self.presenter.today.year))
        if note.locked:
            return self.tr("{entry}; all of it not for publication").format(entry=words)
        return words

    def _restore(self, note: Note) -> None:
        if self.line.text() != note.text:
            self.line.set_text(note.text)
            self.line.moveCursor(self.line.textCursor().MoveOperation.End)
        self._show(self.presenter.line)

    def _save(self) -> None:
        self.presenter.save()
        self.line.setReadOnly(self.presenter.saving)

    def _failed(self, error: Exception) -> None:
        self.line.setReadOnly(False)
        words = self.tr("Not kept in the diary yet; the words are still here.")
        self.problem.show_problem(f"{sentence_of(error)} {words}")

    def _unkept(self, error: object) -> None:
        if isinstance(error, Exception):
            self.problem.show_problem(sentence_of(error))

    def _copy(self) -> None:
        """Whatever the disk says, the words can be had elsewhere."""
        QGuiApplication.clipboard().setText(self.line.text())
        self.becomes.setText(self.tr("The text is copied"))

    # -- writing ------------------------------------------------------------------------------------------------

    def _typed(self) -> None:
        self.problem.show_problem("")
        self.presenter.typed(self.line.text())

    def _correct(self, chip: Chip, kind: Kind, value: str) -> None:
        self.presenter.correct(chip, kind, value)

    def _open_words(self, chip: Chip) -> None:
        self.line.replace(capture.opened(self.line.text(), chip))
        self.line.setFocus()

    def _lock_words(self) -> None:
        """The selected words, or, where nothing is selected, the whole note."""
        if not self.line.lock_selection():
            self.lock.toggle()

    # -- photos -------------------------------------------------------------------------------------------------

    def choose_photos(self) -> None:
        """Choose files; they are copied in when the note is saved."""
        kinds = self.tr("Photos") + " (*.jpg *.jpeg *.png *.heic *.heif *.webp *.gif *.avif)"
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Add photos"), "", kinds)
        self._take([Path(name) for name in names])
        self.line.setFocus()

    def _take(self, what: object) -> None:
        if isinstance(what, QImage):
            place = self.presenter.pasted_place()
            self._background.run(self, lambda: written_picture(what, place), self._take, self._failed, lane="network")
        elif what:
            self.presenter.add_photos(cast("list[Path]", what))

    # -- the window ---------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        self.presenter.leave()
        super().closeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.window().windowHandle().startSystemMove()  # there is no title bar to take it by

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour("surface"))
        painter.setPen(colour("hair2"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _dress(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, colour("surface"))
        self.setPalette(palette)
        self.update()


def written_picture(image: QImage, place: Path) -> list[Path]:
    """Write a pasted picture beside the note; raises Problem `folder_read_only`, `disk_full`."""
    from brandassist.errors import Problem

    try:
        place.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem("folder_read_only", folder=str(place.parent)) from error
    if not image.save(str(place)):
        raise Problem("disk_full")
    return [place]
