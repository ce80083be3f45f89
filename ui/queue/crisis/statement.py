"""The holding statement by language: its words, who approves them in which order, and the way out to the networks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.glyphs import State
from ui.queue.crisis.presenter import Read
from ui.reach import needs_server
from ui.rights import needs_right
from ui.theme import Token, colour, scaled, theme
from ui.widgets.button import Button
from ui.widgets.choice import FilterTabs, Option
from ui.widgets.flow import Flow
from ui.widgets.label import Label, SectionHeading
from ui.widgets.small import StateMark
from ui.widgets.writing import SerifTextEdit
from ui.words import language_name

if TYPE_CHECKING:
    from brandassist.crisis.service import Statement

KEEP_AFTER_MS = 1_000
HEIGHT, PADDING = 192, 14


class Sheet(SerifTextEdit):
    """The words on a card; Esc ends the writing."""

    left = Signal()
    rested = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.rested.emit()

    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() == Qt.Key.Key_Escape and not self.isReadOnly():
            self.left.emit()
        else:
            super().keyPressEvent(e)


class Card(QWidget):
    """The edge around the words: that of a field while they are written."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING - 2, 4, PADDING - 2)
        column.addWidget(sheet)
        self._dress()
        theme.changed.connect(self._dress)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self._sheet.hasFocus() and not self._sheet.isReadOnly()
        wide = 2 if focused else 1
        painter.setPen(QPen(colour("accent" if focused else "ctl"), wide))
        painter.setBrush(colour("surface"))
        inside = wide / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inside, inside, -inside, -inside), 6, 6)

    def _dress(self) -> None:
        self.setFixedHeight(scaled(HEIGHT))


