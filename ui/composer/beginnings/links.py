"""Beginning from a link: the page is read only when a person says so here, off the window's thread, once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from brandassist.errors import Problem
from ui.background import Task
from ui.sentences import sentence_of
from ui.services import Services
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.states import BusyLine, InlineError

if TYPE_CHECKING:
    from brandassist.http import Http
    from drafts.page_head import PageHead


class LinkDialog(Dialog):
    """`given` brings what the page says of itself, or its address alone."""

    given = Signal(object)  # PageHead

    def __init__(self, parent: QWidget, services: Services) -> None:
        super().__init__(parent, self.tr("Begin from a link"), 520)
        self._services = services
        self._task: Task | None = None
        self._http: Http | None = None
        self.address = Field(self.tr("Link"), "https://")
        self.address.setText(_copied())
        told = self.tr("The page is asked for its title, once. Nothing of yours goes along.")
        self.note = Label(told, "secondary", "ink2", wrap=True)
        self.busy, self.error = BusyLine(), InlineError()
        for widget in (self.address, self.note, self.busy, self.error):
            self.body.addWidget(widget)
        foot = self.add_foot()
        self.alone = Button(self.tr("Only the link"))
        cancel, self.begin = Button(self.tr("Cancel")), Button(self.tr("Read the page"), "primary")
        foot.addWidget(self.alone)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.begin)
        self.begin.setDefault(True)
        cancel.clicked.connect(self.reject)
        self.alone.clicked.connect(self._only_link)
        self.begin.clicked.connect(self._read)
        self.busy.cancelled.connect(self._stop)
        self.finished.connect(self._stop)
        self.address.textChanged.connect(self._typed)
        self._typed()
        self.address.setFocus()
        self.address.selectAll()

    def _typed(self, _: object = None) -> None:
        self.error.show_problem("")
        self._allow()

    def _allow(self) -> None:
        ready = bool(self.address.text().strip()) and self._task is None
        self.begin.setEnabled(ready)
        self.alone.setEnabled(ready)

    def _address(self) -> str | None:
        from brandassist.writing.from_link import address_of

        try:
            return address_of(self.address.text())
        except Problem as problem:
            self.error.show_problem(sentence_of(problem))
            return None

    def _only_link(self) -> None:
        from drafts.page_head import PageHead

        if (address := self._address()) is not None:
            self._give(PageHead(address))

    def _read(self) -> None:
        from brandassist.http import Http
        from brandassist.writing.from_link import LIMITS, read_page

        if (address := self._address()) is None:
            return
        self.error.show_problem("")
        self._http = Http(limits=LIMITS)
        work = partial(read_page, address, self._http)
        self._task = self._services.background.run(self, work, self._give, self._failed, lane="network")
        self.busy.show_progress(self.tr("Reading the page"))
        self._allow()

    def _give(self, page: PageHead) -> None:
        self._task = None
        self.given.emit(page)
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._stop()
        told = self.tr("{problem} A draft with only the link is still possible.")
        self.error.show_problem(told.format(problem=sentence_of(error)))
        self.alone.setFocus()

    def _stop(self, _: object = None) -> None:
        """Wait for the page no longer."""
        if self._task is not None:
            self._task.cancel()
        if self._http is not None:
            self._http.close()
        self._task = self._http = None
        self.busy.hide()
        self._allow()


def _copied() -> str:
    """The address on the clipboard, if that is what it holds."""
    copied = QGuiApplication.clipboard().text().strip()
    return copied if copied.startswith(("http://", "https://")) and len(copied.split()) == 1 else ""
