"""The bar over the sheet: where the text came from, how far it is, and what may be done with it now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from ui.reach import needs_server
from ui.theme import colour, font, paint_icon, scaled, theme
from ui.widgets.button import Button, IconButton
from ui.widgets.pane import Pane
from ui.widgets.small import StateMark, text_width

CHIP_WIDEST = 240


class Origin(QPushButton):
    """The chip that says where a draft came from, and opens it."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon = "notebook"
        self.hide()
        theme.changed.connect(self.updateGeometry)

    def show_words(self, words: str) -> None:
        """Show them; nothing hides the chip."""
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setVisible(bool(words))
        self.updateGeometry()

    def show_icon(self, name: str) -> None:
        """What kind of thing it came from."""
        self._icon = name
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(min(scaled(CHIP_WIDEST), text_width(self.text(), "meta", 500) + 40), scaled(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, scaled(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        warm = self.isEnabled() and (self.underMouse() or self.isDown())
        painter.setPen(colour("hair2"))
        painter.setBrush(colour("tag" if warm else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        size = scaled(14)
        paint_icon(painter, QRectF(9, (self.height() - size) / 2, size, size), self._icon, "ink2")
        face = font("meta", 500)
        painter.setFont(face)
        painter.setPen(colour("ink2"))
        left = 9 + size + 7
        room = self.width() - left - 9
        shown = QFontMetrics(face).elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 1)
        painter.drawText(QRectF(left, 0, room + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)


class WritingBar:
    """Fills the bar of the writing pane; the page decides what shows."""

    def __init__(self, pane: Pane) -> None:
        self.origin = Origin()
        self.state = StateMark("draft", "")
        self.changes = Button(QCoreApplication.translate("WritingBar", "Ask for changes"))
        self.second = Button("")
        self.main = Button("", "primary")
        self.more = IconButton("dots-three", QCoreApplication.translate("WritingBar", "More"))
        needs_server(self.changes, self.second, self.main)
        self.menu = QMenu(pane)
        self.schedule = self.menu.addAction(QCoreApplication.translate("WritingBar", "Schedule…"))
        self.post_now = self.menu.addAction(QCoreApplication.translate("WritingBar", "Post now"))
        self.take_back = self.menu.addAction(QCoreApplication.translate("WritingBar", "Take it back"))
        self.more.clicked.connect(self._drop)
        pane.bar.setSpacing(8)
        pane.bar.insertWidget(0, self.origin)
        for widget in (self.state, self.changes, self.second, self.main, self.more):
            pane.bar.addWidget(widget)
        pane.bar.insertSpacing(pane.bar.count() - 4, 4)
        self.clear()

    def clear(self) -> None:
        """No draft is open."""
        for widget in (self.origin, self.state, self.changes, self.second, self.main, self.more):
            widget.hide()

    def _drop(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
