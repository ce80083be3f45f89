"""What a slot is chosen by: its day, its hour, what it is for, and whose clock it means."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QComboBox, QTimeEdit

from ui.settings.rules import zones
from ui.settings.section import StillWheel
from ui.theme import scaled, theme
from ui.when import city
from ui.widgets.field import Select

if TYPE_CHECKING:
    from brandassist.store.publishing.slots import Means, Slot

HERE = "here"  # in place of a zone


def means_of(value: object) -> tuple[Means, str]:
    """What a choice of MeansField says: means and zone."""
    return ("here", "") if value == HERE else ("readers", str(value))


class Choice(Select):
    """Scrolling the page does not change it."""

    def __init__(self, name: str, choices: list[tuple[object, str]], wide: int) -> None:
        super().__init__(name, choices)
        self._wide = wide
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.installEventFilter(StillWheel(self))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFixedWidth(scaled(self._wide))


class DayField(Choice):
    """A day of the week; Monday is 0."""

    def __init__(self) -> None:
        names = [QLocale().standaloneDayName(day, QLocale.FormatType.ShortFormat).rstrip(".") for day in range(1, 8)]
        super().__init__(self.tr("Day"), [(at, name[:1].upper() + name[1:]) for at, name in enumerate(names)], 86)

    def value(self) -> int:
        return int(self.currentData())


class KindField(Choice):
    """What a slot takes; "" is any."""

    def __init__(self) -> None:
        kinds: list[tuple[object, str]] = [("", self.tr("Any")), ("post", self.tr("Posts"))]
        super().__init__(self.tr("What it is for"), [*kinds, ("article", self.tr("Articles"))], 108)

    def value(self) -> str:
        return str(self.currentData())


class MeansField(Choice):
    """Whose clock: that of readers in a city (the value is their zone), or where I am (HERE)."""

    def __init__(self) -> None:
        super().__init__(self.tr("Whose clock"), [], 194)
        self.setMaxVisibleItems(16)

    def offer(self, home: str, used: Iterable[str], every: bool) -> None:
        """Readers at home first, where I am, then the zones in use; with `every`, those of the whole world too."""
        chosen = self.value()
        more = [each for each in used if each and each != home]
        names = dict.fromkeys([home, HERE, *more, *(zones() if every else ())])
        if [self.itemData(at) for at in range(self.count())] == list(names):
            return
        self.clear()
        for name in names:
            self.addItem(self._words(name), name)
        self.set_value(chosen)

    def add_own(self, slot: Slot) -> None:
        """Choose what a slot says, also a zone nobody else uses."""
        own = HERE if slot.means == "here" else slot.zone
        if self.findData(own) < 0:
            self.addItem(self._words(own), own)
        self.set_value(own)

    def _words(self, name: str) -> str:
        return self.tr("Where I am") if name == HERE else self.tr("Readers in {city}").format(city=city(name))


class HourField(QTimeEdit):
    """A time of day; `chosen` when Enter is pressed, an arrow moved it and focus leaves, or focus leaves."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Time"))
        self.setDisplayFormat("HH:mm")
        self.setTime(QTime(8, 30))
        self._shown = self.wall()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.installEventFilter(StillWheel(self))
        self.editingFinished.connect(self._finished)
        self._dress()
        theme.changed.connect(self._dress)

    def wall(self) -> str:
        """HH:MM."""
        return self.time().toString("HH:mm")

    def show_wall(self, wall: str) -> None:
        """Show a time without choosing it."""
        self.setTime(QTime.fromString(wall, "HH:mm"))
        self._shown = wall

    def _finished(self) -> None:
        if self.wall() != self._shown:
            self._shown = self.wall()
            self.chosen.emit()

    def _dress(self) -> None:
        self.setFixedSize(scaled(76), scaled(32))
        self.lineEdit().setTextMargins(8, 0, 0, 0)
