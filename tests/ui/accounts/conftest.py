"""A real program with Accounts in front, a keychain of its own, and the browser played by the test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist import settings as device_settings
from brandassist.credentials import Credentials
from brandassist.practice import address
from tests.accounts.conftest import Keychain
from tests.support.wordpress import ContractWordPress
from ui.accounts.page import AccountsPage
from ui.background import Background
from ui.device import Device
from ui.program import Program
from ui.screens import SCREENS

WAIT = 20000
BUILT = ("accounts", "settings")


class Browser(QObject):
    """Takes the addresses the program opens."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@pytest.fixture
def browser() -> Iterator[Browser]:
    taken = Browser()
    for scheme in ("http", "https", "file"):
        QDesktopServices.setUrlHandler(scheme, taken, "open")
    yield taken
    for scheme in ("http", "https", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def keychain() -> Keychain:
    return Keychain()


@pytest.fixture
def blog() -> Iterator[ContractWordPress]:
    with ContractWordPress() as running:
        yield running


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    yield address.ensure(folder)
    address.stop(folder)


@pytest.fixture
def program(
    themed: QApplication, qtbot: QtBot, tmp_path: Path, keychain: Keychain, browser: Browser
) -> Iterator[Program]:
    background, settings = Background(), device_settings.load()
    specs = tuple(spec for spec in SCREENS if spec.name in BUILT)
    running = Program(str(tmp_path / "work"), None, settings, Device(settings, background), background, specs)
    running.window.show()
    qtbot.waitUntil(lambda: running.window.current() is not None, timeout=WAIT)
    assert running.workspace is not None
    running.workspace.credentials = Credentials(keychain)
    for service in ("accounts", "post", "online"):  # made before with the keychain of the computer
        running.workspace.__dict__.pop(service, None)
    running.window.go("accounts")
    page = running.window.current()
    assert isinstance(page, AccountsPage)
    qtbot.waitUntil(lambda: bool(page.presenter.rows()), timeout=WAIT)
    yield running
    running.window.close()
    running.close()
    running.window.deleteLater()
    if (tmp_path / "work" / "practice").exists():
        address.stop(tmp_path / "work" / "practice")


@pytest.fixture
def page(program: Program) -> AccountsPage:
    shown = program.window.current()
    assert isinstance(shown, AccountsPage)
    return shown
