"""The six facts above the text: chips while there are none, a grid once one is known. Each saves as it is left."""

from __future__ import annotations

from PySide6.QtCore import QDate, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCompleter,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QWidget,
)

from ui.theme import Token, colour, font, paint_icon, scaled, theme
from ui.widgets.label import Label
from ui.widgets.small import text_width

LABEL, ROW = 72, 28
EDGE = 2  # Qt keeps this much room at the left of every line edit


class FactField(QLineEdit):
    """A value that looks like text until it is touched. `tags`: its words are shown as tags while at rest."""

    left = Signal(str)  # what a person wrote, when they leave the field or press Enter

    def __init__(self, name: str, placeholder: str, tags: bool = False) -> None:
        super().__init__()
        self._tags, self._kept = tags, ""
        self.setProperty("bare", True)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTextMargins(-EDGE, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self._finished)
        theme.changed.connect(self._dress)
        self._dress()

    def show_value(self, value: str) -> None:
        """What is known; not while a person writes something else."""
        if not (self.hasFocus() and self.text() != self._kept):
            self._kept = value
            self.setText(value)
            self.setCursorPosition(0)

    def offer(self, words: tuple[str, ...], several: bool = False) -> None:
        """Complete from these; `several`: names set apart by commas."""
        completer = _LastName(list(words), self) if several else QCompleter(list(words), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        resting = self._tags and not self.hasFocus() and bool(self.text().strip())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if resting:
            self._paint_tags(painter)
            painter.end()
            return
        if self.hasFocus() or self.underMouse():
            painter.fillRect(0, self.height() - 1, self.width(), 1, colour("accent" if self.hasFocus() else "hair2"))
        painter.end()
        super().paintEvent(event)

    def _paint_tags(self, painter: QPainter) -> None:
        left, high = 0, scaled(22)
        painter.setFont(font("meta", 500))
        for word in split_words(self.text()):
            width = text_width(word, "meta", 500) + 16
            if left + width > self.width():
                return
            box = QRectF(left, (self.height() - high) / 2, width, high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("tag"))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(QPen(colour("ink2")))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
            left += width + 4

    def _finished(self) -> None:
        value = self.text().strip()
        if value != self._kept:
            self._kept = value
            self.left.emit(value)

    def _dress(self) -> None:
        self.setFont(font("secondary"))
        self.setFixedHeight(scaled(ROW))


class _LastName(QCompleter):
    """Completes the name after the last comma."""

    def __init__(self, words: list[str], parent: FactField) -> None:
        super().__init__(words, parent)
        self._field = parent

    def splitPath(self, path: str) -> list[str]:
        return [path.rsplit(",", 1)[-1].strip()]

    def pathFromIndex(self, index: object) -> str:
        name = super().pathFromIndex(index)  # type: ignore[arg-type] - Qt's own index, handed through
        before = self._field.text().rsplit(",", 1)[0] if "," in self._field.text() else ""
        return f"{before}, {name}" if before else name


class FactButton(QPushButton):
    """A value that is chosen, not written: an icon and plain words, underlined under the pointer."""

    def __init__(self, words: str, icon: str = "", weight: int = 400) -> None:
        super().__init__(words)
        self._name, self._icon, self._weight = words, icon, weight
        self._tint: Token = "ink"
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_value(self, value: str, icon: str = "", tint: Token = "ink") -> None:
        """The words, read aloud after the name of the fact."""
        self._icon, self._tint = icon, tint
        self.setText(value)
        self.setAccessibleName(f"{self._name}: {value}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        icon = scaled(16) + 6 if self._icon else 0
        return QSize(icon + text_width(self.text(), "secondary", self._weight) + 2, scaled(ROW))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, left, size = QPainter(self), 0, scaled(16)
        if self._icon:
            tint: Token = "ink2" if self._tint == "ink" else self._tint
            paint_icon(painter, QRectF(0, (self.height() - size) / 2, size, size), self._icon, tint)
            left = size + 6
        face = font("secondary", self._weight)
        face.setUnderline(self.underMouse())
        painter.setFont(face)
        painter.setPen(colour(self._tint))
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())


class Facts(QWidget):
    """`described` carries keyword arguments of `Diary.describe`."""

    described = Signal(dict)
    private = Signal(bool)
    trip_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._locked = False
        self._trips: list[tuple[str, str]] = []
        self._trip = ""
        self._day = QDate()
        self._open = False
        self._make_fields()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._chips())
        self._pages.addWidget(self._grid())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)
        self._fit()

    def _make_fields(self) -> None:
        self.day = QDateEdit()
        self.day.setAccessibleName(self.tr("Date"))
        self.day.setDisplayFormat("dddd d MMMM yyyy")
        self.day.lineEdit().setTextMargins(-EDGE, 0, 0, 0)
        self.day.editingFinished.connect(self._day_left)
        self.place = FactField(self.tr("Place"), self.tr("Where"))
        self.people = FactField(self.tr("People"), self.tr("Names, set apart by commas"))
        self.tags = FactField(self.tr("Tags"), self.tr("Words, set apart by commas"), tags=True)
        self.trip = FactButton(self.tr("Trip"))
        self.privacy = FactButton(self.tr("Privacy"))
        self.place.left.connect(self._place_left)
        self.people.left.connect(self._people_left)
        self.tags.left.connect(self._tags_left)
        self.trip.clicked.connect(self._choose_trip)
        self.privacy.clicked.connect(self._toggle_private)

    def _chips(self) -> QWidget:
        chips = QWidget()
        row = QHBoxLayout(chips)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        made = [
            (self.tr("Place"), "map-pin", self._open_place),
            (self.tr("People"), "users", self._open_people),
            (self.tr("Trip"), "train", self._open_trip),
            (self.tr("Private"), "lock-simple", self._toggle_private),
        ]
        for words, icon, act in made:
            chip = FactButton(words, icon, 500)
            chip.clicked.connect(act)
            row.addWidget(chip)
        row.addStretch(1)
        return chips

    def _grid(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(0)
        cells: list[tuple[str, QWidget]] = [
            (self.tr("Date"), self.day),
            (self.tr("Place"), self.place),
            (self.tr("Trip"), self.trip),
            (self.tr("People"), self.people),
            (self.tr("Tags"), self.tags),
            (self.tr("Privacy"), self.privacy),
        ]
        self._labels: list[Label] = []
        for number, (words, field) in enumerate(cells):
            label = Label(words, "secondary", "ink2")
            label.setBuddy(field)
            self._labels.append(label)
            line, side = divmod(number, 2)
            grid.addWidget(label, line, side * 2)
            left = isinstance(field, FactButton)
            grid.addWidget(field, line, side * 2 + 1, Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag(0))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return holder

    # -- showing ------------------------------------------------------------------------------------------------

    def show_day(self, day: QDate) -> None:
        """The local day of the entry."""
        self._day = day
        if not self.day.hasFocus():
            self.day.setDate(day)

    def show_facts(
        self,
        place: str,
        people: tuple[str, ...],
        tags: tuple[str, ...],
        trip: tuple[str, str],
        locked: bool,
        passages: int,
    ) -> None:
        """What is known; `trip` is id and name, `passages` counts those locked."""
        self.place.show_value(place)
        self.people.show_value(", ".join(people))
        self.tags.show_value(", ".join(tags))
        self._trip = trip[0]
        self.trip.show_value(trip[1] or self.tr("No trip"))
        self._locked = locked
        self.show_passages(passages)
        known = bool(place or people or tags or trip[0] or locked or passages)
        if known or not self._open:
            self._show(known)

    def show_passages(self, passages: int) -> None:
        """How much of the entry is locked."""
        if self._locked:
            words = self.tr("Whole entry private")
        else:
            words = self.tr("%n passages locked", "", passages) if passages else self.tr("Nothing locked")
        locked = self._locked or passages > 0
        self.privacy.show_value(words, "lock-simple" if locked else "", "held" if locked else "ink")
        if passages and self._pages.currentIndex() == 0:
            self._show(True)

    def show_trips(self, trips: list[tuple[str, str]]) -> None:
        """The trips to choose from: id and name."""
        self._trips = trips

    def close_grid(self) -> None:
        """Another entry: chips again, until something is known of it."""
        self._open = False

    def _show(self, grid: bool) -> None:
        self._pages.setCurrentIndex(1 if grid else 0)
        self._fit()

    def _fit(self) -> None:
        for label in self._labels:
            label.setFixedWidth(scaled(LABEL))
        size = font("secondary").pixelSize()  # a sheet over the field's own, which alone reaches the line inside
        look = "border: 0; background: transparent; padding: 0; min-height: 0;"
        self.day.setStyleSheet(f"QDateEdit, QDateEdit QLineEdit {{ {look} font-size: {size}px; }}")
        self.day.setFixedHeight(scaled(ROW))
        self.setFixedHeight(scaled(ROW) * 3 if self._pages.currentIndex() else scaled(32))

    # -- changing -----------------------------------------------------------------------------------------------

    def _open_place(self) -> None:
        self._reveal(self.place)

    def _open_people(self) -> None:
        self._reveal(self.people)

    def _open_trip(self) -> None:
        self._reveal(self.trip)
        self._choose_trip()

    def _reveal(self, field: QWidget) -> None:
        self._open = True
        self._show(True)
        field.setFocus(Qt.FocusReason.TabFocusReason)

    def _day_left(self) -> None:
        if self.day.date() != self._day:
            self._day = self.day.date()
            self.described.emit({"day": self._day.toString(Qt.DateFormat.ISODate)})

    def _place_left(self, value: str) -> None:
        self.described.emit({"place": value})

    def _people_left(self, value: str) -> None:
        self.described.emit({"people": split_words(value)})

    def _tags_left(self, value: str) -> None:
        self.described.emit({"tags": split_words(value)})

    def _toggle_private(self) -> None:
        self.private.emit(not self._locked)

    def _choose_trip(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for trip_id, name in [("", self.tr("No trip")), *self._trips]:
            action = menu.addAction(name.replace("&", "&&"))
            action.setData(trip_id)
            action.setCheckable(True)
            action.setChecked(trip_id == self._trip)
        menu.addSeparator()
        menu.addAction(self.tr("New trip…")).setData(None)
        menu.triggered.connect(self._trip_chosen)
        menu.popup(self.trip.mapToGlobal(self.trip.rect().bottomLeft()))

    def _trip_chosen(self, action: object) -> None:
        trip_id = action.data()  # type: ignore[attr-defined] - a QAction
        if trip_id is None:
            self.trip_wanted.emit()
        else:
            self.described.emit({"trip": trip_id})


def split_words(text: str) -> list[str]:
    """Names between commas, none empty, none twice."""
    return list(dict.fromkeys(" ".join(word.split()) for word in text.split(",") if word.strip()))
