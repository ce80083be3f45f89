"""The month in the window: days by keyboard, a post moved by keyboard and by mouse alike, what the links beside do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from brandassist import clock
from brandassist.workspace import Workspace
from tests.ui.queue.conftest import Shown
from tests.ui.queue.scenes import ZONE, Builder
from tests.ui.queue.test_page import dialog, rows
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.queue.month.days import month_after, month_of
from ui.queue.month.fullness import Crowded, Empty, Travelling
from ui.queue.month.view import MonthView

Show = Callable[..., Shown]


class Open:
    """The month in front of a workspace that `prepare` filled."""

    def __init__(self, shown: Shown) -> None:
        self.shown, self.page = shown, shown.page
        self.page.bar.view.set_value("month")
        view = self.page.view
        assert isinstance(view, MonthView)
        self.view: MonthView = view
        self.shown.until(lambda: bool(view.figures()))
        view.grid.setFocus()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.view.grid, key)

    def go(self, day: date) -> None:
        self.view.show_day(day)
        self.shown.until(lambda: bool(self.view.figures()) and self.page.front.snapshot.since == day)  # type: ignore[union-attr]

    def at(self, title: str) -> Any:
        return self.shown.posts()[title].at


@pytest.fixture
def month(show: Show) -> Callable[[Callable[[Workspace], object] | None], Open]:
    def opened(prepare: Callable[[Workspace], object] | None = None) -> Open:
        return Open(show(prepare))

    return opened


def slots(workspace: Workspace, make: Builder, *walls: str, network: str = "practice") -> None:
    for weekday in range(7):
        for wall in walls:
            workspace.slots.add(make.accounts[network], weekday, wall)


def test_arrows_go_by_day_and_page_keys_by_month(month: Callable[..., Open]) -> None:
    shown = month()
    today = shown.view.day
    shown.key(Qt.Key.Key_Right)
    assert shown.view.day == today + timedelta(days=1)
    shown.key(Qt.Key.Key_Up)
    assert shown.view.day == today - timedelta(days=6)
    first = shown.view.first
    shown.key(Qt.Key.Key_PageDown)
    assert shown.view.first == month_after(first, 1)
    assert str(shown.view.first.year) in shown.page.bar.title.text()
    shown.key(Qt.Key.Key_T)
    assert shown.view.day == today


def test_over_the_edge_of_a_month_lies_the_next(month: Callable[..., Open]) -> None:
    shown = month()
    last = month_after(shown.view.first, 1) - timedelta(days=1)
    shown.go(last)
    shown.key(Qt.Key.Key_Right)
    assert (shown.view.first, shown.view.day) == (month_of(last + timedelta(days=1)), last + timedelta(days=1))


def test_enter_opens_the_week_and_v_comes_back(month: Callable[..., Open]) -> None:
    shown = month()
    day = shown.view.day + timedelta(days=14)
    shown.go(day)
    shown.key(Qt.Key.Key_Return)
    since, until = shown.page.view.span()
    assert since <= day < until
    assert (until - since).days == 7
    week = shown.page.view.focusProxy()
    assert week is not None
    QTest.keyClick(week, Qt.Key.Key_V)
    assert shown.page.view is shown.view


def one_post(workspace: Workspace) -> None:
    make = Builder(workspace)
    slots(workspace, make, "08:00", "19:00")
    make.post("Keys while you wait", "Words", make.at(2, "18:30"), "practice")


def test_m_moves_a_post_to_the_nearest_free_slot_of_another_day(month: Callable[..., Open]) -> None:
    shown = month(one_post)
    before = shown.at("Keys while you wait")
    shown.go(before.date())
    shown.key(Qt.Key.Key_M)
    shown.key(Qt.Key.Key_Right)
    assert "19:00" in shown.page.context_line()
    shown.key(Qt.Key.Key_Return)
    shown.shown.until(lambda: shown.at("Keys while you wait").date() == before.date() + timedelta(days=1))
    assert f"{shown.at('Keys while you wait'):%H:%M}" == "19:00"
    assert shown.view.lifting.post is None


def test_esc_leaves_it_where_it_was(month: Callable[..., Open]) -> None:
    shown = month(one_post)
    before = shown.at("Keys while you wait")
    shown.go(before.date())
    shown.key(Qt.Key.Key_M)
    shown.key(Qt.Key.Key_Down)
    shown.key(Qt.Key.Key_Escape)
    assert shown.view.lifting.post is None
    assert shown.view.day == before.date()
    assert shown.at("Keys while you wait") == before


def test_the_mouse_does_the_same(month: Callable[..., Open]) -> None:
    shown = month(one_post)
    before = shown.at("Keys while you wait")
    there = before.date() + timedelta(days=1)
    grid, view = shown.view.grid, shown.view.grid.viewport()
    start = _line_of(shown, before.date())
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(view, start + QPoint(0, 30))
    QTest.mouseMove(view, grid.cell(there).center())
    assert shown.view.lifting.landing is not None
    assert shown.view.lifting.landing.day == there
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, grid.cell(there).center())
    shown.shown.until(lambda: shown.at("Keys while you wait").date() == there)
    assert f"{shown.at('Keys while you wait'):%H:%M}" == "19:00"


def _line_of(shown: Open, day: date) -> QPoint:
    """A place on the first post's line of a day."""
    grid = shown.view.grid
    cell = grid.cell(day)
    places = (QPoint(cell.center().x(), y) for y in range(cell.top(), cell.bottom(), 3))
    return next(place for place in places if grid.post_at(place) is not None)


