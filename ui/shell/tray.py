"""The program's icon in the system's tray, where there is one: a note with a click, and the system's notices."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
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

    def lead(self, screen: str, target: object) -> None:
        """Show the window at a place."""
        ...

    def pause(self, on: bool) -> None:
        """Hold the posts, or let them go on."""
        ...

    def freeze(self) -> None:
        """Stop everything, at once."""
        ...

    def quit(self) -> None:
        """End the program."""
        ...


@dataclass(frozen=True)
class News:
    """What the menu says beside what it can do."""

    coming: str = ""  # the next post, in words
    delivery_id: str = ""
    approvals: int = 0
    paused: bool = False
    frozen: bool = False


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
        self._news: News | None = None  # none before a workspace is open
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

    def show_news(self, news: News) -> None:
        """What is next, what waits, how the queue stands."""
        if news != self._news:
            self._news = news
            self.speak()

    def speak(self) -> None:
        """The language changed, or what the menu says: it is made anew."""
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
        """What is due next stands at its top."""
        menu = QMenu()
        self._held = menu  # an icon holds no menu
        if self._news is not None:
            self._add_news(menu, self._news)
        menu.addAction(self.tr("New note…"), self._acts.note)
        menu.addSeparator()
        menu.addAction(self.tr("Open Brand Assist"), self._acts.come_forward)
        menu.addAction(self.tr("Quit"), self._acts.quit)
        return menu

    def _add_news(self, menu: QMenu, news: News) -> None:
        coming = self.tr("Next: {what}").format(what=news.coming) if news.coming else self.tr("Nothing is planned")
        menu.addAction(coming, self._lead_to_next)
        if news.approvals:
            menu.addAction(self.tr("%n drafts wait for your approval", "", news.approvals), self._lead_to_approvals)
        menu.addSeparator()
        if not news.frozen:
            menu.addAction(self.tr("Resume the queue") if news.paused else self.tr("Pause the queue"), self._pause)
            menu.addAction(self.tr("Freeze everything now"), self._acts.freeze)
            menu.addSeparator()

    def _lead_to_next(self) -> None:
        self._acts.lead("queue", self._news.delivery_id if self._news and self._news.delivery_id else None)

    def _lead_to_approvals(self) -> None:
        self._acts.lead("today", None)

    def _pause(self) -> None:
        self._acts.pause(self._news is not None and not self._news.paused)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self._acts.note()

    def _led(self) -> None:
        self._lead()
