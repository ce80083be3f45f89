"""The bar over a conversation: who writes and where, how long they wait, what may be decided."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui.aging import age_tints, share_of
from ui.inbox.presenter import CLOSED
from ui.inbox.words import assigned_words, kind_words, waits_words
from ui.keymap import keymap
from ui.letters import with_key
from ui.reach import needs_server
from ui.rights import needs_right
from ui.theme import Token, colour, font, paint_icon, scaled, theme
from ui.widgets.button import Button, IconButton
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.small import Painted, text_width
from ui.words import network_icon, network_name

if TYPE_CHECKING:
    from brandassist.inbox.viewing import ConversationView


class Correspondent(QWidget):
    """The name, the network's icon, and what kind of message it is; gives way from its end."""

    def __init__(self) -> None:
        super().__init__()
        self._name = self._icon = self._kind = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_person(self, name: str, network: str, kind: str) -> None:
        """Show them; read aloud in one."""
        self._name, self._icon, self._kind = name, network_icon(network), kind
        self.setAccessibleName(", ".join((name, network_name(network), kind)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, flags = QPainter(self), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        icon = scaled(14)
        painter.setFont(font("body", 600))
        metrics = QFontMetrics(painter.font())
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, max(0, self.width() - icon - 10))
        painter.setPen(colour("ink"))
        painter.drawText(self.rect(), flags, name)
        left = metrics.horizontalAdvance(name) + 10
        paint_icon(painter, QRectF(left, (self.height() - icon) / 2, icon, icon), self._icon, "ink2")
        left += icon + 8
        room = max(0, self.width() - left)
        face = QFontMetrics(font("secondary"))
        kind = face.elidedText(self._kind, Qt.TextElideMode.ElideRight, room) if room >= scaled(48) else ""
        painter.setFont(font("secondary"))
        painter.setPen(colour("ink2"))
        painter.drawText(QRect(left, 0, self.width() - left, self.height()), flags, kind)


class Waiting(Painted):
    """How long someone waits, against the target; or how it ended."""

    def __init__(self) -> None:
        super().__init__("")
        self._text = ""
        self._tint: Token = "ink2"

    def show_age(self, text: str, tint: Token) -> None:
        """Show it in amber or red when it is time."""
        self._text, self._tint = text, tint
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(14) + 8 + text_width(self._text, "secondary", 500) + 1 if self._text else 0, scaled(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self._text:
            return
        painter, icon = self._begin(), scaled(14)
        paint_icon(painter, QRectF(0, (self.height() - icon) / 2, icon, icon), "clock", self._tint)
        painter.setFont(font("secondary", 500))
        painter.setPen(colour(self._tint))
        painter.drawText(self.rect().adjusted(icon + 8, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._text)


class ConversationHead(QWidget):
    """Its buttons are the page's to connect; only those that make sense are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.who, self.waiting = Correspondent(), Waiting()
        self.assign = IconButton("user-plus", "")
        self.snooze = IconButton("clock-countdown", "")
        self.done = IconButton("check", "")
        self.more = IconButton("dots-three", self.tr("More"))
        self.menu = QMenu(self)
        self.waive, self.spam, self.idea = QAction(self), QAction(self), QAction(self.tr("Make it an idea"), self)
        self.menu.addActions([self.waive, self.spam, self.idea])
        self.more.clicked.connect(self._open_menu)
        self._name_buttons()
        keymap.changed.connect(self._name_buttons)
        self.reopen = Button(self.tr("Owed an answer again"), small=True)
        needs_server(self.assign, self.snooze, self.done, self.more, self.reopen)
        needs_right("message", self.assign, self.snooze, self.done, self.reopen, self.waive, self.spam)
        needs_right("idea", self.idea)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 4, 0)
        row.setSpacing(4)
        row.addWidget(self.who, 1)
        row.addSpacing(12)
        row.addWidget(self.waiting)
        row.addSpacing(12)
        for button in (self.reopen, self.assign, self.snooze, self.done, self.more):
            row.addWidget(button)

    def _name_buttons(self) -> None:
        """With the keys that press them now."""
        self.assign.set_name(with_key(self.tr("Assign"), "inbox.assign"))
        self.snooze.set_name(with_key(self.tr("Snooze"), "inbox.snooze"))
        self.waive.setText(with_key(self.tr("Needs no answer"), "inbox.waive"))
        self.spam.setText(with_key(self.tr("Spam"), "inbox.spam"))
        self.done.set_name(with_key(self.tr("Done"), "inbox.done"))

    def show_view(self, view: ConversationView, now: datetime, answers: str = "", mine: bool = False) -> None:
        """Show whom a conversation is with, who answers, and what may be decided about its message."""
        row = view.message
        kind = kind_words(row, view.post is not None)
        told = f"{kind}, {assigned_words(answers, mine)}" if answers else kind
        self.who.show_person(row.author or row.handle, row.network, told)
        closed = row.status in CLOSED
        late = not closed and row.status != "snoozed" and row.due_at is not None
        words, _ = age_tints(share_of(row, now)) if late else ("ink3", "ink3")
        self.waiting.show_age(waits_words(row, now), "ink2" if words == "ink3" else words)
        self.snooze.setVisible(not closed)
        self.waive.setVisible(not closed)
        self.spam.setVisible(row.status != "spam")
        self.idea.setVisible(row.status != "spam" and not view.ideas)
        self.done.setVisible(not closed or row.status in ("answered", "nothing_owed"))
        self.reopen.setVisible(closed or row.status == "snoozed")
        self.more.setVisible(any(each.isVisible() for each in self.menu.actions()))

    def possible(self) -> set[str]:
        """What may be decided about the message, by the names of the actions."""
        buttons = {"assign": self.assign, "snooze": self.snooze, "done": self.done, "reopen": self.reopen}
        rest = {"waive": self.waive, "spam": self.spam, "make_idea": self.idea}
        there = {name for name, button in buttons.items() if not button.isHidden()}
        return there | {name for name, action in rest.items() if action.isVisible()}

    def _open_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))


class AskLine(QWidget):
    """One line asked for in place: Enter gives it, Esc goes back. Hidden until asked."""

    given = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._given = False
        self._sentence = Label("", "secondary", "ink2", wrap=True)
        self.field = Field(self.tr("Reason"))
        self.keep = Button(self.tr("Needs no answer"), "primary")
        self.back = Button(self.tr("Back"), "quiet")
        self.keep.clicked.connect(self.give)
        self.field.returnPressed.connect(self.keep.click)
        needs_server(self.keep)
        self.back.clicked.connect(self._leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 10, 24, 10)
        row.setSpacing(8)
        row.addWidget(self._sentence, 1)
        row.addWidget(self.field, 1)
        row.addWidget(self.keep)
        row.addWidget(self.back)
        self.hide()

    def ask(self, sentence: str, name: str, button: str, placeholder: str = "") -> None:
        """Ask; what was typed before is forgotten."""
        self._sentence.setText(sentence)
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(placeholder)
        self.field.clear()
        self.keep.set_text(button)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def give(self) -> None:
        """Give what was typed; nothing is no answer."""
        if text := self.field.text().strip():
            self.hide()
            self.given.emit(text)
