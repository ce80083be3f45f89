"""What waits, one line each, with the way there or one act."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.button import LinkButton
from ui.widgets.label import Label
from ui.widgets.states import IconMark


class Notice(Protocol):
    """A sentence, and what its link says."""

    @property
    def words(self) -> str: ...
    @property
    def link(self) -> str: ...


class Notices(QWidget):
    """`asked` brings the notice a person goes after."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 16, 0, 0)
        self.column.setSpacing(6)
        self.lines: list[NoticeLine] = []
        self._shown: tuple[Notice, ...] = ()
        self.hide()

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Show these; the same again changes nothing."""
        self.setVisible(bool(notices))
        if tuple(notices) == self._shown:
            return
        self._shown = tuple(notices)
        for each in self.lines:
            self.column.removeWidget(each)
            each.hide()
            each.deleteLater()
        self.lines = [NoticeLine(each) for each in notices]
        for each in self.lines:
            each.link.asked.connect(self.asked)
            self.column.addWidget(each)


class NoticeLine(QWidget):
    """One of them."""

    def __init__(self, notice: Notice) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.words, self.link = Label(notice.words, "secondary", "ink2", wrap=True), LinkButton(notice.link)
        self.link.setAccessibleName(f"{notice.link}: {notice.words}")
        self.link.carry(notice)
        row.addWidget(IconMark("warning", "awaiting"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
