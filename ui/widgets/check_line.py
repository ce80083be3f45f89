"""What is checked while one types: a mark that turns, a tick or a warning, and what it says."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import colour, paint_icon, scaled, theme
from ui.widgets.label import Label
from ui.widgets.small import Painted

TURN_MS = 60


class Mark(Painted):
    """A hollow ring, a turning one, a tick or a warning."""

    def __init__(self) -> None:
        super().__init__("")
        self.state = ""
        self._angle = 0
        self._turn = QTimer(self)
        self._turn.setInterval(TURN_MS)
        self._turn.timeout.connect(self._turned)

    def show_state(self, state: str) -> None:
        """ "", running, passed or failed."""
        self.state = state
        (self._turn.start if state == "running" else self._turn.stop)()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(18), scaled(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = self._begin()
        whole = QRectF(self.rect())
        box = whole.adjusted(1, 1, -1, -1)
        if self.state == "passed":
            paint_icon(painter, whole, "check-circle-fill", "published")
        elif self.state == "failed":
            paint_icon(painter, whole, "warning-circle", "refused")
        elif self.state == "running":
            painter.setPen(QPen(colour("hair2"), 1.5))
            painter.drawEllipse(box)
            painter.setPen(QPen(colour("accent"), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(box, -self._angle * 16, 100 * 16)
        else:
            painter.setPen(QPen(colour("ctl"), 1.2))
            painter.drawEllipse(box)

    def _turned(self) -> None:
        self._angle = (self._angle + 24) % 360
        self.update()


class CheckLine(QWidget):
    """One check: its mark, what it says, and how long it took."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.mark = Mark()
        self.said = Label(words, "secondary", "ink2", wrap=True)
        self._took = Label("", "secondary", "ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 7, 0, 7)
        row.setSpacing(10)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.said, 1)
        row.addWidget(self._took, 0, Qt.AlignmentFlag.AlignTop)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setMinimumHeight(scaled(32))

    def show_result(self, state: str, words: str = "", took: str = "") -> None:
        """Show how it stands; empty words bring back its own."""
        self.mark.show_state(state)
        self.said.setText(words or self._words)
        self.said.set_tint("refused" if state == "failed" else "ink2" if not state else "ink")
        self._took.setText(took)
        self.setAccessibleName(f"{words or self._words}: {took}" if took else words or self._words)
