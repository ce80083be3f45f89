"""Connecting Mastodon: consent is given in the browser, which comes back by itself; else a code is pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from brandassist.http import Http
from ui.accounts.connect import ConnectDialog
from ui.accounts.details import with_scheme
from ui.widgets.button import Button, LinkButton
from ui.widgets.field import Field
from ui.widgets.label import Label

if TYPE_CHECKING:
    from brandassist.accounts.sign_in import SignIn


class MastodonDialog(ConnectDialog):
    """Nothing is posted; what the browser brings is a token, which goes to the keychain."""

    def add_fields(self) -> None:
        self._signing: SignIn | None = None
        super().add_fields()
        for field in (self.user, self.secret):
            self.line_of(field).hide()
        self.address.setPlaceholderText("social.example")
        self._told = Label(
            self.tr("Your browser asks you for permission. Nothing is posted."), "secondary", "ink2", wrap=True
        )
        self.body.addWidget(self._told)
        self.by_hand = LinkButton(self.tr("The browser does not come back? Paste a code"))
        self.by_hand.setAutoDefault(False)
        self.by_hand.clicked.connect(self.ask_for_code)
        self.by_hand.hide()
        self.body.addWidget(self.by_hand)
        self._add_code()
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self._stop)

    def _add_code(self) -> None:
        self.pasting = QWidget()
        row = QHBoxLayout(self.pasting)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        self.code = Field(self.tr("Code from the browser"), self.tr("Code from the browser"))
        self.code.returnPressed.connect(self.use_code)
        self.use = Button(self.tr("Use the code"), small=True)
        self.use.setAutoDefault(False)
        self.use.clicked.connect(self.use_code)
        row.addWidget(self.code, 1)
        row.addWidget(self.use)
        self.body.addWidget(self.pasting)
        self.pasting.hide()

    def names(self) -> tuple[str, str, str]:
        return self.tr("Server"), self.tr("User name"), self.tr("Password or token")

    def complete(self) -> bool:
        return bool(self.address.text().strip())

    def check_complete(self) -> None:
        super().check_complete()
        self.main.set_text(self.tr("Sign in in the browser"))

    def connect_now(self) -> None:
        """Register at the server, then open the browser."""
        from brandassist.accounts import sign_in
        from brandassist.accounts.listener import Page
        from brandassist.networks import network

        self._stop()
        url = with_scheme(self.address.text())
        page = Page(
            self.tr("You are signed in. You can close this page and go back to Brand Assist."),
            self.tr("Signing in did not work. Go back to Brand Assist."),
        )
        self.pasting.hide()
        self.by_hand.hide()
        self.work(
            self.tr("Asking the server"), lambda: sign_in.begin(network("mastodon"), url, Http(), page), self._begun
        )

    def ask_for_code(self) -> None:
        """The way for a browser that cannot come back: it shows a code."""
        if self._signing is not None:
            self._open(self._signing.address_for_code)
            self.by_hand.hide()
            self.pasting.show()
            self.code.setFocus()

    def use_code(self) -> None:
        """Change the pasted code for a token."""
        signing, code = self._signing, self.code.text().strip()
        if signing is not None and code:
            self.work(self.tr("Signing in"), lambda: signing.paste(code), self._signed_in)

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

    def failed(self, error: Exception) -> None:
        if getattr(error, "code", "") == "sign_in_cancelled":
            return  # we closed it ourselves
        super().failed(error)

    def _begun(self, signing: SignIn) -> None:
        self._signing = signing
        if signing.listener is None:
            self.busy.hide()
            self.ask_for_code()
            return
        self._open(signing.address)
        self.by_hand.show()
        self.work(self.tr("Waiting for your browser"), signing.wait, self._signed_in)

    def _signed_in(self, token: str) -> None:
        self._stop()
        self.by_hand.hide()
        self.pasting.hide()
        self.keep_login(token)

    def _open(self, address: str) -> None:
        if QDesktopServices.openUrl(QUrl(address)):
            return
        self._told.setText(self.tr("No browser opened. Open this address yourself: {address}").format(address=address))
        self._told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def _stop(self) -> None:
        if self._signing is not None:
            self._signing.close()
            self._signing = None