def test_what_is_out_is_not_lifted(month: Callable[..., Open]) -> None:
    def out(workspace: Workspace) -> None:
        make = Builder(workspace)
        make.post("Out", "Words", make.at(0, "00:01"), "practice", states={"practice": "published"})

    shown = month(out)
    shown.shown.until(lambda: bool(shown.view.side.model.items()))
    shown.key(Qt.Key.Key_M)
    assert shown.view.lifting.post is None


def test_nothing_is_dropped_into_the_past(month: Callable[..., Open]) -> None:
    shown = month(one_post)
    before = shown.at("Keys while you wait")
    shown.go(before.date())
    shown.key(Qt.Key.Key_M)
    for _ in range(5):
        shown.key(Qt.Key.Key_Left)
    assert "passed" in shown.page.context_line()
    shown.key(Qt.Key.Key_Return)
    assert shown.at("Keys while you wait") == before


def test_warnings_are_told_while_it_is_over_the_day(month: Callable[..., Open]) -> None:
    def crowded(workspace: Workspace) -> None:
        one_post(workspace)
        make = Builder(workspace)
        make.post("A drawer of hinges", "Other words", make.at(3, "18:10"), "practice")

    shown = month(crowded)
    shown.go(shown.at("Keys while you wait").date())
    shown.key(Qt.Key.Key_M)
    shown.key(Qt.Key.Key_Right)
    shown.shown.until(lambda: any(each.code == "too_close" for each in shown.view.lifting.warnings))
    assert "A drawer of hinges" in shown.page.context_line()


def test_fill_gives_the_shelf_its_times_and_can_be_undone(month: Callable[..., Open]) -> None:
    def prepared(workspace: Workspace) -> None:
        make = Builder(workspace)
        slots(workspace, make, "08:00")
        make.draft("Labels in two sizes", "Words", "practice")
        workspace.set_rule("undo_seconds", 0)

    shown = month(prepared)
    shown.shown.until(lambda: any(isinstance(note, Empty) for note in notes(shown)))
    note = next(each for each in notes(shown) if isinstance(each, Empty))
    shown.shown.until(lambda: bool(shown.view.side.notes))
    link = shown.view.side.notes[0]
    assert link.text() == "Fill"
    link.click()
    shown.shown.until(lambda: "Labels in two sizes" in shown.shown.posts())
    assert note.first <= shown.at("Labels in two sizes").date() <= note.last


def test_fill_is_taken_back_within_the_undo_window(month: Callable[..., Open]) -> None:
    def prepared(workspace: Workspace) -> None:
        make = Builder(workspace)
        slots(workspace, make, "08:00")
        make.draft("Labels in two sizes", "Words", "practice")

    shown = month(prepared)
    strip = shown.shown.window.strip
    strip.undo_seconds = 30
    shown.shown.until(lambda: bool(shown.view.side.notes))
    shown.view.side.notes[0].click()
    shown.shown.until(lambda: strip.counting)
    assert "Labels in two sizes" in shown.shown.posts()
    strip.undo()
    shown.shown.until(lambda: "Labels in two sizes" not in shown.shown.posts())
    assert [draft.title for draft in shown.shown.workspace.drafts.without_time()] == ["Labels in two sizes"]


def night(day: int) -> Callable[[Workspace], None]:
    """A post at half past two, the night before the clock is put forward (28 March 2027) or on another day of it."""

    def prepared(workspace: Workspace) -> None:
        at = datetime(2027, 3, day, 2, 30, tzinfo=ZoneInfo(ZONE))
        Builder(workspace).post("By night", "Zzz.", at, "practice")

    return prepared


