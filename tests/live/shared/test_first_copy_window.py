"""The first opening on a computer: the window says how far the copy is, it can be ended, and begun again."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QProgressBar
from pytestqt.qtbot import QtBot
from sqlalchemy import insert

from brandassist import settings as device_settings
from brandassist.ids import new_id
from brandassist.store.database import COPY_FILE
from brandassist.store.tables import place
from tests.live.shared.conftest import Desks
from tests.ui.conftest import themed as themed
from tests.ui.walk import unnamed
from ui.background import Background
from ui.device import Device
from ui.program import Program
from ui.shell.copying import Copying
from ui.shell.opening import Opening
from ui.widgets.button import Button

pytestmark = [pytest.mark.live, pytest.mark.timeout(180)]
PATIENCE, MANY = 60_000, 2500


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """The copy waits in its middle until this is set."""
    opened, go_on = threading.Event(), Copying.go_on

    def held(self: Copying, done: int, total: int) -> None:
        go_on(self, done, total)
        if done >= MANY // 3:
            opened.wait(60)

    monkeypatch.setattr(Copying, "go_on", held)
    yield opened
    opened.set()


@pytest.fixture
def program(desks: Desks, themed: QApplication, gate: threading.Event) -> Iterator[Program]:
    """On a computer that has no copy of a workspace of many rows."""
    del themed, gate
    hers = desks.at("hers")
    with hers.acting.write("diary") as tx:
        tx.execute(insert(place), [{"id": new_id(), "name": f"Store {each}"} for each in range(MANY)])
    hers.close()
    for each in hers.folder.glob(f"{COPY_FILE}*"):
        each.unlink()
    background, settings = Background(), device_settings.load()
    running = Program(hers.address, None, settings, Device(settings, background), background)
    running.window.resize(1440, 900)
    running.window.show()
    yield running
    running.window.close()
    running.close()
    running.window.deleteLater()


def press(shown: Opening, words: str) -> None:
    next(each for each in shown.findChildren(Button) if each.text() == words).click()


def test_it_tells_how_far_it_is_ends_and_begins_again(program: Program, gate: threading.Event, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: isinstance(program.window.stack.currentWidget(), Opening), timeout=PATIENCE)
    shown = program.window.stack.currentWidget()
    assert isinstance(shown, Opening)
    qtbot.waitUntil(shown.busy.isVisible, timeout=PATIENCE)
    (bar,) = shown.busy.findChildren(QProgressBar)
    qtbot.waitUntil(lambda: bar.value() >= MANY // 3, timeout=PATIENCE)
    assert bar.maximum() > MANY and bar.value() < bar.maximum()
    assert "records" in bar.accessibleName() and "once" in shown.sentence.text()
    assert unnamed(program.window) == []
    press(shown, "Cancel")
    assert bar.accessibleName() == "Cancelling"
    gate.set()
    qtbot.waitUntil(lambda: shown.sentence.text().startswith("Cancelled."), timeout=PATIENCE)
    assert shown.busy.isHidden() and program.workspace is None
    press(shown, "Try again")
    qtbot.waitUntil(lambda: program.window.current() is not None, timeout=PATIENCE)
    assert program.workspace is not None
    assert len(program.workspace.places.list()) >= MANY
