"""The six facts above the text: chips while there are none, a grid once one is known. Each saves as it is left."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStackedLayout,
    QWidget,
)

from ui.diary.entry.fact_fields import EDGE, ROW, FactButton, FactField, split_words
from ui.theme import font, scaled, theme
from ui.widgets.button import IconButton
from ui.widgets.label import Label

LABEL = 72
NEW, EDIT, CALENDAR = "new trip", "this trip", "calendar"  # beside the ids of trips


class Facts(QWidget):
    """`described` carries keyword arguments of `Diary.describe`."""

    described = Signal(dict)
    private = Signal(bool)
    trip_wanted = Signal()
    trip_edited = Signal(str)
    calendar_wanted = Signal()
    place_wanted = Signal()  # to describe the entry's

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
        self.describe_place = IconButton("pencil-simple", self.tr("Describe the place"), 14)
        self.describe_place.clicked.connect(self.place_wanted)
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
            (self.tr("Place"), self._beside(self.place, self.describe_place)),
            (self.tr("Trip"), self.trip),
            (self.tr("People"), self.people),
            (self.tr("Tags"), self.tags),
            (self.tr("Privacy"), self.privacy),
        ]
        self._labels: list[Label] = []
        for number, (words, field) in enumerate(cells):
            label = Label(words, "secondary", "ink2")
            label.setBuddy(self.place if field.layout() is not None else field)
            self._labels.append(label)
            line, side = divmod(number, 2)
            grid.addWidget(label, line, side * 2)
            left = isinstance(field, FactButton)
            grid.addWidget(field, line, side * 2 + 1, Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag(0))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return holder

    def _beside(self, field: FactField, button: IconButton) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(4)
        row.addWidget(field, 1)
        row.addWidget(button)
        return holder

    # -- showing ------------------------------------------------------------------------------------------------

    def show_day(self, day: QDate) -> None:
        """The local day of the entry."""
        self._day = day
        if not self.day.hasFocus():
            self.day.setDate(day)

    def show_facts(
        self,
        place: tuple[str, str],
        people: tuple[str, ...],
        tags: tuple[str, ...],
        trip: tuple[str, str],
        locked: bool,
        passages: int,
    ) -> None:
        """What is known; `place` is its name and more of it, `trip` id and name, `passages` counts those locked."""
        self.place.show_value(place[0])
        self.place.show_beside(place[1])
        self.describe_place.setVisible(bool(place[0]))
        self.people.show_value(", ".join(people))
        self.tags.show_value(", ".join(tags))
        self._trip = trip[0]
        self.trip.show_value(trip[1] or self.tr("No trip"))
        self._locked = locked
        self.show_passages(passages)
        known = bool(place[0] or people or tags or trip[0] or locked or passages)
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
        if self._trip:
            menu.addAction(self.tr("Change this trip…")).setData(EDIT)
        menu.addAction(self.tr("New trip…")).setData(NEW)
        menu.addAction(self.tr("Trips from a calendar…")).setData(CALENDAR)
        menu.triggered.connect(self._trip_chosen)
        menu.popup(self.trip.mapToGlobal(self.trip.rect().bottomLeft()))

    def _trip_chosen(self, action: object) -> None:
        trip_id = action.data()  # type: ignore[attr-defined] - a QAction
        if trip_id == NEW:
            self.trip_wanted.emit()
        elif trip_id == EDIT:
            self.trip_edited.emit(self._trip)
        elif trip_id == CALENDAR:
            self.calendar_wanted.emit()
        else:
            self.described.emit({"trip": trip_id})
