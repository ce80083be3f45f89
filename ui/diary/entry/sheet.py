"""The sheet: where, the facts, the photos, the words. It scrolls as one page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from drafts.following import place, steps, touches
from drafts.undoing import Step
from ui.diary.entry.embargo import EmbargoLine
from ui.diary.entry.fact_fields import EDGE
from ui.diary.entry.facts import Facts
from ui.diary.entry.text import EntryText, Span
from ui.diary.photos.already import AlreadyLine
from ui.diary.photos.given import pictured
from ui.diary.photos.pictures import Thumbnails
from ui.diary.photos.strip import DropZone, Photos
from ui.diary.visits.form import VisitForm
from ui.rights import acting, needs_right
from ui.theme import font, scaled, theme
from ui.widgets.followed import word_at
from ui.widgets.label import HairLine, Label
from ui.widgets.states import BusyLine, IconMark, InlineError

LEFT, RIGHT, WIDE = 64, 24, 608
REST_MS = 2_000  # after the last key; until then the word that is typed is left alone


class Title(QLineEdit):
    """Where: one line in the size of a title; Down and Enter go on to the words."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("bare", True)
        self.setAccessibleName(self.tr("Where are you?"))
        self.setPlaceholderText(self.tr("Where are you?"))
        self.setTextMargins(-EDGE, 0, 0, 0)
        theme.changed.connect(self._dress)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def follow(self, title: str) -> None:
        """Another hand's title; the caret stays in its words."""
        some = steps(self.text(), title)
        if some:
            caret = place(self.cursorPosition(), some)
            self.setText(title)
            self.setCursorPosition(caret)

    def _dress(self) -> None:
        self.setFont(font("title"))
        self.setFixedHeight(scaled(44))


class EntrySheet(QScrollArea):
    """The widgets of one entry; what they mean is the page's."""

    pictures = Signal(object)  # paths, or one QImage
    edited = Signal()

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.title, self.facts, self.text = Title(), Facts(), EntryText()
        self.photos, self.drop = Photos(thumbnails), DropZone()
        self.visit = VisitForm()
        self.busy = BusyLine()
        self.unsaved = SaveProblem()
        self.refused = InlineError(self.tr("Close"), warning=True)
        self.lost = InlineError(self.tr("Find"), warning=True)
        self.already = AlreadyLine()
        self.embargo = EmbargoLine()
        needs_right("entry", self.facts, self.embargo, self.visit)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(True)
        self.text.setAcceptDrops(False)  # the whole sheet takes what is dropped
        self.title.setAcceptDrops(False)
        self._lay_out()
        self.refused.acted.connect(self._seen)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(REST_MS)
        self.title.textEdited.connect(self.edited)
        self.edited.connect(self._typing.start)
        self.title.done.connect(self.text.setFocus)
        self.text.edited.connect(self.edited)
        self.text.pictures.connect(self.pictures)
        self.text.cursorPositionChanged.connect(self._follow_caret)
        theme.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        self.page = QWidget()
        row = QHBoxLayout(self.page)
        row.setContentsMargins(LEFT, 24, RIGHT, 32)
        row.setSpacing(0)
        self._column = QWidget()
        row.addWidget(self._column, 1)
        row.addStretch(0)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.unsaved)
        column.addWidget(self.title)
        column.addSpacing(12)
        column.addWidget(HairLine())
        column.addSpacing(8)
        column.addWidget(self.facts)
        column.addWidget(self.embargo)
        column.addSpacing(8)
        column.addWidget(HairLine())
        column.addSpacing(14)
        for widget in (self.busy, self.refused, self.lost, self.already, self.photos):
            column.addWidget(widget)
        column.addSpacing(6)
        column.addWidget(self.text)
        column.addWidget(self.visit)
        column.addSpacing(24)
        column.addWidget(self.drop)
        self.below = QVBoxLayout()  # the first start's hints, where the window is narrow
        self.below.setContentsMargins(0, 40, 0, 0)
        column.addLayout(self.below)
        column.addStretch(1)
        self.setWidget(self.page)
        for ground in (self.page, self.viewport()):
            ground.setBackgroundRole(QPalette.ColorRole.Base)  # the pane's own palette does not reach in here

    def set_loading(self, loading: bool) -> None:
        """Nothing can be typed into an entry whose words are not here yet."""
        still = loading or not acting.may("entry")
        self.title.setReadOnly(still)
        self.text.setReadOnly(still)

    def follow(self, some: Sequence[Step], locks: tuple[Span, ...]) -> None:
        """Write what another hand wrote; nothing that is looked at moves."""
        bar = self.verticalScrollBar()
        stood = bar.value()
        lower = self.text.follow(some, locks)
        bar.setValue(stood + lower if stood else stood)

    def may_come(self, text: str) -> bool:
        """Whether this text may come in now: not into the word that is typed, nor under an input method."""
        word = word_at(self.text, self._typing.isActive())
        return word is None or not touches(steps(self.text.text(), text), *word)

    def _seen(self) -> None:
        self.refused.show_problem("")

    def _follow_caret(self) -> None:
        if self.text.hasFocus():
            caret: QRect = self.text.cursorRect()
            at = self.text.viewport().mapTo(self.page, caret.center())
            self.ensureVisible(at.x(), at.y(), 0, scaled(48))

    def _dress(self) -> None:
        self._column.setMaximumWidth(scaled(WIDE))

    # -- photos dropped anywhere on the sheet ---------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        given = event.mimeData()
        if acting.may("entry") and (pictured(given) is not None or given.hasText()):
            event.acceptProposedAction()
            self.drop.set_warm(pictured(given) is not None)

    def dragMoveEvent(self, event: QEvent) -> None:
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        del event
        self.drop.set_warm(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop.set_warm(False)
        pictures = pictured(event.mimeData())
        if pictures is not None:
            self.pictures.emit(pictures)
        elif event.mimeData().hasText():
            self.text.insertFromMimeData(event.mimeData())
        event.acceptProposedAction()


class SaveProblem(QWidget):
    """The text could not be saved: why, and the two ways to keep it."""

    elsewhere = Signal()
    copied = Signal()

    def __init__(self) -> None:
        super().__init__()
        from ui.widgets.button import LinkButton

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(4)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(IconMark("warning-circle", "refused"), 0, Qt.AlignmentFlag.AlignTop)
        self._words = Label("", "secondary", "refused", wrap=True)
        first.addWidget(self._words, 1)
        column.addLayout(first)
        ways = QHBoxLayout()
        ways.setContentsMargins(24, 0, 0, 0)
        ways.setSpacing(16)
        for words, signal in (
            (self.tr("Copy the text"), self.copied),
            (self.tr("Save it in another folder…"), self.elsewhere),
        ):
            link = LinkButton(words)
            link.clicked.connect(signal)
            ways.addWidget(link)
        ways.addStretch(1)
        column.addLayout(ways)
        self.hide()

    def show_problem(self, sentence: str) -> None:
        """Say it; an empty sentence hides it."""
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
