"""The menu bar, made from the action table: what cannot be done by anyone is not in it."""

from __future__ import annotations

from collections.abc import Container
from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from ui.actions import ACTIONS, MENUS, UNDER, Action, Menu
from ui.keymap import keymap
from ui.screen import ScreenSpec

ROLES: dict[Literal["", "about", "settings", "quit"], QAction.MenuRole] = {
    "": QAction.MenuRole.NoRole,
    "about": QAction.MenuRole.AboutRole,
    "settings": QAction.MenuRole.PreferencesRole,
    "quit": QAction.MenuRole.QuitRole,
}


def shown_actions(specs: list[ScreenSpec], own: set[str]) -> list[Action]:
    """The actions someone can do: the shell itself (`own`) or a screen that is built."""
    built = {spec.name: spec.actions for spec in specs}
    return [
        action
        for action in ACTIONS
        if action.id in own or any(action.id in built.get(name, ()) for name in action.screens)
    ]


class Menus(QObject):
    """Fills a menu bar and tells which action was asked for; it knows nothing of what they do."""

    triggered = Signal(str)

    def __init__(self, bar: QMenuBar, specs: list[ScreenSpec], own: set[str], remapped: dict[str, str]) -> None:
        super().__init__(bar)
        self._actions: dict[str, QAction] = {}
        self._table: dict[str, Action] = {}
        keymap.changed.connect(self._take_keys)
        menus: dict[Menu, QMenu] = {}
        shown = shown_actions(specs, own)
        for name, words in MENUS.items():
            if name not in UNDER and (name == "go" or any(action.menu == name for action in shown)):
                menus[name] = bar.addMenu(QCoreApplication.translate("Menus", words))
        for spec in specs:
            if spec.number:
                self._add(menus["go"], f"go:{spec.name}", spec.text, [QKeySequence(f"Ctrl+{spec.number}")])
        menus["go"].addSeparator()
        for action in shown:
            if action.menu not in menus:
                menus[action.menu] = menus[UNDER[action.menu]].addMenu(
                    QCoreApplication.translate("Menus", MENUS[action.menu])
                )
            if action.rule_above and not menus[action.menu].isEmpty():
                menus[action.menu].addSeparator()
            self._table[action.id] = action
            keys = action.sequences(remapped)
            self._add(menus[action.menu], action.id, action.text, keys, ROLES[action.role])

    def _take_keys(self) -> None:
        for name, action in self._table.items():
            self._actions[name].setShortcuts(action.sequences(keymap.own))

    def allow(self, possible: Container[str]) -> None:
        """Enable exactly what is possible now."""
        for name, action in self._actions.items():
            action.setEnabled(name.startswith("go:") or name in possible)

    def ids(self) -> list[str]:
        """The ids of everything in the bar."""
        return list(self._actions)

    def action(self, name: str) -> QAction:
        """The Qt action of an id; raises KeyError for one that is not shown."""
        return self._actions[name]

    def fill(self, menu: QMenu, names: tuple[str, ...]) -> None:
        """Put some of the same actions into another menu, those that are shown at all."""
        for name in names:
            if name in self._actions:
                menu.addAction(self._actions[name])

    def _add(
        self,
        menu: QMenu,
        name: str,
        text: str,
        keys: list[QKeySequence],
        role: QAction.MenuRole = QAction.MenuRole.NoRole,
    ) -> None:
        action = menu.addAction(text)
        action.setData(name)
        action.setMenuRole(role)
        action.setShortcuts(keys)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(self._asked)
        self._actions[name] = action

    def _asked(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.triggered.emit(str(sender.data()))
