"""What a screen reader finds in the week."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest

from brandassist.store.diary.trips import Stop
from brandassist.workspace import Workspace
from tests.ui.queue.conftest import Shown
from tests.ui.queue.test_moving import monday, planned, ready, week

Show = Callable[..., Shown]


def travelling(workspace: Workspace) -> None:
    planned(workspace)
    first = last = str(monday())
    workspace.trips.create("Fair", first, last, [Stop("Tokyo", first, last, zone="Asia/Tokyo")])


def interface(shown: Shown) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(week(shown))


def read(shown: Shown) -> list[str]:
    """All lines, as they are read."""
    found = interface(shown)
    return [found.child(at).text(QAccessible.Text.Name) for at in range(found.childCount())]


def test_posts_trips_and_free_slots_are_lines_of_text(show: Show) -> None:
    shown = ready(show(travelling))
    assert interface(shown).role() == QAccessible.Role.List
    told = read(shown)
    assert told[0].startswith("Tokyo, Monday") and told[0].endswith("+8 h")
    assert [line.split(", ")[1:] for line in told[1:]] == [
        ["Practice", "A mop that lasts", "Scheduled"],
        ["free slot"],
        ["free slot"],
        ["Practice", "Flour by the sack", "Scheduled"],
        ["free slot"],
        ["Practice", "Between two slots", "Scheduled"],
        ["Practice", "Out already", "Published"],
    ]
    assert told[1].startswith("Monday ") and " 08:00 Rome, " in told[1]


def test_the_cursor_is_the_child_in_focus_and_follows_the_arrows(show: Show) -> None:
    shown = ready(show(planned))
    found = interface(shown)

    def focused() -> str:
        child = found.focusChild()
        assert child.parent().role() == QAccessible.Role.List
        return child.text(QAccessible.Text.Name)

    assert "A mop that lasts" in focused()
    QTest.keyClick(week(shown), Qt.Key.Key_Down)
    assert "Flour by the sack" in focused()
    first = found.child(0)
    assert found.indexOfChild(first) == 0
    assert first.isValid() and first.rect().isValid()
