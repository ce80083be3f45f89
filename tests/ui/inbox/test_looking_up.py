"""How long the window looks away while bad input is in front: measured, and said in docs/figures.md."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer

from brandassist.workspace import Workspace
from tests.ui.inbox import hostile
from tests.ui.inbox.building import Came
from tests.ui.inbox.conftest import Shown
from tests.ui.inbox.test_bad_input import block_of
from ui.inbox.conversation.passage import WholeText
from ui.widgets.button import LinkButton

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]
Show = Callable[..., Shown]
FLOOD, BATCH = 10_000, 100
ALLOWED = 0.5  # seconds


class LookingUp:
    """The longest time between two turns of the window, since `begin`."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._tick)
        self.begin()
        self._timer.start()

    def begin(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def test_the_window_looks_up_whatever_is_in_front(show: Show) -> None:
    made: list[hostile.Builder] = []

    def prepare(workspace: Workspace) -> None:
        made.append(hostile.hostile(workspace, "http://127.0.0.1:9/"))
        hostile.deep(made[0])

    shown = show(prepare)
    looks, told = LookingUp(), dict[str, float]()

    def measured(what: str) -> None:
        shown.qtbot.wait(300)
        told[what] = looks.longest
        looks.begin()

    measured("the first list")
    shown.choose("Zeno Zalgo")
    measured("10,000 marks on a letter")
    shown.choose("Deep 0")
    measured("a thread of 500")
    shown.choose("Mega Byte")
    measured("a megabyte")
    next(each for each in block_of(shown, "Mega Byte").findChildren(LinkButton) if "all" in each.text()).click()
    whole = block_of(shown, "Mega Byte").findChild(WholeText)
    shown.until(lambda: len(whole.toPlainText().replace("\n", "")) >= len(hostile.MEGABYTE))
    measured("all of it")
    flooded: list[object] = []
    make = hostile.Builder(shown.workspace)
    shown.page.services.background.run(shown.page, lambda: flood(make), flooded.append, flooded.append, lane="network")
    shown.qtbot.waitUntil(lambda: bool(flooded), timeout=300_000)
    shown.until(lambda: shown.workspace.inbox.counts()["needs_reply"] >= FLOOD)
    shown.qtbot.waitUntil(lambda: not shown.page._reading, timeout=60_000)  # pyright: ignore[reportPrivateUsage]
    measured(f"{FLOOD:,} replies")
    assert flooded == [None]
    print("\n" + "\n".join(f"{what}: {1000 * each:.0f} ms" for what, each in told.items()))
    assert max(told.values()) < ALLOWED


def flood(make: hostile.Builder) -> None:
    """So many answers to one post, a hundred at a time."""
    for first in range(0, FLOOD, BATCH):
        make.came(
            "practice",
            *(
                Came(f"f{n}", f"Flood {n}", f"Reply {n}", make.now, "p1", "p1", handle=f"flood{n}")
                for n in range(first, first + BATCH)
            ),
        )
