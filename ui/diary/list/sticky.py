"""The heading that one is under stays on top of the list while its entries go by beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.diary.list import lines
from ui.diary.list.lines import FIRST, Heading
from ui.theme import colour, scaled
from ui.widgets.rows import RowPainter

if TYPE_CHECKING:
    from ui.diary.list.entries import EntryList


class Sticky(QWidget):
    """Lies over the top of the list. The rows say the same, so it is nothing to a screen reader and takes no click."""

    def __init__(self, view: EntryList) -> None:
        super().__init__(view)
        self._view, self._heading = view, Heading("", "", ruled=False)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def stand(self, first: int) -> None:
        """The heading of the first row in sight; the next one pushes it out."""
        rows, view = self._view.entries, self._view
        at = rows.heading(first)
        heading = rows.item(at) if at >= 0 else None
        if not isinstance(heading, Heading) or view.visualRect(rows.index(at, 0)).top() >= 0:
            self.hide()
            return
        unruled = Heading(heading.title, heading.detail, ruled=False)
        following = rows.next_heading(first)
        end = view.visualRect(rows.index(following, 0)).top() if following >= 0 else self.height()
        high = scaled(FIRST)
        self.setGeometry(0, min(0, end - high) if following >= 0 else 0, view.viewport().width(), high)
        self.show()
        if unruled != self._heading:
            self._heading = unruled
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, behind = QPainter(self), colour("paper")
        painter.fillRect(self.rect(), behind)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("hair"))
        lines.paint(RowPainter(painter, self.rect(), False, behind), self._heading)
