"""A dialog of the house: heading with a close button, content, buttons below. It deletes itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import colour, scaled, theme
from ui.widgets.button import IconButton
from ui.widgets.label import HairLine, SectionHeading

PADDING = 24


class Dialog(QDialog):
    """Window-modal, closed by Esc, as high as its content. Fill `body`, put buttons into `foot` with `add_foot`."""

    def __init__(self, parent: QWidget | None, title: str, width: int = 568) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self._wide = width
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(PADDING, 8, PADDING - 8, 8)
        self._heading = SectionHeading(title)
        head.addWidget(self._heading, 1)
        head.addWidget(self._make_close())
        column.addLayout(head)
        column.addWidget(HairLine())
        self.body = QVBoxLayout()
        self.body.setContentsMargins(PADDING, 20, PADDING, 20)
        self.body.setSpacing(8)
        column.addLayout(self.body, 1)
        self._column = column
        self._dress()
        theme.changed.connect(self._dress)

    def _make_close(self) -> IconButton:
        close = IconButton("x", self.tr("Close"), 16)
        close.setAutoDefault(False)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keyboard it is Esc
        close.clicked.connect(self.reject)
        return close

    def set_title(self, title: str) -> None:
        """Give it another heading."""
        self._heading.setText(title)
        self.setWindowTitle(title)

    def add_foot(self) -> QHBoxLayout:
        """A row of buttons under a hairline; add a stretch first to have them at the right."""
        self._column.addWidget(HairLine())
        foot = QHBoxLayout()
        foot.setContentsMargins(PADDING, 14, PADDING, 14)
        foot.setSpacing(8)
        self._column.addLayout(foot)
        return foot

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # something came, went, or got another size of type
            self._as_high_as_content()
        return done

    def showEvent(self, event: QShowEvent) -> None:
        self._as_high_as_content()
        super().showEvent(event)

    def _as_high_as_content(self) -> None:
        """Be as high as the content wants now, wrapped lines included."""
        self._column.activate()
        height = self._column.totalHeightForWidth(self.width())
        self.resize(self.width(), height if height > 0 else self.sizeHint().height())

    def _dress(self) -> None:
        self.setFixedWidth(scaled(self._wide))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, colour("surface"))
        self.setPalette(palette)
