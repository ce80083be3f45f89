"""Connecting an account: what it takes, the fields its network asks for, what came of it. Nothing is posted."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from brandassist.accounts.needs import Needs
from brandassist.networks.contract import Info
from ui.accounts.connected import Connected
from ui.accounts.fields import LoginFields, with_scheme
from ui.accounts.leaving import Leaving
from ui.accounts.needs import NeedsView
from ui.accounts.pictures_place import PicturesPlace
from ui.accounts.presenter import AccountsPresenter, Shown
from ui.reach import needs_server
from ui.sentences import sentence_of
from ui.services import Services
from ui.widgets.button import Button, LinkButton
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.states import BusyLine, IconMark
from ui.words import NETWORKS, network_name

if TYPE_CHECKING:
    from brandassist.accounts.promises import AccountRow

# Which field a problem is about; any other stands below them all.
ABOUT = {
    "address": {
        *("url_needed", "bad_address", "address_with_password", "plain_http_refused", "unreachable", "redirected"),
        *("untrusted_certificate", "connection_broke", "not_that_network", "not_wordpress", "not_ghost", "no_micropub"),
        *("folder_missing", "not_a_site_folder"),
    },
    "user": {"user_needed", "no_such_author", "which_page", "no_page"},
    "secret": {"secret_needed", "wrong_secret", "bad_ghost_key", "not_a_hook", "hook_in_the_open"},
}


class ConnectDialog(Dialog):
    """For any network: address, name, password, as its `info` asks; `again`: sign in once more to a known account.

    Esc closes; where something was typed, it asks first, in place.
    """

    connected = Signal(str)
    shows_steps = True

    def __init__(
        self,
        parent: QWidget,
        services: Services,
        presenter: AccountsPresenter,
        info: Info,
        needs: Needs,
        again: Shown | None = None,
    ) -> None:
        super().__init__(parent, "")
        self.info, self.needs, self.again = info, needs, again
        self._services, self._presenter = services, presenter
        self._leaving = Event()  # the person left while the network was still asked
        self._sure_to_close = False
        self.connected_as: Connected | None = None
        self.form = QWidget()
        self.column = QVBoxLayout(self.form)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.body.addWidget(self.form)
        self.needs_view = NeedsView(needs, self._typed_address, self.shows_steps)
        self.needs_view.setVisible(again is None)
        self.column.addWidget(self.needs_view)
        self.fields = LoginFields()
        self.column.addWidget(self.fields)
        self.pictures = PicturesPlace()
        self.pictures.setVisible(again is None and "pictures" in needs.optional)
        self.column.addWidget(self.pictures)
        for fields in (self.fields, self.pictures):
            fields.typed.connect(self._typed)
            fields.entered.connect(self._entered)
        self.busy = BusyLine()
        self.busy.cancelled.connect(self.reject)
        self.add_fields()
        self.column.addWidget(self.busy)
        self._add_foot()
        self._entitle()
        self.check_complete()

    def _entitle(self) -> None:
        theirs = network_name(self.info.name) if self.info.name in NETWORKS else self.info.label
        known = self.again.label if self.again else theirs
        title = self.tr("Sign in again to {name}") if self.again else self.tr("Connect {name}")
        self.set_title(title.format(name=known))

    # -- what subclasses change -------------------------------------------------------------------------------

    def add_fields(self) -> None:
        """Ask for what the network needs."""
        known = self.again.row.account if self.again else None
        address, user, secret = self.names()
        may_be_left = self.tr("May be left empty")
        sample = "https://name.example" if self.info.needs_url else may_be_left
        if self.needs.sign_in == "folder":
            sample = ""
        self.address = self.fields.add(address, sample, known.url if known else "")
        if self.needs.sign_in == "folder":
            self._add_chooser()
        typed = str(known.facts.get("user", "")) if known else ""
        self.user = self.fields.add(user, "" if self.info.needs_user else may_be_left, typed)
        self.secret = self.fields.add(secret, "", "", secret=True)
        self.compose = self.fields.add(self.tr("Page to write on"), may_be_left)
        for field, asked in (
            (self.compose, "compose" in self.needs.optional and self.again is None),
            (self.address, self.info.needs_url or "address" in self.needs.optional),
            (self.user, self.info.needs_user or "user" in self.needs.optional),
            (self.secret, self.info.needs_secret),
        ):
            self.fields.line_of(field).setVisible(asked)
        if self.again is not None:
            for field in (self.address, self.user):
                field.setReadOnly(bool(field.text()))

    def names(self) -> tuple[str, str, str]:
        """What address, name and password are called on this network."""
        secrets = {
            "app_password": self.tr("Application password"),
            "hook": self.tr("Webhook address"),
            "key": self.tr("Key"),
            "token": self.tr("Token"),
        }
        addresses = {"browser": self.tr("Server"), "folder": self.tr("Folder")}
        address = addresses.get(self.needs.sign_in, self.tr("Address"))
        user = self.tr("Page") if self.needs.sign_in == "own_keys" else self.tr("User name")
        return address, user, secrets.get(self.needs.sign_in, self.tr("Password or token"))

    def complete(self) -> bool:
        """Whether Connect can be pressed."""
        asked = ((self.info.needs_url, self.address), (self.info.needs_user, self.user))
        filled = all(field.text().strip() for needed, field in asked if needed)
        return filled and (not self.info.needs_secret or bool(self.secret.text().strip()))

    def connect_now(self) -> None:
        """Ask the network, then keep the login."""
        self.keep_login(self.secret.text().strip() or None)

    # -- pieces -----------------------------------------------------------------------------------------------

    def _typed_address(self) -> str:
        folder = self.needs.sign_in == "folder"
        return self.address.text().strip() if folder else with_scheme(self.address.text())

    def _add_chooser(self) -> None:
        self.choose = LinkButton(self.tr("Choose a folder…"))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._choose_folder)
        self.fields.line_of(self.address).below.addWidget(self.choose)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("The folder of your site"), self.address.text())
        if chosen:
            self.address.setText(chosen)
            self._typed()

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
        needs_server(self.main)
        self.main.clicked.connect(self._entered)
        for button in (self.cancel, self.main):
            button.setAutoDefault(False)
            foot.addWidget(button)
        self._question = Leaving()
        self._question.leaving.connect(self._close_anyway)
        self._question.staying.connect(self._stay)
        self.body.addWidget(self._question)

    def _show_kept(self) -> None:
        lasting, lost = self.tr("Goes to this computer’s keychain"), self.tr("No keychain: kept for this run only")
        self._kept.setText((lasting if self._presenter.lasting else lost) if self.info.needs_secret else "")

    # -- how it goes ------------------------------------------------------------------------------------------

    def check_complete(self) -> None:
        """Let Connect be pressed when nothing is missing."""
        self.main.setEnabled(self.complete() and self.busy.isHidden())

    def keep_login(self, secret: str | None) -> None:
        """The last call: who are we, then the keychain and the workspace."""
        accounts, again, info, leaving = self._services.workspace.accounts, self.again, self.info, self._leaving
        url, user = self._typed_address(), self.user.text().strip()
        compose, pictures = with_scheme(self.compose.text()), self.pictures.said()

        def keep() -> AccountRow:
            if again is not None:
                accounts.reconnect(again.id, secret or "")
                return accounts.row(again.id)
            before = {row.account.id for row in accounts.list()}
            account_id = accounts.connect(
                info.name, url=url, user=user, secret=secret, compose=compose, pictures=pictures
            )
            row = accounts.row(account_id)
            if leaving.is_set() and account_id not in before:
                accounts.forget(account_id)
            return row

        self.work(self.tr("Connecting"), keep, self._done)

    def work(self, words: str, fn: Callable[[], object], done: Callable[..., None]) -> None:
        """Run something on the network lane, with progress and Cancel; a failure is shown here."""
        self.fields.clear()
        self.pictures.clear()
        self.busy.show_progress(words)
        self.check_complete()
        self._services.background.run(self, fn, done, self.failed, lane="network")

    def failed(self, error: Exception) -> None:
        """Keep the fields and say what to do, beside the field it is about."""
        self.busy.hide()
        if not self.pictures.took(error):
            self.fields.show_problem(sentence_of(error), self.field_about(getattr(error, "code", "")))
        self.check_complete()

    def field_about(self, code: str) -> Field | None:
        """The field a problem is about."""
        return next((getattr(self, name) for name, codes in ABOUT.items() if code in codes), None)

    def _done(self, row: AccountRow) -> None:
        """Say what came of it; the dialog closes when that was read."""
        self.busy.hide()
        self.form.hide()
        self._question.hide()
        self._sure_to_close = True
        shown = self._presenter.shown(row)
        self.connected_as = Connected(shown, self._presenter)
        self.body.insertWidget(0, self.connected_as)
        self.set_title(self.tr("{name} is connected").format(name=shown.label))
        self.cancel.hide()
        self.main.set_text(self.tr("Done"))
        self.main.setEnabled(True)
        self.main.setFocus(Qt.FocusReason.OtherFocusReason)
        self.connected.emit(row.account.id)

    def _typed(self) -> None:
        self._question.hide()
        self.check_complete()

    def _entered(self) -> None:
        if self.connected_as is not None:
            self.accept()
        elif self.main.isEnabled():
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
        fields = [self.secret] if self.again else [self.address, self.user, self.secret, self.compose]
        return any(field.text().strip() for field in (*fields, self.pictures.folder, self.pictures.address))

    def reject(self) -> None:
        if self.typed_something() and not self._sure_to_close:
            self._question.ask()
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
        (self.secret if self.secret.isVisible() else self.address).setFocus()
