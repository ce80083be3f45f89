"""What stands where content is missing, failed, or under way: a sentence, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Token, paint_icon, scaled, theme
from ui.widgets.button import Button, LinkButton
from ui.widgets.label import Label
from ui.widgets.small import Painted


class IconMark(Painted):
    """An icon beside text; the text says it, so nothing is read aloud."""

    def __init__(self, name: str, tint: Token = "ink2", size: int = 16) -> None:
        super().__init__("")
        self._name, self._size = name, size
        self._tint: Token = tint
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFixedSize(scaled(self._size), scaled(self._size))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        paint_icon(self._begin(), self.rect().toRectF(), self._name, self._tint)


class EmptyState(QWidget):
    """One sentence in the middle, and at most one thing to do."""

    acted = Signal()

    def __init__(self, sentence: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(16)
        column.addStretch(2)
        self._label = Label(sentence, "note", "ink2", wrap=True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._label)
        self.button = Button(action)
        self.button.clicked.connect(self.acted)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.button.setVisible(bool(action))
        column.addStretch(3)

    def say(self, sentence: str) -> None:
        """Another sentence."""
        self._label.setText(sentence)


class InlineError(QWidget):
    """Beside what failed: the sentence, and one action. Hidden until `show_problem`."""

    acted = Signal()

    def __init__(self, action: str = "", warning: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(8)
        tint: Token = "awaiting" if warning else "refused"
        row.addWidget(IconMark("warning" if warning else "warning-circle", tint), 0, Qt.AlignmentFlag.AlignTop)
        self._label = Label("", "secondary", tint, wrap=True)
        row.addWidget(self._label, 1)
        self._button = LinkButton(action)
        self._button.clicked.connect(self.acted)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        self._button.setVisible(bool(action))  # not before it has a parent, or it is a window for a moment
        self.hide()

    def offer(self, on: bool) -> None:
        """Whether the action makes sense for the present problem."""
        self._button.setVisible(on)

    def show_problem(self, sentence: str) -> None:
        """Say it, and read it aloud; an empty sentence hides it again."""
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))


class BusyLine(QWidget):
    """Work longer than a second: what, how far, and Cancel."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        row = QHBoxLayout()
        self._label = Label("", "secondary", "ink2")
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row.addWidget(self._label, 1)
        self._cancel = LinkButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self.cancelled)
        row.addWidget(self._cancel)
        column.addLayout(row)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        column.addWidget(self._bar)
        self.hide()

    def show_progress(self, words: str, done: int = 0, total: int = 0, stoppable: bool = True) -> None:
        """Show it; total 0 says that how far is not known."""
        self._cancel.setVisible(stoppable)
        self._label.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.show()
