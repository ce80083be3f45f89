"""A person's login on the server of a shared workspace: asked for, and its password shown once, to be handed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.label import Label

if TYPE_CHECKING:
    from brandassist.workspace.opened import ServerLogin


class LoginFields(QWidget):
    """With what somebody signs in; an empty name: with nothing, for now."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.login = Field(self.tr("Login on the server"), self.tr("Login, e.g. luca; empty: none"))
        self.password = Field(self.tr("Password of the login"), self.tr("Password; empty: one is made"), secret=True)
        row.addWidget(self.login, 1)
        row.addWidget(self.password, 1)

    def clear(self) -> None:
        """Ask anew."""
        self.login.clear()
        self.password.clear()

    def value(self) -> ServerLogin | None:
        """What was asked for."""
        from brandassist.workspace.opened import ServerLogin

        name, password = self.login.text().strip(), self.password.text()
        if not name:
            return None
        return ServerLogin(name, password) if password else ServerLogin(name)


class HandOn(QWidget):
    """The login that was just made. Nobody can read its password again, so it stays until a person is done with it."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._password = ""
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        row.setSpacing(8)
        self.told = Label("", "secondary", wrap=True)
        self.password = Field(self.tr("Password of the login"))
        self.password.setReadOnly(True)
        self.copy = Button(self.tr("Copy"), small=True)
        self.finish = Button(self.tr("Done"), "quiet", small=True)
        column.addWidget(self.told)
        column.addLayout(row)
        row.addWidget(self.password, 1)
        row.addWidget(self.copy)
        row.addWidget(self.finish)
        self.copy.clicked.connect(self._copy)
        self.finish.clicked.connect(self.close_for_good)
        self.hide()

    def show_login(self, name: str, login: ServerLogin) -> None:
        """Say what to hand on."""
        words = self.tr("{name} signs in as {login} with this password. Hand it on now: it is shown this once.")
        self.told.setText(words.format(name=name, login=login.name))
        self.password.setText(login.password)
        self.show()
        self.copy.setFocus()

    def close_for_good(self) -> None:
        """It is handed on."""
        self.password.clear()
        self.hide()
        self.done.emit()

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.password.text())
