"""Connecting an account: the fields its network asks for, and nothing is posted."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from brandassist.networks.contract import Info
from ui.accounts.details import with_scheme
from ui.accounts.presenter import AccountsPresenter, Shown
from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import icon
from ui.widgets.button import Button, LinkButton
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, Labelled
from ui.widgets.label import Label
from ui.widgets.states import BusyLine, IconMark, InlineError

LABEL = 160


class ConnectDialog(Dialog):
    """For any network: address, name, password, as its `info` asks; `again`: sign in once more to a known account.

    Esc closes; where something was typed, it asks first, in place.
    """

    connected = Signal(str)

    def __init__(
        self, parent: QWidget, services: Services, presenter: AccountsPresenter, info: Info, again: Shown | None = None
    ) -> None:
        super().__init__(parent, "")
        self.info, self.again = info, again
        self._services, self._presenter = services, presenter
        self._leaving = Event()  # the person left while the network was still asked
        self._sure_to_close = False
        self.fields = QVBoxLayout()
        self.fields.setSpacing(10)
        self.body.addLayout(self.fields)
        self.error = InlineError()
        self.busy = BusyLine()
        self.busy.cancelled.connect(self.reject)
        self.add_fields()
        self.body.addWidget(self.error)
        self.body.addWidget(self.busy)
        self._add_foot()
        self._entitle()
        self.check_complete()

    def _entitle(self) -> None:
        known = self.again.label if self.again else self.info.label
        title = self.tr("Sign in again to {name}") if self.again else self.tr("Connect {name}")
        self.set_title(title.format(name=known))

    # -- what subclasses change -------------------------------------------------------------------------------

    def add_fields(self) -> None:
        """Ask for what the network needs."""
        known = self.again.row.account if self.again else None
        address, user, secret = self.names()
        self.address = self.add_field(address, "https://name.example", known.url if known else "")
        self.user = self.add_field(user, "", str(known.facts.get("user", "")) if known else "")
        self.secret = self.add_field(secret, "", "", secret=True)
        for field, asked in (
            (self.address, self.info.needs_url or self.info.name == "site"),
            (self.user, self.info.needs_user),
            (self.secret, self.info.needs_secret),
        ):
            self.line_of(field).setVisible(asked)
        if self.again is not None:
            for field in (self.address, self.user):
                field.setReadOnly(bool(field.text()))

    def names(self) -> tuple[str, str, str]:
        """What address, name and password are called on this network."""
        return self.tr("Address"), self.tr("User name"), self.tr("Password or token")

    def complete(self) -> bool:
        """Whether Connect can be pressed."""
        asked = ((self.info.needs_url, self.address), (self.info.needs_user, self.user))
        filled = all(field.text().strip() for needed, field in asked if needed)
        return filled and (not self.info.needs_secret or bool(self.secret.text().strip()))

    def connect_now(self) -> None:
        """Ask the network, then keep the login."""
        self.keep_login(self.secret.text().strip() or None)

    # -- pieces -----------------------------------------------------------------------------------------------

    def add_field(self, name: str, placeholder: str, text: str, secret: bool = False) -> Field:
        """A line with a label; typing clears the error."""
        field = Field(name, placeholder, secret=secret)
        field.setText(text)
        if secret:
            self._add_eye(field)
        self.fields.addWidget(Labelled(name, field, LABEL))
        field.textEdited.connect(self._typed)
        field.returnPressed.connect(self._entered)
        return field

    def line_of(self, field: Field) -> QWidget:
        """A field with its label."""
        line = field.parentWidget()
        assert line is not None
        return line

    def _add_eye(self, field: Field) -> None:
        eye = QAction(icon("eye"), self.tr("Show what is typed"), field)
        eye.setCheckable(True)
        eye.toggled.connect(self._show_secret)
        field.addAction(eye, QLineEdit.ActionPosition.TrailingPosition)

    def _show_secret(self, shown: bool) -> None:
        self.secret.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def _add_foot(self) -> None:
        foot = self.add_foot()
        self._kept = Label("", "secondary", "ink2")
        self._key = IconMark("key")
        self._key.setVisible(self.info.needs_secret)
        self._show_kept()
        self._presenter.loaded.connect(self._show_kept)
        foot.addWidget(self._key)
        foot.addWidget(self._kept)
        foot.addStretch(1)
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.main = Button(self.tr("Connect"), "primary")
        self.main.clicked.connect(self._entered)
        for button in (self.cancel, self.main):
            button.setAutoDefault(False)
            foot.addWidget(button)
        self._question = QWidget()
        row = QHBoxLayout(self._question)
        row.setContentsMargins(0, 8, 0, 0)
        row.addWidget(Label(self.tr("What you typed will be lost."), "secondary", "awaiting"), 1)
        close, stay = LinkButton(self.tr("Close")), LinkButton(self.tr("Stay"))
        close.clicked.connect(self._close_anyway)
        stay.clicked.connect(self._stay)
        for button in (close, stay):
            button.setAutoDefault(False)
            row.addWidget(button)
        self._close_button = close
        self.body.addWidget(self._question)
        self._question.hide()

    def _show_kept(self) -> None:
        lasting, lost = self.tr("Goes to this computer’s keychain"), self.tr("No keychain: kept for this run only")
        self._kept.setText((lasting if self._presenter.lasting else lost) if self.info.needs_secret else "")

    # -- how it goes ------------------------------------------------------------------------------------------

    def check_complete(self) -> None:
        """Let Connect be pressed when nothing is missing."""
        self.main.setEnabled(self.complete() and self.busy.isHidden())
        self.fit()

    def keep_login(self, secret: str | None) -> None:
        """The last call: who are we, then the keychain and the workspace."""
        accounts, again, info, leaving = self._services.workspace.accounts, self.again, self.info, self._leaving
        url, user = with_scheme(self.address.text()), self.user.text().strip()

        def keep() -> str:
            if again is not None:
                accounts.reconnect(again.id, secret or "")
                return again.id
            before = {row.account.id for row in accounts.list()}
            account_id = accounts.connect(info.name, url=url, user=user, secret=secret)
            if leaving.is_set() and account_id not in before:
                accounts.forget(account_id)
            return account_id

        self.work(self.tr("Connecting"), keep, self._done)

    def work(self, words: str, fn: Callable[[], object], done: Callable[..., None]) -> None:
        """Run something on the network lane, with progress and Cancel; a failure is shown here."""
        self.error.show_problem("")
        self.busy.show_progress(words)
        self.check_complete()
        self._services.background.run(self, fn, done, self.failed, lane="network")

    def failed(self, error: Exception) -> None:
        """Keep the fields and say what to do."""
        self.busy.hide()
        self.error.show_problem(sentence_of(error))
        self.check_complete()

    def _done(self, account_id: str) -> None:
        self.busy.hide()
        self._sure_to_close = True
        self.connected.emit(account_id)
        self.accept()

    def _typed(self) -> None:
        self.error.show_problem("")
        self._question.hide()
        self.check_complete()

    def _entered(self) -> None:
        if self.main.isEnabled():
            self.connect_now()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if command and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._entered()
        else:
            super().keyPressEvent(event)

    # -- closing ----------------------------------------------------------------------------------------------

    def typed_something(self) -> bool:
        """Whether closing would lose something."""
        fields = [self.secret] if self.again else [self.address, self.user, self.secret]
        return any(field.text().strip() for field in fields)

    def reject(self) -> None:
        if self.typed_something() and not self._sure_to_close:
            self._question.show()
            self.fit()
            self._close_button.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self._leaving.set()
        super().reject()

    def asking(self) -> bool:
        """Whether it asks if it may close."""
        return self._question.isVisible()

    def leave_now(self) -> None:
        """Close without a question: the window itself closes."""
        self._sure_to_close = True
        self.reject()

    def _close_anyway(self) -> None:
        self.leave_now()

    def _stay(self) -> None:
        self._question.hide()
        self.fit()
        (self.secret if self.secret.isVisible() else self.address).setFocus()
