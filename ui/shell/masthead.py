"""The masthead: wordmark, tabs, connection, Find or do, and the person."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from ui.screen import ScreenSpec
from ui.theme import colour, font, paint_icon, scaled, theme
from ui.widgets.label import HairLine, Label
from ui.widgets.small import paint_avatar, text_width

HEIGHT, SIDE, TAB_SPACE, WORDMARK_SPACE, BETWEEN = 56, 24, 28, 45, 20
ICON, AVATAR, CARET = 16, 24, 14
NARROW, NARROWEST = 1180, 1024


class Flat(QAbstractButton):
    """A hand-painted button of the masthead."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setText(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Tab(Flat):
    """A tab with a plain count; the current one has an accent line on the hairline."""

    def __init__(self, spec: ScreenSpec) -> None:
        super().__init__(spec.text)
        self.name = spec.name
        self._count = 0
        self.setCheckable(True)

    def set_count(self, count: int) -> None:
        """Show a count beside the word; 0 shows none."""
        self._count = count
        self.setAccessibleName(f"{self.text()} {count}" if count else self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        count = 7 + text_width(str(self._count), "meta") if self._count else 0
        return QSize(text_width(self.text(), "body", 600) + count, scaled(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        on = self.isChecked()
        painter.setFont(font("body", 600 if on else 500))
        painter.setPen(colour("ink" if on or self.underMouse() else "ink2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._count:
            painter.setFont(font("meta"))
            painter.setPen(colour("ink2"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(self._count))
        if on:
            painter.fillRect(0, self.height() - 2, self.width(), 2, colour("accent"))


class FindButton(Flat):
    """Looks like a field; opens Find or do."""

    def __init__(self, name: str, key: str) -> None:
        super().__init__(name)
        self._key = key
        self.compact = False

    def sizeHint(self) -> QSize:
        return QSize(scaled(32), scaled(32)) if self.compact else QSize(scaled(216), scaled(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour("hair2"))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        middle = self.height() / 2
        size = scaled(ICON)
        left = (self.width() - size) / 2 if self.compact else 11
        paint_icon(painter, QRectF(left, middle - size / 2, size, size), "magnifying-glass", "ink2")
        if self.compact:
            return
        painter.setFont(font("secondary"))
        painter.setPen(colour("ink3"))
        painter.drawText(self.rect().adjusted(19 + size, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(font("meta", 500))
        painter.setPen(colour("ink2"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(self.rect().adjusted(0, 0, -11, 0), flags, self._key)


class PersonButton(Flat):
    """Who is at work here; opens the person's menu."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._person = name
        self.compact = False
        self.menu = QMenu(self)

    def set_person(self, name: str) -> None:
        """Show another name: the first word of it, all of it read aloud."""
        self._person = name
        self.setText(name.split()[0] if name.split() else name)
        self.setAccessibleName(name)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        words = 0 if self.compact else 8 + text_width(self.text(), "secondary", 500)
        return QSize(scaled(AVATAR) + words + 12 + scaled(CARET), scaled(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        disc, caret, middle = scaled(AVATAR), scaled(CARET), self.height() / 2
        paint_avatar(painter, QRectF(0, middle - disc / 2, disc, disc), self._person)
        painter.setFont(font("secondary", 500))
        painter.setPen(colour("ink"))
        if not self.compact:
            painter.drawText(self.rect().adjusted(disc + 8, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        paint_icon(painter, QRectF(self.width() - caret, middle - caret / 2, caret, caret), "caret-down", "ink2")

    def open_menu(self) -> None:
        """Show the menu under the name."""
        self.menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


class Connection(QWidget):
    """Whether the work is saved and reachable: an icon and, where there is room, words."""

    def __init__(self) -> None:
        super().__init__()
        self._icon, self._text = "floppy-disk", ""
        self.compact = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_state(self, icon: str, text: str) -> None:
        """Say it; also read aloud and shown as a tooltip."""
        self._icon, self._text = icon, text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = 0 if self.compact else 8 + text_width(self._text, "secondary")
        return QSize(scaled(ICON) + words, scaled(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        size = scaled(ICON)
        paint_icon(painter, QRectF(0, (self.height() - size) / 2, size, size), self._icon, "ink2")
        if not self.compact:
            painter.setFont(font("secondary"))
            painter.setPen(colour("ink2"))
            painter.drawText(self.rect().adjusted(size + 7, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._text)


class Masthead(QWidget):
    """56 high, over every screen."""

    chosen = Signal(str)

    def __init__(self, specs: list[ScreenSpec], find_key: str) -> None:
        super().__init__()
        self.tabs = {spec.name: Tab(spec) for spec in specs if spec.number}
        self._group = QButtonGroup(self)
        self._wordmark = Label("Brand Assist", "wordmark")
        self.connection = Connection()
        self.find_button = FindButton(self.tr("Find or do"), find_key)
        self.person = PersonButton(self.tr("You"))
        self.person.clicked.connect(self.person.open_menu)
        self.person.hide()
        self._group.buttonClicked.connect(self._clicked)
        self._lay_out()
        self.show_saved()
        theme.changed.connect(self._dress)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(0)
        row.addWidget(self._wordmark)
        row.addSpacing(WORDMARK_SPACE)
        for tab in self.tabs.values():
            self._group.addButton(tab)
            row.addWidget(tab)
            row.addSpacing(TAB_SPACE)
        row.addStretch(1)
        for widget in (self.connection, self.find_button, self.person):
            row.addSpacing(BETWEEN)
            row.addWidget(widget)
        column.addLayout(row, 1)
        self._line = HairLine(parent=self)
        self._line.lower()
        self._dress()

    def show_saved(self) -> None:
        """Everything is written to this computer's disk."""
        self.connection.show_state("floppy-disk", self.tr("Saved on this computer"))
        self._fit()

    def show_offline(self) -> None:
        """No network answers; the work is still saved."""
        self.connection.show_state("cloud-slash", self.tr("Offline"))
        self._fit()

    def show_shared(self, text: str, away: bool) -> None:
        """Others work in it too: with whom and since when, or that the server is away."""
        self.connection.show_state("cloud-slash" if away else "users", text)
        self._fit()

    def show_person(self, name: str) -> None:
        """Who works here; the menu is the window's."""
        self.person.set_person(name)
        self.person.setVisible(bool(name))
        self._fit()

    def set_current(self, name: str) -> None:
        """Mark a tab; a screen without one (Settings) marks none."""
        self._group.setExclusive(False)
        for tab in self.tabs.values():
            tab.setChecked(tab.name == name)
        self._group.setExclusive(True)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, scaled(HEIGHT))  # it gives way itself, so it never keeps the window wide

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._line.setGeometry(0, self.height() - 1, self.width(), 1)
        self._fit()

    def _fit(self) -> None:
        """Leave out words, least needed first, until the rest has room."""
        steps = [(self.connection, scaled(NARROW)), (self.find_button, scaled(NARROWEST)), (self.person, 0)]
        for widget, _ in steps:
            widget.compact = False
        self._wordmark.show()
        for widget, under in steps:
            widget.compact = self.width() < under or self._needed() > self.width()
            widget.updateGeometry()
        self._wordmark.setVisible(self._needed() <= self.width())

    def _needed(self) -> int:
        tabs = sum(tab.sizeHint().width() + TAB_SPACE for tab in self.tabs.values())
        right = [each for each in (self.connection, self.find_button, self.person) if not each.isHidden()]
        wordmark = self._wordmark.sizeHint().width() + WORDMARK_SPACE
        return 2 * SIDE + wordmark + tabs + sum(each.sizeHint().width() + BETWEEN for each in right)

    def _clicked(self, tab: QAbstractButton) -> None:
        if isinstance(tab, Tab):
            self.chosen.emit(tab.name)

    def _dress(self) -> None:
        self.setFixedHeight(scaled(HEIGHT))
        self._fit()
