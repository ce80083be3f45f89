"""Where a workspace is to be shared: the address of a database and its password, tried while one types."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brandassist.errors import Problem
from ui.sentences import sentence_of
from ui.services import Services
from ui.widgets.check_line import CheckLine
from ui.widgets.field import Field, Labelled
from ui.widgets.label import Label
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.sharing import Ready

PAUSE_MS = 700  # after a key, before the server is asked
OF_THE_PASSWORD = ("password_needed", "password_wrong", "keychain_locked", "keychain_failed")

_SAID: dict[str, str] = {  # where a field stands beside it, another word helps more
    "unknown_address": str(
        QT_TRANSLATE_NOOP("Asking", "An address begins with postgresql://, like postgresql://user@server/database.")
    ),
    "bad_server_address": str(
        QT_TRANSLATE_NOOP("Asking", "Something is missing: postgresql://, a user, @, the server, / and the database.")
    ),
    "password_in_address": str(
        QT_TRANSLATE_NOOP("Asking", "Write the password into the field below, not into the address.")
    ),
    "password_needed": str(QT_TRANSLATE_NOOP("Asking", "The server asks for a password: write it here.")),
    "database_unreachable": str(
        QT_TRANSLATE_NOOP(
            "Asking",
            "No server answers at that address. Look at its name, and whether this computer is in its network.",
        )
    ),
}


def said(error: Exception) -> str:
    """The sentence for a problem beside these fields."""
    if isinstance(error, Problem) and error.code in _SAID:
        return QCoreApplication.translate("Asking", _SAID[error.code])
    return sentence_of(error)


def _tried(address: str, password: str, workspace_id: str) -> tuple[Ready, bool]:
    """What the server says, and whether the password was kept. Raises Problem."""
    from brandassist import sharing

    place = sharing.on_server(address)
    look = partial(sharing.look, place, workspace_id)
    return sharing.with_password(place, password, look) if password else (look(), True)


class Asking(QWidget):
    """`changed` tells that what is typed was judged anew; `ready` is what the server said, None before that."""

    changed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._run = 0  # an answer to an older question is dropped
        self.ready: Ready | None = None
        self.address = Field(self.tr("Address of the database"), "postgresql://user@server/database")
        self.password = Field(self.tr("Password of the database"), secret=True)
        self.line = CheckLine(self.tr("The server is asked while you type; nothing is written there yet."))
        self.about_address, self.about_password = InlineError(), InlineError()
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look)
        for field in (self.address, self.password):
            field.textChanged.connect(self._wait)
            field.returnPressed.connect(self.look)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        where = Labelled(self.tr("Address of the database"), self.address, above=True)
        where.below.addWidget(self.about_address)
        column.addWidget(where)
        secret = Labelled(self.tr("Password"), self.password, above=True)
        hint = self.tr("Kept in this computer’s keychain, in no file. Empty where the server wants none.")
        secret.below.addWidget(Label(hint, "secondary", "ink2", wrap=True))
        secret.below.addWidget(self.about_password)
        column.addWidget(secret)
        column.addWidget(self.line)

    def typed(self) -> str:
        """The address as it stands there."""
        return self.address.text().strip()

    def look(self) -> None:
        """Ask the server about what is typed now."""
        self._pause.stop()
        if not self.typed() or self.ready is not None:
            return
        self._run += 1
        self.line.show_result("running", self.tr("Asking the server"))
        work = partial(_tried, self.typed(), self.password.text(), self._services.workspace.id)
        done, failed = partial(self._answered, self._run), partial(self._refused, self._run)
        self._services.background.run(self, work, done, failed, lane="network")

    def show_problem(self, error: Exception) -> None:
        """Say beside the field that it is about what is wrong; raises nothing."""
        of_password = isinstance(error, Problem) and error.code in OF_THE_PASSWORD
        (self.about_password if of_password else self.about_address).show_problem(said(error))
        if of_password:
            self.password.setFocus()
            self.password.selectAll()

    def _wait(self) -> None:
        self._run += 1
        self.ready = None
        for each in (self.about_address, self.about_password):
            each.show_problem("")
        self.line.show_result("")
        (self._pause.start if self.typed() else self._pause.stop)()
        self.changed.emit()

    def _answered(self, run: int, found: tuple[Ready, bool]) -> None:
        if run != self._run:
            return
        self.ready, kept = found
        self.line.show_result("passed", self._words(self.ready, kept))
        self.changed.emit()

    def _words(self, ready: Ready, kept: bool) -> str:
        goes_on = self.tr("The server answers. An earlier move to it was not finished; this one begins again.")
        words = [goes_on if ready.goes_on else self.tr("The server answers, and the database is empty.")]
        if not ready.holds:
            words.append(self.tr("This login may not make others, so roles guide there and do not protect."))
        if not kept:
            words.append(self.tr("This computer has no keychain: the password will be asked for at each start."))
        return " ".join(words)

    def _refused(self, run: int, error: Exception) -> None:
        if run == self._run:
            self.line.show_result("")
            self.show_problem(error)
            self.changed.emit()
