"""A draft for several networks, given its time in the real window: so many minutes apart, and the first one decides."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest

from brandassist.workspace import Workspace
from tests.ui.queue.conftest import Shown
from tests.ui.queue.scenes import Builder
from tests.ui.queue.test_warned import dialog
from tests.ui.walk import unnamed
from ui.theme import theme
from ui.widgets.label import Label
from ui.widgets.moment import TimeDialog

Show = Callable[..., Shown]
TEXT = "Seven people asked for the same lamp."


def on_three(workspace: Workspace) -> None:
    make = Builder(workspace)
    make.account("mastodon", "Town square")
    make.account("linkedin", "Alma Bianchi")
    make.draft("The lamp", TEXT, "practice", "mastodon", "linkedin")


def on_one(workspace: Workspace) -> None:
    Builder(workspace).draft("The lamp", TEXT, "practice")


def asked_for(shown: Shown) -> TimeDialog:
    shown.until(lambda: bool(shown.page.desk.shelf.model.items()))
    shown.page.waiting.choose_row(0)
    shown.page.acting.schedule()
    return dialog(shown)


def at_noon_in_two_days(asked: TimeDialog, shown: Shown) -> datetime:
    day = shown.now + timedelta(days=2)
    asked.date.setDate(QDate(day.year, day.month, day.day))
    asked.time.setTime(QTime(12, 0))
    return day.replace(hour=12, minute=0, second=0, microsecond=0, tzinfo=None)


def planned(shown: Shown) -> list[tuple[str, datetime, str | None]]:
    """Network, local time and what it waits for, in the order of their times."""
    rows = sorted(shown.workspace.queue.list(), key=lambda row: row.due_at)
    return [(row.network, datetime.fromisoformat(row.wall), row.after) for row in rows]


def test_minutes_between_and_the_others_wait(show: Show) -> None:
    shown = show(on_three)
    asked = asked_for(shown)
    assert unnamed(asked) == []
    assert asked.every.accessibleName() == "Minutes between networks"
    assert asked.every.text() == "all at once"
    noon = at_noon_in_two_days(asked, shown)
    QTest.mouseClick(asked.every.lineEdit(), Qt.MouseButton.LeftButton)
    shown.until(lambda: asked.every.lineEdit().hasSelectedText())
    QTest.keyClicks(asked.every, "20")
    asked.stop.setFocus()
    QTest.keyClick(asked.stop, Qt.Key.Key_Space)
    assert asked.stop.isChecked()
    order = list(asked.boxes)
    asked.accept_button.click()
    shown.until(lambda: len(planned(shown)) == 3)
    rows = {row.account_id: row for row in shown.workspace.queue.list()}
    first, *others = (rows[each] for each in order)
    times = [datetime.fromisoformat(rows[each].wall) for each in order]
    assert times == [noon, noon + timedelta(minutes=20), noon + timedelta(minutes=40)]
    assert first.after is None and {row.after for row in others} == {first.id}


def test_all_at_once_nobody_waits(show: Show) -> None:
    shown = show(on_three)
    asked = asked_for(shown)
    noon = at_noon_in_two_days(asked, shown)
    asked.accept_button.click()
    shown.until(lambda: len(planned(shown)) == 3)
    assert {(at, after) for _, at, after in planned(shown)} == {(noon, None)}


def test_for_one_account_that_is_left_there_is_no_order(show: Show) -> None:
    shown = show(on_three)
    asked = asked_for(shown)
    at_noon_in_two_days(asked, shown)
    asked.every.setValue(20)
    asked.stop.setChecked(True)
    for box in list(asked.boxes.values())[1:]:
        box.setChecked(False)
    asked.accept_button.click()
    shown.until(lambda: len(planned(shown)) == 1)
    assert planned(shown)[0][2] is None


def test_one_network_is_asked_nothing_more(show: Show) -> None:
    shown = show(on_one)
    asked = asked_for(shown)
    assert not asked.every.isVisible() and not asked.stop.isVisible()


def cut(asked: TimeDialog) -> list[str]:
    """The fields of which something cannot be seen, or whose words above them cannot."""
    found: list[str] = []
    for field in (asked.date, asked.time, asked.zone, asked.means, asked.every, asked.stop):
        above = field.parentWidget()
        assert above is not None
        narrow = [each for each in above.findChildren(Label) if each.width() < each.minimumSizeHint().width()]
        if narrow or field.visibleRegion().boundingRect().height() < field.height():
            found.append(field.accessibleName() or "stop")
    return found


def test_larger_type_cuts_no_field(show: Show) -> None:
    shown = show(on_three)
    asked = asked_for(shown)
    before = asked.every.height()
    try:
        theme.choose("light", 150)
        shown.until(lambda: asked.every.height() > before * 1.4)
        shown.until(lambda: cut(asked) == [])
    finally:
        theme.choose("light", 100)
