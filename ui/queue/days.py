"""The middle of the Queue: the days, or the sentence that stands there while there are none."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.queue.presenter import View
from ui.widgets.states import EmptyState


class DaysOrNone(QStackedWidget):
    """Holds the list; the sentence is made anew each time, it counts."""

    def __init__(self, days: QWidget) -> None:
        super().__init__()
        self.addWidget(days)

    def show_posts(self, some: bool, view: View, waiting: int) -> None:
        """`waiting`: how many drafts have no time yet."""
        while (old := self.widget(1)) is not None:
            self.removeWidget(old)
            old.deleteLater()
        if some:
            return
        if view == "earlier":
            sentence = self.tr("Nothing went out before today.")
        elif waiting:
            sentence = self.tr("No posts wait.") + " " + self.tr("%n drafts have no time yet.", "", waiting)
        else:
            sentence = self.tr("No posts wait.") + " " + self.tr("Write one, and give it a time here.")
        self.addWidget(EmptyState(sentence))
        self.setCurrentIndex(1)
