"""Fixtures of the window's tests: a themed application, a window with plain screens, a background."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from tests.ui.plain import plain_specs
from ui.background import Background
from ui.device import Device
from ui.events import EventBridge
from ui.language import speak
from ui.services import Services
from ui.shell.window import Window
from ui.theme import theme

NOBODYS = SimpleNamespace(member=SimpleNamespace(role="executive"))


@pytest.fixture
def themed(qapp: QApplication) -> QApplication:
    """The application in our own style, light, at 100 %, in English as people read it."""
    if not qapp.property("themed"):
        speak(qapp, "en")
        theme.start(qapp, "light")
        qapp.setProperty("themed", True)
    if (theme.mode, theme.percent) != ("light", 100):  # dressing every widget anew is not each test's to do
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # what the last test left goes first
        theme.choose("light", 100)
    return qapp


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    runner = Background()
    yield runner
    runner.close()


@pytest.fixture
def services(themed: QApplication, background: Background) -> Services:
    """Services with nobody's workspace and a window that is not shown."""
    window = Window([])
    return Services(NOBODYS, background, EventBridge(), Device(), window)


@pytest.fixture
def window(themed: QApplication, background: Background, qtbot: QtBot) -> Window:
    """A shown window with two plain screens, the first in front."""
    shown = Window(plain_specs())
    qtbot.addWidget(shown)
    shown.attach(Services(NOBODYS, background, EventBridge(), Device(), shown))
    shown.show()
    shown.go("diary")
    return shown


@pytest.fixture
def with_tray(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that says it has a tray."""

    def is_visible(self: QSystemTrayIcon) -> bool:
        return bool(self.property("shown"))

    def show(self: QSystemTrayIcon) -> None:
        self.setProperty("shown", True)

    def hide(self: QSystemTrayIcon) -> None:
        self.setProperty("shown", False)

    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "isVisible", is_visible)
    monkeypatch.setattr(QSystemTrayIcon, "show", show)
    monkeypatch.setattr(QSystemTrayIcon, "hide", hide)
