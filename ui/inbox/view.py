"""The Inbox's widgets in their places: who waits left, the conversation in the middle, the person right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.inbox.by_hand.unread import UnreadLine
from ui.inbox.conversation.view import Conversation
from ui.inbox.deciding import Decisions
from ui.inbox.list.waiting import WaitingList
from ui.inbox.person.view import PersonView
from ui.inbox.signals import SignalLine
from ui.screen import KeyHint
from ui.services import Services
from ui.theme import theme
from ui.widgets.pane import Pane, Panes


class InboxView(QWidget):
    """Knows nothing of messages; the page fills it."""

    def __init__(self, services: Services, decisions: Decisions, hints: Callable[[], list[KeyHint]]) -> None:
        super().__init__()
        self.waiting = WaitingList(services, decisions.sending.pending)
        self.signals, self.unread = SignalLine(services), UnreadLine(services)
        self.conversation, self.person = Conversation(services, decisions), PersonView(services)
        self.left, self.middle = Pane(self.tr("Messages")), Pane(self.tr("Conversation"))
        self.right = Pane(self.tr("Person"), bar=False)
        self._fill()
        for pane in (self.left, self.middle, self.right):
            pane.hints = hints
        self.panes = Panes("inbox", services.device)
        self.panes.add(self.left, "left", 408, 320)
        self.panes.add(self.middle, "middle", 680, 480)
        self.panes.add(self.right, "right", 352, 280, 1180)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        theme.changed.connect(self.fit)

    def _fill(self) -> None:
        self.left.bar.insertWidget(0, self.waiting.splits.tabs)
        self.left.column.addWidget(self.signals)
        self.left.column.addWidget(self.waiting, 1)
        self.left.column.addWidget(self.unread)
        self.left.first_focus = self.waiting.list
        self.middle.bar.insertWidget(0, self.conversation.head, 1)
        self.middle.bar.setStretch(1, 0)  # the head takes all the room
        self.middle.column.addWidget(self.conversation, 1)
        self.middle.first_focus = self.conversation.said
        self.right.column.addWidget(self.person, 1)

    def fit(self) -> None:
        """The words above the list stay readable at every text size."""
        self.left.setMinimumWidth(max(320, self.waiting.splits.tabs.sizeHint().width() + 28))
