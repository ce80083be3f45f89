"""The approval that is open: its words, what was found, its buttons; a note to its writer, or its text to be edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.reach import needs_server
from ui.rights import needs_right
from ui.theme import colour, paint_icon, scaled
from ui.today.runs import Run, RunText
from ui.today.words import approve_words, meta_runs, own_kept, own_runs, reply_words, row_runs, target_words
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.states import InlineError
from ui.widgets.writing import SerifTextEdit
from ui.words import network_icon

if TYPE_CHECKING:
    from brandassist.store.writing.awaiting import AwaitingDraft
    from brandassist.writing.awaiting import Checked
    from ui.today.presenter import Snapshot

SIDE, ICONS, TOP, FOOT = 20, 72, 18, 18
ICON, STEP = 16, 24


class Card(QWidget):
    """One draft, its buttons in full. The list it stands in keeps the keys; these are for the mouse and Tab."""

    approve = Signal()
    edit = Signal()
    ask = Signal(str)  # what should change
    open_wanted = Signal()
    resized = Signal()  # it needs another height
    closed = Signal()  # the note or the text was left: the list has the keys again
    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.draft: AwaitingDraft | None = None
        self.ringed = False
        self.whole = False  # all of its words, and the own versions
        self.own = RunText("note")
        self.reply, self.words, self.meta = RunText("secondary", 1), RunText("note", 3), RunText("secondary", 3)
        self.main = Button(self.tr("Approve"), "primary", "check")
        self.editing = Button(self.tr("Edit"), icon="pencil-simple")
        self.asking = Button(self.tr("Ask for changes"), icon="chat-teardrop-text")
        self.open = Button(self.tr("Open in Composer"), "quiet")
        self.stop = Button(self.tr("Approve later"), "quiet")
        self.editor: Editor | None = None  # made when a person edits for the first time
        self.note = NoteField(self.tr("What should change?"), self.tr("What should change? Enter sends it back."))
        self.send = Button(self.tr("Send back"))
        self.trouble = InlineError()
        self._lay_out()
        needs_server(self.main, self.asking, self.send)
        needs_right("approval", self.main, self.asking, self.send)
        needs_right("draft", self.editing)
        self.main.clicked.connect(self.approve)
        self.editing.clicked.connect(self.edit)
        self.stop.clicked.connect(self.end_editing)
        self.asking.clicked.connect(self.ask_changes)
        self.open.clicked.connect(self.open_wanted)
        self.send.clicked.connect(self._send)
        self.note.returnPressed.connect(self.send.click)
        self.note.left.connect(self._leave_note)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE + ICONS, TOP, SIDE, FOOT)
        column.setSpacing(0)
        column.addWidget(self.reply)
        column.addWidget(self.words)
        column.addWidget(self.own)
        self._between = QVBoxLayout()  # the text being edited
        self._between.setContentsMargins(0, 4, 0, 0)
        column.addLayout(self._between)
        column.addSpacing(6)
        column.addWidget(self.meta)
        column.addWidget(self.trouble)
        column.addSpacing(12)
        self._noting = QWidget()
        row = QHBoxLayout(self._noting)
        row.setContentsMargins(0, 0, 0, 10)
        row.setSpacing(8)
        row.addWidget(self.note, 1)
        row.addWidget(self.send)
        self._noting.hide()
        column.addWidget(self._noting)
        self.buttons = QWidget()
        flow = Flow(last_right=True)
        self.buttons.setLayout(flow)
        for button in (self.main, self.editing, self.asking, self.stop, self.open):
            flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.buttons.setSizePolicy(policy)
        column.addWidget(self.buttons)
        column.addStretch(1)

    def high(self, width: int) -> int:
        """The height it needs at this width."""
        layout = self.layout()
        assert layout is not None
        icons = 0 if self.draft is None else TOP + FOOT + scaled(STEP) * ((len(self.draft.targets) + 1) // 2)
        return max(layout.totalHeightForWidth(width), icons)

    def show_draft(
        self, draft: AwaitingDraft, checked: Checked | None, snapshot: Snapshot, problem: str, offers: bool
    ) -> None:
        """Show this one; `offers`: whether a screen for the whole of it is built."""
        if self.draft is None or self.draft.id != draft.id:
            self._leave_note(quiet=True)
            self._close_editor()
        self.draft = draft
        writing = self.writing
        reply = reply_words(draft)
        self.reply.setVisible(bool(reply))
        self.reply.show_runs([Run(reply, "ink2")] if reply else [])
        self.words.most = 0 if self.whole else 3
        runs = row_runs(draft, checked.text if checked is not None else "", lines=self.whole)
        self.words.show_runs([each for each in runs if each.weight != 400] if writing else runs)
        own = own_runs(checked) if self.whole and not writing else []
        self.own.setVisible(bool(own))
        self.own.setContentsMargins(0, scaled(12), 0, 0)
        self.own.show_runs(own)
        kept = own_kept(checked) if writing else []
        self.meta.show_runs([*meta_runs(draft, checked, snapshot, full=True), *kept])
        self.trouble.show_problem(problem)
        self.main.set_text(approve_words(checked, writing))
        self.main.setEnabled(checked is None or bool(checked.seen))
        self.main.setVisible(draft.mine)
        self.stop.setVisible(writing)
        for button in (self.editing, self.asking):
            button.setVisible(draft.mine and not writing)
        self.open.setVisible(offers)
        self.open.set_text(self.tr("Open in Inbox") if draft.kind == "reply" else self.tr("Open in Composer"))
        names = ", ".join(target_words(each) for each in draft.targets)
        self.setAccessibleName(names)
        self.update()

    # -- its text ---------------------------------------------------------------------------------------------------

    @property
    def writing(self) -> bool:
        """Whether its text is being edited."""
        return self.editor is not None and not self.editor.isHidden()

    def write(self, text: str) -> None:
        """Open its text in place."""
        self._leave_note(quiet=True)
        if self.editor is None:
            self.editor = Editor(self.tr("Text"))
            self._between.addWidget(self.editor)
            self.editor.grown.connect(self.resized)
            self.editor.left.connect(self.end_editing)
            self.editor.textChanged.connect(self._typed)
            QWidget.setTabOrder(self.editor, self.main)
        self.editor.blockSignals(True)
        self.editor.set_text(text)
        self.editor.blockSignals(False)
        self.editor.show()
        self.editor.grow()
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _typed(self) -> None:
        if self.editor is not None:
            self.typed.emit(self.editor.text())

    def end_editing(self) -> None:
        """Close its text again; what was typed is kept."""
        self._close_editor()
        self.closed.emit()

    def _close_editor(self) -> None:
        if self.editor is not None and not self.editor.isHidden():
            self.editor.hide()
            self.resized.emit()

    # -- a note to the writer ---------------------------------------------------------------------------------------

    def ask_changes(self) -> None:
        """Open the line in which one says what should change."""
        self._noting.show()
        self.resized.emit()
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def noting(self) -> bool:
        """Whether that line is open."""
        return not self._noting.isHidden()

    def _send(self) -> None:
        why = self.note.text().strip()
        if why:
            self._leave_note()
            self.ask.emit(why)

    def _leave_note(self, quiet: bool = False) -> None:
        if self._noting.isHidden():
            return
        self._noting.hide()
        self.note.clear()
        self.resized.emit()
        if not quiet:
            self.closed.emit()

    # -- painting ---------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("accent" if self.ringed else "hair2"), 2 if self.ringed else 1))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        if self.draft is not None:
            paint_networks(painter, self.draft, SIDE, TOP)


class Editor(SerifTextEdit):
    """As high as its words; Esc leaves it."""

    left = Signal()
    grown = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name, "note", measure=2000)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self.grow)

    def grow(self) -> None:
        """Be as high as the text."""
        high = round(self.document().size().height()) + scaled(4)
        if high != self.height():
            self.setFixedHeight(high)
            self.grown.emit()

    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(e)


class NoteField(Field):
    """One line; Esc leaves it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # the list around it would open the draft


def paint_networks(painter: QPainter, draft: AwaitingDraft, left: int, top: int) -> None:
    """The networks of a draft, two beside each other; their names are read aloud with the row."""
    size, step = scaled(ICON), scaled(STEP)
    for number, each in enumerate(draft.targets):
        x, y = left + (number % 2) * step, top + (number // 2) * step + (step - size) / 2
        paint_icon(painter, QRectF(x, y, size, size), network_icon(each.network), "ink2")