class StatementView(QWidget):
    """Writing happens in place: kept while one types, in the log when one leaves."""

    begin_asked = Signal(str)  # the language
    kept = Signal(str, str)  # the draft, its words so far
    written = Signal(str, str)
    approvers_asked = Signal(object)  # the Statement
    sign_asked = Signal(str, str)  # the draft, who approves
    publish_asked = Signal(object)  # the Statement

    def __init__(self) -> None:
        super().__init__()
        self._read: Read | None = None
        self._shown: Statement | None = None
        self._language, self._languages = "", list[str]()
        self._awaited = ""  # the language whose statement was begun here and is to be written at once
        self.tabs: FilterTabs | None = None
        self.sheet = Sheet(self.tr("Holding statement"), "note", right=PADDING, ground="surface")
        self.sheet.setReadOnly(True)
        self.mark = StateMark("draft", "")
        self.edit, self.ask = Button(self.tr("Edit")), Button(self.tr("Ask for approval…"))
        self.reorder = Button(self.tr("Change the order…"))
        self.sign, self.publish = Button(self.tr("Approve"), "primary"), Button(self.tr("Publish…"), "primary")
        needs_right("statement", self.edit, self.ask, self.reorder, self.sign, self.publish)
        needs_server(self.ask, self.reorder, self.sign, self.publish)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(KEEP_AFTER_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 14)
        column.setSpacing(8)
        self._head = QHBoxLayout()
        self._head.setSpacing(16)
        self._head.addWidget(SectionHeading(self.tr("Holding statement")))
        self._head.addStretch(1)
        column.addLayout(self._head)
        self.card = Card(self.sheet)
        column.addWidget(self.card)
        self.order = Label("", "meta", "ink2", 500, wrap=True)
        line, state = QHBoxLayout(), QHBoxLayout()
        line.setSpacing(8)
        state.setSpacing(0)
        state.addWidget(self.mark)
        state.addWidget(self.order, 1)
        line.addLayout(state, 1)
        for button in (self.edit, self.ask):
            line.addWidget(button)
        column.addLayout(line)
        self._buttons = QWidget()
        buttons = Flow()
        self._buttons.setLayout(buttons)
        for button in (self.sign, self.publish, self.reorder):
            buttons.addWidget(button)
        column.addWidget(self._buttons)

    def _connect(self) -> None:
        self.sheet.textChanged.connect(self._typed)
        self.sheet.left.connect(self.finish)
        self.sheet.rested.connect(self._keep)
        self._rest.timeout.connect(self._keep)
        self.edit.clicked.connect(self._edit)
        self.ask.clicked.connect(self._ask)
        self.reorder.clicked.connect(self._ask)
        self.sign.clicked.connect(self._sign)
        self.publish.clicked.connect(self._publish)

    @property
    def waits_to_write(self) -> bool:
        """Whether a statement was begun here, to be written as soon as it is read."""
        return bool(self._awaited)

    # -- showing ------------------------------------------------------------------------------------------------

    def show_read(self, read: Read) -> None:
        """Show what was read; words that are being written stay as they are."""
        self._read = read
        there = [each.row.language for each in read.view.statements if each.row.language]
        languages = list(dict.fromkeys([*read.languages, *there]))
        if languages != self._languages:
            self._show_tabs(languages)
        self._show()

    def _show_tabs(self, languages: Sequence[str]) -> None:
        self._languages = list(languages)
        if self.tabs is not None:
            self.tabs.hide()
            self.tabs.deleteLater()
        self._language = self._language if self._language in languages else self._languages[0]
        self.tabs = FilterTabs(self.tr("Language of the statement"), [Option(e, language_name(e)) for e in languages])
        self.tabs.set_value(self._language)
        self.tabs.chosen.connect(self._choose)
        self._head.addWidget(self.tabs)

    def _choose(self, language: str) -> None:
        self.finish()
        self._language = language
        self._show()

    def _show(self) -> None:
        found = (
            [each for each in self._read.view.statements if each.row.language == self._language] if self._read else []
        )
        shown = self._shown = found[-1] if found else None
        words = shown.text if shown is not None else ""
        if self.sheet.isReadOnly() and self.sheet.text() != words:
            self.sheet.set_text(words)
        said = self.tr("Nothing is written in this language yet.")
        self.sheet.setPlaceholderText("" if shown is not None else said)
        self._show_state(shown)
        if shown is not None and self._awaited == self._language:
            self._awaited = ""
            self._edit()

    def _show_state(self, shown: Statement | None) -> None:
        writing = not self.sheet.isReadOnly()
        written = shown is not None and bool(shown.text.strip()) and not writing
        next_ = shown.next if shown is not None else ""
        asked = shown is not None and bool(shown.row.approvers)
        self.edit.set_text(self.tr("Done") if writing else self.tr("Edit") if shown else self.tr("Write it"))
        self.ask.setVisible(written and not asked)
        self.reorder.setVisible(written and asked)
        self._buttons.setVisible(written and asked)
        mine = self._read is not None and (next_ == self._read.me or next_ not in self._read.members)
        self.sign.setVisible(written and bool(next_) and mine)
        me = self._read is not None and next_ == self._read.me
        self.sign.set_text(self.tr("Approve") if me else self.tr("{name} has approved").format(name=next_))
        able = self._read is not None and self._read.may_speak
        self.publish.setVisible(written and asked and not next_ and able)
        self._show_order(shown)

    def _show_order(self, shown: Statement | None) -> None:
        self.mark.setVisible(shown is not None)
        glyph, tint, words = self._standing(shown) if shown is not None else ("draft", "ink2", "")
        self.mark.set_state(glyph, "")
        self.order.set_tint(tint)
        self.order.setText(words)

    def _standing(self, shown: Statement) -> tuple[State, Token, str]:
        done = self.tr("Approved by {names}").format(names=", ".join(each.name for each in shown.signed))
        if not shown.row.approvers:
            return "draft", "ink2", self.tr("Draft")
        if shown.next:
            still = self.tr(", then ").join(self._open(shown))
            return "awaiting", "awaiting", f"{still}. {done}" if shown.signed else still
        able = self._read is not None and self._read.may_speak
        return "approved", "published", done if able else f"{done}. " + self.tr("Somebody who may speak publishes it.")

    def _open(self, shown: Statement) -> list[str]:
        done = {each.name.casefold() for each in shown.signed}
        return [each for each in shown.row.approvers if each.casefold() not in done]

    # -- writing ------------------------------------------------------------------------------------------------

    def _edit(self) -> None:
        if not self.sheet.isReadOnly():
            self.finish()
        elif self._shown is None:
            self._awaited = self._language
            self.begin_asked.emit(self._language)
        else:
            self.sheet.setReadOnly(False)
            self.sheet.setFocus()
            self._show_state(self._shown)

    def _typed(self) -> None:
        if not self.sheet.isReadOnly():
            self._rest.start()

    def _keep(self) -> None:
        if self._shown is not None and not self.sheet.isReadOnly():
            self.kept.emit(self._shown.row.draft_id, self.sheet.text())

    def finish(self) -> None:
        """The words as they stand are the statement."""
        if self.sheet.isReadOnly() or self._shown is None:
            return
        self._rest.stop()
        self.sheet.setReadOnly(True)
        self.card.update()
        self.written.emit(self._shown.row.draft_id, self.sheet.text())
        self._show_state(self._shown)

    # -- asking -------------------------------------------------------------------------------------------------

    def approve(self) -> None:
        """Sign, where it is somebody's turn here."""
        if self.sign.isVisible():
            self._sign()

    def _ask(self) -> None:
        self.approvers_asked.emit(self._shown)

    def _sign(self) -> None:
        if self._shown is not None:
            self.sign_asked.emit(self._shown.row.draft_id, self._shown.next)

    def _publish(self) -> None:
        self.publish_asked.emit(self._shown)
