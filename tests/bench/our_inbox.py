"""The Inbox over 100,000 messages and a bare QListView with the same rows, in turn, on one screen: says JSON.

Opening: from asking until the rows in sight are painted; ours makes its whole page on the way. The next row: from the
key until the list painted the row the cursor went to, once a key at a time, after ours has shown the conversation of
the one before, and once with keys that repeat. What the screen promises of the conversation is that it follows when the
keys rest: how long that takes is told beside it. The bare thing reads its rows with `sqlite3` in one query, each one
line, for the keys as high as ours, so that as many are painted.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from brandassist import settings as device_settings
from brandassist.workspace import Workspace, open_workspace
from tests.bench.figures import RUNS
from ui.background import Background
from ui.device import Device
from ui.events import EventBridge
from ui.inbox.list.rows import HEIGHT
from ui.inbox.page import InboxPage
from ui.screens import SCREENS
from ui.services import Services
from ui.shell.window import Window
from ui.theme import scaled, theme

KEYS, RESTED, PATIENCE = 60, 12, 60.0
REST = 0.15  # seconds between two keys of somebody who reads
ALL = "SELECT author, substr(text, 1, 120) FROM message WHERE own = false ORDER BY received_at DESC, id DESC"


class Painted(QObject):
    """Counts how often a view was painted."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.times = 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() == QEvent.Type.Paint:
            self.times += 1
        return False


def wait(until: Callable[[], bool]) -> None:
    begun = time.perf_counter()
    while not until():
        QApplication.processEvents()
        time.sleep(0.0002)  # the lane needs the interpreter too
        assert time.perf_counter() - begun < PATIENCE


def keys(view: QListView, count: int, key: Qt.Key, rested: Callable[[], bool] = lambda: True) -> list[float]:
    painted, taken = Painted(view), list[float]()
    for _ in range(count):
        wait(rested)
        before, row = painted.times, view.currentIndex().row()
        begun = time.perf_counter()
        QTest.keyClick(view, key)
        while painted.times == before:
            QApplication.processEvents()
        taken.append(time.perf_counter() - begun)
        assert view.currentIndex().row() == row + 1
        QApplication.processEvents()
    return taken


def ours(workspace: Workspace) -> tuple[dict[str, list[float]], QSize]:
    background, events = Background(), EventBridge()
    window = Window([spec for spec in SCREENS if spec.name == "inbox"])
    window.attach(Services(workspace, background, events, Device(device_settings.load(), background), window))
    window.resize(1440, 900)
    window.show()
    wait(lambda: window.windowHandle().isExposed())
    begun = time.perf_counter()
    window.go("inbox")
    page = window.current()
    assert isinstance(page, InboxPage)
    view, talk = page.waiting.list, page.conversation
    wait(lambda: page.waiting.model.rowCount() > 0)
    view.viewport().repaint()
    told = {"opening": [time.perf_counter() - begun]}

    def there() -> bool:
        return talk.row is not None and talk.row.id == page.waiting.current()

    def rested() -> bool:
        """As long as the bare list rests: what was shown is laid out and painted too."""
        wait(there)
        begun = time.perf_counter()
        wait(lambda: time.perf_counter() - begun > REST)
        return True

    wait(there)
    view.setFocus()
    told["rested"] = keys(view, RESTED, Qt.Key.Key_J, rested)
    told["repeated"] = keys(view, KEYS, Qt.Key.Key_J)
    wait(there)
    told["conversation"] = []
    for _ in range(RESTED):
        begun = time.perf_counter()
        QTest.keyClick(view, Qt.Key.Key_J)
        wait(there)
        told["conversation"].append(time.perf_counter() - begun)
    size = view.viewport().size()
    window.close()
    background.close()
    window.deleteLater()
    return told, size


def bare(path: Path, size: QSize) -> dict[str, list[float]]:
    begun = time.perf_counter()
    connection = sqlite3.connect(path)
    rows = [f"{author} {text}" for author, text in connection.execute(ALL)]
    connection.close()
    view = QListView()
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setModel(QStringListModel(rows, view))
    view.resize(size)
    view.show()
    wait(lambda: view.windowHandle().isExposed())
    view.viewport().repaint()
    told = {"opening": [time.perf_counter() - begun]}
    view.setGridSize(QSize(size.width(), scaled(HEIGHT)))
    view.setCurrentIndex(view.model().index(0, 0))
    view.setFocus()
    for _ in range(20):
        QApplication.processEvents()
    told["rested"] = keys(view, RESTED, Qt.Key.Key_Down, lambda: not time.sleep(REST))
    told["repeated"] = keys(view, KEYS, Qt.Key.Key_Down)
    view.close()
    view.deleteLater()
    return told


def main(folder: Path) -> None:
    app = QApplication(sys.argv[:1])
    theme.start(app, "light")
    told: dict[str, list[list[float]]] = {}
    workspace = open_workspace(folder)
    for run in range(RUNS + 1):
        mine, size = ours(workspace)
        other = bare(folder / "workspace.sqlite", size)
        for what, values in mine.items():
            pair = told.setdefault(what, [[], []])
            if run:  # the first of each warms the files up
                pair[0] += values
                pair[1] += other.get(what, [])
    workspace.close()
    print(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
