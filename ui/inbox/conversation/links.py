"""Web addresses in what strangers wrote: in full, with the server's plain name where another could be meant."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.label import Label

ADDRESS = re.compile(r"https?://[^\s<>\"“”«»\u2066-\u2069]+[^\s<>\"“”«».,;:!?)\]’'\u2066-\u2069]")


def server_of(address: str) -> str:
    """The server's name as the network knows it, in plain letters (xn--… for any other); "" of what is no address."""
    return QUrl(address).host(QUrl.ComponentFormattingOption.FullyEncoded)


def is_doubtful(address: str) -> bool:
    """Whether it could be taken for another: letters of other alphabets, or a name before the server's own."""
    server = server_of(address)
    written = re.split(r"[/?#\\]", address.partition("://")[2], maxsplit=1)[0]
    return not server or "xn--" in server or "@" in written or not written.isascii() or "\\" in address


def open_link(over: QWidget, address: str) -> None:
    """Open it in the browser, at once or, of a doubtful one, after asking; nothing but http and https is opened."""
    if QUrl(address).scheme() not in ("http", "https"):
        return
    if is_doubtful(address):
        LinkDialog(over, address).open()
    else:
        QDesktopServices.openUrl(QUrl(address))


class LinkDialog(Dialog):
    """Where a doubtful address goes, before it is opened."""

    opened = Signal(str)

    def __init__(self, over: QWidget, address: str) -> None:
        translate = QCoreApplication.translate
        super().__init__(over.window(), translate("Inbox", "Where this link goes"))
        self._address = address
        server = server_of(address)
        opens = translate("Inbox", "It opens {server} in the browser.").format(server=server)
        self.body.addWidget(Label(opens if server else translate("Inbox", "No server can be read in it."), wrap=True))
        whole = QUrl(address).toString(QUrl.ComponentFormattingOption.FullyEncoded) or address
        self.body.addWidget(Label(breakable(whole), "secondary", "ink2", wrap=True))
        foot = self.add_foot()
        foot.addStretch(1)
        back = Button(translate("Inbox", "Do not open"))
        back.clicked.connect(self.reject)
        foot.addWidget(back)
        self.go = Button(translate("Inbox", "Open it"))
        self.go.setEnabled(bool(server))
        self.go.clicked.connect(self._go)
        foot.addWidget(self.go)
        back.setFocus()

    def _go(self) -> None:
        QDesktopServices.openUrl(QUrl(self._address))
        self.accept()


def breakable(address: str) -> str:
    """An address that may go on in the next line anywhere; of one that fills a page, its beginning."""
    return "\u200b".join(address[:2_000])
