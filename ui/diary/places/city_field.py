"""A city, completed as one types; what the gazetteer knows of it comes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter

from ui.background import Background, Task
from ui.language import spoken
from ui.widgets.field import Field

if TYPE_CHECKING:
    from brandassist.gazetteer import City

PAUSE_MS = 150


class CityField(Field):
    """`typed` with each key, `meant` when the words name a city for sure: typed whole, or chosen from those offered."""

    typed = Signal()
    meant = Signal(object)  # a City

    def __init__(self, background: Background, name: str, placeholder: str) -> None:
        super().__init__(name, placeholder)
        self._background = background
        self._cities: dict[str, City] = {}
        self._asked: Task | None = None
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._chosen)
        self.setCompleter(completer)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.textEdited.connect(self._edited)

    def words(self) -> str:
        """What stands there, without room to spare."""
        return " ".join(self.text().split())

    def city(self) -> City | None:
        """The city these words name, where that is known."""
        return self._cities.get(self.words())

    def _edited(self) -> None:
        self._pause.start()
        self.typed.emit()

    def _ask(self) -> None:
        if self._asked is not None:
            self._asked.cancel()
        words, language = self.text(), spoken()
        self._asked = self._background.run(
            self, lambda: _named(words, language), self._offer, self._failed, lane="text"
        )

    def _offer(self, cities: dict[str, City]) -> None:
        self._cities = cities
        self._offered.setStringList(list(cities))
        typed = self.words().casefold()
        sure = next((city for words, city in cities.items() if words.partition(", ")[0].casefold() == typed), None)
        if sure is not None:
            self._cities[self.words()] = sure
            self.meant.emit(sure)
        if self.hasFocus() and cities:
            self.completer().complete()

    def _chosen(self, words: str) -> None:
        if words in self._cities:
            self.meant.emit(self._cities[words])

    def _failed(self, error: Exception) -> None:
        del error  # without the table a city is what one types


def _named(words: str, language: str) -> dict[str, City]:
    """Cities by how they are offered: "Lyon, France"."""
    from brandassist.gazetteer import named

    found: dict[str, City] = {}
    for city in named(words)[:8]:
        found.setdefault(f"{city.name}, {country_name(city.country, language)}", city)
    return found


def country_name(code: str, language: str) -> str:
    """A country (ISO 3166-1 alpha-2) by its name, where Qt knows that in the language: in English. Else by its code."""
    from PySide6.QtCore import QLocale

    territory = QLocale.codeToTerritory(code)
    if territory == QLocale.Country.AnyCountry or language != "en":
        return code
    return QLocale.territoryToString(territory)
