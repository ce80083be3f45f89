"""All places, found by number, name or city, and those in the bin."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from brandassist.events import Changed
from ui.diary.places.words import beside
from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import scaled, theme
from ui.widgets.button import Button
from ui.widgets.choice import FilterTabs, Option
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.store.diary.places import Place

    Found = tuple[list[Place], dict[str, int]]

ROW, SHOWN, PAUSE_MS = 56, 6, 150
HERE, BIN = "here", "bin"


class PlacesDialog(Dialog):
    """Enter opens a place; read again whenever the diary changes, since it is changed in a dialog over this one."""

    wanted = Signal(str)
    new_wanted = Signal()

    def __init__(self, parent: QWidget, services: Services) -> None:
        super().__init__(parent, self.tr("Places"), 640)
        self._services = services
        self._used: dict[str, int] = {}
        self._last = ""  # the one that went into the bin last, for undo
        self.sought = Field(self.tr("Find a place"), self.tr("Number, name or city"), icon_name="magnifying-glass")
        tabs = [Option(HERE, self.tr("Known")), Option(BIN, self.tr("In the bin"))]
        self.tabs = FilterTabs(self.tr("Which places"), tabs)
        self.rows = Rows["Place"](self._name, _key)
        self.view = RowList(self.rows, ROW, self._paint, self.tr("Places"), ground="surface")
        self.nothing = Label("", "note", "ink2", wrap=True)
        self.problem = InlineError()
        head = QHBoxLayout()
        head.setSpacing(24)
        head.addWidget(self.sought, 1)
        head.addWidget(self.tabs)
        self.body.addLayout(head)
        for widget in (self.nothing, self.view, self.problem):
            self.body.addWidget(widget)
        self._make_foot()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE_MS)
        self._soon.timeout.connect(self._read)
        self.sought.textEdited.connect(self._soon.start)
        self.sought.returnPressed.connect(self._into_list)
        self.tabs.chosen.connect(self._read)
        self.view.opened.connect(self._open)
        self._size()
        theme.changed.connect(self._size)
        services.events.subscribe(Changed, self._changed)
        self._show(([], {}))
        self._read()

    def _make_foot(self) -> None:
        self.new_button = Button(self.tr("New place…"))
        self.bin_button = Button(self.tr("Move to the bin"), "quiet")
        self.undo_button = Button(self.tr("Undo"), "quiet")
        self.change_button = Button(self.tr("Change"), "primary")
        foot = self.add_foot()
        for button in (self.bin_button, self.undo_button):
            foot.addWidget(button)
        foot.addStretch(1)
        for button in (self.new_button, self.change_button):
            foot.addWidget(button)
        for button in (self.bin_button, self.undo_button, self.new_button, self.change_button):
            button.setAutoDefault(False)
        self.bin_button.clicked.connect(self._move)
        self.undo_button.clicked.connect(self._undo)
        self.new_button.clicked.connect(self.new_wanted)
        self.change_button.clicked.connect(self._open_current)
        self.undo_button.hide()

    # -- reading ------------------------------------------------------------------------------------------------

    def _size(self) -> None:
        self.view.setFixedHeight(scaled(ROW) * SHOWN)

    def _changed(self, event: Changed) -> None:
        if "diary" in event.topics:
            self._read()

    def _read(self, _: object = None) -> None:
        self._do(lambda: None)

    def _do(self, act: Callable[[], None]) -> None:
        places, words, binned = self._services.workspace.places, self.sought.text().strip(), self.tabs.value() == BIN

        def doing() -> Found:
            act()
            return places.find(words, binned=binned) if words else places.list(binned=binned), places.used()

        self._services.background.run(self, doing, self._show, self._failed)

    def _show(self, found: Found) -> None:
        places, self._used = found
        row = self.view.currentIndex().row()
        self.rows.reset(places)
        if self.view.currentIndex().row() < 0:
            self.view.choose_row(max(0, min(row, len(places) - 1)))
        self.view.setVisible(bool(places))
        self.nothing.setVisible(not places)
        self.nothing.setText(self._none())
        for button in (self.change_button, self.bin_button):
            button.setEnabled(bool(places))
        binned = self.tabs.value() == BIN
        self.bin_button.set_text(self.tr("Take out of the bin") if binned else self.tr("Move to the bin"))
        self.undo_button.setVisible(bool(self._last))
        self.problem.show_problem("")

    def _none(self) -> str:
        if self.sought.text().strip():
            return self.tr("No place is called so.")
        if self.tabs.value() == BIN:
            return self.tr("The bin holds no place.")
        return self.tr("No place is known yet. The first entry with a place makes one.")

    def _failed(self, error: Exception) -> None:
        self.problem.show_problem(sentence_of(error))

    # -- doing --------------------------------------------------------------------------------------------------

    def _into_list(self) -> None:
        self.view.setFocus()

    def _open_current(self) -> None:
        self._open(self.view.current())

    def _open(self, place: Place | None) -> None:
        if place is not None:
            self.wanted.emit(place.id)

    def _move(self) -> None:
        place, places = self.view.current(), self._services.workspace.places
        if place is None:
            return
        binned = place.binned_at is not None
        self._last = "" if binned else place.id
        act = places.restore if binned else places.delete
        self._do(lambda: act(place.id))

    def _undo(self) -> None:
        restore, place_id, self._last = self._services.workspace.places.restore, self._last, ""
        self.view.setFocus()
        self._do(lambda: restore(place_id))

    # -- painting -----------------------------------------------------------------------------------------------

    def _name(self, place: Place) -> str:
        return ", ".join(each for each in (place.name, beside(place, address=True), self._counted(place)) if each)

    def _counted(self, place: Place) -> str:
        count = self._used.get(place.id, 0)
        return _Counted().entries(count) if count else ""

    def _paint(self, row: RowPainter, place: Place) -> None:
        rect = row.rect.adjusted(16, 6, -16, -6)
        half = rect.height() // 2
        above = QRect(rect.left(), rect.top(), rect.width(), half)
        counted = row.text(above, self._counted(place), "meta", "ink2", right=True)
        row.text(above.adjusted(0, 0, -counted - 16, 0), place.name, "listTitle")
        below = QRect(rect.left(), rect.top() + half, rect.width(), half)
        row.text(below, beside(place, address=True), "meta", "ink2")


class _Counted(QObject):
    """Counts are collected for translation from `tr` alone."""

    def entries(self, count: int) -> str:
        return self.tr("%n entries", "", count)


def _key(place: Place) -> str:
    return place.id
