"""The dialog of a time tells what is worth a look while one chooses, and keeps nobody from choosing it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QDate, QTime

from brandassist.workspace import Workspace
from tests.ui.queue.conftest import Shown
from tests.ui.queue.scenes import Builder
from tests.ui.walk import unnamed
from ui.widgets.moment import TimeDialog

Show = Callable[..., Shown]
BREAD = "We moved the bread to the door, and people stay longer in the aisle behind it."


def two(workspace: Workspace) -> None:
    """Two posts on one account, two days apart, and a draft that says the first one again."""
    workspace.set_rule("quiet_from", "22:00")
    workspace.set_rule("quiet_to", "07:00")
    make = Builder(workspace)
    make.post("Bread", BREAD, make.at(2, "12:30"), "practice")
    make.post("Keys", "Keys are cut while you wait.", make.at(4, "12:30"), "practice")
    make.draft("Bread again", BREAD, "practice")


def dialog(shown: Shown) -> TimeDialog:
    shown.until(lambda: shown.window.findChild(TimeDialog) is not None)
    found = shown.window.findChild(TimeDialog)
    assert found is not None and found.warned is not None
    return found


def set_to(asked: TimeDialog, day: datetime, hour: int, minute: int) -> None:
    asked.date.setDate(QDate(day.year, day.month, day.day))
    asked.time.setTime(QTime(hour, minute))


def said(asked: TimeDialog) -> tuple[str, ...]:
    assert asked.warned is not None
    return asked.warned.sentences


def test_moving_a_post_tells_what_stands_near_and_moves_all_the_same(show: Show) -> None:
    shown = show(two)
    shown.until(lambda: "Keys" in shown.posts())
    shown.choose("Keys")
    shown.press("Move to…")
    asked, bread = dialog(shown), shown.posts()["Bread"].planned
    assert said(asked) == ()  # not itself
    set_to(asked, bread, 13, 10)
    shown.until(lambda: said(asked) == ("Only 40 min after “Bread” on Practice; you keep 120 min apart.",))
    asked.time.setTime(QTime(23, 0))
    assert said(asked) == ("23:00 lies in the quiet hours, 22:00 to 07:00.",)
    asked.time.setTime(QTime(14, 30))
    assert said(asked) == () and asked.warned is not None and not asked.warned.isVisible()
    asked.time.setTime(QTime(13, 10))
    assert asked.warned.isVisible() and asked.warned.accessibleDescription() == said(asked)[0]
    assert unnamed(asked) == []
    asked.accept_button.click()
    shown.until(lambda: shown.posts()["Keys"].planned.strftime("%d %H:%M") == f"{bread:%d} 13:10")


def test_giving_a_draft_a_time_tells_of_the_same_words_where_an_account_is_ticked(show: Show) -> None:
    shown = show(two)
    shown.until(lambda: bool(shown.page.desk.shelf.model.items()))
    shown.page.waiting.choose_row(0)
    shown.page.acting.schedule()
    asked, bread = dialog(shown), shown.posts()["Bread"].planned
    set_to(asked, bread, 16, 0)
    shown.until(lambda: any("The same words as on" in each for each in said(asked)))
    [box] = asked.boxes.values()
    box.setChecked(False)
    shown.until(lambda: said(asked) == ())
    asked.zone.setText("Europe/Nowhere")
    asked.zone.editingFinished.emit()
    box.setChecked(True)
    asked.zone.setText("Europe/Rome")
    asked.zone.editingFinished.emit()
    shown.until(lambda: len(said(asked)) == 1)
