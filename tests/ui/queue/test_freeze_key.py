"""The freeze key in the real window: nothing slow stands before it, whatever is in front."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.queue.conftest import Shown
from tests.ui.queue.test_page import fill
from ui.widgets.moment import TimeDialog

Show = Callable[..., Shown]


def nothing(_: object) -> None:
    """The answer is not looked at."""


@pytest.mark.parametrize("screen", ["queue", "composer", "diary"])
def test_the_key_freezes_while_the_database_lane_is_busy(show: Show, screen: str) -> None:
    shown = show(fill)
    shown.window.go(screen)
    until = threading.Event()
    receiver = QObject(shown.window)
    try:
        shown.program.background.run(receiver, lambda: until.wait(30), nothing, nothing)
        shown.window.window().activateWindow()
        shown.until(lambda: QApplication.focusWidget() is not None)
        key = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(QApplication.focusWidget() or shown.window, Qt.Key.Key_F, key)
        shown.until(lambda: shown.workspace.queue.standing().frozen_since is not None)
        shown.until(shown.window.banner.isVisible)
        assert not until.is_set(), "the database lane was still busy"
    finally:
        until.set()
    shown.until(lambda: shown.window.current_name() == "queue")


def test_the_key_freezes_from_inside_a_dialog_too(show: Show) -> None:
    shown = show(fill)
    shown.choose("The bench by the window")
    shown.page.acting.move()
    shown.until(lambda: shown.window.findChild(TimeDialog) is not None)
    asked = shown.window.findChild(TimeDialog)
    assert asked is not None
    shown.until(lambda: asked.isAncestorOf(QApplication.focusWidget() or shown.window))
    key = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(QApplication.focusWidget() or asked, Qt.Key.Key_F, key)
    shown.until(lambda: shown.workspace.queue.standing().frozen_since is not None)
    shown.until(shown.window.banner.isVisible)
    asked.reject()


def test_what_could_not_be_written_is_said_in_the_banner(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    from brandassist.errors import Problem

    shown = show(fill)

    def full(_: str = "") -> None:
        raise Problem("freeze_not_written", why="disk_full")

    monkeypatch.setattr(shown.workspace.queue, "freeze", full)
    shown.window.trigger("freeze")
    shown.until(shown.window.banner.isVisible)
    assert "could not be written down" in shown.window.banner.accessibleName()
