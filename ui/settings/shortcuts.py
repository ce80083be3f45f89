"""The keys used most, the way to all of them, and whether plain letters act."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import ACTIONS, Action, key_text
from ui.keymap import keymap
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
        self.link.setAccessibleName(self.tr("See and change all shortcuts"))
        self.link.clicked.connect(self._show_all)
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(0)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self._lines = [_KeyLine(action) for action in often(services)]
        for number, line in enumerate(self._lines):
            grid.addWidget(line, number // 2, number % 2)
        self.place(table)
        self.letters = QCheckBox(self.tr("Single letters act in lists, never in a text field"))
        self.letters.clicked.connect(self._choose)
        self.place(Line("", self.letters, words=self.letters.text()))

    def show_values(self) -> None:
        """Show the keys as they are now, and whether the letters act."""
        for line in self._lines:
            line.show_key()
        self.letters.setChecked(self._presenter.letters)

    def _choose(self, on: bool) -> None:
        self._presenter.choose_letters(on)

    def _show_all(self) -> None:
        self._services.shell.go("keys")


class _KeyLine(QWidget):
    def __init__(self, action: Action) -> None:
        super().__init__()
        self._action, self._row = action, QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._row.addWidget(Label(action.text, "secondary"), 1)
        self._cap: KeyCap | None = None
        column.addLayout(self._row)
        column.addWidget(HairLine())
        self.show_key()
        self._dress()
        theme.changed.connect(self._dress)

    def show_key(self) -> None:
        """Show the key it has now, none where it was switched off."""
        if self._cap is not None:
            self._row.removeWidget(self._cap)
            self._cap.deleteLater()
            self._cap = None
        if keys := self._action.sequences(keymap.own):
            self._cap = KeyCap(key_text(keys[0]))
            self._row.addWidget(self._cap)

    def _dress(self) -> None:
        self.setFixedHeight(scaled(29))