def test_a_drop_on_an_hour_that_never_comes_asks_which_instead(month: Callable[..., Open]) -> None:
    shown = month(night(27))
    shown.go(date(2027, 3, 27))
    shown.key(Qt.Key.Key_M)
    shown.key(Qt.Key.Key_Right)
    shown.key(Qt.Key.Key_Return)
    asked = dialog(shown.shown)
    shown.shown.until(lambda: asked.choices.count() == 2)
    [row] = rows(shown.shown, "By night")
    assert row.wall == "2027-03-27T02:30"  # nothing moved unasked
    next(each for each in asked.findChildren(QPushButton) if "01:30 UTC" in each.text()).click()
    shown.shown.until(lambda: [each.due_at.day for each in rows(shown.shown, "By night")] == [28])
    assert [f"{each.due_at:%H:%M}" for each in rows(shown.shown, "By night")] == ["01:30"]


def test_esc_in_that_question_leaves_it_where_it_was(month: Callable[..., Open]) -> None:
    shown = month(night(29))
    shown.go(date(2027, 3, 29))
    shown.key(Qt.Key.Key_M)
    shown.key(Qt.Key.Key_Left)
    shown.key(Qt.Key.Key_Return)
    asked = dialog(shown.shown)
    shown.shown.until(lambda: asked.choices.count() == 2)
    asked.reject()
    assert [each.wall for each in rows(shown.shown, "By night")] == ["2027-03-29T02:30"]


def notes(shown: Open) -> list[Any]:
    read = shown.view.known()
    return list(read.notes) if read is not None else []


def test_move_one_goes_to_the_next_free_slot(month: Callable[..., Open]) -> None:
    def prepared(workspace: Workspace) -> None:
        make = Builder(workspace)
        slots(workspace, make, "08:00")
        make.post("First", "One thing", make.at(1, "18:00"), "practice")
        make.post("Second", "Another", make.at(1, "18:30"), "practice")

    shown = month(prepared)
    shown.shown.until(lambda: any(isinstance(note, Crowded) for note in notes(shown)))
    before = shown.at("Second")
    next(link for link in shown.view.side.notes if link.text() == "Move one").click()
    shown.shown.until(lambda: shown.at("Second") != before)
    assert f"{shown.at('Second'):%H:%M}" == "08:00"
    assert shown.at("Second") > before


def test_a_journey_tells_what_goes_out_and_shows_its_days(month: Callable[..., Open]) -> None:
    def prepared(workspace: Workspace) -> None:
        make = Builder(workspace)
        one_post(workspace)
        day = make.at(2, "12:00").date().isoformat()
        workspace.trips.create("Marseille", day, day)

    shown = month(prepared)
    shown.shown.until(lambda: any(isinstance(note, Travelling) for note in notes(shown)))
    note = next(each for each in notes(shown) if isinstance(each, Travelling))
    assert (note.posts, note.turns, note.band.planned) == (1, 0, True)
    next(link for link in shown.view.side.notes if link.text() == "Show").click()
    assert shown.view.day == note.band.first


def test_a_screen_reader_hears_what_is_painted(month: Callable[..., Open]) -> None:
    shown = month(one_post)
    day = shown.at("Keys while you wait")
    table = QAccessible.queryAccessibleInterface(shown.view.grid)
    said = [table.child(at).text(QAccessible.Text.Name) for at in range(table.childCount())]
    cell = next(each for each in said if f"{day.day} " in each and "Keys while you wait" in each)
    assert "18:30" in cell
    assert "Practice" in cell
    assert "0 of 2 slots used" in cell
    assert "Monday" in said
    assert unnamed(shown.page) == []
    assert missing_from_tab_order(shown.shown.window) == []


def test_what_was_known_is_there_at_once(month: Callable[..., Open]) -> None:
    shown = month(one_post)
    today = clock.now().astimezone(shown.at("Keys while you wait").tzinfo).date()
    there = shown.view.first
    shown.view.go(1)
    shown.shown.until(lambda: bool(shown.view.figures()))
    shown.view.go(-1)
    assert shown.view.first == there == month_of(today)
    assert shown.view.figures()


def test_a_failed_reading_says_so_in_its_place(month: Callable[..., Open], monkeypatch: pytest.MonkeyPatch) -> None:
    shown = month(one_post)

    def broken(*_: object) -> None:
        raise OSError("no disk")

    monkeypatch.setattr(shown.shown.workspace.months, "read", broken)
    shown.view.go(1)
    shown.shown.until(lambda: not shown.view.trouble.isHidden())
    monkeypatch.undo()
    shown.view.trouble.acted.emit()
    shown.shown.until(lambda: shown.view.trouble.isHidden())
