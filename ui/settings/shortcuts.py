"""The keys used most, and whether plain letters act."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import ACTIONS, Action, key_text
from ui.services import Services
from ui.settings.presenter import SettingsPresenter
from ui.settings.section import Line, Section
from ui.theme import scaled, theme
from ui.widgets.label import HairLine, Label
from ui.widgets.small import KeyCap

OFTEN = ("new_note", "find", "freeze", "undo", "new_draft", "next_pane", "main", "find_here", "check_now", "shortcuts")


def often(services: Services) -> list[Action]:
    """Those of the keys used most that do something in this window."""
    by_id = {action.id: action for action in ACTIONS}
    found = [by_id[name] for name in OFTEN]
    return [each for each in found if not each.screens or any(map(services.shell.has, each.screens))]


class ShortcutsSection(Section):
    """Ten keys; all of them are a key away."""

    def __init__(self, presenter: SettingsPresenter, services: Services) -> None:
        super().__init__()
        self._presenter, self._services = presenter, services
        self.entitle(self.tr("Shortcuts"), self.tr("All of them"))
        self.link.setAccessibleName(self.tr("All shortcuts"))
        self.link.clicked.connect(self._show_all)
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(0)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        for number, action in enumerate(often(services)):
            grid.addWidget(_KeyLine(action, services.device.keys), number // 2, number % 2)
        self.place(table)
        self.letters = QCheckBox(self.tr("Single letters act in lists, never in a text field"))
        self.letters.clicked.connect(self._choose)
        self.place(Line("", self.letters, words=self.letters.text()))

    def show_values(self) -> None:
        """Show whether the letters act."""
        self.letters.setChecked(self._presenter.letters)

    def _choose(self, on: bool) -> None:
        self._presenter.choose_letters(on)

    def _show_all(self) -> None:
        self._services.shell.trigger("shortcuts")


class _KeyLine(QWidget):
    def __init__(self, action: Action, remapped: dict[str, str]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.addWidget(Label(action.text, "secondary"), 1)
        keys = action.sequences(remapped)
        if keys:
            row.addWidget(KeyCap(key_text(keys[0])))
        column.addLayout(row)
        column.addWidget(HairLine())
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFixedHeight(scaled(29))
