"""Finding entries: a field, and chips that write into it what can also be typed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QVBoxLayout, QWidget

from brandassist.diary.query import parse
from ui.diary.list.lines import now_here
from ui.theme import colour, draw_ring, font, paint_icon, scaled, theme
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.small import text_width

if TYPE_CHECKING:
    from ui.diary.presenter import Names

MOST = 40  # names a menu offers; more are typed


class FilterChip(QAbstractButton):
    """On or off; with `caret` it opens a menu."""

    def __init__(self, text: str, flag: str = "", token: str = "", caret: bool = False) -> None:
        super().__init__()
        self.flag, self.token, self._caret = flag, token, caret
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(not caret)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(text_width(self.text(), "meta", 500) + 20 + (16 if self._caret else 0), scaled(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, on = QPainter(self), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(colour("accent" if on else "hair2"), 1))
        painter.setBrush(colour("sel" if on else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(font("meta", 500))
        painter.setPen(colour("accent" if on else "ink2"))
        painter.drawText(box.adjusted(10, 0, -10, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._caret:
            size = scaled(12)
            room = QRectF(self.width() - size - 8, (self.height() - size) / 2, size, size)
            paint_icon(painter, room, "caret-down", "ink2")
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            draw_ring(painter, box.adjusted(2, 2, -2, -2), colour("accent"), 3)


class Finding(QWidget):
    """`asked` as it is typed; `ended` by Esc; `entered` when the list is to be walked through."""

    asked = Signal(str)
    ended = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = Field(self.tr("Find an entry"), self.tr("Find an entry"), icon_name="magnifying-glass")
        self.field.textChanged.connect(self._changed)
        self.field.installEventFilter(self)
        self._names: Names | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 4)
        column.setSpacing(8)
        column.addWidget(self.field)
        chips = QWidget()
        row = Flow()
        chips.setLayout(row)
        self.chips = [
            FilterChip(self.tr("Photos"), "photos", self.tr("with:photos", "typed to find entries with photos")),
            FilterChip(self.tr("Locked"), "locked", self.tr("is:locked", "typed to find locked entries")),
            FilterChip(self.tr("Became a post"), "posted", self.tr("is:posted", "typed to find what became a post")),
        ]
        for chip in self.chips:
            chip.clicked.connect(self._chip)
            row.addWidget(chip)
        self.more = FilterChip(self.tr("More"), caret=True)
        self.more.setAccessibleName(self.tr("More filters: tag, person, place, trip, date"))
        self.more.clicked.connect(self._open_menu)
        row.addWidget(self.more)
        column.addWidget(chips)

    def offer(self, names: Names) -> None:
        """What the menus offer."""
        self._names = names

    def clear(self) -> None:
        """Nothing is asked for any more."""
        self.field.clear()

    def _changed(self, text: str) -> None:
        asked = parse(text)
        for chip in self.chips:
            chip.setChecked(getattr(asked, chip.flag))
        self.asked.emit(text)

    def _chip(self) -> None:
        """Take what a chip means out of the words, or put it before them, so that typing goes on at their end."""
        chip, typed = self.sender(), self.field.text()
        if not isinstance(chip, FilterChip):
            return
        if getattr(parse(typed), chip.flag):
            self.field.setText(" ".join(each for each in typed.split() if not getattr(parse(each), chip.flag)))
        else:
            self.field.setText(f"{chip.token} {typed}")

    # -- the menu -----------------------------------------------------------------------------------------------

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        names = self._names
        if names is not None:
            self._names_menu(menu, self.tr("Tag"), "#", names.tags)
            self._names_menu(menu, self.tr("Person"), "@", names.people)
            self._names_menu(menu, self.tr("Place"), self.tr("place:", "typed before a name"), names.places)
            trips = tuple(each.name for each in names.trips)
            self._names_menu(menu, self.tr("Trip"), self.tr("trip:", "typed before a name"), trips)
        self._days_menu(menu)
        menu.triggered.connect(self._picked)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _names_menu(self, menu: QMenu, title: str, sign: str, names: tuple[str, ...]) -> None:
        if not names:
            return
        inner = menu.addMenu(title)
        for name in names[:MOST]:
            action = inner.addAction(name.replace("&", "&&"))
            action.setData(f'{sign}"{name}"' if " " in name else f"{sign}{name}")

    def _days_menu(self, menu: QMenu) -> None:
        today = now_here().date()
        since, until = self.tr("from:", "typed before a day"), self.tr("to:", "typed before a day")
        last = today.replace(day=1) - timedelta(days=1)
        inner = menu.addMenu(self.tr("Date"))
        for words, first, end in (
            (self.tr("This month"), f"{today:%Y-%m}", ""),
            (self.tr("Last month"), f"{last:%Y-%m}", f"{last:%Y-%m}"),
            (self.tr("This year"), f"{today.year}", ""),
            (self.tr("Last year"), f"{today.year - 1}", f"{today.year - 1}"),
        ):
            inner.addAction(words).setData(f"{since}{first}" + (f" {until}{end}" if end else ""))

    def _picked(self, action: QAction) -> None:
        self.field.setText(f"{action.data()} {self.field.text()}")
        self.field.setFocus()

    # -- keys ---------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter go into the list."""
        into = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() not in into:
                return False
            self.entered.emit()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:  # also of the chips
            self.ended.emit()
        else:
            super().keyPressEvent(event)
