"""The Queue over ten thousand deliveries and an empty custom widget, in turn, on one screen: says seconds as JSON.

Opening a view: from asking until what is in sight was read and stands there. Painting: the whole of the view anew,
nothing kept, against a widget of the same size whose paintEvent fills its ground. Another month: from
Page Down to its days.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from brandassist import settings as device_settings
from brandassist.workspace import Workspace, open_workspace
from tests.bench.figures import RUNS
from ui.background import Background
from ui.device import Device
from ui.events import EventBridge
from ui.queue.calendar.view import WeekView
from ui.queue.month.view import MonthView
from ui.queue.page import QueuePage
from ui.screens import SCREENS
from ui.services import Services
from ui.shell.window import Window
from ui.theme import colour, theme

PATIENCE = 30.0


class Empty(QWidget):
    """What there is least to paint of."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), colour("paper"))


def wait(until: Callable[[], bool]) -> None:
    begun = time.perf_counter()
    while not until():
        QApplication.processEvents()
        time.sleep(0.0002)  # the lane needs the interpreter too
        assert time.perf_counter() - begun < PATIENCE


def taken(act: Callable[[], object]) -> float:
    """In processor time of this thread, which what else runs moves less."""
    begun = time.thread_time()
    act()
    return time.thread_time() - begun


def ours(workspace: Workspace) -> tuple[dict[str, float], dict[str, QSize]]:
    background, events = Background(), EventBridge()
    window = Window([spec for spec in SCREENS if spec.name == "queue"])
    window.attach(Services(workspace, background, events, Device(device_settings.load(), background), window))
    window.resize(1440, 900)
    window.show()
    wait(lambda: window.windowHandle().isExposed())
    told: dict[str, float] = {}
    begun = time.perf_counter()
    window.go("queue")
    page = window.current()
    assert isinstance(page, QueuePage)
    looked: list[object] = []
    page.reader.looked.connect(looked.append)
    week, month = page.views["week"], page.views["month"]
    assert isinstance(week, WeekView)
    assert isinstance(month, MonthView)
    wait(lambda: bool(week.week.posts))
    week.week.viewport().repaint()
    told["the week opened"] = time.perf_counter() - begun
    wait(lambda: bool(looked))
    told["and what is worth a look told"] = time.perf_counter() - begun
    begun = time.perf_counter()
    page.bar.view.set_value("month")
    wait(lambda: month.known() is not None)
    month.grid.viewport().repaint()
    told["the month opened"] = time.perf_counter() - begun
    settle(background)
    told["the month painted"] = taken(lambda: repainted(month.grid))
    told["the month painted again"] = taken(month.grid.viewport().repaint)
    month_size = month.grid.viewport().size()
    begun = time.perf_counter()
    month.go(1)
    wait(lambda: month.known() is not None)
    month.grid.viewport().repaint()
    told["another month"] = time.perf_counter() - begun
    settle(background)
    page.bar.view.set_value("week")
    wait(lambda: bool(week.week.posts))
    settle(background)
    told["the week painted"] = taken(week.week.viewport().repaint)
    sizes = {"month": month_size, "week": week.week.viewport().size()}
    window.close()
    background.close()
    window.deleteLater()
    return told, sizes


def repainted(grid: Any) -> None:
    grid.forget()
    grid.viewport().repaint()


def settle(background: Background) -> None:
    """Until nothing is read any more: another thread would weigh on what is measured."""
    done: list[bool] = []
    for lane in ("database", "text"):  # what is worth a look is told after the rows
        background.run(background, lambda: True, done.append, lambda _: None, lane=lane)
    wait(lambda: len(done) == 2)
    for _ in range(20):
        QApplication.processEvents()
        time.sleep(0.005)


def bare(size: QSize) -> float:
    widget = Empty()
    widget.resize(size)
    widget.show()
    wait(lambda: widget.windowHandle().isExposed())
    widget.repaint()
    spent = taken(widget.repaint)
    widget.close()
    widget.deleteLater()
    return spent


def main(folder: Path) -> None:
    app = QApplication(sys.argv[:1])
    theme.start(app, "light")
    told: dict[str, list[float]] = {}
    workspace = open_workspace(folder)
    for run in range(RUNS + 1):
        found, sizes = ours(workspace)
        found |= {f"empty widget, {name}": bare(size) for name, size in sizes.items()}
        for name, seconds in found.items():
            told.setdefault(name, []).extend([seconds] if run else [])  # the first of each warms the files up
    workspace.close()
    print(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
