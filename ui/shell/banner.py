"""The banner under the masthead, over every screen: crisis mode and what cannot be stopped. Read aloud."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui.services import Alert
from ui.theme import colour, scaled, theme
from ui.widgets.button import Button, LinkButton
from ui.widgets.label import Label
from ui.widgets.states import IconMark

HEIGHT, WIDE = 56, 1180


class Banner(QWidget):
    """56 high on the refused tint: a title, a sentence, what can be opened, one thing to do. Hidden until told."""

    acted = Signal()
    opened = Signal(str)  # the delivery a person wants to see

    def __init__(self) -> None:
        super().__init__()
        self._alert: Alert | None = None
        self._title = Label("", "body", "refused", 600)
        self._sentence = Label("", "body", "ink", wrap=True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.open_it = LinkButton("")
        self._ways = QMenu(self)
        self._aside = Label("", "secondary", "ink2")
        self.button = Button("")
        self._lay_out()
        self.button.clicked.connect(self.acted)
        self.open_it.clicked.connect(self._open)
        self._ways.triggered.connect(self._chosen)
        self.hide()
        self._dress()
        theme.changed.connect(self._dress)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 16, 1)
        row.setSpacing(12)
        row.addWidget(IconMark("shield-warning", "refused", 20))
        row.addWidget(self._title)
        row.addWidget(self._sentence, 1)
        for widget in (self.open_it, self._aside):
            row.addWidget(widget)
        row.addSpacing(8)
        row.addWidget(self.button)
        for widget in (self.open_it, self.button):
            widget.hide()

    def show_alert(self, alert: Alert | None) -> None:
        """Show it and have it read aloud; None hides it."""
        self._alert = alert
        if alert is None:
            self.setAccessibleName("")
            self.hide()
            return
        self._title.setText(alert.title)
        self._sentence.setText(alert.sentence)
        self._aside.setText(alert.aside)
        for widget in (self._title, self._sentence, self._aside):
            widget.setToolTip(alert.aloud)
        self.button.set_text(alert.action)
        self.button.setVisible(alert.act is not None)
        self._show_ways(alert)
        self.setAccessibleName(alert.aloud)
        self._fit()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _show_ways(self, alert: Alert) -> None:
        self._ways.clear()
        for words, delivery_id in alert.ways:
            self._ways.addAction(words).setData(delivery_id)
        self.open_it.set_text(self.tr("Open it") if len(alert.ways) == 1 else self.tr("Open…"))
        self.open_it.setVisible(bool(alert.ways))

    def _open(self) -> None:
        actions = self._ways.actions()
        if len(actions) == 1:
            self._chosen(actions[0])
        else:
            self._ways.popup(self.open_it.mapToGlobal(self.open_it.rect().bottomLeft()))

    def _chosen(self, action: QAction) -> None:
        self.opened.emit(str(action.data()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour("refusedTint"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("refused"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() * 100 // theme.percent
        self._aside.setVisible(self._alert is not None and bool(self._alert.aside) and room >= WIDE)

    def _dress(self) -> None:
        self.setFixedHeight(scaled(HEIGHT))
        self._fit()
