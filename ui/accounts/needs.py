"""What connecting a network takes, said before anything is asked: time, money, whose consent, which steps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brandassist.accounts.needs import Needs
from ui.accounts.needs_words import AGREES, CANNOT, COSTS, KINDS, STEPS, words_of
from ui.widgets.button import LinkButton
from ui.widgets.label import HairLine, Label, SectionHeading
from ui.widgets.states import IconMark

NUMBER = 20


class NeedsView(QWidget):
    """`address` gives what was typed as the account's own server, on which a page may lie; `steps`: show them too."""

    def __init__(self, needs: Needs, address: Callable[[], str], steps: bool = True) -> None:
        super().__init__()
        self._needs, self._address = needs, address
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 6)
        self._column.setSpacing(4)
        self.where = LinkButton(self.tr("Open the page"))
        self._add_head(steps)
        for number, code in enumerate(needs.steps if steps else (), 1):
            self._add_step(number, code)
        for code in needs.cannot:
            row = self._row(IconMark("warning", "awaiting", 14))
            row.addWidget(Label(words_of(CANNOT, code), "secondary", "ink2", wrap=True), 1)
        self._column.addSpacing(8)
        self._column.addWidget(HairLine())

    def _add_head(self, steps: bool) -> None:
        row = QHBoxLayout()
        row.addWidget(SectionHeading(self.tr("What you will need")), 1)
        self.where.setAutoDefault(False)
        self.where.setVisible(steps and bool(self._needs.page))
        self.where.clicked.connect(self._open)
        row.addWidget(self.where)
        self._column.addLayout(row)
        needs = self._needs
        self._column.addWidget(
            Label(f"{words_of(KINDS, needs.sign_in)}. {self._takes()}", "secondary", "ink", wrap=True)
        )
        agrees = "; ".join(words_of(AGREES, code) for code in needs.agrees) or self.tr("nobody else")
        if needs.sign_in != "none":
            self._column.addWidget(
                Label(self.tr("Must agree: {who}.").format(who=agrees), "secondary", "ink2", wrap=True)
            )

    def _takes(self) -> str:
        cost = words_of(COSTS, self._needs.cost)
        if not self._needs.minutes:
            return f"{cost}."
        minutes = self.tr("About %n minutes.", "", self._needs.minutes)
        return f"{cost}. {minutes}"

    def _add_step(self, number: int, code: str) -> None:
        label = Label(f"{number}.", "secondary", "ink2")
        label.setFixedWidth(NUMBER)
        row = self._row(label)
        words = words_of(STEPS, code).format(return_address=self._needs.return_address)
        row.addWidget(Label(words, "secondary", "ink", wrap=True), 1)
        if code == "return_address":
            copy = LinkButton(self.tr("Copy"))
            copy.setAccessibleName(self.tr("Copy the return address"))
            copy.setAutoDefault(False)
            copy.clicked.connect(self._copy)
            row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)

    def _row(self, first: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(first, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._needs.return_address)

    def _open(self) -> None:
        page = self._needs.page
        if "://" in page or self._address():
            QDesktopServices.openUrl(QUrl(page if "://" in page else self._address() + page))
