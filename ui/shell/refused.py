"""A shared workspace whose server does not let this computer in: said in the strip, with what to do behind it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from brandassist.errors import Problem
from brandassist.events import Changed
from ui.sentences import sentence_of
from ui.services import Services
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, Labelled
from ui.widgets.label import Label
from ui.widgets.states import BusyLine, InlineError

if TYPE_CHECKING:
    from brandassist.workspace import Workspace

PASSWORD = ("password_needed", "password_wrong")


class RefusedWatch(QObject):
    """Tells it while it lasts; what is written meanwhile waits on this computer."""

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services, self._window = services, window
        services.events.subscribe(Changed, self._changed)
        self._look()

    def _changed(self, event: Changed) -> None:
        if "settings" in event.topics:
            self._look()

    def _look(self) -> None:
        refused = self._services.workspace.db.refused
        words = ""
        if refused is not None and refused.code in PASSWORD:
            words = self.tr("The server asks for a password")
        elif refused is not None and refused.code == "schema_older":
            words = self.tr("The workspace on the server is of an older version")
        elif refused is not None:
            words = self.tr("The server does not let this computer in")
        self._services.shell.tell(words, self.lead)

    def lead(self) -> None:
        """Say what it is, and ask for the password where that is it."""
        if (refused := self._services.workspace.db.refused) is not None:
            RefusedDialog(self._window, self._services, refused).open()


class RefusedDialog(Dialog):
    """Why, and Try again; with a password where the server asks for one."""

    entered = Signal()

    def __init__(self, parent: QWidget, services: Services, refused: Problem) -> None:
        super().__init__(parent, self.tr("The shared workspace"))
        self._services = services
        self.why = Label(sentence_of(refused), "secondary", wrap=True)
        self.password = Field(self.tr("Password of the database"), secret=True)
        self.line = Labelled(self.tr("Password, kept in this computer’s keychain alone"), self.password, above=True)
        self.line.setVisible(refused.code in PASSWORD)
        waits = self.tr("What you write waits on this computer and is handed over afterwards.")
        self.busy, self.problem = BusyLine(), InlineError()
        for widget in (self.why, Label(waits, "secondary", "ink2", wrap=True), self.line, self.busy, self.problem):
            self.body.addWidget(widget)
        foot = self.add_foot()
        foot.addStretch(1)
        leave, self.again = Button(self.tr("Close")), Button(self.tr("Try again"), "primary")
        for button in (leave, self.again):
            button.setAutoDefault(False)
            foot.addWidget(button)
        leave.clicked.connect(self.reject)
        self.again.clicked.connect(self._try)
        self.password.returnPressed.connect(self._try)
        (self.password if refused.code in PASSWORD else self.again).setFocus()

    def _try(self) -> None:
        self.problem.show_problem("")
        self.again.setEnabled(False)
        self.busy.show_progress(self.tr("Asking the server"), stoppable=False)
        work = partial(_tried, self._services.workspace, self.password.text())
        self._services.background.run(self, work, self._let_in, self._refused, lane="network")

    def _let_in(self, _: object) -> None:
        self.entered.emit()
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.busy.hide()
        self.again.setEnabled(True)
        self.problem.show_problem(sentence_of(error))
        if self.line.isVisible():
            self.password.setFocus()
            self.password.selectAll()


def _tried(workspace: Workspace, password: str) -> None:
    from brandassist import opening, sharing

    if password:
        sharing.with_password(opening.located(workspace.address), password, workspace.db.exchange)
    else:
        workspace.db.exchange()
