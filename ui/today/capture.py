"""What did you see today: the same note as in the capture window, kept on every keystroke, on the page itself."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QFontMetrics,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMenu, QSizePolicy, QVBoxLayout, QWidget

from brandassist import paths
from drafts import capture
from drafts.capture import Chip, Kind, Line
from ui.actions import ACTIONS, key_text
from ui.capture.chips import Chips
from ui.capture.frame import shown_note
from ui.capture.kept import Note
from ui.capture.line import NoteLine
from ui.capture.presenter import CapturePresenter
from ui.capture.sheet import written_picture
from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import colour, font, paint_icon, scaled
from ui.widgets.button import Button
from ui.widgets.flow import Flow
from ui.widgets.small import text_width
from ui.widgets.states import InlineError

OFFERED = 12  # places


class CaptureBox(QWidget):
    """Works without a connection; what was begun is there at the next start, and in the capture window."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._place = paths.kept_note(services.workspace.address)
        self.presenter = CapturePresenter(
            services.background, self._place, lambda: services.workspace, self, learn=False
        )
        self.line = WaitingLine(self.tr("What did you see today?"), self.tr("Three lines are enough."))
        self.chips = Chips(self.line)
        self.drop = DropPlace(self.tr("Drop photos, or {key}").format(key=_photos_key()))
        self.place = Button(self.tr("Add place"), "quiet", "map-pin", small=True)
        self.private = Button(self.tr("Private"), "quiet", "lock-simple", small=True)
        self.private.setCheckable(True)
        self.save_button = Button(self.tr("Save to diary"), small=True)
        self.problem = InlineError(warning=True)
        self._lay_out()
        self._connect()
        self._show(self.presenter.line)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 12, 14, 12)
        column.setSpacing(8)
        for widget in (self.line, self.chips, self.drop, self.problem):
            column.addWidget(widget)
        foot = QWidget()
        flow = Flow(last_right=True)
        foot.setLayout(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        foot.setSizePolicy(policy)
        for button in (self.place, self.private, self.save_button):
            flow.addWidget(button)
        column.addWidget(foot)
        self.setFocusProxy(self.line)

    def _connect(self) -> None:
        presenter = self.presenter
        self.line.textChanged.connect(self._typed)
        self.line.pictures.connect(self.take)
        self.line.entered.connect(self._entered)
        self.drop.dropped.connect(self.take)
        self.drop.clicked.connect(self.choose_photos)
        self.chips.corrected.connect(self._correct)
        self.chips.opened.connect(self._open_words)
        self.chips.photos_wanted.connect(self.choose_photos)
        self.chips.photo_removed.connect(presenter.remove_photo)
        self.private.toggled.connect(presenter.lock)
        self.place.clicked.connect(self._offer_places)
        self.save_button.clicked.connect(self.save)
        presenter.read.connect(self._show)
        presenter.restored.connect(self._restore)
        presenter.saved.connect(self._saved)
        presenter.failed.connect(self._failed)
        presenter.unkept.connect(self._unkept)

    # -- showing ------------------------------------------------------------------------------------------------

    def _show(self, line: Line) -> None:
        note, presenter = self.presenter.note, self.presenter
        self.line.show_chips(line.chips)
        self.chips.show_chips(line.typed, line.chips, note.photos, presenter.known, presenter.today)
        if self.private.isChecked() != note.locked:
            self.private.blockSignals(True)
            self.private.setChecked(note.locked)
            self.private.blockSignals(False)
        self.private.set_kind("normal" if note.locked else "quiet")
        self.save_button.setEnabled(not note.empty)

    def _restore(self, note: Note) -> None:
        if self.line.text() != note.text:
            self.line.set_text(note.text)
            self.line.moveCursor(self.line.textCursor().MoveOperation.End)
        self._show(self.presenter.line)

    def _entered(self) -> None:
        """What was written in the capture window meanwhile is written here too; while that is open, it has the note."""
        open_now = shown_note()
        if open_now is not None:
            open_now.come_forward()
        else:
            self.presenter.look_again()
            self.presenter.learn()

    def _typed(self) -> None:
        self.problem.show_problem("")
        self.presenter.typed(self.line.text())

    def _correct(self, chip: Chip, kind: Kind, value: str) -> None:
        self.presenter.correct(chip, kind, value)

    def _open_words(self, chip: Chip) -> None:
        self.line.replace(capture.opened(self.line.text(), chip))
        self.line.setFocus()

    # -- place and photos ---------------------------------------------------------------------------------------

    def _offer_places(self) -> None:
        self.presenter.learn()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(self._add_place)
        names = list(dict.fromkeys(each.name for each in self.presenter.known.places))[:OFFERED]
        for name in names:
            menu.addAction(name.replace("&", "&&")).setData(name)
        if not names:
            menu.addAction(self.tr("Write a place into the note: “Store 12 Torino”")).setEnabled(False)
        menu.popup(self.place.mapToGlobal(self.place.rect().bottomLeft()))

    def _add_place(self, action: QAction) -> None:
        name = str(action.data())
        text = self.line.text().rstrip()
        self.line.replace(f"{text}\n{name}" if text else name)
        self.line.setFocus()

    def choose_photos(self) -> None:
        """Choose files; they are copied in when the note is saved."""
        kinds = self.tr("Photos") + " (*.jpg *.jpeg *.png *.heic *.heif *.webp *.gif *.avif)"
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Add photos"), "", kinds)
        self.take([Path(name) for name in names])
        self.line.setFocus()

    def take(self, what: object) -> None:
        """Files, or one picture that was pasted."""
        if isinstance(what, QImage):
            write = partial(written_picture, what, self.presenter.pasted_place())
            self._services.background.run(self, write, self.take, self._failed, lane="network")
        elif what:
            self.presenter.add_photos(cast("list[Path]", what))

    # -- saving -------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Make an entry of it."""
        self.presenter.save()
        self.line.setReadOnly(self.presenter.saving)

    def _saved(self, entry_id: str, note: Note) -> None:
        self.line.setReadOnly(False)
        self.line.set_text("")
        self._show(self.presenter.line)
        undo = partial(self._take_back, entry_id, note)
        self._services.shell.count_down(self.tr("The note is kept in the diary"), _nothing, undo)

    def _take_back(self, entry_id: str, note: Note) -> None:
        delete = partial(self._services.workspace.diary.delete, entry_id)
        self._services.background.run(self, delete, partial(self._taken_back, note), self._failed)

    def _taken_back(self, note: Note, _: None) -> None:
        self.presenter.put_back(note)
        self.line.setFocus()

    def _failed(self, error: Exception) -> None:
        self.line.setReadOnly(False)
        self.problem.show_problem(sentence_of(error))

    def _unkept(self, error: object) -> None:
        if isinstance(error, Exception):
            self.problem.show_problem(sentence_of(error))

    def leave(self) -> None:
        """The words wait for the next time."""
        self.presenter.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("ctl"), 1))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


class WaitingLine(NoteLine):
    """Tells when a person comes to it."""

    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


class DropPlace(QAbstractButton):
    """A dashed place: photos are dropped on it, a click chooses them."""

    dropped = Signal(object)  # paths

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(text_width(self.text(), "secondary") + 60, scaled(42))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files)

    def paintEvent(self, e: QPaintEvent) -> None:
        del e
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("hair2"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(colour("sunken" if self.underMouse() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        size, wide = scaled(16), text_width(self.text(), "secondary")
        left = max(8, (self.width() - wide - size - 8) // 2)
        paint_icon(painter, QRectF(left, (self.height() - size) / 2, size, size), "image", "ink2")
        painter.setFont(font("secondary"))
        painter.setPen(colour("ink2"))
        room = self.rect().adjusted(left + size + 8, 0, 0, 0)
        words = QFontMetrics(painter.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width() - 6)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)


def _photos_key() -> str:
    return key_text(next(each for each in ACTIONS if each.id == "add_photos").sequences({})[0])


def _nothing() -> None:
    """The entry is written already; only taking it back does something."""
