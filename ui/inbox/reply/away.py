"""Our reply under way: its words, its state, and what a person may do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.glyphs import State, text_token
from ui.inbox.conversation.passage import Passage
from ui.reach import needs_server
from ui.rights import needs_right
from ui.theme import Token
from ui.widgets.button import Button
from ui.widgets.label import HairLine, Label
from ui.widgets.small import StateMark
from ui.widgets.states import InlineError
from ui.words import network_name, state_words

SIDE, LONGEST = 32, 600


class AwayView(QWidget):
    """Stands where the reply is written, while nobody may write. `asked` names the deed."""

    asked = Signal(object)  # the deed

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None
        self.error = InlineError()
        self.buttons: dict[str, Button] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(HairLine())
        self._column = QVBoxLayout()
        self._column.setContentsMargins(SIDE, 16, SIDE, 20)
        self._column.setSpacing(8)
        column.addLayout(self._column)
        self._content = QWidget()
        self._column.addWidget(self._content)
        self._column.addWidget(self.error)
        self.hide()

    def show_reply(self, text: str, state: State, words: str, network: str, deeds: list[str]) -> None:
        """Show it with the deeds that make sense; nothing is rebuilt while it reads the same."""
        shown = (text, state, words, tuple(deeds))
        if shown == self._shown:
            return
        self._shown = shown
        self.buttons = {}
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Label(self.tr("Your reply"), "body", weight=600))
        head.addWidget(StateMark(state, state_words(state)))
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(Passage(text if len(text) <= LONGEST else text[:LONGEST] + "…", "message"))
        if words:
            urgent: Token = text_token(state) if state in ("unconfirmed", "partly_published") else "ink2"
            column.addWidget(Label(words, "secondary", urgent, wrap=True))
        if deeds:
            column.addSpacing(4)
            column.addLayout(self._row(deeds, network))
        self._column.replaceWidget(self._content, content, Qt.FindChildOption.FindDirectChildrenOnly)
        self._content.deleteLater()
        self._content = content

    def _row(self, deeds: list[str], network: str) -> QHBoxLayout:
        words = {
            "undo": self.tr("Do not send"),
            "take_back": self.tr("Take back"),
            "check": self.tr("Check on {network}").format(network=network_name(network)),
            "there": self.tr("It is there…"),
            "absent": self.tr("It is not there"),
            "rest": self.tr("Send the rest"),
            "leave": self.tr("Leave it"),
        }
        row = QHBoxLayout()
        row.setSpacing(8)
        for each in deeds:
            self.buttons[each] = button = Button(words[each], "primary" if each in ("check", "rest") else "normal")
            button.carry(each)
            button.asked.connect(self.asked)
            needs_right("delivery", button)
            needs_server(button)
            row.addWidget(button)
        row.addStretch(1)
        return row
