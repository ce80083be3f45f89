"""The window is closed while an answer is still held back: said once, with what happens then."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.inbox.reply.sending import Sending
from ui.services import Services
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.label import Label
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.workspace import Workspace

LOOK_MS = 500
Stands = Literal["waits", "out", "stuck"]


class ClosingDialog(Dialog):
    """Wait until it is out, take it back, or close all the same; Esc keeps the program open. `close` ends it."""

    def __init__(self, parent: QWidget, services: Services, sending: Sending, close: Callable[[], None]) -> None:
        super().__init__(parent, self.tr("An answer is still to go"), 600)
        self._services, self._sending, self._end = services, sending, close
        self._messages = sending.waiting()
        self._words, self._then = Label("", wrap=True), Label("", "secondary", "ink2", wrap=True)
        self.error = InlineError()
        for widget in (self._words, self._then, self.error):
            self.body.addWidget(widget)
        foot = self.add_foot()
        foot.addStretch(1)
        self.end, self.take_back = Button(self.tr("Close")), Button(self.tr("Take it back"))
        self.wait = Button(self.tr("Wait until it is out"), "primary")
        for button, act in ((self.end, self._close_now), (self.take_back, self._undo), (self.wait, self._wait)):
            button.clicked.connect(act)
            foot.addWidget(button)
        self.wait.setDefault(True)
        self.wait.setFocus()
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self._look)
        sending.undone.connect(self._undone)
        sending.late.connect(self._late)
        sending.failed.connect(self._failed)
        self._say()
        services.background.run(self, partial(_grace, services.workspace), self._say_then, self._unread)

    def _say(self) -> None:
        names = list(dict.fromkeys(self._messages.values()))
        if len(self._messages) == 1:
            words = self.tr("Your answer to {name} goes in a few seconds.")
        else:
            words = self.tr("Your answers to {name} go in a few seconds.")
        self._words.setText(words.format(name=", ".join(names)))

    def _say_then(self, minutes: int) -> None:
        words = self.tr(
            "Closed now, it goes the next time this program or its agent runs, within %n minutes; later it asks you.",
            "",
            minutes,
        )
        self._then.setText(words)

    def _close_now(self) -> None:
        self._looking.stop()
        self.accept()
        self._end()

    # -- taking back ----------------------------------------------------------------------------------------------

    def _undo(self) -> None:
        self.take_back.setEnabled(False)
        self._busy()
        for each in self._messages:
            self._sending.undo(each)

    def _undone(self, message_id: str) -> None:
        self._messages.pop(message_id, None)
        if not self._messages and self.isVisible():
            self._close_now()

    def _late(self, message_id: str, _: str) -> None:
        """It is out: what can be done about that stands beside it."""
        if message_id in self._messages:
            self.reject()

    def _failed(self, message_id: str, sentence: str) -> None:
        if message_id in self._messages:
            self._ask_again(sentence)

    # -- waiting --------------------------------------------------------------------------------------------------

    def _wait(self) -> None:
        self._busy()
        self._then.setText(self.tr("The program closes once it is out."))
        self._looking.start()

    def _look(self) -> None:
        work = partial(_stand, self._services.workspace, tuple(self._messages))
        self._services.background.run(self, work, self._looked, self._unread)

    def _looked(self, stand: Collection[Stands]) -> None:
        if not self._looking.isActive():
            return
        if "stuck" in stand:
            self._ask_again(self.tr("It does not go now; the Inbox says why."))
        elif "waits" not in stand:
            self._close_now()

    def _busy(self) -> None:
        self.error.show_problem("")
        self.wait.setEnabled(False)

    def _ask_again(self, sentence: str) -> None:
        self._looking.stop()
        self.error.show_problem(sentence)
        self.wait.setEnabled(True)
        self.take_back.setEnabled(True)

    def _unread(self, error: Exception) -> None:
        """Looked for again soon; the ways out are there without it."""


def _grace(workspace: Workspace) -> int:
    return int(workspace.grace().total_seconds() // 60)


def _stand(workspace: Workspace, message_ids: Collection[str]) -> set[Stands]:
    return {_stands(workspace, each) for each in message_ids}


def _stands(workspace: Workspace, message_id: str) -> Stands:
    reply = workspace.inbox.show(message_id).reply
    if reply is None or reply.delivery_state == "published":
        return "out"
    return "waits" if reply.delivery_state in ("scheduled", "sending") and not reply.holds else "stuck"
