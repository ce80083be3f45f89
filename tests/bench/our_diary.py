"""The Diary and a bare QListView with the same rows, in turn, on one screen: says seconds as JSON, nothing else.

Opening: from asking until every row in sight stands there with its words; ours makes its whole page on the way. A page
of scrolling: from the move until the rows it brought are painted, words and all; "resting": a page looked at until its
pictures and those of the next stand there, so that the next is painted with them. The bare thing reads its rows
with `sqlite3` in one query, shows one line of each and has them all at hand. It opens as Qt gives it, and scrolls with
rows as high as ours, so that both paint as many.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, QStringListModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from brandassist import settings as device_settings
from brandassist.workspace import Workspace, open_workspace
from tests.bench.figures import RUNS
from ui.background import Background
from ui.device import Device
from ui.diary.list.entries import EntryList
from ui.diary.list.lines import PICTURE
from ui.diary.page import DiaryPage
from ui.events import EventBridge
from ui.screens import SCREENS
from ui.services import Services
from ui.shell.window import Window
from ui.theme import scaled, theme

PAGES, RESTED, PATIENCE = 60, 25, 30.0
ALL = (
    "SELECT day, title, substr(text, 1, 120) FROM entry WHERE binned_at IS NULL"
    " ORDER BY day DESC, created_at DESC, id DESC"
)


def wait(until: Callable[[], bool]) -> None:
    begun = time.perf_counter()
    while not until():
        QApplication.processEvents()
        time.sleep(0.0002)  # the lane needs the interpreter too
        assert time.perf_counter() - begun < PATIENCE


def pages(
    view: QListView, ready: Callable[[], bool], count: int = PAGES, rested: Callable[[], bool] = lambda: True
) -> list[float]:
    bar = view.verticalScrollBar()
    taken: list[float] = []
    for _ in range(count):
        wait(rested)
        begun = time.perf_counter()
        bar.setValue(bar.value() + bar.pageStep())
        view.viewport().repaint()
        if not ready():
            wait(ready)
            view.viewport().repaint()
        taken.append(time.perf_counter() - begun)
        QApplication.processEvents()  # what it asked for meanwhile is no part of the page in sight, but of one later
    return taken


def pictured(view: EntryList) -> bool:
    """Whether the pictures of this page and the next stand there."""
    first, last = view.seen()
    found = [view.entries.picture(row) for row in range(first, 2 * last - first)]
    side = round(scaled(PICTURE) * view.devicePixelRatioF())
    return all(view.inline.has(each, side) for each in found if each)


def rest() -> bool:
    """As long as ours takes until its pictures stand there."""
    time.sleep(0.16)
    return True


def ours(workspace: Workspace) -> tuple[float, list[float], list[float], QSize]:
    background, events = Background(), EventBridge()
    window = Window([spec for spec in SCREENS if spec.name == "diary"])
    window.attach(Services(workspace, background, events, Device(device_settings.load(), background), window))
    window.resize(1440, 900)
    window.show()
    wait(lambda: window.windowHandle().isExposed())
    begun = time.perf_counter()
    window.go("diary")
    page = window.current()
    assert isinstance(page, DiaryPage)
    view = page.list.view

    def read() -> bool:
        return view.model().rowCount() > 0 and not view.entries.unread(*view.seen())

    wait(read)
    view.viewport().repaint()
    opened = time.perf_counter() - begun
    wait(lambda: page.laid is not None)
    taken, size = pages(view, read), view.viewport().size()
    view.scrollToTop()
    wait(read)
    rested = pages(view, read, RESTED, lambda: pictured(view))
    window.close()
    background.close()
    window.deleteLater()
    return opened, taken, rested, size


def bare(path: Path, size: QSize, height: int) -> tuple[float, list[float], list[float]]:
    begun = time.perf_counter()
    connection = sqlite3.connect(path)
    rows = [f"{day} {title or opening}" for day, title, opening in connection.execute(ALL)]
    connection.close()
    view = QListView()
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setModel(QStringListModel(rows, view))
    view.resize(size)
    view.show()
    wait(lambda: view.windowHandle().isExposed())
    view.viewport().repaint()
    opened = time.perf_counter() - begun
    view.setGridSize(QSize(size.width(), height))
    taken = pages(view, lambda: True)
    view.scrollToTop()
    rested = pages(view, lambda: True, RESTED, rest)
    view.close()
    view.deleteLater()
    return opened, taken, rested


def main(folder: Path) -> None:
    app = QApplication(sys.argv[:1])
    theme.start(app, "light")
    told: dict[str, list[list[float]]] = {"opening": [[], []], "scrolling": [[], []], "resting": [[], []]}
    workspace = open_workspace(folder)
    for run in range(RUNS + 1):
        opened, taken, rested, size = ours(workspace)
        others = bare(folder / "workspace.sqlite", size, EntryList.entry_height())
        pairs = (([opened], [others[0]]), (taken, others[1]), (rested, others[2]))
        for what, pair in zip(told, pairs, strict=True):
            for side, values in zip(told[what], pair, strict=True):
                side.extend(values if run else [])  # the first of each warms the files up
    workspace.close()
    print(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
