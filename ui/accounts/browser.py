"""Connecting by the browser: consent is given there and the browser comes back by itself; else a code is pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from brandassist.http import Http
from brandassist.networks.contract import App
from ui.accounts.connect import ConnectDialog
from ui.accounts.pictures_place import ADDRESS, FOLDER
from ui.widgets.button import Button, LinkButton
from ui.widgets.field import Field
from ui.widgets.label import Label

if TYPE_CHECKING:
    from brandassist.accounts.sign_in import SignIn


class BrowserDialog(ConnectDialog):
    """Nothing is posted; what the browser brings goes to the keychain.

    Where the network gives out no developer keys, the person's own are asked for; signing in again uses those kept.
    """

    def add_fields(self) -> None:
        self._signing: SignIn | None = None
        self._brought = ""  # what the browser brought, while a page's name or a folder is still wanted
        super().add_fields()
        self.fields.line_of(self.secret).hide()
        as_before = self.tr("As before") if self.again else ""
        self.client_id = self.fields.add(self.tr("Client ID"), as_before, "")
        optional = self.tr("Empty if there is none")
        self.client_secret = self.fields.add(self.tr("Client secret"), as_before or optional, "", secret=True)
        for field in (self.client_id, self.client_secret):
            self.fields.line_of(field).setVisible(self._own_keys)
        self.address.setPlaceholderText("social.example")
        self._told = Label("", "secondary", "ink2", wrap=True)
        self._told.hide()
        self.column.addWidget(self._told)
        self.by_hand = LinkButton(self.tr("The browser does not come back? Paste a code"))
        self.by_hand.setAutoDefault(False)
        self.by_hand.clicked.connect(self.ask_for_code)
        self.by_hand.hide()
        self.column.addWidget(self.by_hand)
        self._add_code()
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self._stop)

    @property
    def _own_keys(self) -> bool:
        return self.needs.sign_in == "own_keys"

    def _add_code(self) -> None:
        self.pasting = QWidget()
        row = QHBoxLayout(self.pasting)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        asked = self.tr("Address the browser ended at, or code") if self._own_keys else self.tr("Code from the browser")
        self.code = Field(asked, asked)
        self.code.returnPressed.connect(self.use_code)
        self.use = Button(self.tr("Use the code"), small=True)
        self.use.setAutoDefault(False)
        self.use.clicked.connect(self.use_code)
        row.addWidget(self.code, 1)
        row.addWidget(self.use)
        self.column.addWidget(self.pasting)
        self.pasting.hide()

    def complete(self) -> bool:
        addressed = not self.info.needs_url or bool(self.address.text().strip())
        keyed = not self._own_keys or self.again is not None or bool(self.client_id.text().strip())
        return addressed and keyed

    def check_complete(self) -> None:
        super().check_complete()
        if self.connected_as is None:
            self.main.set_text(self.tr("Sign in in the browser"))

    def connect_now(self) -> None:
        """Get or take the developer keys, then open the browser."""
        from brandassist.accounts import sign_in
        from brandassist.accounts.listener import Page
        from brandassist.networks import network

        self._stop()
        if self._brought:
            self.keep_login(self._brought)
            return
        url, name, accounts, again = (
            self._typed_address(),
            self.info.name,
            self._services.workspace.accounts,
            self.again,
        )
        client_id, client_secret = self.client_id.text().strip(), self.client_secret.text().strip()
        own_keys = self._own_keys
        page = Page(
            self.tr("You are signed in. You can close this page and go back to Brand Assist."),
            self.tr("Signing in did not work. Go back to Brand Assist."),
        )

        def begin() -> SignIn:
            app = App(client_id, client_secret, url) if client_id else None
            if app is None and own_keys and again is not None:
                app = accounts.developer_keys(again.id)
            return sign_in.begin(network(name), url, Http(), page, app)

        for widget in (self.pasting, self.by_hand, self._told):
            widget.hide()
        self.work(self.tr("Preparing"), begin, self._begun)

    def ask_for_code(self) -> None:
        """The way for a browser that cannot come back: it shows a code, or ends at an address that holds it."""
        if self._signing is not None:
            self._open(self._signing.address_for_code)
            self.by_hand.hide()
            self.pasting.show()
            self.code.setFocus()

    def use_code(self) -> None:
        """Change the pasted code for a login."""
        signing, code = self._signing, self.code.text().strip()
        if signing is not None and code:
            self.work(self.tr("Signing in"), lambda: signing.paste(code), self._signed_in)

    def typed_something(self) -> bool:
        keys = any(field.text().strip() for field in (self.client_id, self.client_secret))
        return keys or super().typed_something()

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

    def failed(self, error: Exception) -> None:
        if getattr(error, "code", "") == "sign_in_cancelled":
            return  # we closed it ourselves
        if getattr(error, "code", "") not in {"which_page", *FOLDER, *ADDRESS}:
            self._brought = ""
        super().failed(error)

    def field_about(self, code: str) -> Field | None:
        return self.client_id if code == "keys_needed" else super().field_about(code)

    def _begun(self, signing: SignIn) -> None:
        self._signing = signing
        if signing.listener is None:
            self.busy.hide()
            self.ask_for_code()
            return
        self._open(signing.address)
        self.by_hand.show()
        self.work(self.tr("Waiting for your browser"), signing.wait, self._signed_in)

    def _signed_in(self, secret: str) -> None:
        self._stop()
        self.by_hand.hide()
        self.pasting.hide()
        self._brought = secret
        self.keep_login(secret)

    def _open(self, address: str) -> None:
        if QDesktopServices.openUrl(QUrl(address)):
            return
        self._told.setText(self.tr("No browser opened. Open this address yourself: {address}").format(address=address))
        self._told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._told.show()

    def _stop(self) -> None:
        if self._signing is not None:
            self._signing.close()
            self._signing = None
