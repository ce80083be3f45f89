"""The program's icon in the system's tray, where there is one: a note with a click, and the system's notices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from ui.device import Device
from ui.shell.mark import program_icon

SHOWN_MS = 15_000


class Acts(Protocol):
    """What the icon can ask of the program."""

    def note(self) -> None:
        """Open the capture window."""
        ...

    def come_forward(self) -> None:
        """Show the window."""
        ...

    def quit(self) -> None:
        """End the program."""
        ...


def available() -> bool:
    """Whether this system has a tray."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """One icon for the program; made when it is first shown, as the device's setting or a notice asks."""

    def __init__(self, device: Device, acts: Acts, parent: QObject) -> None:
        super().__init__(parent)
        self._device, self._acts = device, acts
        self._lead: Callable[[], None] = acts.come_forward
        self.icon: QSystemTrayIcon | None = None
        device.chosen.connect(self._chosen)
        self._chosen("tray")

    @property
    def stays(self) -> bool:
        """Whether the program goes on in the tray when its window is closed."""
        shown = self.icon is not None and self.icon.isVisible()
        return shown and bool(self._device.get("tray", True)) and bool(self._device.get("stay_in_tray", False))

    def notify(self, title: str, words: str, lead: Callable[[], None]) -> bool:
        """The system's notice; a click on it calls `lead`. False where the system shows none."""
        if not (available() and QSystemTrayIcon.supportsMessages()):
            return False
        self._lead = lead
        icon = self._shown()
        icon.showMessage(title, words, icon.icon(), SHOWN_MS)
        return True

    def speak(self) -> None:
        """The language changed: the menu is made anew."""
        if self.icon is not None:
            self.icon.setContextMenu(self._menu())

    def hide(self) -> None:
        """The program ends."""
        if self.icon is not None:
            self.icon.hide()

    def _chosen(self, name: str) -> None:
        if name != "tray":
            return
        if self._device.get("tray", True) and available():
            self._shown()
        else:
            self.hide()

    def _shown(self) -> QSystemTrayIcon:
        if self.icon is None:
            self.icon = QSystemTrayIcon(program_icon(), self)
            self.icon.setToolTip("Brand Assist")
            self.icon.setContextMenu(self._menu())
            self.icon.activated.connect(self._activated)
            self.icon.messageClicked.connect(self._led)
        self.icon.show()
        return self.icon

    def _menu(self) -> QMenu:
        """What next is due will stand at its top."""
        menu = QMenu()
        self._held = menu  # an icon holds no menu
        menu.addAction(self.tr("New note…"), self._acts.note)
        menu.addSeparator()
        menu.addAction(self.tr("Open Brand Assist"), self._acts.come_forward)
        menu.addAction(self.tr("Quit"), self._acts.quit)
        return menu

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self._acts.note()

    def _led(self) -> None:
        self._lead()
